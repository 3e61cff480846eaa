import { Link } from 'react-router';
import type { OrganisationKind, OrganisationsQuery } from '../graphql/generated.js';
import { organisationKindLabels } from '../labels/enums.js';
import { useLabels } from '../labels/language.js';
import { organisationLabels } from '../labels/organisations.js';
import { useShell } from '../shell/use-shell.js';
import { French } from '../ui/french.js';
import { Section } from '../ui/page.js';
import { treeOf, type Branch } from './organisation-tree.js';
import styles from './organisations.module.css';

export type ListedOrganisation = OrganisationsQuery['organisations']['nodes'][number];

/** Who depends on whom; below, those that stand alone. */
export function TreeView({ organisations }: { organisations: readonly ListedOrganisation[] }) {
  const labels = useLabels(organisationLabels);
  const branches = treeOf(organisations);
  const trees = branches.filter(({ children }) => children.length > 0);
  const alone = branches.filter(({ children }) => children.length === 0);
  return (
    <>
      {trees.length > 0 && (
        <Section title={labels.withServices} aside={labels.shown(organisations.length - alone.length)}>
          <Branches branches={trees} />
        </Section>
      )}
      {alone.length > 0 && (
        <Section title={labels.others} aside={labels.shown(alone.length)}>
          <Columns organisations={alone.map(({ organisation }) => organisation)} />
        </Section>
      )}
    </>
  );
}

function Branches({ branches }: { branches: readonly Branch<ListedOrganisation>[] }) {
  return (
    <ul className={styles['tree']}>
      {branches.map(({ organisation, children }) => (
        <li key={organisation.slug}>
          <Name organisation={organisation} />
          {children.length > 0 && <Branches branches={children} />}
        </li>
      ))}
    </ul>
  );
}

/** One part a kind, in the order of the choices. */
export function KindView({ organisations }: { organisations: readonly ListedOrganisation[] }) {
  const labels = useLabels(organisationLabels);
  const kinds = useLabels(organisationKindLabels).words;
  return (Object.keys(kinds) as OrganisationKind[]).map((kind) => {
    const own = organisations.filter((organisation) => organisation.kind === kind);
    if (own.length === 0) return null;
    return (
      <Section key={kind} title={kinds[kind]} aside={labels.shown(own.length)}>
        <Columns organisations={own} />
      </Section>
    );
  });
}

function Columns({ organisations }: { organisations: readonly ListedOrganisation[] }) {
  return (
    <ul className={styles['names']}>
      {organisations.map((organisation) => (
        <li key={organisation.slug}>
          <Name organisation={organisation} />
        </li>
      ))}
    </ul>
  );
}

/** Name, acronym, and how much it answers for. */
function Name({ organisation: { slug, name, acronym, porteurs, closedOn } }: { organisation: ListedOrganisation }) {
  const labels = useLabels(organisationLabels);
  return (
    <>
      <Link to={`/organisations/${slug}`}>
        <French>{name}</French>
      </Link>
      {acronym && acronym !== name && <span className={styles['acronym']}> {acronym}</span>}
      {porteurs.length > 0 && <span className={styles['acronym']}> · {labels.engagements(porteurs.length)}</span>}
      <Closed closedOn={closedOn} />
    </>
  );
}

export function Closed({ closedOn }: { closedOn: string | null }) {
  const labels = useLabels(organisationLabels);
  const { today } = useShell();
  return closedOn && closedOn <= today ? <span className={styles['acronym']}> · {labels.closedShort}</span> : null;
}
