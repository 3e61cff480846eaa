import { spreadsheets, type Locale } from '#platform';
import type { AnsweredValue } from '../reports/answer.rules.js';
import { ReportTransition, stateRefusal } from '../reports/report.lifecycle.js';
import { ANSWER_COLUMNS, ANSWERS, FIGURES, FILE_SHEET, FORMAT, INSTRUCTIONS_SHEET, WRITTEN_FIELDS, type AnswerRow, type FigureRow, type WrittenAnswer, type WrittenField } from './workbook.columns.js';
import type { WorkbookDesk, WorkbookRequest } from './workbook-desk.query.js';
import { answerMark, figureMark, figureOf, figureWords, kept, readKey, wordsOf, type RowKey } from './workbook-sheets.rules.js';
import './workbook.errors.js';

const { misplacedSheets, readTypedSheet } = spreadsheets;
type SheetRefusal = spreadsheets.SheetRefusal;
type FileSheet = spreadsheets.FileSheet;
type Refuse = (code: string, details?: Readonly<Record<string, unknown>>) => SheetRefusal;

/** One point of a report that the file would change, in words. `field`: "status", …, or "figures.<indicator code>". */
export interface PlannedField {
  readonly field: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** Refusal of the cell in which it stands. */
  readonly refuse: Refuse;
}

/** What the file makes of one report. */
export interface PlannedChange {
  readonly request: WorkbookRequest;
  /** ATTEST_UNCHANGED: the organisation says that its answer before still holds. */
  readonly act: ReportTransition.SAVE | ReportTransition.ATTEST_UNCHANGED;
  /** The report was written again since the file was downloaded. */
  readonly stale: boolean;
  readonly fields: readonly PlannedField[];
  /** The fields that change, as a save takes them. */
  readonly answer: Partial<WrittenAnswer>;
  /** All figures, when one of them changes. */
  readonly values: readonly AnsweredValue[] | undefined;
  /** Refusal of the row as a whole, or of the figure at a place of `values`. */
  readonly refuse: Refuse;
  /** Why the report cannot be written any more: a code. */
  readonly shut: string | undefined;
}

export interface WorkbookPlan {
  readonly refusals: readonly SheetRefusal[];
  readonly changes: readonly PlannedChange[];
  /** Requests whose row stands in the file. */
  readonly present: ReadonlySet<string>;
}

/** What the file asks for, held against what is stored. Writes nothing, and tells every error by sheet and cell. */
export function planWorkbook(files: readonly FileSheet[], desk: WorkbookDesk, locale: Locale): WorkbookPlan {
  const nothing = { changes: [], present: new Set<string>() };
  const origin = originRefusal(files, desk, locale);
  if (origin) return { ...nothing, refusals: [origin] };
  const answers = readTypedSheet(files, ANSWERS, locale);
  const figures = readTypedSheet(files, FIGURES, locale);
  const missing = ([[ANSWERS, answers], [FIGURES, figures]] as const).filter(([, { present }]) => !present).map(([sheet]) => sheetRefusal(sheet.name[locale], 'SHEET_MISSING'));
  const misplaced = misplacedSheets(files, [ANSWERS, FIGURES, FILE_SHEET, INSTRUCTIONS_SHEET] as unknown as spreadsheets.TypedSheet<never>[], locale);
  const unread = [...misplaced, ...missing, ...answers.refusals, ...figures.refusals];
  const rows = rowsOf(answers.rows, figures.rows, desk);
  const read = desk.requests.map((request) => changeOf(request, rows, locale));
  const refusals = [...unread, ...rows.refusals, ...read.flatMap((each) => each.refusals)];
  return { refusals, changes: read.flatMap(({ change }) => change ?? []), present: new Set(rows.answers.keys()) };
}

/** A file of another organisation, campaign or format is told so once, not row by row. */
function originRefusal(files: readonly FileSheet[], { organisationId, campaignId }: WorkbookDesk, locale: Locale): SheetRefusal | undefined {
  const { rows } = readTypedSheet(files, FILE_SHEET, locale);
  const said = new Map(rows.map(({ values }) => [values.name, values.value]));
  if (said.get('format') !== FORMAT) return sheetRefusal(ANSWERS.name[locale], 'WORKBOOK_FORMAT');
  const here = said.get('organisation') === organisationId && said.get('campaign') === campaignId;
  return here ? undefined : sheetRefusal(ANSWERS.name[locale], 'WORKBOOK_ELSEWHERE');
}

