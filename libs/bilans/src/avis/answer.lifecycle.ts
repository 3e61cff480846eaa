export enum AnswerState {
  DRAFT = 'DRAFT',
  SENT = 'SENT',
  RETURNED = 'RETURNED',
  PUBLISHED = 'PUBLISHED',
}

export enum AnswerStance {
  ACCEPTED = 'ACCEPTED',
  PARTLY = 'PARTLY',
  REFUSED = 'REFUSED',
}

export enum AnswerTransition {
  WRITE = 'WRITE',
  SEND = 'SEND',
  RETURN = 'RETURN',
  PUBLISH = 'PUBLISH',
}

interface AnswerRule {
  readonly transition: AnswerTransition;
  /** Null: nothing is written yet. */
  readonly from: readonly (AnswerState | null)[];
  readonly to: AnswerState;
  readonly by: 'OWNER' | 'STEERING';
}

const { DRAFT, SENT, RETURNED, PUBLISHED } = AnswerState;
const { WRITE, SEND, RETURN, PUBLISH } = AnswerTransition;

/**
 * The life of the answer to a recommendation.
 *
 * | step    | from                   | to        | who                | what is required                                       |
 * |---------|------------------------|-----------|--------------------|--------------------------------------------------------|
 * | WRITE   | nothing, DRAFT         | DRAFT     | the owner's people |                                                        |
 * |         | RETURNED               | RETURNED  |                    |                                                        |
 * | SEND    | nothing, DRAFT,        | SENT      | the owner's people | a stance and its reason; what will be done, unless it  |
 * |         | RETURNED               |           |                    | is refused                                             |
 * | RETURN  | SENT                   | RETURNED  | the secretariat    | words                                                  |
 * | PUBLISH | SENT                   | PUBLISHED | the secretariat    |                                                        |
 *
 * Nothing leads out of PUBLISHED: what was answered in public stays.
 */
export const ANSWER_LIFECYCLE: readonly AnswerRule[] = [
  { transition: WRITE, from: [null, DRAFT], to: DRAFT, by: 'OWNER' },
  { transition: WRITE, from: [RETURNED], to: RETURNED, by: 'OWNER' },
  { transition: SEND, from: [null, DRAFT, RETURNED], to: SENT, by: 'OWNER' },
  { transition: RETURN, from: [SENT], to: RETURNED, by: 'STEERING' },
  { transition: PUBLISH, from: [SENT], to: PUBLISHED, by: 'STEERING' },
];

const ruleOf = (transition: AnswerTransition, state: AnswerState | null): AnswerRule | undefined => ANSWER_LIFECYCLE.find((rule) => rule.transition === transition && rule.from.includes(state));

/** The state to which a step leads; undefined when it cannot be taken from there. */
export const answerAfter = (transition: AnswerTransition, state: AnswerState | null): AnswerState | undefined => ruleOf(transition, state)?.to;

/** What can be done now, by who is the owner's, or of the secretariat. */
export function answerTransitions(state: AnswerState | null, { owns, steers }: { owns: boolean; steers: boolean }): AnswerTransition[] {
  return ANSWER_LIFECYCLE.filter((rule) => rule.from.includes(state) && (rule.by === 'OWNER' ? owns : steers)).map(({ transition }) => transition);
}
