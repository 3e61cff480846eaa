import { CommitmentStatus } from '../commitment.graphql.js';

export enum CommitmentTransition {
  START = 'START',
  MAKE_PERMANENT = 'MAKE_PERMANENT',
  COMPLETE = 'COMPLETE',
  SUSPEND = 'SUSPEND',
  RESUME = 'RESUME',
  ABANDON = 'ABANDON',
  SET_BACK = 'SET_BACK',
}

interface CommitmentRule {
  readonly transition: CommitmentTransition;
  readonly from: readonly CommitmentStatus[];
  readonly to: CommitmentStatus;
  /** REPORT: an accepted report of the lead is enough. COPIL: only the secretariat, naming the COPIL that decided it. */
  readonly needs: 'REPORT' | 'COPIL';
}

const { NOT_STARTED, IN_PROGRESS, PERMANENT, SUSPENDED, COMPLETED, ABANDONED } = CommitmentStatus;
const { START, MAKE_PERMANENT, COMPLETE, SUSPEND, RESUME, ABANDON, SET_BACK } = CommitmentTransition;

/**
 * The life of a commitment. What is done is told by its lead and becomes so when the secretariat accepts the report; the
 * secretariat can also say it by itself, with a reason. Whether the pact still holds is no report's to say:
 *
 * - suspending and abandoning a signed promise is decided by a COPIL, and so is taking it up again;
 * - a report that says so, or that speaks of work on a commitment stopped by a COPIL, is kept as a proposal: nothing moves
 *   until the secretariat names the COPIL that decided, or declines with a reason;
 * - what is completed can be found unfinished, and what had begun not to have begun: reports correct themselves.
 */
export const COMMITMENT_LIFECYCLE: readonly CommitmentRule[] = [
  { transition: START, from: [NOT_STARTED, PERMANENT, COMPLETED], to: IN_PROGRESS, needs: 'REPORT' },
  { transition: MAKE_PERMANENT, from: [NOT_STARTED, IN_PROGRESS, COMPLETED], to: PERMANENT, needs: 'REPORT' },
  { transition: COMPLETE, from: [NOT_STARTED, IN_PROGRESS, PERMANENT], to: COMPLETED, needs: 'REPORT' },
  { transition: SET_BACK, from: [IN_PROGRESS, PERMANENT, COMPLETED], to: NOT_STARTED, needs: 'REPORT' },
  { transition: SUSPEND, from: [NOT_STARTED, IN_PROGRESS, PERMANENT], to: SUSPENDED, needs: 'COPIL' },
  { transition: ABANDON, from: [NOT_STARTED, IN_PROGRESS, PERMANENT, SUSPENDED], to: ABANDONED, needs: 'COPIL' },
  { transition: RESUME, from: [SUSPENDED, ABANDONED], to: IN_PROGRESS, needs: 'COPIL' },
];

export function ruleFor(transition: CommitmentTransition, from: CommitmentStatus): CommitmentRule | undefined {
  return COMMITMENT_LIFECYCLE.find((rule) => rule.transition === transition && rule.from.includes(from));
}

/** What the secretariat can do now, in the order of the table. */
export function availableTransitions(status: CommitmentStatus): CommitmentTransition[] {
  return COMMITMENT_LIFECYCLE.filter((rule) => rule.from.includes(status)).map((rule) => rule.transition);
}

/** What an accepted report of the lead does: CHANGE what it may, else a PROPOSAL to decide; NONE when it says what stands. */
export function effectOfReport(status: CommitmentStatus, reported: CommitmentStatus): 'NONE' | 'CHANGE' | 'PROPOSAL' {
  if (status === reported) return 'NONE';
  return COMMITMENT_LIFECYCLE.some((rule) => rule.needs === 'REPORT' && rule.from.includes(status) && rule.to === reported) ? 'CHANGE' : 'PROPOSAL';
}