function sheetRefusal(sheet: string, code: string): SheetRefusal {
  return { sheet, cell: null, code, details: { sheet } };
}

interface KeyedRow<Row extends object> {
  readonly key: RowKey;
  readonly row: spreadsheets.ReadRow<Row>;
}

interface Rows {
  readonly answers: ReadonlyMap<string, KeyedRow<AnswerRow>>;
  /** By request and indicator. */
  readonly figures: ReadonlyMap<string, KeyedRow<FigureRow>>;
  readonly refusals: readonly SheetRefusal[];
}

/** The rows by what they answer. What belongs to others is answered as what does not exist. */
function rowsOf(answers: readonly spreadsheets.ReadRow<AnswerRow>[], figures: readonly spreadsheets.ReadRow<FigureRow>[], desk: WorkbookDesk): Rows {
  const refusals: SheetRefusal[] = [];
  const asked = new Map(desk.requests.map((request) => [request.id, new Set(request.indicators.map(({ code }) => code))]));
  const keyed = <Row extends { readonly key: string }>(rows: readonly spreadsheets.ReadRow<Row>[], isAsked: (key: RowKey) => boolean): Map<string, KeyedRow<Row>> => {
    const found = new Map<string, KeyedRow<Row>>();
    for (const row of rows) {
      const text = row.values.key ?? '';
      const key = readKey(text);
      const name = key && `${key.request}${key.indicator && `/${key.indicator}`}`;
      const twin = name === undefined ? undefined : found.get(name);
      if (text === '') refusals.push(...(isBlank(row.values) ? [] : [row.refuse('number' as keyof Row, 'WORKBOOK_ROW_ADDED')]));
      else if (!key || !isAsked(key)) refusals.push(row.refuse('number' as keyof Row, 'REQUEST_NOT_FOUND'));
      else if (twin) refusals.push(row.refuse('number' as keyof Row, 'WORKBOOK_ROW_TWICE', { other: twin.row.refuse('number' as keyof Row, '').cell }));
      else found.set(name!, { key, row });
    }
    return found;
  };
  return {
    answers: keyed(answers, (key) => key.indicator === '' && asked.has(key.request)),
    figures: keyed(figures, (key) => asked.get(key.request)?.has(key.indicator) === true),
    refusals,
  };
}

/** Nothing typed in: a row that only has a border, or what was left of one. */
function isBlank(values: Partial<Record<string, unknown>>): boolean {
  return [...WRITTEN_FIELDS, 'unchanged', 'value', 'precision'].every((name) => (values[name] ?? null) === null);
}

/** What the rows of one request change, held against its report as it stands. */
function changeOf(request: WorkbookRequest, rows: Rows, locale: Locale): { readonly change?: PlannedChange; readonly refusals: readonly SheetRefusal[] } {
  const answer = rows.answers.get(request.id);
  const figures = request.indicators.flatMap(({ code }) => rows.figures.get(`${request.id}/${code}`) ?? []).filter(({ key, row }) => figureMark({ value: row.values.value ?? null, precision: row.values.precision ?? null }) !== key.mark && 'value' in row.values);
  const written = answer && answerMark({ ...emptyAnswer(), ...answer.row.values }) !== answer.key.mark;
  const attested = answer?.row.values.unchanged === 'YES';
  if (!written && !attested && figures.length === 0) return { refusals: [] };
  if (attested && (written || figures.length > 0)) return { refusals: [answer.row.refuse('unchanged', 'ATTESTED_AND_ANSWERED')] };
  const from = [...(answer && (written || attested) ? [answer] : []), ...figures] as KeyedRow<AnswerRow & FigureRow>[];
  const refuse: Refuse = (code, details) => from[0]!.row.refuse('number', code, details);
  const stale = from.some(({ key }) => key.version !== request.version);
  const read = attested ? attestation(answer, request, locale) : contentOf({ request, answer: written ? answer : undefined, figures }, locale);
  if (read.refusals.length > 0 || read.fields.length === 0) return { refusals: read.refusals };
  const shut = stateRefusal(read.act, request.state);
  if (shut && !stale) return { refusals: [read.fields[0]!.refuse(shut)] };
  return { change: { request, stale, refuse, shut, ...read }, refusals: [] };
}

