export enum BilanWriting {
  DRAFT = 'DRAFT',
  IN_READING = 'IN_READING',
  FROZEN = 'FROZEN',
  PUBLISHED = 'PUBLISHED',
  WITHDRAWN = 'WITHDRAWN',
}

export enum BilanTransition {
  SEND_TO_READING = 'SEND_TO_READING',
  TAKE_BACK = 'TAKE_BACK',
  FREEZE = 'FREEZE',
  UNFREEZE = 'UNFREEZE',
  PUBLISH = 'PUBLISH',
  CORRECT = 'CORRECT',
  GIVE_UP = 'GIVE_UP',
  WITHDRAW = 'WITHDRAW',
  DISCARD = 'DISCARD',
}

/** What the rules look at. */
export interface BilanSituation {
  readonly state: BilanWriting;
  /** The day of its cut-off is over, or is today. */
  readonly due: boolean;
  /** The state in which its last published edition is; null when none ever was. */
  readonly published: BilanWriting.PUBLISHED | BilanWriting.WITHDRAWN | null;
}

interface BilanRule {
  readonly transition: BilanTransition;
  readonly from: BilanWriting;
  /** Null: it goes back to what is published. */
  readonly to: BilanWriting | null;
  /** When: the code of the refusal, or undefined. */
  readonly refusal?: (bilan: BilanSituation) => string | undefined;
  /** A reason is asked for: always, or of a correction only. */
  readonly reason?: 'ALWAYS' | 'OF_A_CORRECTION';
}

const { DRAFT, IN_READING, FROZEN, PUBLISHED, WITHDRAWN } = BilanWriting;
const { SEND_TO_READING, TAKE_BACK, FREEZE, UNFREEZE, PUBLISH, CORRECT, GIVE_UP, WITHDRAW, DISCARD } = BilanTransition;

const whenDue = ({ due }: BilanSituation): string | undefined => (due ? undefined : 'BILAN_CUT_OFF_AHEAD');
const onceOut = ({ published }: BilanSituation): string | undefined => (published ? undefined : 'BILAN_NEVER_PUBLISHED');
const neverOut = ({ published }: BilanSituation): string | undefined => (published ? 'BILAN_PUBLISHED_ONCE' : undefined);

/**
 * The life of a yearly bilan while it is written; what was published leads a life of its own, its edition's. Every step is
 * the secretariat's (`bilan.write`).
 *
 * | step            | from       | to                | when                                         | what is required        |
 * |-----------------|------------|-------------------|----------------------------------------------|-------------------------|
 * | SEND_TO_READING | DRAFT      | IN_READING        | always: the Conseil's members read it        | a closing day           |
 * | TAKE_BACK       | IN_READING | DRAFT             | always                                       |                         |
 * | FREEZE          | DRAFT      | FROZEN            | once its cut-off has come                    | the fingerprint of what |
 * |                 | IN_READING | FROZEN            |                                              | was read; a reason when |
 * |                 |            |                   |                                              | one was published       |
 * | UNFREEZE        | FROZEN     | DRAFT             | always: the edition is thrown away           |                         |
 * | PUBLISH         | FROZEN     | PUBLISHED         | always; the edition before stays, replaced   |                         |
 * | CORRECT         | PUBLISHED  | DRAFT             | always; what is published stays meanwhile    |                         |
 * |                 | WITHDRAWN  | DRAFT             |                                              |                         |
 * | GIVE_UP         | DRAFT      | what is published | a correction that was begun                  |                         |
 * |                 | IN_READING | what is published |                                              |                         |
 * | WITHDRAW        | PUBLISHED  | WITHDRAWN         | always; it stays verifiable, with the reason | a reason                |
 * | DISCARD         | DRAFT      | (gone)            | when none was ever published                 |                         |
 *
 * Sections are written in DRAFT and IN_READING. Nothing leads out of FROZEN but throwing the edition away or publishing it.
 */
export const BILAN_LIFECYCLE: readonly BilanRule[] = [
  { transition: SEND_TO_READING, from: DRAFT, to: IN_READING },
  { transition: TAKE_BACK, from: IN_READING, to: DRAFT },
  { transition: FREEZE, from: DRAFT, to: FROZEN, refusal: whenDue, reason: 'OF_A_CORRECTION' },
  { transition: FREEZE, from: IN_READING, to: FROZEN, refusal: whenDue, reason: 'OF_A_CORRECTION' },
  { transition: UNFREEZE, from: FROZEN, to: DRAFT },
  { transition: PUBLISH, from: FROZEN, to: PUBLISHED },
  { transition: CORRECT, from: PUBLISHED, to: DRAFT },
  { transition: CORRECT, from: WITHDRAWN, to: DRAFT },
  { transition: GIVE_UP, from: DRAFT, to: null, refusal: onceOut },
  { transition: GIVE_UP, from: IN_READING, to: null, refusal: onceOut },
  { transition: WITHDRAW, from: PUBLISHED, to: WITHDRAWN, reason: 'ALWAYS' },
  { transition: DISCARD, from: DRAFT, to: DRAFT, refusal: neverOut },
];

/** Why a state refuses a step it is not the origin of. */
const STATE_REFUSALS: Readonly<Record<BilanWriting, string>> = {
  DRAFT: 'BILAN_IN_DRAFT',
  IN_READING: 'BILAN_IN_READING',
  FROZEN: 'BILAN_FROZEN',
  PUBLISHED: 'BILAN_PUBLISHED',
  WITHDRAWN: 'BILAN_WITHDRAWN',
};

const ruleOf = (transition: BilanTransition, { state }: BilanSituation): BilanRule | undefined => BILAN_LIFECYCLE.find((each) => each.transition === transition && each.from === state);

/** The code of the refusal, or undefined when the step may be taken. */
export function bilanRefusal(transition: BilanTransition, bilan: BilanSituation): string | undefined {
  const rule = ruleOf(transition, bilan);
  return rule ? rule.refusal?.(bilan) : STATE_REFUSALS[bilan.state];
}

/** The state to which a step leads; call it for a step that may be taken. */
export function stateAfter(transition: BilanTransition, bilan: BilanSituation): BilanWriting {
  return ruleOf(transition, bilan)!.to ?? bilan.published!;
}

export function asksReason(transition: BilanTransition, bilan: BilanSituation): boolean {
  const reason = ruleOf(transition, bilan)?.reason;
  return reason === 'ALWAYS' || (reason === 'OF_A_CORRECTION' && bilan.published !== null);
}

/** What can be done now, by who may: buttons follow it. */
export function bilanTransitions(bilan: BilanSituation): BilanTransition[] {
  return BILAN_LIFECYCLE.filter((rule) => rule.from === bilan.state && !rule.refusal?.(bilan)).map(({ transition }) => transition);
}

/** Its sections and its cut-off can be written. */
export const isWritable = (state: BilanWriting): boolean => state === DRAFT || state === IN_READING;
