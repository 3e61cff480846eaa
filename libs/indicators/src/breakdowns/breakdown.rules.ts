import type { ProblemDetail } from '#platform';
import type { Kind } from '../progress.rules.js';
import { isSmall, shownCells } from '../suppression/small-count.rules.js';

export type Dimension = 'SEX' | 'AGE' | 'HOUSEHOLD' | 'ARRONDISSEMENT';

/** How many of whom it is not known: said as such, and neither zero nor left out. */
export const NOT_KNOWN = 'NOT_KNOWN';

/**
 * The only ways in which a number may be broken down, with their cells in the order in which they are shown. Nothing of
 * origins, beliefs, opinions or health.
 */
export const CATEGORIES: Readonly<Record<Dimension, readonly string[]>> = {
  SEX: ['WOMEN', 'MEN', 'OTHER', NOT_KNOWN],
  AGE: ['UNDER_18', 'FROM_18_TO_24', 'FROM_25_TO_59', 'FROM_60', NOT_KNOWN],
  HOUSEHOLD: ['ALONE', 'COUPLE', 'ONE_PARENT', 'COUPLE_WITH_CHILDREN', 'OTHER', NOT_KNOWN],
  ARRONDISSEMENT: [...Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(2, '0')), NOT_KNOWN],
};

/** Ways of the list, in its order. */
export function inOrderOfWays(ways: readonly Dimension[]): Dimension[] {
  return (Object.keys(CATEGORIES) as Dimension[]).filter((dimension) => ways.includes(dimension));
}

export interface Cell {
  readonly category: string;
  readonly value: number;
}

/** The figure that is broken down. */
export interface BrokenDown {
  readonly kind: Kind;
  readonly value: number | null;
  readonly provenance: string;
  /** Ways that its indicator's definition chooses. */
  readonly dimensions: readonly string[];
}

const LARGEST = 1e12;

/** What is wrong with a breakdown, cell by cell. That it does not make its total is told, not refused. */
export function breakdownProblems(dimension: Dimension, cells: readonly Cell[], figure: Omit<BrokenDown, 'kind'>): ProblemDetail[] {
  if (!figure.dimensions.includes(dimension)) return [{ path: 'dimension', code: 'BREAKDOWN_NOT_CHOSEN' }];
  if (figure.provenance === 'COMPUTED') return [{ path: 'dimension', code: 'FIGURE_COMPUTED' }];
  if (figure.value === null) return [{ path: 'dimension', code: 'BREAKDOWN_OF_NOTHING' }];
  return cells.flatMap(({ category, value }, index): ProblemDetail[] => {
    const path = `cells.${index}`;
    if (!CATEGORIES[dimension].includes(category)) return [{ path, code: 'BREAKDOWN_CELL_UNKNOWN', details: { category } }];
    if (cells.findIndex((each) => each.category === category) < index) return [{ path, code: 'BREAKDOWN_CELL_TWICE', details: { category } }];
    return Number.isFinite(value) && value >= 0 && value <= LARGEST ? [] : [{ path, code: 'BREAKDOWN_VALUE_WRONG' }];
  });
}

/** Cells in the order in which they are shown. */
export function inOrder(dimension: Dimension, cells: readonly Cell[]): Cell[] {
  return [...cells].sort((a, b) => CATEGORIES[dimension].indexOf(a.category) - CATEGORIES[dimension].indexOf(b.category));
}

/** The total less the sum of the cells: above zero some are missing, below there are too many. */
export function missingFrom(total: number, cells: readonly { readonly value: number }[]): number {
  const missing = Math.round((total - cells.reduce((sum, { value }) => sum + value, 0)) * 1e6) / 1e6;
  // Never minus zero.
  return missing || 0;
}

/** A cell, with the way in which it is one. */
export interface PlacedCell extends Cell {
  readonly dimension: Dimension;
}

export interface ShownBreakdown {
  readonly dimension: Dimension;
  readonly cells: readonly ShownCell[];
  readonly missing: number | null;
}

/** All the breakdowns of a figure as a reader may see them; of a figure that is not known there are none. */
export function breakdownsShown(all: readonly PlacedCell[], total: number | null, threshold: number | null): ShownBreakdown[] {
  if (total === null) return [];
  return (Object.keys(CATEGORIES) as Dimension[]).flatMap((dimension) => {
    const cells = inOrder(dimension, all.filter((cell) => cell.dimension === dimension).map(({ category, value }) => ({ category, value })));
    return cells.length > 0 ? [{ dimension, ...shownTo(cells, total, threshold) }] : [];
  });
}

export interface ShownCell {
  readonly category: string;
  /** Null when it is kept from the reader. */
  readonly value: number | null;
}

/**
 * A breakdown as a reader may see it, beside its total: small cells are hidden, and enough others with them. What the
 * cells lack of the total is a cell too, since anybody can work it out.
 */
export function shownTo(cells: readonly Cell[], total: number, threshold: number | null): { readonly cells: readonly ShownCell[]; readonly missing: number | null } {
  const missing = missingFrom(total, cells);
  if (threshold === null) return { cells, missing };
  const values = [...cells.map(({ value }) => value), ...(missing > 0 ? [missing] : [])];
  const shown = shownCells(values, threshold, { hidden: isSmall(total, threshold) });
  return { cells: cells.map(({ category }, place) => ({ category, value: shown[place]! })), missing: shown.includes(null) ? null : missing };
}
