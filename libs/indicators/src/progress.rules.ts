/**
 * How far a figure is on the way to its target, in percent (product I2).
 *
 * The formula is the share of the way travelled, (value − baseline) ÷ (target − baseline), as the United Nations'
 * regional commissions use it: ESCAP, "Current Status Index", in the technical notes of the Asia-Pacific SDG progress
 * assessment (data.unescap.org): the progress made since the base year over the progress needed to reach the target.
 *
 * LEVEL, RATE   from the baseline, which must be known.
 * CUMULATIVE    from the baseline; from 0 when none is written: a total is 0 at its own beginning.
 * FLOW          no baseline: the value of a full period over the target; for AT_MOST the target over the value.
 * YES_NO        100 when the target holds, else 0.
 *
 * AT_MOST is a way down: the same formula, both differences being negative. EXACTLY: 100 on the target, less by the
 * share of the way that is missing or overshot. Where there is no way to go, because the baseline is already on the
 * right side of the target, only holding it counts: 100 or 0.
 */
export type Kind = 'LEVEL' | 'CUMULATIVE' | 'FLOW' | 'RATE' | 'YES_NO';
export type Sense = 'AT_LEAST' | 'AT_MOST' | 'EXACTLY';

export type Qualifier = 'EXACT' | 'MORE_THAN' | 'LESS_THAN' | 'NEARLY' | 'ABOUT' | 'PROVISIONAL';

export interface Compared {
  readonly kind: Kind;
  readonly baseline: number | null;
  readonly target: number;
  readonly sense: Sense;
  readonly value: number;
  readonly qualifier: Qualifier;
}

export interface ProgressMade {
  /** Bounded 0-100. */
  readonly percent: number;
  /** Beyond 100 past the target, below 0 when it moved away. */
  readonly rawPercent: number;
  readonly reached: boolean;
}

/** Null when the kind needs a baseline and none is known. */
export function progressOf(compared: Compared): ProgressMade | null {
  const raw = rawPercent(compared);
  if (raw === null) return null;
  // A way down not yet begun is 0 over a negative number, which is -0: it would be shown, and compared, as another number.
  const rawOrZero = raw === 0 ? 0 : raw;
  return { percent: Math.min(100, Math.max(0, rawOrZero)), rawPercent: rawOrZero, reached: isReached(compared) };
}

/**
 * “More than 900” reaches “at least 900”; it never shows that a ceiling or an exact number holds.
 * “Nearly 900” is under 900: it keeps below a ceiling of 900, and reaches neither “at least 900” nor 900.
 * “Less than 900” is under 900, however far: it keeps below a ceiling of 900, and never shows that a floor or an exact number holds.
 */
function isReached({ sense, value, target, qualifier }: Compared): boolean {
  if (sense === 'AT_LEAST') return qualifier !== 'LESS_THAN' && (qualifier === 'NEARLY' ? value > target : value >= target);
  if (qualifier === 'MORE_THAN') return false;
  if (sense === 'AT_MOST') return value <= target;
  return qualifier !== 'NEARLY' && qualifier !== 'LESS_THAN' && value === target;
}

function rawPercent(compared: Compared): number | null {
  const { kind, baseline } = compared;
  if (kind === 'YES_NO') return heldOrNot(compared);
  if (kind === 'FLOW') return overTarget(compared);
  const start = kind === 'CUMULATIVE' ? (baseline ?? 0) : baseline;
  return start === null ? null : wayTravelled(compared, start);
}

function wayTravelled(compared: Compared, start: number): number {
  const { sense, target, value } = compared;
  const way = target - start;
  const onItsSide = sense === 'AT_LEAST' ? way <= 0 : sense === 'AT_MOST' ? way >= 0 : way === 0;
  if (onItsSide) return heldOrNot(compared);
  return sense === 'EXACTLY' ? 100 * (1 - Math.abs(value - target) / Math.abs(way)) : (100 * (value - start)) / way;
}

function overTarget(compared: Compared): number {
  const { sense, target, value } = compared;
  if (sense === 'EXACTLY') return target === 0 ? heldOrNot(compared) : 100 * (1 - Math.abs(value - target) / Math.abs(target));
  const [part, whole] = sense === 'AT_LEAST' ? [value, target] : [target, value];
  // A share of nothing, or of less than nothing, is no share.
  return whole > 0 ? (100 * part) / whole : heldOrNot(compared);
}

function heldOrNot(compared: Compared): number {
  return isReached(compared) ? 100 : 0;
}
