import { breakdownProblems, inOrder, missingFrom, type Dimension, type PlacedCell } from '#indicators';
import type { ProblemDetail } from '#platform';
import type { AnsweredValue, ServedIndicator } from './answer.rules.js';

/** As an input gives the breakdowns of a figure. */
export interface GivenBreakdown {
  readonly dimension: Dimension;
  readonly cells: readonly { readonly category: string; readonly value: number }[];
}

/** The cells of a figure: as given; those it had where nothing is said of them. What is not known has none to keep. */
export function cellsOf(given: readonly GivenBreakdown[] | null | undefined, value: number | null, before: AnsweredValue | undefined): readonly PlacedCell[] {
  if (given) return given.flatMap(({ dimension, cells }) => cells.map(({ category, value }) => ({ dimension, category, value })));
  return value === null ? [] : (before?.cells ?? []);
}

/** What refuses even a draft: another way or another cell than those of the list. */
export function cellProblems({ indicator, value, cells = [] }: AnsweredValue, index: number, served: readonly ServedIndicator[]): ProblemDetail[] {
  const dimensions = served.find(({ code }) => code === indicator)?.breakdowns ?? [];
  return dimensionsOf(cells).flatMap((dimension) =>
    breakdownProblems(dimension, inWay(cells, dimension), { value, provenance: 'REPORT', dimensions }).map(({ code, details }) => ({ path: breakdownPath(index, dimension), code, details: { indicator, ...details } })),
  );
}

/**
 * Breakdowns that do not make their figure; told, never refused: it is often the truth. « More than 900 » may be 950, and
 * « fewer than 50 » 40.
 */
export function cellWarnings(values: readonly AnsweredValue[], served: readonly ServedIndicator[]): ProblemDetail[] {
  return values.flatMap(({ indicator, value, qualifier, cells = [] }, index) => {
    const unit = served.find(({ code }) => code === indicator)?.unit;
    if (value === null || unit === undefined) return [];
    return dimensionsOf(cells).flatMap((dimension): ProblemDetail[] => {
      const missing = missingFrom(value, inWay(cells, dimension));
      const said = (qualifier === 'MORE_THAN' && missing < 0) || (qualifier === 'LESS_THAN' && missing > 0);
      if (missing === 0 || said) return [];
      return [{ path: breakdownPath(index, dimension), code: `BREAKDOWN_SUM_${dimension}`, details: { indicator, unit, value, sum: Math.round((value - missing) * 1e6) / 1e6 } }];
    });
  });
}

/** What the parts of a figure make, the first way that it has any; undefined when it has none. */
export function sumOfParts({ cells = [] }: Pick<AnsweredValue, 'cells'>): number | undefined {
  const [first] = dimensionsOf(cells);
  return first === undefined ? undefined : -missingFrom(0, inWay(cells, first)) || 0;
}

/** Cells in one order, so that two breakdowns that say the same are the same. */
export function cellsInOrder(cells: readonly PlacedCell[] = []): PlacedCell[] {
  return dimensionsOf(cells).flatMap((dimension) => inOrder(dimension, inWay(cells, dimension)).map(({ category, value }) => ({ dimension, category, value })));
}

/** Both figures are broken down alike. */
export function toldCells(cells: readonly PlacedCell[] = []): string {
  return cellsInOrder(cells).map(({ dimension, category, value }) => `${dimension} ${category} ${value}`).join(', ');
}

function breakdownPath(index: number, dimension: Dimension): string {
  return `measurements.${index}.breakdowns.${dimension}`;
}

function dimensionsOf(cells: readonly PlacedCell[]): Dimension[] {
  return [...new Set(cells.map(({ dimension }) => dimension))].sort();
}

function inWay(cells: readonly PlacedCell[], dimension: Dimension): PlacedCell[] {
  return cells.filter((cell) => cell.dimension === dimension);
}
