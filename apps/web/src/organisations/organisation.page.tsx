import { Link, Navigate, useParams, useSearchParams } from 'react-router';
import { DecisionLines } from '../decisions/decision-lines.js';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { OrganisationPage, type OrganisationPageQuery, type PorteurRole } from '../graphql/generated.js';
import { decisionLabels } from '../labels/decisions.js';
import { organisationKindLabels, porteurRoleLabels } from '../labels/enums.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { organisationLabels } from '../labels/organisations.js';
import { partLabels } from '../labels/parts.js';
import { PartIndicators } from '../parts/part-indicators.js';
import { PartAttention, PartLede, PartNow, PartRows } from '../parts/part-view.js';
import type { PageArgs } from '../page.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { French, Quoting } from '../ui/french.js';
import { AxisName, CommitmentLink } from '../ui/marks.js';
import { Empty, Notice } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { About, FormerNames } from './organisation-about.js';
import styles from './organisations.module.css';

export type Organisation = OrganisationPageQuery['organisation'];
type Porteur = Organisation['porteurs'][number];

export async function load(api: Api, { params }: PageArgs) {
  return api.load(OrganisationPage, { pact: await pactSlug(api), slug: params['slug'] ?? '' });
}

export function Component() {
  const { pact } = useShell();
  const { organisation, pactPart } = useOperation(OrganisationPage, { pact: pact.slug, slug: useParams()['slug'] ?? '' });
  const kinds = useLabels(organisationKindLabels).words;
  const decisions = useLabels(decisionLabels);
  // One that has joined another keeps its address, which leads there.
  if (organisation.mergedInto) return <Navigate to={`/organisations/${organisation.mergedInto.slug}?ancienne=${organisation.slug}`} replace />;
  return (
    <Page title={<French>{organisation.name}</French>} documentTitle={organisation.name} kicker={kinds[organisation.kind]} lede={<FormerNames organisation={organisation} />}>
      <WhatBecameOfIt organisation={organisation} />
      <div className={styles['columns']}>
        <Duties organisation={organisation} />
        <About organisation={organisation} />
      </div>
      <DecisionLines decisions={organisation.openDecisions} title={decisions.toDo} />
      {pactPart.rows.length > 0 && <AsLead part={pactPart} organisation={organisation} />}
    </Page>
  );
}

/** What it was asked as lead, and what it answered, semester by semester; beside what is counted of it. */
function AsLead({ part, organisation: { slug, name } }: { part: OrganisationPageQuery['pactPart']; organisation: Organisation }) {
  const labels = useLabels(partLabels);
  const { can } = useShell();
  return (
    <>
      <p className={styles['answered']}>
        <PartLede part={part} />
      </p>
      <PartNow part={part} />
      <PartAttention part={part} />
      <PartRows part={part} title={labels.answersOf} />
      <nav aria-label={labels.ways.title} className={styles['ways']}>
        <Link to={`/carte-des-engagements?porteur=${slug}`}>{labels.ways.map}</Link>
        <Link to={`/calendrier?porteur=${slug}`}>{labels.ways.calendar}</Link>
        {can('diligence.read') && <Link to={`/reponses-rendues/${slug}`}>{labels.ways.diligence}</Link>}
      </nav>
      <PartIndicators indicators={part.indicators} name={name} axis={null} />
    </>
  );
}

/** It exists no more; or the reader came by the address of one that has joined it. */
function WhatBecameOfIt({ organisation: { closedOn, absorbed } }: { organisation: Organisation }) {
  const labels = useLabels(organisationLabels);
  const format = useFormat();
  const { today } = useShell();
  const [search] = useSearchParams();
  const former = absorbed.find(({ slug }) => slug === search.get('ancienne'));
  const closed = closedOn && closedOn <= today;
  if (!former && !closed) return null;
  return (
    <div className={styles['became']}>
      {former && (
        <Notice announce="status">
          <p>
            <Quoting french={[former.name]}>{labels.broughtHere(former.name, format.day(former.mergedOn ?? ''))}</Quoting>
          </p>
        </Notice>
      )}
      {closed && (
        <Notice tone="warn">
          <p>{labels.closedNow(format.day(closedOn))}</p>
        </Notice>
      )}
    </div>
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
