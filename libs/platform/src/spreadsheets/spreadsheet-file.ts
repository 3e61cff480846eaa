import { readOds, writeOds } from 'hucre/ods';
import { readXlsx, writeXlsx, type CellValue, type Sheet } from 'hucre/xlsx';
import { DomainError } from '../errors/domain-error.js';
import { columnName } from './cell-name.js';
import { writtenSheet } from './written-sheet.js';
import { openWithin } from './zip-limits.js';
import './spreadsheet.errors.js';

// With written-sheet.ts, the only place that knows the library which reads and writes spreadsheets.

export type SpreadsheetFormat = 'xlsx' | 'ods';

export const SPREADSHEET_TYPES: Readonly<Record<SpreadsheetFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

/** Largest file taken, before it is opened. */
export const SPREADSHEET_BYTES = 5_000_000;
const MEGABYTE = 1_000_000;
const INFLATED_BYTES = 60 * MEGABYTE;
const PARTS = 500;
export const SHEET_ROWS = 10_000;
const SHEET_COLUMNS = 60;

/** A cell as the file holds it. A formula is told by itself: what it would give is not what somebody typed. */
export interface FileCell {
  readonly value: CellValue;
  readonly formula: boolean;
}

export interface FileSheet {
  readonly name: string;
  /** Every row down to the last one filled, the first of the sheet first. */
  readonly rows: readonly (readonly FileCell[])[];
}

export interface ColumnToWrite {
  readonly header: string;
  readonly width: number;
  readonly choices?: readonly string[];
  /** Out of sight: what the file needs to find its way back. */
  readonly hidden?: boolean;
  /** Of a form: can be typed in. */
  readonly open?: boolean;
  /** Numbers are written and typed as such. */
  readonly numbers?: boolean;
}

export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly ColumnToWrite[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly hidden?: boolean;
  /** Given: only what is open can be typed in, and the sheet prints on paper (see `FormLook`). */
  readonly form?: FormLook;
}

/** How a sheet that is a form looks and what it takes. Rows are counted from 0, the headings left out. */
export interface FormLook {
  /** Columns that stay in sight on the left, hidden ones counted. */
  readonly frozenColumns: number;
  /** Rows in which nothing can be typed. */
  readonly closedRows?: ReadonlySet<number>;
  /** Choices of one cell, beside those of its column. */
  readonly choices?: readonly { readonly row: number; readonly column: number; readonly values: readonly string[] }[];
  /** Said when a cell is given something else than one of its choices. */
  readonly notListed?: { readonly title: string; readonly message: string };
  /** Least height of a row, in points: room to write by hand on paper. */
  readonly rowHeight?: number;
  /** Named on each printed page. */
  readonly footer?: string;
}

/** What the bytes are, whatever the name of the file says; undefined when they are no spreadsheet. */
export function spreadsheetFormatOf(bytes: Buffer): SpreadsheetFormat | undefined {
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== 0x04034b50) return undefined;
  const parts = openWithin(bytes, { inflated: INFLATED_BYTES, parts: PARTS });
  // Macros are programs: nothing here needs them, and whoever opens the file next would run them.
  if (parts.some((part) => /(^|\/)(vbaProject[^/]*\.bin|Basic\/.+)$/i.test(part))) throw new DomainError('SPREADSHEET_MACROS');
  if (parts.includes('xl/workbook.xml')) return 'xlsx';
  return parts.includes('content.xml') && parts.includes('mimetype') ? 'ods' : undefined;
}

/**
 * The sheets of an .xlsx or .ods file, those out of sight when they are asked for. Refuses what is no spreadsheet, is too
 * large, or would be once opened.
 */
export async function readSpreadsheetFile(bytes: Buffer, { hidden = false } = {}): Promise<FileSheet[]> {
  if (bytes.length > SPREADSHEET_BYTES) throw new DomainError('SPREADSHEET_TOO_LARGE', { max: SPREADSHEET_BYTES / MEGABYTE });
  const format = spreadsheetFormatOf(bytes);
  if (!format) throw new DomainError(isOldContainer(bytes) ? 'SPREADSHEET_OLD' : 'SPREADSHEET_UNKNOWN');
  const read = format === 'xlsx' ? readXlsx : readOds;
  // One row and one column more than allowed, so that what goes past them is seen without being read.
  const workbook = await read(bytes, { range: `A1:${columnName(SHEET_COLUMNS)}${SHEET_ROWS + 1}` }).catch(() => {
    throw new DomainError('SPREADSHEET_UNREADABLE');
  });
  return workbook.sheets.filter((sheet) => hidden || (!sheet.hidden && !sheet.veryHidden)).map(sheetOf);
}

/**
 * Writes sheets: headings on a first row that stays in sight. Every cell is a text and formatted as one, so that "=1+1"
 * stays these four characters and "2015-04" does not become a day when somebody corrects it; numbers are numbers. With a
 * form among the sheets, sheets can neither be added, renamed nor taken away.
 */
export async function writeSpreadsheetFile(sheets: readonly SheetToWrite[], format: SpreadsheetFormat = 'xlsx'): Promise<Buffer> {
  const write = format === 'xlsx' ? writeXlsx : writeOds;
  const locked = sheets.some((sheet) => sheet.form) ? { workbookProtection: { lockStructure: true } } : {};
  return Buffer.from(await write({ sheets: sheets.map(writtenSheet), ...locked }));
}

function sheetOf(sheet: Sheet): FileSheet {
  const rows = sheet.rows.map((row, index) =>
    row.map((value, column) => ({ value: value === '' ? null : value, formula: sheet.cells?.get(`${index},${column}`)?.formula !== undefined })),
  );
  while (rows.length > 0 && rows.at(-1)!.every((cell) => cell.value === null && !cell.formula)) rows.pop();
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell.value !== null) + 1));
  if (rows.length > SHEET_ROWS || width > SHEET_COLUMNS) throw new DomainError('SPREADSHEET_TOO_LONG', { sheet: sheet.name, rows: SHEET_ROWS, columns: SHEET_COLUMNS });
  return { name: sheet.name, rows };
}

/** How .xls files and files with a password begin. */
function isOldContainer(bytes: Buffer): boolean {
  return bytes.length > 8 && bytes.readUInt32BE(0) === 0xd0cf11e0;
}
