import type { BreakdownDimension } from '../graphql/generated.js';
import { readNumber, writeNumber } from '../ui/typed-number.js';

/** Cells of each way to break a figure down, as the service lists them. */
export const CATEGORIES: Readonly<Record<BreakdownDimension, readonly string[]>> = {
  SEX: ['WOMEN', 'MEN', 'OTHER', 'NOT_KNOWN'],
  AGE: ['UNDER_18', 'FROM_18_TO_24', 'FROM_25_TO_59', 'FROM_60', 'NOT_KNOWN'],
  HOUSEHOLD: ['ALONE', 'COUPLE', 'ONE_PARENT', 'COUPLE_WITH_CHILDREN', 'OTHER', 'NOT_KNOWN'],
  ARRONDISSEMENT: [...Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(2, '0')), 'NOT_KNOWN'],
};

/** Cells as they are typed. */
export function typedCells(cells: readonly { readonly category: string; readonly value: number | null }[]): Record<string, string> {
  return Object.fromEntries(cells.map(({ category, value }) => [category, value === null ? '' : writeNumber(value)]));
}

/** What is sent: empty cells are left out; none while one cannot be read. */
export function cellsOf(typed: Readonly<Record<string, string>>): { readonly cells: readonly { readonly category: string; readonly value: number }[] | null; readonly wrong: readonly string[] } {
  const given = Object.entries(typed).filter(([, text]) => text.trim() !== '');
  const wrong = given.flatMap(([category, text]) => ((readNumber(text) ?? -1) < 0 ? [category] : []));
  return { wrong, cells: wrong.length > 0 ? null : given.map(([category, text]) => ({ category, value: readNumber(text)! })) };
}

/** What the cells lack of their total; below zero, how much they pass it. */
export function missingOf(total: number, cells: readonly { readonly value: number }[]): number {
  return Math.round((total - cells.reduce((sum, { value }) => sum + value, 0)) * 1e6) / 1e6;
}
