import type { Permission } from '#access';

export enum DecisionKind {
  FOLLOW_UP = 'FOLLOW_UP',
  AVENANT = 'AVENANT',
  SUSPENSION = 'SUSPENSION',
  ABANDONMENT = 'ABANDONMENT',
  RESUMPTION = 'RESUMPTION',
}

export enum DecisionState {
  OPEN = 'OPEN',
  DONE = 'DONE',
  DROPPED = 'DROPPED',
}

export enum DecisionTransition {
  REVISE = 'REVISE',
  NOTE = 'NOTE',
  PROPOSE_CLOSING = 'PROPOSE_CLOSING',
  CLOSE = 'CLOSE',
  DROP = 'DROP',
  REOPEN = 'REOPEN',
}

interface DecisionRule {
  readonly transition: DecisionTransition;
  readonly from: readonly DecisionState[];
  readonly to: DecisionState;
  /** Who; `own` permissions are those of the people of the organisation that owns the decision. */
  readonly permission: Permission;
}

const { OPEN, DONE, DROPPED } = DecisionState;

/**
 * The life of a decision that somebody has to carry out. Each step asks for words and leaves a dated line in its follow-up.
 *
 * | step            | from          | to      | who                            | what is required                          |
 * |-----------------|---------------|---------|--------------------------------|-------------------------------------------|
 * | REVISE          | OPEN          | OPEN    | the secretariat                | what a decision goes without never        |
 * | NOTE            | OPEN          | OPEN    | the secretariat, the owner     | words                                     |
 * | PROPOSE_CLOSING | OPEN          | OPEN    | the owner                      | what was done; the secretariat then closes|
 * | CLOSE           | OPEN          | DONE    | the secretariat                | what was done                             |
 * | DROP            | OPEN          | DROPPED | the secretariat                | why it is given up                        |
 * | REOPEN          | DONE, DROPPED | OPEN    | the secretariat                | why                                       |
 *
 * Who may NOTE may also attach files that prove what was done, while it is open.
 *
 * An open decision is on every agenda until it is done or dropped. Decisions that take effect by themselves (an avenant, a
 * suspension, an abandonment, a resumption) have none of these steps: the act that they decide carries them out, and another
 * decision says otherwise.
 */
export const DECISION_LIFECYCLE: readonly DecisionRule[] = [
  { transition: DecisionTransition.REVISE, from: [OPEN], to: OPEN, permission: 'decision.manage' },
  { transition: DecisionTransition.NOTE, from: [OPEN], to: OPEN, permission: 'decision.follow' },
  { transition: DecisionTransition.PROPOSE_CLOSING, from: [OPEN], to: OPEN, permission: 'decision.answer' },
  { transition: DecisionTransition.CLOSE, from: [OPEN], to: DONE, permission: 'decision.manage' },
  { transition: DecisionTransition.DROP, from: [OPEN], to: DROPPED, permission: 'decision.manage' },
  { transition: DecisionTransition.REOPEN, from: [DONE, DROPPED], to: OPEN, permission: 'decision.manage' },
];

/** What the rules look at. */
export interface DecisionSituation {
  readonly kind: DecisionKind;
  readonly state: DecisionState;
}

/** Who may do it, whatever the state. */
export function permissionFor(transition: DecisionTransition): Permission {
  return DECISION_LIFECYCLE.find((rule) => rule.transition === transition)!.permission;
}

/** The code of the refusal, or undefined when the step may be taken. */
export function decisionRefusal(transition: DecisionTransition, { kind, state }: DecisionSituation): string | undefined {
  if (kind !== DecisionKind.FOLLOW_UP) return 'DECISION_TAKES_EFFECT_BY_ITSELF';
  if (DECISION_LIFECYCLE.some((rule) => rule.transition === transition && rule.from.includes(state))) return undefined;
  return state === OPEN ? 'DECISION_OPEN' : 'DECISION_ENDED';
}

/** Where the step leads. */
export function stateAfter(transition: DecisionTransition): DecisionState {
  return DECISION_LIFECYCLE.find((rule) => rule.transition === transition)!.to;
}

/** What the actor can do now, in the order of the table: buttons follow it. */
export function decisionTransitions(decision: DecisionSituation, may: (permission: Permission) => boolean): DecisionTransition[] {
  return DECISION_LIFECYCLE.filter(({ transition, permission }) => may(permission) && !decisionRefusal(transition, decision)).map(({ transition }) => transition);
}
