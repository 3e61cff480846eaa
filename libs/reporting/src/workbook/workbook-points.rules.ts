import type { Locale, spreadsheets } from '#platform';
import type { Tick } from '../milestones/ticks.rules.js';
import type { AnsweredValue } from '../reports/answer.rules.js';
import { ANSWER_COLUMNS, ANSWERS, MILESTONES, type AnswerRow, type FigureCell, type FigureRow, type MilestoneRow, type Precision, type ReachedCell, type WrittenField } from './workbook.columns.js';
import type { WorkbookRequest } from './workbook-desk.query.js';
import { figureOf, figureWords, kept, peopleFigure, reachedCell, wordsOf } from './workbook-sheets.rules.js';
import type { KeyedRow, Refuse } from './workbook-rows.rules.js';
import { dayWords, YES } from './workbook.words.js';

/** One point of a report that the file would change, in words. `field`: "status", …, "peopleReached", "figures.<indicator code>" or "milestones.<id>". */
export interface PlannedField {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Refusal of the cell in which it stands. */
  readonly refuse: Refuse;
}

/** What the file makes of one point: `value` as a save takes it. Undefined: it says what is stored. */
export interface PointChange<T> {
  readonly value: T;
  readonly field: PlannedField;
}

export type PointRead<T> = PointChange<T> | { readonly refusal: spreadsheets.SheetRefusal } | undefined;

/** What is held against what. */
interface Held {
  readonly request: WorkbookRequest;
  readonly locale: Locale;
}

export function fieldChange(name: WrittenField, row: spreadsheets.ReadRow<AnswerRow>, { request, locale }: Held): PointChange<readonly [WrittenField, unknown]> | undefined {
  if (!(name in row.values)) return undefined;
  const value = row.values[name] ?? null;
  const [before, after] = [wordsOf(name, request[name] as never, locale), wordsOf(name, value as never, locale)];
  if (before === after) return undefined;
  return { value: [name, value], field: { field: name, label: ANSWER_COLUMNS[name].header[locale], before, after, refuse: (code, details) => row.refuse(name, code, details) } };
}

export function peopleChange(row: spreadsheets.ReadRow<AnswerRow>, { request, locale }: Held): PointRead<AnsweredValue | undefined> {
  if (!('peopleReached' in row.values)) return undefined;
  const { peopleReached: value = null, peoplePrecision: precision = null } = row.values;
  const refuse: Refuse = (code, details) => row.refuse('peopleReached', code, details);
  return figureRead({ field: 'peopleReached', label: ANSWERS.columns.peopleReached.header[locale], code: '', refuse, cells: { value, precision }, stored: peopleFigure(request) }, locale);
}

export function figureChange({ key, row }: KeyedRow<FigureRow>, { request, locale }: Held): PointRead<AnsweredValue | undefined> {
  const { code, title, kind } = request.indicators.find((each) => each.code === key.part)!;
  const refuse: Refuse = (refusal, details) => row.refuse('value', refusal, { indicator: code, ...details });
  const { value = null, precision = null } = row.values;
  return figureRead({ field: `figures.${code}`, label: title, code, kind, refuse, cells: { value, precision }, stored: figureOf(request.values, code) }, locale);
}

export function milestoneChange({ key, row }: KeyedRow<MilestoneRow>, { request, locale }: Held): PointChange<Tick | undefined> | undefined {
  const milestone = key.part;
  const [before, after] = [reachedCell(request, milestone), row.values.reachedOn ?? null];
  if (before === after) return undefined;
  const { title } = request.milestones.find(({ id }) => id === milestone)!;
  const words = (cell: ReachedCell): string => (cell === null ? '' : cell === 'TICKED' ? YES.YES[locale] : dayWords(cell, locale));
  return {
    value: after === null ? undefined : { milestone, reachedOn: after === 'TICKED' ? null : after },
    field: { field: `milestones.${milestone}`, label: `${title}, ${MILESTONES.columns.reachedOn.header[locale].toLowerCase()}`, before: words(before), after: words(after), refuse: (code, details) => row.refuse('reachedOn', code, details) },
  };
}

interface FigureToRead {
  readonly field: string;
  readonly label: string;
  /** Of the indicator. */
  readonly code: string;
  readonly kind?: string;
  readonly refuse: Refuse;
  readonly cells: FigureCells;
  readonly stored: AnsweredValue | undefined;
}

interface FigureCells {
  readonly value: FigureCell;
  readonly precision: Precision | null;
}

function figureRead({ field, label, code, kind, refuse, cells, stored }: FigureToRead, locale: Locale): PointRead<AnsweredValue | undefined> {
  const read = figureIn(code, cells, kind);
  if ('refusal' in read) return { refusal: refuse(read.refusal, { value: String(cells.value) }) };
  if (sameFigure(stored, read.figure)) return undefined;
  const words = (figure: AnsweredValue | undefined): string => (figure ? figureWords(figure, locale, kind) : '');
  return { value: read.figure, field: { field, label, before: words(stored), after: words(read.figure), refuse } };
}

/** The figure that the two cells say; whether it can be is the report's own rule. */
function figureIn(indicator: string, { value, precision }: FigureCells, kind: string | undefined): { readonly figure: AnsweredValue | undefined } | { readonly refusal: string } {
  const notKnown = precision === 'NOT_KNOWN' || value === 'NOT_KNOWN';
  if (notKnown) return value === null || value === 'NOT_KNOWN' ? { figure: { indicator, value: null, notKnown: true, qualifier: 'EXACT' } } : { refusal: 'VALUE_OR_NOT_KNOWN' };
  if (value === null) return precision === null || precision === 'EXACT' ? { figure: undefined } : { refusal: 'VALUE_OR_NOT_KNOWN' };
  if (typeof value !== 'number' && kind !== 'YES_NO') return { refusal: 'CELL_NOT_A_NUMBER' };
  const number = typeof value === 'number' ? value : value === 'YES' ? 1 : 0;
  return { figure: { indicator, value: number, notKnown: false, qualifier: precision ?? 'EXACT' } };
}

function sameFigure(a: AnsweredValue | undefined, b: AnsweredValue | undefined): boolean {
  if (!a || !b) return a === b;
  if (a.notKnown || b.notKnown) return a.notKnown === b.notKnown;
  return a.qualifier === b.qualifier && a.value !== null && b.value !== null && kept(a.value) === kept(b.value);
}
