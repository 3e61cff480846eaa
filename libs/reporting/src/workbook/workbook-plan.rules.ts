import { spreadsheets, type Locale } from '#platform';
import type { Tick } from '../milestones/ticks.rules.js';
import type { AnswerForm } from '../reports/answer-form.js';
import type { AnsweredValue } from '../reports/answer.rules.js';
import { ReportTransition, stateRefusal } from '../reports/report.lifecycle.js';
import { ANSWERS, FIGURES, FILE_SHEET, FORMAT, INSTRUCTIONS_SHEET, MILESTONES, WRITTEN_FIELDS, type AnswerRow } from './workbook.columns.js';
import type { WorkbookDesk, WorkbookRequest } from './workbook-desk.query.js';
import { fieldChange, figureChange, milestoneChange, peopleChange, type PlannedField, type PointChange, type PointRead } from './workbook-points.rules.js';
import { refusalAt, rowsOf, touchedRows, type KeyedRow, type Refuse, type TouchedRows, type WorkbookRows } from './workbook-rows.rules.js';
import { figureOf } from './workbook-sheets.rules.js';
import './workbook.errors.js';

const { misplacedSheets, readTypedSheet } = spreadsheets;
type SheetRefusal = spreadsheets.SheetRefusal;
type FileSheet = spreadsheets.FileSheet;

/** What the file makes of one report. */
export interface PlannedChange {
  readonly request: WorkbookRequest;
  /** ATTEST_UNCHANGED: the organisation says that its answer before still holds. */
  readonly act: ReportTransition.SAVE | ReportTransition.ATTEST_UNCHANGED;
  /** The report was written again since the file was downloaded. */
  readonly stale: boolean;
  readonly fields: readonly PlannedField[];
  /** What changes, as a save takes it: all figures when one of them does, all steps likewise. */
  readonly form: AnswerForm;
  /** Refusal at a point of the answer, whether the file changes it or not; of the row as a whole when it stands nowhere. */
  readonly refuseAt: (field: string) => Refuse;
  /** Why the report cannot be written any more: a code. */
  readonly shut: string | undefined;
}

export interface WorkbookPlan {
  readonly refusals: readonly SheetRefusal[];
  readonly changes: readonly PlannedChange[];
  /** Requests whose row stands in the file. */
  readonly present: ReadonlySet<string>;
}

const READ_SHEETS = [ANSWERS, FIGURES, MILESTONES] as const;

