import type { CellStyle, DataValidation, WriteSheet } from 'hucre/xlsx';
import { cellName, columnName } from './cell-name.js';
import type { ColumnToWrite, FormLook, SheetToWrite } from './spreadsheet-file.js';

const TEXT = { numFmt: '@' };
const DAY = { numFmt: 'yyyy-mm-dd' };
/** Excel's own limit for a list of choices held by the cell. */
const LONGEST_CHOICES = 255;
/** As far down as choices are offered in a sheet that takes more rows. */
const LAST_ROW = 10_000;

/** A sheet as the library takes it. */
export function writtenSheet(sheet: SheetToWrite): WriteSheet {
  const { name, columns, rows, hidden, form } = sheet;
  const choices = choicesOf(sheet);
  return {
    name,
    columns: columns.map((column) => ({ width: column.width, style: styleOf(column, form), ...(column.hidden ? { hidden: true } : {}) })),
    rows: [columns.map(({ header }) => header), ...rows.map((row) => row.map((value, place) => (value === '' ? null : columns[place]!.days ? dayOf(value) : value)))],
    cells: stylesOf(sheet),
    freezePane: { rows: 1, ...(form && form.frozenColumns > 0 ? { columns: form.frozenColumns } : {}) },
    ...(choices.length ? { dataValidations: choices } : {}),
    ...(hidden ? { hidden: true } : {}),
    ...(form ? formOf(sheet, form) : {}),
  };
}

/** At midnight of Greenwich, where the library counts days from. */
function dayOf(value: string | number): Date {
  return new Date(`${value}T00:00:00Z`);
}

/** Protected without a password: against slips, not against the reader, who stays free to do as they like with a copy. */
function formOf({ columns, rows }: SheetToWrite, form: FormLook): Partial<WriteSheet> {
  const last = columnName(columns.length - 1);
  return {
    protection: { sheet: true, formatCells: false, formatColumns: false, formatRows: false },
    pageSetup: {
      ...{ paperSize: 'a4' as const, orientation: 'landscape' as const, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
      printArea: `$A$1:$${last}$${rows.length + 1}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    ...(form.footer === undefined ? {} : { headerFooter: { oddFooter: `&L${form.footer.replaceAll('&', '&&')}&R&P / &N` } }),
    rowDefs: new Map(rows.map((row, index) => [index + 1, { height: heightOf(row, columns, form.rowHeight ?? 15) }])),
  };
}

const LINE_POINTS = 15;
/** Excel's own limit. */
const TALLEST = 400;

/** High enough for its longest text as it wraps in its column. */
function heightOf(row: SheetToWrite['rows'][number], columns: readonly ColumnToWrite[], least: number): number {
  const lines = row.map((value, index) => (columns[index]!.hidden ? 1 : String(value).split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 1.1) / columns[index]!.width)), 0)));
  return Math.min(TALLEST, Math.max(least, Math.max(1, ...lines) * LINE_POINTS));
}

function styleOf(column: ColumnToWrite, form: FormLook | undefined): CellStyle {
  const format = column.days ? DAY : column.numbers ? {} : TEXT;
  if (!form) return format;
  return { ...format, alignment: { wrapText: true, vertical: 'top' }, border: RULES, protection: { locked: !column.open }, ...(column.open ? { fill: OPEN } : {}) };
}

const RULE = { style: 'thin' as const, color: { rgb: 'FFBFBFBF' } };
const RULES = { top: RULE, bottom: RULE, left: RULE, right: RULE };
const OPEN = { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'FFFFF8E1' } };
const SHUT = { type: 'pattern' as const, pattern: 'none' as const };
const HEAD = { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb: 'FFE7ECEF' } };

/** Headings, and what a row closes of its columns. A cell that is written has no style of its column's but its own. */
function stylesOf({ columns, rows, form }: SheetToWrite): NonNullable<WriteSheet['cells']> {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const heading: CellStyle = { ...TEXT, font: { bold: true }, ...(form ? { alignment: { wrapText: true, vertical: 'top' as const }, border: RULES, fill: HEAD, protection: { locked: true } } : {}) };
  columns.forEach((_, column) => cells.set(`0,${column}`, { style: heading }));
  if (!form) return cells;
  rows.forEach((row, index) => {
    columns.forEach((column, place) => {
      const closed = form.closedRows?.has(index) === true && column.open === true;
      const style = styleOf(column, form);
      cells.set(`${index + 1},${place}`, { style: closed ? { ...style, fill: SHUT, protection: { locked: true } } : style });
    });
  });
  return cells;
}

function choicesOf({ columns, rows, form }: SheetToWrite): DataValidation[] {
  const refusal = form?.notListed ? { showErrorMessage: true, errorStyle: 'stop' as const, errorTitle: form.notListed.title, errorMessage: form.notListed.message } : {};
  const list = (values: readonly string[], range: string): DataValidation[] =>
    values.join(',').length <= LONGEST_CHOICES && !values.some((each) => each.includes(',')) ? [{ type: 'list', values: [...values], allowBlank: true, range, ...refusal }] : [];
  const lastRow = form ? rows.length : LAST_ROW - 1;
  return [
    ...columns.flatMap(({ choices }, column) => (choices && lastRow > 0 ? list(choices, `${cellName(1, column)}:${cellName(lastRow, column)}`) : [])),
    ...(form?.choices ?? []).flatMap(({ row, column, values }) => list(values, cellName(row + 1, column))),
  ];
}
