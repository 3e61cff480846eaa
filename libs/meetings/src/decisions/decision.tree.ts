import { mayOn, personTree } from '#access';
import { avenantTree, commitmentTree, statusChangeTree } from '#commitments';
import { organisationTree } from '#organisations';
import { declareTreeParameter, defineTree, extendTree, instantSql, type RequestContext } from '#platform';
import { meetingTree } from '../meeting.tree.js';

/** Organisations whose decisions the reader follows because they report for them. */
function ownOrganisations(ctx: RequestContext): string[] {
  const held = ctx.grants.flatMap(({ organisationId }) => organisationId ?? []);
  return [...new Set(held)].filter((organisationId) => mayOn(ctx, 'decision.read', { organisationId }));
}

declareTreeParameter('readsDecisions', (ctx) => mayOn(ctx, 'decision.read', {}));
declareTreeParameter('decisionsOf', ownOrganisations);

/** SQL: the reader may see the decision of that row; the same wherever decisions are reached from. */
export const readsDecision = (row = '$'): string => `(:readsDecisions::boolean OR ${row}.organisation_id = ANY(:decisionsOf::uuid[]))`;

/** SQL: it is open, and its deadline has passed. */
export const decisionLate = (row = '$'): string => `(${row}.state = 'OPEN' AND coalesce(${row}.due_on < :today::date, false))`;

/** SQL: of its follow-up, the last line that asks or answers for the closing is the owner's. */
const PROPOSED = `($.state = 'OPEN' AND coalesce((SELECT f.act = 'CLOSING_PROPOSED' FROM decision_follow_up f
  WHERE f.tenant_id = $.tenant_id AND f.decision_id = $.id AND (f.act <> 'NOTED' OR f.by_steering) ORDER BY f.number DESC LIMIT 1), false))`;

/** Look-ahead tree of Decision. */
export const decisionTree = defineTree('Decision', 'decision', {
  id: '$.id',
  number: '$.number',
  kind: '$.kind',
  text: '$.text',
  decidedOn: '$.decided_on',
  dueOn: '$.due_on',
  late: decisionLate(),
  state: '$.state',
  closingWords: '$.closing_words',
  closedOn: '$.closed_on',
  closingProposed: PROPOSED,
  fictional: '$.fictional',
  version: '$.version',
});

const followUpTree = defineTree('DecisionFollowUp', 'decision_follow_up', {
  id: '$.id',
  act: '$.act',
  words: '$.words',
  bySteering: '$.by_steering',
  writtenAt: instantSql('$.written_at'),
  writtenBy: '$.written_by',
});

extendTree(decisionTree, {
  computed: { availableTransitions: { _kind: '$.kind', _state: '$.state', _organisation: '$.organisation_id' } },
  links: {
    meeting: { kind: 'one', to: () => meetingTree, on: '$.id = ^.meeting_id' },
    organisation: { kind: 'one', to: () => organisationTree, on: '$.id = ^.organisation_id' },
    person: { kind: 'one', to: () => personTree, on: '$.id = ^.person_id' },
    avenant: { kind: 'one', to: () => avenantTree, on: '$.decision_id = ^.id' },
    commitments: {
      kind: 'many',
      to: () => commitmentTree,
      from: 'decision_commitment l JOIN commitment $ ON $.tenant_id = l.tenant_id AND $.id = l.commitment_id',
      on: 'l.tenant_id = ^.tenant_id AND l.decision_id = ^.id',
      orderBy: '$.number',
    },
    followUps: { kind: 'many', to: () => followUpTree, on: '$.decision_id = ^.id', orderBy: '$.number' },
  },
});

/** Open ones first, by deadline; then the latest. */
export const DECISION_ORDER = `$.state <> 'OPEN', CASE WHEN $.state = 'OPEN' THEN $.due_on END, $.number DESC`;

extendTree(commitmentTree, {
  links: {
    decisions: {
      kind: 'many',
      to: () => decisionTree,
      on: `$.pact_id = ^.pact_id AND EXISTS (SELECT FROM decision_commitment l WHERE l.tenant_id = $.tenant_id AND l.decision_id = $.id AND l.commitment_id = ^.id) AND ${readsDecision()}`,
      orderBy: DECISION_ORDER,
    },
  },
});
// What took effect leads to its decision, for who may read it.
for (const tree of [statusChangeTree, avenantTree]) extendTree(tree, { links: { decidedBy: { kind: 'one', to: () => decisionTree, on: `$.id = ^.decision_id AND ${readsDecision()}` } } });

extendTree(organisationTree, {
  links: {
    openDecisions: {
      kind: 'many',
      to: () => decisionTree,
      on: `$.organisation_id = ^.id AND $.state = 'OPEN' AND ${readsDecision()}
        AND (:pact?::text IS NULL OR $.pact_id = (SELECT dp.id FROM pact dp WHERE dp.tenant_id = $.tenant_id AND dp.slug = :pact?::text))`,
      orderBy: DECISION_ORDER,
    },
  },
});
