import { mayOn } from '#access';
import { avenantTree, commitmentTree, milestoneTree } from '#commitments';
import { decisionLate, decisionTree, readsDecision } from '#meetings';
import { organisationTree } from '#organisations';
import { declareTreeParameter, defineTree, extendTree, type Link } from '#platform';
import { ANSWERED, dueOn, OWED, toLead } from '#reporting';

declareTreeParameter('preparesAvenants', (ctx) => mayOn(ctx, 'commitment.manage', {}));

/** Its words give the day on which it ends: nothing is guessed of the others. */
const DATED = `$.pact_id = ^.id AND $.calendar_certainty = 'FIRM' AND $.ends_on IS NOT NULL AND NOT $.open_ended`;
const OPEN_DECISION = (row: string): string => `${row}.pact_id = ^.id AND ${row}.state = 'OPEN' AND ${readsDecision(row)}`;

const count = (from: string, on: string): string => `(SELECT count(*)::int FROM ${from} WHERE ${on})`.replaceAll('^', '$');

const agendaTree = defineTree('OverviewAgenda', 'pact', {
  dated: count('commitment x', `x.tenant_id = ^.tenant_id AND ${DATED.replaceAll('$', 'x')}`),
  openDecisions: count('decision x', `x.tenant_id = ^.tenant_id AND ${OPEN_DECISION('x')}`),
});
const lateMilestoneTree = defineTree('LateMilestone', 'milestone', {});
const silentTree = defineTree('SilentOrganisation', 'organisation', { dueOn: '$.due_on', lastSentOn: '$.last_sent_on' });

extendTree(lateMilestoneTree, { links: { commitment: { kind: 'one', to: () => commitmentTree, on: '$.id = ^.commitment_id' }, milestone: { kind: 'same', to: () => milestoneTree } } });
extendTree(silentTree, { links: { organisation: { kind: 'one', to: () => organisationTree, on: '$.id = ^.organisation_id' } } });
extendTree(agendaTree, {
  links: {
    overdue: { kind: 'many', to: () => commitmentTree, on: `${DATED} AND $.ends_on < :today::date AND $.status IN ('NOT_STARTED', 'IN_PROGRESS')`, orderBy: '$.ends_on, $.number' },
    lateMilestones: {
      kind: 'many',
      to: () => lateMilestoneTree,
      from: 'milestone $ JOIN commitment n ON n.tenant_id = $.tenant_id AND n.id = $.commitment_id',
      on: `n.pact_id = ^.id AND n.status NOT IN ('COMPLETED', 'ABANDONED') AND $.reached_on IS NULL AND $.due_on < :today::date`,
      orderBy: '$.due_on, n.number, $.title',
    },
    decisionsDue: { kind: 'many', to: () => decisionTree, on: `${OPEN_DECISION('$')} AND (${decisionLate()} OR $.due_on <= :today::date + 30)`, orderBy: '$.due_on, $.number' },
    proposals: {
      kind: 'many',
      to: () => commitmentTree,
      on: '$.pact_id = ^.id AND EXISTS (SELECT FROM commitment_status_proposal s WHERE s.tenant_id = $.tenant_id AND s.commitment_id = $.id AND s.outcome IS NULL)',
      orderBy: '$.number',
    },
    avenantDrafts: {
      kind: 'many',
      to: () => avenantTree,
      on: `:preparesAvenants::boolean AND $.pact_id = ^.id AND $.state = 'DRAFT' AND EXISTS (SELECT FROM avenant_change x WHERE x.tenant_id = $.tenant_id AND x.avenant_id = $.id)`,
      orderBy: '$.title, $.id',
    },
  },
});

/** On the pact's row of an overview. */
export const agendaLink: Link = { kind: 'same', to: () => agendaTree };

/** Organisations that owe an answer in the campaign `^.campaign_id`, as leads. */
export const silentLink: Link = {
  kind: 'many',
  to: () => silentTree,
  from: `(
    SELECT q.tenant_id, q.organisation_id, min(${dueOn('q', 'k')}) AS due_on, (
      SELECT max((r.submitted_at AT TIME ZONE :timeZone)::date) FROM report_request e JOIN campaign ek ON ek.tenant_id = e.tenant_id AND ek.id = e.campaign_id AND ek.pact_id = ^.id
      JOIN report r ON r.tenant_id = e.tenant_id AND r.request_id = e.id WHERE e.tenant_id = q.tenant_id AND e.organisation_id = q.organisation_id AND e.role = 'LEAD' AND ${ANSWERED}) AS last_sent_on
    FROM report_request q JOIN campaign k ON k.tenant_id = q.tenant_id AND k.id = q.campaign_id LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
    WHERE q.tenant_id = ^.tenant_id AND q.campaign_id = ^.campaign_id AND ${toLead()} AND ${OWED} GROUP BY q.tenant_id, q.organisation_id) $`,
  orderBy: '$.due_on, $.organisation_id',
};
