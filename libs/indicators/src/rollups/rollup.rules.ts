/**
 * Many indicators as one (product I5): the mean of their progress, each with its weight, for an axis, an action-cadre or
 * the pact. Only indicators with a target count; a mean of which a part is missing is no mean, and is not given: coverage
 * says how many are known, freshness how old their figures are.
 */
export interface RollupPart {
  readonly weight: number;
  readonly hasTarget: boolean;
  /** Bounded 0-100, null when it is not known (or kept from the reader). */
  readonly percent: number | null;
  /** How old the figure is, from the last day of its period. */
  readonly ageDays: number | null;
}

export interface Rollup {
  /** Indicators with a target. */
  readonly expected: number;
  /** Those of them whose progress is known. */
  readonly known: number;
  /** Null unless all are known. */
  readonly percent: number | null;
  /** Median of the ages of the figures that are known; null without any. */
  readonly medianAgeDays: number | null;
}

export function rollUp(parts: readonly RollupPart[]): Rollup {
  const aimed = parts.filter(({ hasTarget }) => hasTarget);
  const known = aimed.filter(({ percent }) => percent !== null);
  const weight = aimed.reduce((sum, part) => sum + part.weight, 0);
  const whole = aimed.length > 0 && known.length === aimed.length;
  return {
    expected: aimed.length,
    known: known.length,
    percent: whole ? known.reduce((sum, part) => sum + part.weight * part.percent!, 0) / weight : null,
    medianAgeDays: median(known.flatMap(({ ageDays }) => ageDays ?? [])),
  };
}

/** Of an even number, the mean of the two in the middle, rounded. */
function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[Math.floor((sorted.length - 1) / 2)]! + sorted[Math.ceil((sorted.length - 1) / 2)]!) / 2);
}
