import type { Kind } from '../progress.rules.js';
import type { OnTrack } from './trajectory.rules.js';

/** Why an indicator's figures are held against nothing. */
export enum NothingToCompare {
  NO_TARGET = 'NO_TARGET',
  NO_FIGURE = 'NO_FIGURE',
  NOT_KNOWN = 'NOT_KNOWN',
  PART_MISSING = 'PART_MISSING',
  PERIOD_RUNS = 'PERIOD_RUNS',
  PERIOD_UNLIKE = 'PERIOD_UNLIKE',
  NO_BASELINE = 'NO_BASELINE',
  KEPT = 'KEPT',
  NOTHING_EXPECTED = 'NOTHING_EXPECTED',
}

/** One period of an indicator that counts by period: as many of its parts are known as are said. */
export interface PeriodKnown {
  readonly kind: string;
  readonly startsOn: string | null;
  readonly endsOn: string;
  readonly partKind: string;
  readonly known: number;
  readonly expected: number;
}

export interface ComparisonFacts {
  readonly kind: Kind;
  readonly targets: number;
  readonly datedTargets: number;
  readonly hasBaseline: boolean;
  /** Figures that stand, and those of them that are known. */
  readonly figures: number;
  readonly known: number;
  /** Of an indicator that counts by period: those as long as its periodicity. */
  readonly periods: readonly PeriodKnown[];
  /** Something of what is compared is kept from the reader. */
  readonly kept: boolean;
  /** What the trajectory says of the last figure. */
  readonly standing: OnTrack;
}

export interface NotCompared {
  readonly reason: NothingToCompare;
  /** The period that runs, or of which a part is missing. */
  readonly period: PeriodKnown | null;
}

/** What is missing for a comparison, the first thing first; null when there is one. */
export function notCompared(facts: ComparisonFacts, today: string): NotCompared | null {
  const because = (reason: NothingToCompare, period: PeriodKnown | null = null): NotCompared => ({ reason, period });
  if (facts.targets === 0) return because(NothingToCompare.NO_TARGET);
  if (facts.figures === 0) return because(NothingToCompare.NO_FIGURE);
  if (facts.known === 0) return because(NothingToCompare.NOT_KNOWN);
  if (facts.kind === 'FLOW') {
    const missing = missingPeriod(facts.periods, today);
    if (missing) return missing;
  }
  if (facts.kept) return because(NothingToCompare.KEPT);
  if ((facts.kind === 'LEVEL' || facts.kind === 'RATE') && !facts.hasBaseline) return because(NothingToCompare.NO_BASELINE);
  return facts.datedTargets > 0 && facts.standing === 'UNKNOWN' ? because(NothingToCompare.NOTHING_EXPECTED) : null;
}

function missingPeriod(periods: readonly PeriodKnown[], today: string): NotCompared | null {
  const whole = periods.filter(({ known, expected }) => known === expected);
  if (whole.some(({ endsOn }) => endsOn < today)) return null;
  const begun = [...periods].filter(({ known, expected }) => known > 0 && known < expected).sort((a, b) => (a.endsOn < b.endsOn ? 1 : -1))[0];
  if (whole[0]) return { reason: NothingToCompare.PERIOD_RUNS, period: whole[0] };
  return begun ? { reason: NothingToCompare.PART_MISSING, period: begun } : { reason: NothingToCompare.PERIOD_UNLIKE, period: null };
}
