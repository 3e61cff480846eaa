import { writeOds } from 'hucre/ods';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { writtenSheet } from './written-sheet.js';

// With written-sheet.ts and spreadsheet-parsing.ts, the only place that knows the library which reads and writes spreadsheets.

export type SpreadsheetFormat = 'xlsx' | 'ods';

export const SPREADSHEET_TYPES: Readonly<Record<SpreadsheetFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

/** Largest file taken, before it is opened. */
export const SPREADSHEET_BYTES = 5_000_000;
export const SHEET_ROWS = 10_000;

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
  /** Days (2019-05-15) are written and typed as such. */
  readonly days?: boolean;
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
