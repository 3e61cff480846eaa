import type { ProblemDetail } from '#platform';
import type { AnsweredValue, ServedIndicator } from './answer.rules.js';

/** What a figure can be held against; null and empty where nothing is known. */
export interface FigureReferences {
  /** The newest figure of the indicator, whoever gave it. */
  readonly lastKnown: number | null;
  /** What the same organisation last answered. */
  readonly previous: number | null;
  readonly targets: readonly number[];
}

/** Beyond this factor a figure is more often a slip (a zero too many, another unit) than news. */
const FAR = 10;

/**
 * Figures that look like a slip, to be looked at again before they are sent. They are never refused: who counts knows
 * better. One warning a figure, the most telling one.
 */
export function figureWarnings(values: readonly AnsweredValue[], served: readonly (ServedIndicator & FigureReferences)[]): ProblemDetail[] {
  return values.flatMap(({ indicator, value }, index) => {
    const known = served.find((each) => each.code === indicator);
    const warning = known && value !== null && known.kind !== 'YES_NO' ? warningOn(value, known) : undefined;
    return warning ? [{ path: `measurements.${index}.value`, code: warning.code, details: { indicator, unit: known!.unit, ...warning.details } }] : [];
  });
}

interface Warning {
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

function warningOn(value: number, indicator: ServedIndicator & FigureReferences): Warning | undefined {
  const { lastKnown, previous, targets, unit } = indicator;
  // The greatest of them: an early figure may well be far under its target, and a late one far above the first.
  const greatest = Math.max(lastKnown ?? 0, previous ?? 0, ...targets);
  if (unit === '%' && value > 100) return { code: 'FIGURE_OVER_HUNDRED' };
  if (greatest > 0 && value > FAR * greatest) return { code: 'FIGURE_FAR_ABOVE', details: { reference: greatest } };
  // Only against one's own answer: an organisation's part of a published total may be small. Zero is counted, and said.
  if (previous !== null && value > 0 && value * FAR < previous) return { code: 'FIGURE_FAR_BELOW', details: { reference: previous } };
  if (!Number.isInteger(value) && isCounted(indicator)) return { code: 'FIGURE_NOT_WHOLE' };
  return undefined;
}

/** Persons, places, meetings come whole; money, durations, shares and averages do not. */
export function isCounted({ unit, kind }: Pick<ServedIndicator, 'unit' | 'kind'>): boolean {
  return kind !== 'RATE' && !/[€%²³]|\b(euros?|secondes?|minutes?|heures?|jours?|journées?|semaines?|mois|an|ans|années?|points?|km|mètres?|kg|kilos?|tonnes?|litres?|par|moyenne)(?![\p{L}])/iu.test(unit);
}
