import type { ProblemDetail } from '#platform';
import type { AnsweredValue, ServedIndicator } from './answer.rules.js';
import { cellWarnings } from './answered-breakdowns.rules.js';

/** What a figure can be held against; null and empty where nothing is known. */
export interface FigureReferences {
  /** The newest figure of the indicator, whoever gave it. */
  readonly lastKnown: number | null;
  /** What the same organisation last answered. */
  readonly previous: number | null;
  /** What it answered the last times, that one among them. */
  readonly recent: readonly number[];
  readonly targets: readonly number[];
  /** Indicators that this one is a share of, with their newest figures. */
  readonly wholes: readonly { readonly code: string; readonly title: string; readonly value: number | null }[];
}

/** Beyond this factor a figure is more often a slip (a zero too many, another unit) than news. */
const FAR = 10;
/** Beyond this one, either way, it is news that is worth a look: against all the last answers, and by more than a few. */
const JUMP = 3;
const A_FEW = 10;
/** A thousand euros for euros, a zero too many: the factors of slips, and how near to them a slip is. */
const SLIPS = [10, 100, 1000] as const;
const NEAR = 0.15;

/**
 * Figures that look like a slip, to be looked at again before they are sent. They are never refused: who counts knows
 * better. One warning a figure, the most telling one; and one each time that it is not the sum of its breakdown.
 */
export function figureWarnings(values: readonly AnsweredValue[], served: readonly (ServedIndicator & FigureReferences)[]): ProblemDetail[] {
  const odd = values.flatMap(({ indicator, value, qualifier }, index) => {
    const known = served.find((each) => each.code === indicator);
    if (!known || value === null || known.kind === 'YES_NO') return [];
    // « Fewer than 400 » may be any number under it: that it is too high is not said.
    const warning = qualifier === 'LESS_THAN' ? tooLow(value, known) : (overWhole(value, known, values) ?? warningOn(value, known));
    return warning ? [{ path: `measurements.${index}.value`, code: warning.code, details: { indicator, unit: known.unit, value, ...warning.details } }] : [];
  });
  return [...odd, ...cellWarnings(values, served)];
}

/** Only against one's own answer: an organisation's part of a published total may be small. Zero is counted, and said. */
function tooLow(value: number, { previous, kind }: ServedIndicator & FigureReferences): Warning | undefined {
  if (previous !== null && value > 0 && value * FAR < previous) return { code: 'FIGURE_FAR_BELOW', details: { reference: previous } };
  return kind === 'CUMULATIVE' && previous !== null && value < previous ? { code: 'FIGURE_TOTAL_FELL', details: { reference: previous } } : undefined;
}

interface Warning {
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** More than what it is a part of, as answered beside it, else as last known. */
function overWhole(value: number, { wholes }: FigureReferences, values: readonly AnsweredValue[]): Warning | undefined {
  for (const whole of wholes) {
    const reference = values.find((each) => each.indicator === whole.code)?.value ?? whole.value;
    if (reference !== null && value > reference) return { code: 'FIGURE_OVER_WHOLE', details: { reference, whole: whole.title } };
  }
  return undefined;
}

function warningOn(value: number, indicator: ServedIndicator & FigureReferences): Warning | undefined {
  const { lastKnown, previous, targets, unit } = indicator;
  // The greatest of them: an early figure may well be far under its target, and a late one far above the first.
  const greatest = Math.max(lastKnown ?? 0, previous ?? 0, ...targets);
  if (unit === '%' && value > 100) return { code: 'FIGURE_OVER_HUNDRED' };
  const slip = slipOf(value, indicator);
  if (slip) return slip;
  if (greatest > 0 && value > FAR * greatest) return { code: 'FIGURE_FAR_ABOVE', details: { reference: greatest } };
  return tooLow(value, indicator) ?? jumpOf(value, indicator) ?? (!Number.isInteger(value) && isCounted(indicator) ? { code: 'FIGURE_NOT_WHOLE' } : undefined);
}

/** Ten, a hundred or a thousand times what was known, or, of one's own answer, as many times less. */
function slipOf(value: number, { lastKnown, previous }: FigureReferences): Warning | undefined {
  for (const factor of SLIPS) {
    const up = [previous, lastKnown].find((reference) => reference !== null && reference > 0 && isNear(value / reference, factor));
    if (up !== undefined) return { code: 'FIGURE_SLIPPED_UP', details: { reference: up, factor } };
    if (previous !== null && value > 0 && isNear(previous / value, factor)) return { code: 'FIGURE_SLIPPED_DOWN', details: { reference: previous, factor } };
  }
  return undefined;
}

function isNear(ratio: number, factor: number): boolean {
  return Math.abs(ratio / factor - 1) <= NEAR;
}

/** Away from all the last answers, and not by a few only. */
function jumpOf(value: number, { recent }: FigureReferences): Warning | undefined {
  const known = recent.filter((each) => each > 0);
  if (known.length === 0 || value <= 0) return undefined;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (value > JUMP * high && value - high >= A_FEW) return { code: 'FIGURE_JUMPED_UP', details: { reference: high } };
  return value * JUMP < low && low - value >= A_FEW ? { code: 'FIGURE_JUMPED_DOWN', details: { reference: low } } : undefined;
}

/** Persons, places, meetings come whole; money, durations, shares and averages do not. */
export function isCounted({ unit, kind }: Pick<ServedIndicator, 'unit' | 'kind'>): boolean {
  return kind !== 'RATE' && !/[€%²³]|\b(euros?|secondes?|minutes?|heures?|jours?|journées?|semaines?|mois|an|ans|années?|points?|km|mètres?|kg|kilos?|tonnes?|litres?|par|moyenne)(?![\p{L}])/iu.test(unit);
}
