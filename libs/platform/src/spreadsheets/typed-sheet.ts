import type { Locale } from '../context/request-context.js';
import { cellName } from './cell-name.js';
import type { FileCell, FileSheet, SheetToWrite } from './spreadsheet-file.js';
import { folded, textOf, type SheetColumn } from './sheet-columns.js';
import './spreadsheet.errors.js';

/** A sheet of which each row is an object: `{ slug: requiredLine(…), kind: choice(…) }`. */
export interface TypedSheet<Row extends object> {
  readonly name: Readonly<Record<Locale, string>>;
  readonly columns: { readonly [K in keyof Row]: SheetColumn<Row[K]> };
}

/** An error of the file, before it is put in words. `cell` is null when it is about the sheet as a whole. */
export interface SheetRefusal {
  readonly sheet: string;
  readonly cell: string | null;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A row that could be read. Columns that the file does not have are absent. */
export interface ReadRow<Row extends object> {
  readonly values: Partial<Row>;
  /** Refusal of this row at one of its columns. */
  refuse(column: keyof Row, code: string, details?: Readonly<Record<string, unknown>>): SheetRefusal;
}

export interface ReadSheet<Row extends object> {
  /** False: the file has no such sheet. */
  readonly present: boolean;
  readonly rows: readonly ReadRow<Row>[];
  readonly refusals: readonly SheetRefusal[];
}

/** As many as somebody reads; the rest is counted. */
const MOST_REFUSALS = 200;
/** Of a value that is shown again. */
const SHOWN = 80;

/** The first refusals, and how many more there are: a file may hold half a million. */
export function firstRefusals(refusals: readonly SheetRefusal[]): SheetRefusal[] {
  const [first, more] = [refusals.slice(0, MOST_REFUSALS), refusals.length - MOST_REFUSALS];
  return more > 0 ? [...first, { sheet: first.at(-1)!.sheet, cell: null, code: 'SHEET_MORE_ERRORS', details: { more } }] : first;
}

/** A text of the file as an error repeats it: on one line, and not whole when it is long. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

export function sheetToWrite<Row extends object>(sheet: TypedSheet<Row>, rows: readonly Row[], locale: Locale): SheetToWrite {
  const columns = keysOf(sheet).map((key) => ({ key, column: sheet.columns[key] }));
  return {
    name: sheet.name[locale],
    columns: columns.map(({ column: { header, width, choices, hidden, open, numbers } }) => ({
      ...{ header: header[locale], width },
      ...(choices ? { choices: choices(locale) } : {}),
      ...(hidden ? { hidden } : {}),
      ...(open ? { open } : {}),
      ...(numbers ? { numbers } : {}),
    })),
    rows: rows.map((row) => columns.map(({ key, column }) => column.write(row[key], locale))),
  };
}

/** Sheets of the file that have no place in it, and those that stand there twice. */
export function misplacedSheets(files: readonly FileSheet[], sheets: readonly TypedSheet<never>[], locale: Locale): SheetRefusal[] {
  const seen = new Set<string>();
  return files.flatMap(({ name }) => {
    const sheet = sheets.find((each) => names(each).has(folded(name)));
    const details = { sheet: name, expected: sheets.map((each) => each.name[locale]).join(', ') };
    if (!sheet) return [{ sheet: name, cell: null, code: 'SHEET_UNKNOWN', details }];
    if (seen.has(sheet.name.fr)) return [{ sheet: name, cell: null, code: 'SHEET_TWICE', details }];
    seen.add(sheet.name.fr);
    return [];
  });
}

/** Reads a sheet by the headings of its first row, in either language and any order. Every error is told, by cell. */
export function readTypedSheet<Row extends object>(files: readonly FileSheet[], sheet: TypedSheet<Row>, locale: Locale): ReadSheet<Row> {
  const file = files.find((each) => names(sheet).has(folded(each.name)));
  if (!file) return { present: false, rows: [], refusals: [] };
  const { places, refusals } = placesOf(file, sheet, locale);
  const rows: ReadRow<Row>[] = [];
  file.rows.slice(1).forEach((cells, index) => {
    if (cells.every((cell) => cell.value === null)) return;
    const read = rowOf({ file, sheet, places, locale }, cells, index + 1);
    refusals.push(...read.refusals);
    if (read.refusals.length === 0) rows.push(read.row);
  });
  return { present: true, rows, refusals };
}

interface Reading<Row extends object> {
  readonly file: FileSheet;
  readonly sheet: TypedSheet<Row>;
  readonly places: ReadonlyMap<keyof Row, number>;
  readonly locale: Locale;
}

const EMPTY: FileCell = { value: null, formula: false };

function rowOf<Row extends object>({ file, sheet, places, locale }: Reading<Row>, cells: readonly FileCell[], line: number): { row: ReadRow<Row>; refusals: SheetRefusal[] } {
  const refuse: ReadRow<Row>['refuse'] = (column, code, details = {}) => {
    const place = places.get(column);
    return { sheet: file.name, cell: cellName(line, place ?? 0), code, details: { column: sheet.columns[column].header[locale], ...details, ...(typeof details['value'] === 'string' ? { value: shown(details['value']) } : {}) } };
  };
  const values: Partial<Row> = {};
  const refusals: SheetRefusal[] = [];
  for (const [key, place] of places) {
    const cell = cells[place] ?? EMPTY;
    const read = cell.formula ? { fault: { code: 'CELL_FORMULA' } } : sheet.columns[key].read(cell, locale);
    if ('value' in read) values[key] = read.value;
    else refusals.push(refuse(key, read.fault.code, 'details' in read.fault ? read.fault.details : {}));
  }
  return { row: { values, refuse }, refusals };
}

/** Where each column stands, by the headings. */
function placesOf<Row extends object>(file: FileSheet, sheet: TypedSheet<Row>, locale: Locale): { places: Map<keyof Row, number>; refusals: SheetRefusal[] } {
  const keys = keysOf(sheet);
  const places = new Map<keyof Row, number>();
  const refusals: SheetRefusal[] = [];
  const expected = keys.map((key) => sheet.columns[key].header[locale]).join(', ');
  (file.rows[0] ?? []).forEach((cell, place) => {
    const column = textOf(cell);
    if (column === null) return;
    const key = keys.find((each) => Object.values(sheet.columns[each].header).some((header) => folded(header) === folded(column)));
    const refuse = (code: string): number => refusals.push({ sheet: file.name, cell: cellName(0, place), code, details: { column: shown(column), expected } });
    if (key === undefined) refuse('COLUMN_UNKNOWN');
    else if (places.has(key)) refuse('COLUMN_TWICE');
    else places.set(key, place);
  });
  for (const key of keys.filter((each) => !places.has(each) && !sheet.columns[each].optional)) {
    refusals.push({ sheet: file.name, cell: null, code: 'COLUMN_MISSING', details: { column: sheet.columns[key].header[locale] } });
  }
  return { places, refusals };
}

function keysOf<Row extends object>(sheet: TypedSheet<Row>): (keyof Row)[] {
  return Object.keys(sheet.columns) as (keyof Row)[];
}

function names(sheet: { readonly name: Readonly<Record<Locale, string>> }): Set<string> {
  return new Set(Object.values(sheet.name).map(folded));
}
