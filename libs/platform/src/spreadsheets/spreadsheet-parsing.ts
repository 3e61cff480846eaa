import { readOds } from 'hucre/ods';
import { readXlsx, type CellValue, type Sheet } from 'hucre/xlsx';
import { DomainError } from '../errors/domain-error.js';
import { columnName } from './cell-name.js';
import { withFlatTables } from './flat-tables.js';
import { SHEET_ROWS, type FileSheet, type SpreadsheetFormat } from './spreadsheet-file.js';
import { openWithin, type ZipPart } from './zip-archive.js';
import './spreadsheet.errors.js';

const INFLATED_BYTES = 60_000_000;
const PARTS = 500;
const SHEET_COLUMNS = 60;
/** Of all sheets together: filled cells, and characters in them. */
const CELLS = 300_000;
const CHARACTERS = 20_000_000;

/** What the bytes are, whatever the name of the file says; undefined when they are no spreadsheet. */
export function spreadsheetFormatOf(bytes: Buffer): SpreadsheetFormat | undefined {
  return formatOf(partsOf(bytes).map(({ name }) => name));
}

function partsOf(bytes: Buffer): readonly ZipPart[] {
  return bytes.length < 4 || bytes.readUInt32LE(0) !== 0x04034b50 ? [] : openWithin(bytes, { inflated: INFLATED_BYTES, parts: PARTS });
}

function formatOf(parts: readonly string[]): SpreadsheetFormat | undefined {
  // Macros are programs: nothing here needs them, and whoever opens the file next would run them.
  if (parts.some((part) => /(^|\/)(vbaProject[^/]*\.bin|Basic\/.+)$/i.test(part))) throw new DomainError('SPREADSHEET_MACROS');
  if (parts.includes('xl/workbook.xml')) return 'xlsx';
  if (parts.includes('encrypted-package')) throw new DomainError('SPREADSHEET_OLD');
  return parts.includes('content.xml') && parts.includes('mimetype') ? 'ods' : undefined;
}

/**
 * The sheets of an .xlsx or .ods file, those out of sight when they are asked for. Refuses what is no spreadsheet, or would be
 * too large once opened. A file made for it keeps this busy for half a minute: see `readSpreadsheetFile`.
 */
export async function parseSpreadsheet(bytes: Buffer, { hidden = false } = {}): Promise<FileSheet[]> {
  const parts = partsOf(bytes);
  const format = formatOf(parts.map(({ name }) => name));
  if (!format) throw new DomainError(isOldContainer(bytes) ? 'SPREADSHEET_OLD' : 'SPREADSHEET_UNKNOWN');
  // One row and one column more than allowed, so that what goes past them is seen without being read.
  const options = { range: `A1:${columnName(SHEET_COLUMNS)}${SHEET_ROWS + 1}` };
  const read = format === 'xlsx' ? readXlsx(bytes, options) : readOds(withFlatTables(bytes, parts), options);
  const workbook = await read.catch(() => {
    throw new DomainError('SPREADSHEET_UNREADABLE');
  });
  return within(workbook.sheets.filter((sheet) => hidden || (!sheet.hidden && !sheet.veryHidden)).map(sheetOf));
}

function within(sheets: FileSheet[]): FileSheet[] {
  let [cells, characters] = [0, 0];
  for (const { value, formula } of sheets.flatMap((sheet) => sheet.rows.flat())) {
    if (value !== null || formula) cells += 1;
    if (typeof value === 'string') characters += value.length;
  }
  if (cells > CELLS || characters > CHARACTERS) throw new DomainError('SPREADSHEET_INFLATES');
  return sheets;
}

function sheetOf(sheet: Sheet): FileSheet {
  const rows = sheet.rows.map((row, index) =>
    row.map((value, column) => ({ value: keptValue(value), formula: sheet.cells?.get(`${index},${column}`)?.formula !== undefined })),
  );
  while (rows.length > 0 && rows.at(-1)!.every((cell) => cell.value === null && !cell.formula)) rows.pop();
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => cell.value !== null) + 1));
  if (rows.length > SHEET_ROWS || width > SHEET_COLUMNS) throw new DomainError('SPREADSHEET_TOO_LONG', { sheet: sheet.name, rows: SHEET_ROWS, columns: SHEET_COLUMNS });
  return { name: sheet.name, rows };
}

/** Nothing for an empty text; a date that is none, as the text that spreadsheets show. */
function keptValue(value: CellValue): CellValue {
  if (value instanceof Date && Number.isNaN(value.getTime())) return '#VALUE!';
  return value === '' ? null : value;
}

/** How .xls files and files with a password begin. */
function isOldContainer(bytes: Buffer): boolean {
  return bytes.length > 8 && bytes.readUInt32BE(0) === 0xd0cf11e0;
}
