import { readOds, writeOds } from 'hucre/ods';
import { readXlsx, writeXlsx, type CellValue, type Sheet, type WriteSheet } from 'hucre/xlsx';
import { DomainError } from '../errors/domain-error.js';
import { openWithin } from './zip-limits.js';
import './spreadsheet.errors.js';

// The only place that knows the library which reads and writes spreadsheets.

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

export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly { readonly header: string; readonly width: number; readonly choices?: readonly string[] }[];
  readonly rows: readonly (readonly string[])[];
}

/** What the bytes are, whatever the name of the file says; undefined when they are no spreadsheet. */
export function spreadsheetFormatOf(bytes: Buffer): SpreadsheetFormat | undefined {
  if (bytes.length < 4 || bytes.readUInt32LE(0) !== 0x04034b50) return undefined;
  const parts = openWithin(bytes, { inflated: INFLATED_BYTES, parts: PARTS });
  if (parts.includes('xl/workbook.xml')) return 'xlsx';
  return parts.includes('content.xml') && parts.includes('mimetype') ? 'ods' : undefined;
}

/** The sheets of an .xlsx or .ods file. Refuses what is no spreadsheet, is too large, or would be once opened. */
export async function readSpreadsheetFile(bytes: Buffer): Promise<FileSheet[]> {
  if (bytes.length > SPREADSHEET_BYTES) throw new DomainError('SPREADSHEET_TOO_LARGE', { max: SPREADSHEET_BYTES / MEGABYTE });
  const format = spreadsheetFormatOf(bytes);
  if (!format) throw new DomainError('SPREADSHEET_UNKNOWN');
  const read = format === 'xlsx' ? readXlsx : readOds;
  // One row and one column more than allowed, so that what goes past them is seen without being read.
  const workbook = await read(bytes, { range: `A1:${columnName(SHEET_COLUMNS)}${SHEET_ROWS + 1}` }).catch(() => {
    throw new DomainError('SPREADSHEET_UNREADABLE');
  });
  return workbook.sheets.filter((sheet) => !sheet.hidden && !sheet.veryHidden).map(sheetOf);
}

/**
 * Writes sheets of texts: headings on a first row that stays in sight. Every cell is a text and formatted as one, so
 * that "=1+1" stays these four characters and "2015-04" does not become a day when somebody corrects it.
 */
export async function writeSpreadsheetFile(sheets: readonly SheetToWrite[], format: SpreadsheetFormat = 'xlsx'): Promise<Buffer> {
  const write = format === 'xlsx' ? writeXlsx : writeOds;
  return Buffer.from(await write({ sheets: sheets.map(written) }));
}

/** `C12`: how a spreadsheet names a cell; both are counted from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
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

const TEXT = { numFmt: '@' };
/** Excel's own limit for a list of choices held by the cell. */
const LONGEST_CHOICES = 255;

function written({ name, columns, rows }: SheetToWrite): WriteSheet {
  const choices = columns.flatMap(({ choices }, column) =>
    choices && choices.join(',').length <= LONGEST_CHOICES && !choices.some((each) => each.includes(','))
      ? [{ type: 'list' as const, values: [...choices], allowBlank: true, range: `${cellName(1, column)}:${cellName(SHEET_ROWS - 1, column)}` }]
      : [],
  );
  return {
    name,
    columns: columns.map(({ width }) => ({ width, style: TEXT })),
    rows: [columns.map(({ header }) => header), ...rows.map((row) => row.map((value) => value || null))],
    cells: new Map(columns.map((_, column) => [`0,${column}`, { style: { ...TEXT, font: { bold: true } } }])),
    freezePane: { rows: 1 },
    ...(choices.length ? { dataValidations: choices } : {}),
  };
}
