import { spreadsheets } from '#platform';
import { FIGURE_COLUMNS, FROZEN_TABLES, PROVENANCE_COLUMNS, type FrozenColumn, type FrozenTable } from './frozen-tables.js';
import type { DescribedEdition } from './table-schema.js';

export type FrozenRow = Readonly<Record<string, unknown>>;

/** What a figure is known by beside its provenance. */
const NAMED = ['position', 'title', 'value', 'unit', 'period'];

/** The frozen tables as sheets: numbers and days typed, codes in words, what figures say apart from where they come from. */
export function bilanSpreadsheet(edition: DescribedEdition, cutOff: string, rowsOf: (table: FrozenTable) => readonly FrozenRow[], format: spreadsheets.SpreadsheetFormat): Promise<Buffer> {
  const [figures, lines, decisions, organisations, parts] = FROZEN_TABLES as [FrozenTable, FrozenTable, FrozenTable, FrozenTable, FrozenTable];
  const named = FIGURE_COLUMNS.filter(({ name }) => NAMED.includes(name));
  const fictional = PROVENANCE_COLUMNS.at(-1)!;
  const told: readonly [FrozenTable, string, readonly FrozenColumn[]][] = [
    [figures, figures.sheet, [...FIGURE_COLUMNS, fictional]],
    [lines, lines.sheet, lines.columns],
    [decisions, decisions.sheet, decisions.columns],
    [organisations, organisations.sheet, organisations.columns],
    [figures, 'Provenance', [...named, ...PROVENANCE_COLUMNS]],
    [parts, parts.sheet, parts.columns],
  ];
  return spreadsheets.writeSpreadsheetFile([...told.map(([table, name, columns]) => sheetOf(name, columns, rowsOf(table))), aboutSheet(edition, cutOff)], format);
}

function sheetOf(name: string, columns: readonly FrozenColumn[], rows: readonly FrozenRow[]): spreadsheets.SheetToWrite {
  return { name, columns: columns.map(columnOf), rows: rows.map((row) => columns.map((column) => cellOf(column, row[column.name]))) };
}

function columnOf({ title, type, width = 20 }: FrozenColumn): spreadsheets.ColumnToWrite {
  return { header: title, width, ...(type === 'integer' || type === 'number' ? { numbers: true } : {}), ...(type === 'day' ? { days: true } : {}) };
}

function cellOf({ type, words }: FrozenColumn, value: unknown): string | number {
  if (value === null || value === undefined) return '';
  if (type === 'integer' || type === 'number') return Number(value);
  if (type === 'boolean') return value === true ? 'oui' : 'non';
  if (Array.isArray(value)) return value.join(' ');
  return words?.[String(value)] ?? String(value);
}

/** Which edition this is, and how to check that nothing of it was changed. */
function aboutSheet({ space, title, year, number, hash, address }: DescribedEdition, cutOff: string): spreadsheets.SheetToWrite {
  const rows = [['Espace', space], ['Pacte', title], ['Année', String(year)], ['Édition', String(number)], ['Arrêtée au', cutOff], ['Adresse', address], ['Empreinte SHA-256 du fichier signé', hash]];
  return { name: 'Édition', columns: [{ header: 'Quoi', width: 36 }, { header: 'Valeur', width: 80 }], rows };
}
