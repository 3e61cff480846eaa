import type { Locale } from '../context/request-context.js';
import { isPartialDate } from '../dates/partial-date.js';
import type { FileCell } from './spreadsheet-file.js';

type Texts = Readonly<Record<Locale, string>>;

/** Why a cell is refused; the column's name is added by the sheet. */
export interface CellFault {
  readonly code: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** One column of a typed sheet: how a value is written in a cell, and read back from one. */
export interface SheetColumn<T> {
  readonly header: Texts;
  readonly width: number;
  /** A file may come without it: the values are then left as they are. */
  readonly optional: boolean;
  readonly choices?: (locale: Locale) => string[];
  /** Out of sight, can be typed in, holds numbers: see `ColumnToWrite`. */
  readonly hidden?: boolean;
  readonly open?: boolean;
  readonly numbers?: boolean;
  write(value: T, locale: Locale): string | number;
  /** The value, or why it is none. */
  read(cell: FileCell, locale: Locale): { readonly value: T } | { readonly fault: CellFault };
}

const LINE = 1000;
const TEXT = 8000;

interface ColumnOptions {
  readonly width?: number;
  readonly optional?: boolean;
}

/** A text on one line that must be there. */
export function requiredLine(header: Texts, { width = 30, optional = false }: ColumnOptions = {}): SheetColumn<string> {
  const line = optionalLine(header, { width, optional });
  return {
    ...line,
    write: (value) => value,
    read: (cell, locale) => {
      const read = line.read(cell, locale);
      if ('fault' in read) return read;
      return read.value === null ? { fault: { code: 'CELL_REQUIRED' } } : { value: read.value };
    },
  };
}

/** A text on one line, or nothing. */
export function optionalLine(header: Texts, { width = 20, optional = false }: ColumnOptions = {}): SheetColumn<string | null> {
  return {
    ...{ header, width, optional },
    write: (value) => value ?? '',
    read: (cell) => {
      const text = textOf(cell);
      if (text !== null && /[\r\n]/.test(text)) return { fault: { code: 'CELL_SEVERAL_LINES' } };
      return bounded(text, LINE);
    },
  };
}

/** A text of several lines, or nothing. */
export function optionalText(header: Texts, { width = 50, optional = false }: ColumnOptions = {}): SheetColumn<string | null> {
  return { ...{ header, width, optional }, write: (value) => value ?? '', read: (cell) => bounded(textOf(cell)?.replace(/\r\n?/g, '\n') ?? null, TEXT) };
}

/** Several texts in one cell, with a semicolon between them. */
export function lines(header: Texts, { width = 40, optional = false }: ColumnOptions = {}): SheetColumn<readonly string[]> {
  const line = optionalLine(header);
  return {
    ...{ header, width, optional },
    write: (value) => value.join(' ; '),
    read: (cell, locale) => {
      const read = line.read(cell, locale);
      if ('fault' in read) return read;
      return { value: [...new Set((read.value ?? '').split(';').map((each) => each.trim()).filter(Boolean))] };
    },
  };
}

/** One of a closed list: written in words, read in words of either language or as its code. */
export function choice<T extends string>(header: Texts, words: Readonly<Record<T, Texts>>, { width = 24, optional = false }: ColumnOptions = {}): SheetColumn<T> {
  const codes = Object.keys(words) as T[];
  const named = new Map(codes.flatMap((code) => [code, words[code].fr, words[code].en].map((name) => [folded(name), code] as const)));
  const choices = (locale: Locale): string[] => codes.map((code) => words[code][locale]);
  return {
    ...{ header, width, optional, choices },
    write: (value, locale) => words[value][locale],
    read: (cell, locale) => {
      const text = textOf(cell);
      if (text === null) return { fault: { code: 'CELL_REQUIRED' } };
      const value = named.get(folded(text));
      return value === undefined ? { fault: { code: 'CELL_NOT_LISTED', details: { value: text, expected: choices(locale).join(', ') } } } : { value };
    },
  };
}

/** One of a closed list, or nothing. */
export function optionalChoice<T extends string>(header: Texts, words: Readonly<Record<T, Texts>>, options: ColumnOptions = {}): SheetColumn<T | null> {
  const column = choice(header, words, options);
  return {
    ...column,
    write: (value, locale) => (value === null ? '' : column.write(value, locale)),
    read: (cell, locale) => (textOf(cell) === null ? { value: null } : column.read(cell, locale)),
  };
}

/** The number in a cell, texts read as the form reads them; null when it is empty, undefined when it holds something else. */
export function numberOf({ value }: FileCell): number | null | undefined {
  if (value === null || typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  const compact = value.replace(/[\s\u00A0\u202F'’]/g, '').replace(/^[−–]/, '-');
  if (compact === '') return null;
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(compact) ? compact.replaceAll(',', '') : compact.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** A calendar day, or nothing: as a date of the spreadsheet, as 2019-05-15 or, the day first, as 15/05/2019. */
export function day(header: Texts, { width = 14, optional = false }: ColumnOptions = {}): SheetColumn<string | null> {
  return {
    ...{ header, width, optional },
    write: (value) => value ?? '',
    read: (cell) => {
      const text = textOf(cell);
      if (text === null) return { value: null };
      const [, first, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
      const value = first === undefined ? text : [year, month!.padStart(2, '0'), first.padStart(2, '0')].join('-');
      return /^\d{4}-\d{2}-\d{2}$/.test(value) && isPartialDate(value) ? { value } : { fault: { code: 'CELL_NOT_A_DAY', details: { value: text } } };
    },
  };
}

/** A date as precise as its source, or nothing. */
export function partialDate(header: Texts, { width = 14, optional = false }: ColumnOptions = {}): SheetColumn<string | null> {
  return {
    ...{ header, width, optional },
    write: (value) => value ?? '',
    read: (cell) => {
      const text = textOf(cell);
      return text === null || isPartialDate(text) ? { value: text } : { fault: { code: 'CELL_NOT_A_DATE', details: { value: text } } };
    },
  };
}

/** Compared without case, accents or surrounding blanks. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, `'`).toLowerCase().trim();
}

/** What stands in a cell, as somebody would type it. */
export function textOf({ value }: FileCell): string | null {
  if (value === null) return null;
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
  // Neither control characters nor halves of characters can be kept or shown.
  return text.replace(/(?![\n\r\t])[\p{Cc}\p{Cs}]/gu, '').replace(/\t/g, ' ').trim() || null;
}

function bounded(text: string | null, max: number): { value: string | null } | { fault: CellFault } {
  return text !== null && text.length > max ? { fault: { code: 'CELL_TOO_LONG', details: { length: text.length, max } } } : { value: text };
}
