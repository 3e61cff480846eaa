import type { BreakdownDimension, BreakdownShownFragment, ReportedBreakdownInput } from '../graphql/generated.js';
import { cellsOf, missingOf, typedCells } from '../indicators/breakdown-draft.js';
import { readNumber } from '../ui/typed-number.js';

/** The cells of a figure as typed, by the way in which it is broken down. */
export type FigureParts = Readonly<Partial<Record<BreakdownDimension, Readonly<Record<string, string>>>>>;

interface Typed {
  readonly text: string;
  readonly notKnown: boolean;
  readonly parts?: FigureParts;
}

/** Breakdowns as the form holds them; one of which a cell is kept from the reader cannot be written on. */
export function partsOf(breakdowns: readonly BreakdownShownFragment[]): FigureParts | undefined {
  const told = breakdowns.filter(({ cells }) => cells.every(({ value }) => value !== null));
  return told.length > 0 ? Object.fromEntries(told.map(({ dimension, cells }) => [dimension, typedCells(cells)])) : undefined;
}

/** What is sent: the breakdowns that have a cell. Undefined when the form holds none, which leaves those that are saved. */
export function partsInput(parts: FigureParts | undefined): ReportedBreakdownInput[] | undefined {
  return parts && typed(parts).map(([dimension, cells]) => ({ dimension, cells: [...(cellsOf(cells).cells ?? [])] }));
}

/** What keeps a figure from being saved: its number, its total left out beside its parts, or a part that cannot be read. */
export function figureFault({ text, notKnown, parts = {} }: Typed): 'number' | 'total' | 'parts' | undefined {
  if (notKnown) return undefined;
  const number = readNumber(text);
  if (number === null) return 'number';
  const given = typed(parts);
  if (number === undefined && given.length > 0) return 'total';
  return given.some(([, cells]) => cellsOf(cells).wrong.length > 0) ? 'parts' : undefined;
}

/** Parts as they are compared: however their numbers were typed. */
export function partsRead(parts: FigureParts = {}): string {
  return typed(parts)
    .map(([dimension, cells]) => `${dimension} ${Object.entries(cells).filter(([, text]) => text.trim() !== '').map(([category, text]) => `${category} ${readNumber(text) ?? text}`).sort().join(', ')}`)
    .sort()
    .join(' ; ');
}

/** Parts as they are shown beside a figure; a part that cannot be read is left out. */
export function partsShown(parts: FigureParts = {}): BreakdownShownFragment[] {
  return typed(parts).map(([dimension, cells]) => ({ dimension, missing: null, cells: [...(cellsOf(cells).cells ?? [])] }));
}

/** What the parts of one way make together; undefined while there are none, or one cannot be read. */
export function sumOf(typedParts: Readonly<Record<string, string>>): number | undefined {
  const { cells } = cellsOf(typedParts);
  return cells && cells.length > 0 ? -missingOf(0, cells) || 0 : undefined;
}

/** What the parts make, the first way of which all can be read. */
export function firstSum(parts: FigureParts = {}): number | undefined {
  return typed(parts).map(([, cells]) => sumOf(cells)).find((sum) => sum !== undefined);
}

function typed(parts: FigureParts): [BreakdownDimension, Readonly<Record<string, string>>][] {
  return (Object.entries(parts) as [BreakdownDimension, Readonly<Record<string, string>>][]).filter(([, cells]) => Object.values(cells).some((text) => text.trim() !== ''));
}