type Content = Pick<PlannedChange, 'act' | 'fields' | 'answer' | 'values'> & { readonly refusals: readonly SheetRefusal[] };

function attestation({ row }: KeyedRow<AnswerRow>, request: WorkbookRequest, locale: Locale): Content {
  const refuse: Refuse = (code, details) => row.refuse('unchanged', code, details);
  const label = ANSWERS.columns.unchanged.header[locale];
  const fields = [{ field: 'unchanged', label, before: '', after: ANSWERS.columns.unchanged.write('YES', locale) as string, refuse }];
  // Loading a file twice attests once.
  const sent = request.state === 'SUBMITTED' || request.state === 'ACCEPTED' ? [] : fields;
  return { act: ReportTransition.ATTEST_UNCHANGED, fields: sent, answer: {}, values: undefined, refusals: request.previous ? [] : [refuse('NO_PREVIOUS_REPORT')] };
}

interface TouchedRows {
  readonly request: WorkbookRequest;
  readonly answer: KeyedRow<AnswerRow> | undefined;
  readonly figures: readonly KeyedRow<FigureRow>[];
}

function contentOf({ request, answer, figures }: TouchedRows, locale: Locale): Content {
  const texts = answer ? WRITTEN_FIELDS.flatMap((field) => fieldChange(field, answer.row, request, locale)) : [];
  const values = figures.map(({ key, row }) => figureChange(key.indicator, row, request, locale));
  const changed = values.filter(({ field }) => field !== undefined);
  const touched = new Map(changed.map(({ code, figure }) => [code, figure]));
  const all = request.indicators.flatMap(({ code }) => (touched.has(code) ? (touched.get(code) ?? []) : (figureOf(request.values, code) ?? [])));
  return {
    act: ReportTransition.SAVE,
    fields: [...texts.map(({ change }) => change), ...changed.map(({ field }) => field!)],
    answer: Object.fromEntries(texts.map(({ field, value }) => [field, value])),
    values: changed.length > 0 ? all : undefined,
    refusals: values.flatMap(({ refusal }) => refusal ?? []),
  };
}

function fieldChange(field: WrittenField, row: spreadsheets.ReadRow<AnswerRow>, request: WorkbookRequest, locale: Locale): { field: WrittenField; value: unknown; change: PlannedField }[] {
  if (!(field in row.values)) return [];
  const value = row.values[field] ?? null;
  const [before, after] = [wordsOf(field, request[field] as never, locale), wordsOf(field, value as never, locale)];
  if (before === after) return [];
  return [{ field, value, change: { field, label: ANSWER_COLUMNS[field].header[locale], before, after, refuse: (code, details) => row.refuse(field, code, details) } }];
}

interface FigureChange {
  readonly code: string;
  /** Undefined: there is no figure any more. */
  readonly figure?: AnsweredValue | undefined;
  /** Undefined: it says what is stored. */
  readonly field?: PlannedField;
  readonly refusal?: SheetRefusal;
}

function figureChange(code: string, row: spreadsheets.ReadRow<FigureRow>, request: WorkbookRequest, locale: Locale): FigureChange {
  const refuse: Refuse = (refusal, details) => row.refuse('value', refusal, { indicator: code, ...details });
  const indicator = request.indicators.find((each) => each.code === code)!;
  const read = figureIn(code, row.values, indicator.kind);
  if ('refusal' in read) return { code, refusal: refuse(read.refusal, { value: String(row.values.value) }) };
  const stored = figureOf(request.values, code);
  if (sameFigure(stored, read.figure)) return { code };
  const words = (figure: AnsweredValue | undefined): string => (figure ? figureWords(figure, indicator, locale) : '');
  return { code, figure: read.figure, field: { field: `figures.${code}`, label: indicator.title, before: words(stored), after: words(read.figure), refuse } };
}

/** The figure that the two cells say; whether the indicator takes it is the report's own rule. */
function figureIn(indicator: string, { value = null, precision = null }: Partial<FigureRow>, kind: string): { readonly figure: AnsweredValue | undefined } | { readonly refusal: string } {
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

function emptyAnswer(): WrittenAnswer {
  return Object.fromEntries(WRITTEN_FIELDS.map((field) => [field, null])) as unknown as WrittenAnswer;
}
