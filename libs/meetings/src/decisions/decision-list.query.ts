import { pactExists, pactNotFound } from '#pact';
import { asId, type RequestContext, type TreeRoot } from '#platform';
import type { DecisionFilter } from './decision.graphql.js';
import { DECISION_ORDER, decisionLate, decisionTree, readsDecision } from './decision.tree.js';

const OF_PACT = '$.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = $.tenant_id AND p.slug = :pact)';
const OWNER = '$.organisation_id = (SELECT o.id FROM organisation o WHERE o.tenant_id = $.tenant_id AND o.slug = :organisation)';
const ABOUT = `EXISTS (SELECT FROM decision_commitment l JOIN commitment n ON n.tenant_id = l.tenant_id AND n.id = l.commitment_id
  WHERE l.tenant_id = $.tenant_id AND l.decision_id = $.id AND n.number = :commitment)`;

/** Decisions of a pact that the reader may see and that match every part of the filter. */
export function decisionListRoot(pact: string, filter: DecisionFilter): TreeRoot {
  const where = [OF_PACT, readsDecision()];
  const params: Record<string, unknown> = { pact };
  const add = (name: string, value: unknown, condition: string): void => {
    if (value === undefined || value === null || value === '' || value === false) return;
    where.push(condition);
    params[name] = value;
  };
  add('state', filter.state, '$.state = :state');
  add('organisation', filter.organisation, OWNER);
  add('commitment', filter.commitment, ABOUT);
  add('meeting', filter.meeting && asId(filter.meeting), '$.meeting_id = :meeting');
  add('late', filter.late, decisionLate());
  return { tree: decisionTree, where: where.join(' AND '), params, orderBy: DECISION_ORDER };
}

/** One decision of the pact, if the reader may see it. */
export function decisionRoot(pact: string, number: number): TreeRoot {
  return { tree: decisionTree, where: `${OF_PACT} AND $.number = :number AND ${readsDecision()}`, params: { pact, number } };
}

/** Tells a pact that there is not from one without what was asked for. */
export async function requirePact(ctx: RequestContext, pact: string): Promise<void> {
  if (!(await pactExists(ctx, pact))) throw pactNotFound(pact);
}
