import { mayOn, requirePermission } from '#access';
import { pactExists, pactNotFound } from '#pact';
import type { ProblemDetail, RequestContext } from '#platform';
import { decisionNotFound } from './decisions.errors.js';
import { decisionRefusal, permissionFor, type DecisionTransition } from './decision.lifecycle.js';
import type { DecisionsRepository, HeldDecision } from './decisions.repository.js';

/** How an act on a decision ended: made when there is no problem. `number` is that of the decision that shows it. */
export interface DecisionOutcome {
  readonly number: number | null;
  readonly problems: readonly ProblemDetail[];
}

interface DecisionKey {
  readonly pact: string;
  readonly number: number;
  readonly version: number;
}

/** The decision, held: may the actor see it, and do this, whatever its state. */
export async function holdFor(ctx: RequestContext, decisions: DecisionsRepository, pact: string, number: number, transition: DecisionTransition): Promise<HeldDecision> {
  const held = await decisions.hold(ctx, pact, number);
  if (!held) throw (await pactExists(ctx, pact)) ? decisionNotFound(number) : pactNotFound(pact);
  const scope = held.organisationId ? { organisationId: held.organisationId } : {};
  // What belongs to others does not exist for those who may not see it.
  if (!mayOn(ctx, 'decision.read', scope)) throw decisionNotFound(number);
  requirePermission(ctx, permissionFor(transition), scope);
  return held;
}

/**
 * What every act on a decision starts with: hold the row; may the actor see it, and do this; is the form the newest; does the
 * lifecycle agree. A stale form is told before the state, so that it shows what the other person did.
 */
export async function beginAct(ctx: RequestContext, decisions: DecisionsRepository, { pact, number, version }: DecisionKey, transition: DecisionTransition): Promise<{ held: HeldDecision; problems: readonly ProblemDetail[] }> {
  const held = await holdFor(ctx, decisions, pact, number, transition);
  if (held.version !== version) return { held, problems: [{ path: 'version', code: 'VERSION_CONFLICT' }] };
  const refusal = decisionRefusal(transition, held);
  return { held, problems: refusal ? [{ path: 'number', code: refusal }] : [] };
}

/** What the actor does is the secretariat's; else it is the owner's. */
export function actsForSteering(ctx: RequestContext): boolean {
  return mayOn(ctx, 'decision.manage', {});
}

/** Name under which an act is signed. */
export function signatureOf({ actor }: RequestContext): string {
  return 'name' in actor ? actor.name : '';
}
