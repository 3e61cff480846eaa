import { Link, useParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { OrganisationPage, type OrganisationPageQuery, type PorteurRole } from '../graphql/generated.js';
import { organisationKindLabels, porteurRoleLabels } from '../labels/enums.js';
import { useLabels } from '../labels/language.js';
import { organisationLabels } from '../labels/organisations.js';
import type { PageArgs } from '../routes.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { French, FrenchText, Quoting } from '../ui/french.js';
import { AxisName, CommitmentLink } from '../ui/marks.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import styles from './organisations.module.css';

type Organisation = OrganisationPageQuery['organisation'];
type Porteur = Organisation['porteurs'][number];

export async function load(api: Api, { params }: PageArgs) {
  return api.load(OrganisationPage, { pact: await pactSlug(api), slug: params['slug'] ?? '' });
}

export function Component() {
  const { pact } = useShell();
  const { organisation } = useOperation(OrganisationPage, { pact: pact.slug, slug: useParams()['slug'] ?? '' });
  const kinds = useLabels(organisationKindLabels).words;
  return (
    <Page title={<French>{organisation.name}</French>} documentTitle={organisation.name} kicker={kinds[organisation.kind]}>
      <div className={styles['columns']}>
        <Duties organisation={organisation} />
        <About organisation={organisation} />
      </div>
    </Page>
  );
}

const ROLES: readonly PorteurRole[] = ['LEAD', 'CO_LEAD', 'PARTNER', 'TO_ASSOCIATE'];

/** All it answers for, by role, in the order of the pact. */
function Duties({ organisation: { porteurs, participant, name, acronym } }: { organisation: Organisation }) {
  const labels = useLabels(organisationLabels);
  if (porteurs.length === 0) return <Empty title={labels.nothingTitle}>{<p>{participant ? labels.nothingText : labels.unnamed}</p>}</Empty>;
  return (
    <div>
      {ROLES.map((role) => (
        <RolePart key={role} role={role} names={[name, acronym]} porteurs={porteurs.filter((porteur) => porteur.role === role)} />
      ))}
    </div>
  );
}

function RolePart({ role, names, porteurs }: { role: PorteurRole; names: readonly (string | null)[]; porteurs: readonly Porteur[] }) {
  const labels = useLabels(organisationLabels);
  const roles = useLabels(porteurRoleLabels).answersAs;
  if (porteurs.length === 0) return null;
  return (
    <section className={styles['role']}>
      <h2>
        {roles[role]} <span className="small">{labels.engagements(porteurs.length)}</span>
      </h2>
      <ol>
        {[...porteurs]
          .sort((a, b) => a.commitment.number - b.commitment.number)
          .map(({ id, verbatim, commitment }) => (
            <li key={id} data-axis={commitment.axis.number}>
              <CommitmentLink commitment={commitment} />
              <p className={`small ${styles['meta']}`}>
                <AxisName axis={commitment.axis} />
                <French>{commitment.calendar.verbatim}</French>
                {!names.includes(verbatim) && (
                  <span>
                    <Quoting french={[verbatim]}>{labels.asNamed(verbatim)}</Quoting>
                  </span>
                )}
              </p>
            </li>
          ))}
      </ol>
    </section>
  );
}

function About({ organisation: { acronym, aliases, parent, children, participant, signatory, note } }: { organisation: Organisation }) {
  const labels = useLabels(organisationLabels);
  const facts = [participant && labels.participant, signatory && labels.signatory].filter((fact) => typeof fact === 'string');
  return (
    <aside aria-label={labels.about}>
      <dl className={styles['about']}>
        {acronym && <Fact term={labels.acronym}>{acronym}</Fact>}
        {aliases.length > 0 && (
          <Fact term={labels.aliases}>
            <French>{aliases.join(', ')}</French>
          </Fact>
        )}
        {parent && (
          <Fact term={labels.parent}>
            <OrganisationLink organisation={parent} />
          </Fact>
        )}
        {children.length > 0 && (
          <Fact term={labels.children}>
            <ul>
              {children.map((child) => (
                <li key={child.slug}>
                  <OrganisationLink organisation={child} />
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {facts.length > 0 && <Fact term={labels.about}>{facts.join(' · ')}</Fact>}
        {note && (
          <Fact term={labels.note}>
            <FrenchText>{note}</FrenchText>
          </Fact>
        )}
      </dl>
    </aside>
  );
}

function OrganisationLink({ organisation }: { organisation: { slug: string; name: string } }) {
  return (
    <Link to={`/organisations/${organisation.slug}`}>
      <French>{organisation.name}</French>
    </Link>
  );
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
