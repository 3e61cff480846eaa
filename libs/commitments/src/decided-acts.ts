import type { RequestContext } from '#platform';

/** Acts on the pact that take effect by a decision of a meeting. */
export type DecidedKind = 'AVENANT' | 'SUSPENSION' | 'ABANDONMENT' | 'RESUMPTION';

export interface DecidedAct {
  readonly kind: DecidedKind;
  readonly pactId: string;
  /** The words of the decision. */
  readonly words: string;
  /** Null when another space holds the meeting; the day is known. */
  readonly meetingId: string | null;
  readonly decidedOn: string;
  readonly effectiveOn: string;
  readonly commitmentIds: readonly string[];
  readonly fictional: boolean;
}

/** Where decisions are written: the register of meetings, a room above this one, which must not be known here. */
export interface DecisionRegister {
  /** In the transaction of the act; gives the decision's id. It stands open until `tookEffect`. */
  record(ctx: RequestContext, act: DecidedAct): Promise<string>;
  /** The act of that decision holds from now on. */
  tookEffect(ctx: RequestContext, decisionId: string): Promise<void>;
}

let register: DecisionRegister | undefined;

/** Called once, by the room that keeps the register. */
export function keepDecisionsIn(keeper: DecisionRegister): void {
  if (register) throw new Error('decisions are kept in one register');
  register = keeper;
}

/** Throws where no register is wired: an act that takes effect by a decision is not done without it. */
export function decisionRegister(): DecisionRegister {
  if (!register) throw new Error('no register of decisions: wire #meetings');
  return register;
}
