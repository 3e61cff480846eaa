import type { spreadsheets } from '#platform';
import { WRITTEN_FIELDS, type AnswerRow, type FigureRow, type MilestoneRow, type WrittenAnswer } from './workbook.columns.js';
import type { WorkbookDesk, WorkbookRequest } from './workbook-desk.query.js';
import { answerMark, figureMark, reachedMark, readKey, type RowKey } from './workbook-sheets.rules.js';

type SheetRefusal = spreadsheets.SheetRefusal;
type ReadRow<Row extends object> = spreadsheets.ReadRow<Row>;
export type Refuse = (code: string, details?: Readonly<Record<string, unknown>>) => SheetRefusal;

/** A row, and what it answers. */
export interface KeyedRow<Row extends object> {
  readonly key: RowKey;
  readonly row: ReadRow<Row>;
}

/** The rows of a file by what they answer: a request, or a request and one of its indicators or steps. */
export interface WorkbookRows {
  readonly answers: ReadonlyMap<string, KeyedRow<AnswerRow>>;
  readonly figures: ReadonlyMap<string, KeyedRow<FigureRow>>;
  readonly milestones: ReadonlyMap<string, KeyedRow<MilestoneRow>>;
  readonly refusals: readonly SheetRefusal[];
}

export interface ReadRows {
  readonly answers: readonly ReadRow<AnswerRow>[];
  readonly figures: readonly ReadRow<FigureRow>[];
  readonly milestones: readonly ReadRow<MilestoneRow>[];
}

/** The rows of one request in which something was typed. */
export interface TouchedRows {
  readonly request: WorkbookRequest;
  /** Undefined: nothing was written in it. */
  readonly answer: KeyedRow<AnswerRow> | undefined;
  readonly attested: KeyedRow<AnswerRow> | undefined;
  readonly figures: readonly KeyedRow<FigureRow>[];
  readonly milestones: readonly KeyedRow<MilestoneRow>[];
}

/** What belongs to others is answered as what does not exist. */
export function rowsOf(read: ReadRows, desk: WorkbookDesk): WorkbookRows {
  const asked = new Map(desk.requests.map((request) => [request.id, request]));
  const refusals: SheetRefusal[] = [];
  const keyed = <Row extends { readonly key: string; readonly number: string }>(rows: readonly ReadRow<Row>[], refusalOf: (each: KeyedRow<Row>) => string | null): Map<string, KeyedRow<Row>> => {
    const found = new Map<string, KeyedRow<Row>>();
    for (const row of rows) {
      const text = row.values.key ?? '';
      const key = readKey(text);
      const name = key && nameOf(key.request, key.part);
      const twin = name === undefined ? undefined : found.get(name);
      const foreign = key && asked.has(key.request) ? refusalOf({ key, row }) : 'REQUEST_NOT_FOUND';
      if (text === '') refusals.push(...(isBlank(row.values) ? [] : [row.refuse('number', 'WORKBOOK_ROW_ADDED')]));
      else if (foreign !== null) refusals.push(row.refuse('number', foreign, { indicator: key?.part ?? '' }));
      else if (twin) refusals.push(row.refuse('number', 'WORKBOOK_ROW_TWICE', { other: twin.row.refuse('number', '').cell }));
      else found.set(name!, { key: key!, row });
    }
    return found;
  };
  const ofPart = (known: boolean, touched: boolean, code: string): string | null => (known || !touched ? null : code);
  return {
    answers: keyed(read.answers, ({ key }) => (key.part === '' ? null : 'REQUEST_NOT_FOUND')),
    figures: keyed(read.figures, (each) => ofPart(asked.get(each.key.request)!.indicators.some(({ code }) => code === each.key.part), figureTouched(each), 'INDICATOR_NOT_SERVED')),
    milestones: keyed(read.milestones, (each) => ofPart(asked.get(each.key.request)!.milestones.some(({ id }) => id === each.key.part), milestoneTouched(each), 'MILESTONE_NOT_OF_COMMITMENT')),
    refusals,
  };
}

export function touchedRows(request: WorkbookRequest, rows: WorkbookRows): TouchedRows {
  const own = rows.answers.get(request.id);
  return {
    request,
    answer: own && answerTouched(own) ? own : undefined,
    attested: own?.row.values.unchanged === 'YES' ? own : undefined,
    figures: request.indicators.flatMap(({ code }) => rows.figures.get(nameOf(request.id, code)) ?? []).filter(figureTouched),
    milestones: request.milestones.flatMap(({ id }) => rows.milestones.get(nameOf(request.id, id)) ?? []).filter(milestoneTouched),
  };
}

/** Where a point of the answer stands in the file, touched or not: "weather", "milestones.<id>"; undefined when its row or column was taken out. */
export function refusalAt({ id }: WorkbookRequest, rows: WorkbookRows, field: string): Refuse | undefined {
  const step = /^milestones\.(.+)$/.exec(field)?.[1];
  const at = <Row extends object>(keyed: KeyedRow<Row> | undefined, column: keyof Row): Refuse | undefined =>
    keyed && column in keyed.row.values ? (code, details) => keyed.row.refuse(column, code, details) : undefined;
  return step === undefined ? at(rows.answers.get(id), field as keyof AnswerRow) : at(rows.milestones.get(nameOf(id, step)), 'reachedOn');
}

function nameOf(request: string, part: string): string {
  return part === '' ? request : `${request}/${part}`;
}

/** A row is known by its mark not to have been touched, even when the report moved since. */
function answerTouched({ key, row: { values } }: KeyedRow<AnswerRow>): boolean {
  return answerMark({ ...NOTHING_WRITTEN, ...values }, { value: values.peopleReached ?? null, precision: values.peoplePrecision ?? null }) !== key.mark;
}

function figureTouched({ key, row: { values } }: KeyedRow<FigureRow>): boolean {
  return 'value' in values && figureMark({ value: values.value ?? null, precision: values.precision ?? null }) !== key.mark;
}

function milestoneTouched({ key, row: { values } }: KeyedRow<MilestoneRow>): boolean {
  return 'reachedOn' in values && reachedMark(values.reachedOn ?? null) !== key.mark;
}

const NOTHING_WRITTEN: WrittenAnswer = { status: null, weather: null, achievements: null, difficulties: null, nextSteps: null, arrondissements: [] };
const TYPED = [...WRITTEN_FIELDS, 'unchanged', 'peopleReached', 'peoplePrecision', 'value', 'precision', 'reachedOn'];

/** Nothing typed in: a row that only has a border, or what was left of one. */
function isBlank(values: Partial<Record<string, unknown>>): boolean {
  return TYPED.every((name) => (values[name] ?? null) === null || (Array.isArray(values[name]) && values[name].length === 0));
}
