/**
 * One line of CSV as RFC 4180 has it: fields apart by commas, lines ended by CRLF, a field with a comma, a quote or a
 * line break between quotes, quotes inside doubled.
 *
 * Spreadsheets run a text that begins like a formula (OWASP ASVS 1.2.10). Such a text gets one apostrophe in front, and
 * so does one that begins with apostrophes before such a sign: taking one apostrophe off a text that begins with
 * apostrophes and such a sign always gives back the words as they are held. Numbers, dates and booleans are no text
 * and are written as they are.
 */
export type CsvValue = string | number | boolean | null;

const FORMULA = /^'*[=+\-@\t\r\n\0＝＋－＠]/;
const QUOTED = /[",\r\n]/;

/** A text cell, harmless in a spreadsheet. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text as it was before `guarded`. */
export function unguarded(cell: string): string {
  return cell.startsWith(`'`) && FORMULA.test(cell) ? cell.slice(1) : cell;
}

export function csvLine(cells: readonly CsvValue[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

function cell(value: CsvValue): string {
  if (value === null) return '';
  const text = String(value);
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
