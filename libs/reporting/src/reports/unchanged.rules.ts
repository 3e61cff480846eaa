import { ReportState, type NOTHING } from './report.lifecycle.js';

/** Why an answer cannot be among those that are attested unchanged together. */
export enum UnchangedHindrance {
  ANSWERED = 'ANSWERED',
  RETURNED = 'RETURNED',
  BEGUN = 'BEGUN',
  NO_PREVIOUS = 'NO_PREVIOUS',
  PERIOD_FIGURES = 'PERIOD_FIGURES',
}

export interface UnchangedSituation {
  readonly state: ReportState | typeof NOTHING;
  /** An earlier answer of the same organisation for the same commitment exists. */
  readonly hasPrevious: boolean;
  /** One of the commitment's indicators is counted by period (FLOW): last semester's count says nothing of this one. */
  readonly countsPeriod: boolean;
}

/**
 * Attesting many answers at once asks less attention than attesting one, and so takes less: nothing that somebody has begun
 * is put aside by it, and nothing is sent that would miss a count of the semester. Such answers can still be attested one by
 * one, or written.
 */
export function unchangedHindrance({ state, hasPrevious, countsPeriod }: UnchangedSituation): UnchangedHindrance | null {
  if (state === ReportState.SUBMITTED || state === ReportState.ACCEPTED) return UnchangedHindrance.ANSWERED;
  if (state === ReportState.RETURNED) return UnchangedHindrance.RETURNED;
  if (state === ReportState.DRAFT || state === ReportState.READY) return UnchangedHindrance.BEGUN;
  if (!hasPrevious) return UnchangedHindrance.NO_PREVIOUS;
  return countsPeriod ? UnchangedHindrance.PERIOD_FIGURES : null;
}