/** What the file asks for, held against what is stored. Writes nothing, and tells every error by sheet and cell. */
export function planWorkbook(files: readonly FileSheet[], desk: WorkbookDesk, locale: Locale): WorkbookPlan {
  const nothing = { changes: [], present: new Set<string>() };
  const origin = originRefusal(files, desk, locale);
  if (origin) return { ...nothing, refusals: [origin] };
  const [answers, figures, milestones] = [readTypedSheet(files, ANSWERS, locale), readTypedSheet(files, FIGURES, locale), readTypedSheet(files, MILESTONES, locale)];
  const read = [answers, figures, milestones];
  const missing = READ_SHEETS.flatMap(({ name }, index) => (read[index]!.present ? [] : [sheetRefusal(name[locale], 'SHEET_MISSING')]));
  const misplaced = misplacedSheets(files, [...READ_SHEETS, FILE_SHEET, INSTRUCTIONS_SHEET] as unknown as spreadsheets.TypedSheet<never>[], locale);
  const rows = rowsOf({ answers: answers.rows, figures: figures.rows, milestones: milestones.rows }, desk);
  const planned = desk.requests.map((request) => changeOf(request, rows, locale));
  const refusals = [...misplaced, ...missing, ...read.flatMap((each) => each.refusals), ...rows.refusals, ...planned.flatMap((each) => each.refusals)];
  return { refusals, changes: planned.flatMap(({ change }) => change ?? []), present: new Set(rows.answers.keys()) };
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

/** What the rows of one request change, held against its report as it stands. */
function changeOf(request: WorkbookRequest, rows: WorkbookRows, locale: Locale): { readonly change?: PlannedChange; readonly refusals: readonly SheetRefusal[] } {
  const touched = touchedRows(request, rows);
  const { answer, attested, figures, milestones } = touched;
  const written = [...(answer ? [answer] : []), ...figures, ...milestones] as KeyedRow<{ number: string }>[];
  if (!attested && written.length === 0) return { refusals: [] };
  if (attested && written.length > 0) return { refusals: [attested.row.refuse('unchanged', 'ATTESTED_AND_ANSWERED')] };
  const from = attested ? [attested as unknown as KeyedRow<{ number: string }>] : written;
  const stale = from.some(({ key }) => key.version !== request.version);
  const read = attested ? attestation(attested, request, locale) : contentOf(touched, locale);
  if (read.refusals.length > 0 || read.fields.length === 0) return { refusals: read.refusals };
  const shut = stateRefusal(read.act, request.state);
  if (shut && !stale) return { refusals: [read.fields[0]!.refuse(shut)] };
  const refuseAt = (field: string): Refuse => refusalAt(request, rows, field) ?? ((code, details) => from[0]!.row.refuse('number', code, details));
  return { change: { request, stale, refuseAt, shut, ...read }, refusals: [] };
}

type Content = Pick<PlannedChange, 'act' | 'fields' | 'form'> & { readonly refusals: readonly SheetRefusal[] };

function attestation({ row }: KeyedRow<AnswerRow>, request: WorkbookRequest, locale: Locale): Content {
  const refuse: Refuse = (code, details) => row.refuse('unchanged', code, details);
  const label = ANSWERS.columns.unchanged.header[locale];
  const fields = [{ field: 'unchanged', label, before: '', after: ANSWERS.columns.unchanged.write('YES', locale) as string, refuse }];
  // Loading a file twice attests once.
  const sent = request.state === 'SUBMITTED' || request.state === 'ACCEPTED' ? [] : fields;
  return { act: ReportTransition.ATTEST_UNCHANGED, fields: sent, form: {}, refusals: request.previous ? [] : [refuse('NO_PREVIOUS_REPORT')] };
}

function contentOf({ request, answer, figures, milestones }: TouchedRows, locale: Locale): Content {
  const held = { request, locale };
  const texts = answer ? WRITTEN_FIELDS.flatMap((field) => fieldChange(field, answer.row, held) ?? []) : [];
  const people = split(answer ? [['', peopleChange(answer.row, held)]] : []);
  const values = split(figures.map((each) => [each.key.part, figureChange(each, held)]));
  const steps = split(milestones.map((each) => [each.key.part, milestoneChange(each, held)]));
  return {
    act: ReportTransition.SAVE,
    fields: [...texts, ...people.changes.values(), ...values.changes.values(), ...steps.changes.values()].map(({ field }) => field),
    form: {
      ...Object.fromEntries(texts.map(({ value }) => value)),
      ...(people.changes.size > 0 ? { peopleReached: countOf(people.changes.get('')!.value) } : {}),
      ...(values.changes.size > 0 ? { measurements: replaced(request.indicators.map(({ code }) => code), values.changes, (code) => figureOf(request.values, code)) } : {}),
      ...(steps.changes.size > 0 ? { milestones: replaced(request.milestones.map(({ id }) => id), steps.changes, (id) => tickOf(request, id)) } : {}),
    },
    refusals: [...people.refusals, ...values.refusals],
  };
}

/** What could be read, by the part of the answer it is about, and what was refused. */
function split<T>(read: readonly (readonly [string, PointRead<T>])[]): { readonly changes: ReadonlyMap<string, PointChange<T>>; readonly refusals: readonly SheetRefusal[] } {
  return {
    changes: new Map(read.flatMap(([part, each]) => (each && 'field' in each ? [[part, each] as const] : []))),
    refusals: read.flatMap(([, each]) => (each && 'refusal' in each ? [each.refusal] : [])),
  };
}

/** Everything of one kind, with what the file says in place of what is stored. */
function replaced<T>(parts: readonly string[], changes: ReadonlyMap<string, PointChange<T | undefined>>, stored: (part: string) => T | undefined): T[] {
  return parts.flatMap((part) => (changes.has(part) ? changes.get(part)!.value : stored(part)) ?? []);
}

function countOf(people: AnsweredValue | undefined): AnswerForm['peopleReached'] {
  return people ? { count: people.value, qualifier: people.qualifier, notKnown: people.notKnown } : null;
}

function tickOf({ ticks }: WorkbookRequest, id: string): Tick | undefined {
  return ticks.find(({ milestone }) => milestone === id);
}
