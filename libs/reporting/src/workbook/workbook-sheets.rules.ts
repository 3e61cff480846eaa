import { createHash } from 'node:crypto';
import { type Locale, numberWords, spreadsheets } from '#platform';
import { CampaignState } from '../campaigns/campaign.lifecycle.js';
import { TEXT_FIELDS, type AnsweredValue } from '../reports/answer.rules.js';
import type { PeopleReached } from '../reports/people-reached.rules.js';
import { ReportTransition, stateAfter } from '../reports/report.lifecycle.js';
import { ANSWER_COLUMNS, ANSWERS, FIGURES, FILE_SHEET, FORMAT, INSTRUCTIONS_SHEET, MILESTONES, WRITTEN_FIELDS, type AnswerRow, type FigureCell, type FigureRow, type MilestoneRow, type Precision, type ReachedCell, type WrittenAnswer, type WrittenField } from './workbook.columns.js';
import type { WorkbookDesk, WorkbookIndicator, WorkbookMilestone, WorkbookRequest } from './workbook-desk.query.js';
import { COUNTED_WORDS, dayWords, INSTRUCTIONS, LESS_THAN, NOT_LISTED, PRECISION_WORDS, semesterWords, SENSE_WORDS, STATE_WORDS, YES_NO } from './workbook.words.js';

const { sheetToWrite, textOf } = spreadsheets;
type SheetToWrite = spreadsheets.SheetToWrite;

/** The whole workbook: instructions, answers, figures, steps, and out of sight what it was made for. */
export function workbookSheets(desk: WorkbookDesk, locale: Locale): SheetToWrite[] {
  const figures = desk.requests.flatMap((request) => request.indicators.map((indicator) => ({ request, indicator })));
  const milestones = desk.requests.flatMap((request) => milestonesToTick(request).map((milestone) => ({ request, milestone })));
  const look = { notListed: NOT_LISTED[locale], rowHeight: 45, footer: `${desk.organisationName}, ${semesterWords(desk.campaign, locale)}` };
  const closed = (requests: readonly WorkbookRequest[]): Set<number> => new Set(requests.flatMap((request, row) => (isOpen(desk, request) ? [] : [row])));
  const yesNo = figures.flatMap(({ indicator }, row) => (indicator.kind === 'YES_NO' ? [{ row, column: place(FIGURES, 'value'), values: [YES_NO.YES[locale], YES_NO.NO[locale]] }] : []));
  return [
    instructions(desk, locale),
    {
      ...sheetToWrite(ANSWERS, desk.requests.map((request) => answerRow(request, locale)), locale),
      form: { ...look, frozenColumns: place(ANSWERS, 'title') + 1, closedRows: closed(desk.requests) },
    },
    {
      ...sheetToWrite(FIGURES, figures.map(({ request, indicator }) => figureRow(request, indicator, locale)), locale),
      form: { ...look, rowHeight: 30, frozenColumns: place(FIGURES, 'indicator') + 1, closedRows: closed(figures.map(({ request }) => request)), choices: yesNo },
    },
    {
      ...sheetToWrite(MILESTONES, milestones.map(({ request, milestone }) => milestoneRow(request, milestone)), locale),
      form: { ...look, rowHeight: 30, frozenColumns: place(MILESTONES, 'milestone') + 1, closedRows: closed(milestones.map(({ request }) => request)) },
    },
    { ...sheetToWrite(FILE_SHEET, fileRows(desk), locale), hidden: true },
  ];
}

function fileRows({ organisationId, campaignId }: WorkbookDesk): { name: string; value: string }[] {
  return Object.entries({ format: FORMAT, organisation: organisationId, campaign: campaignId }).map(([name, value]) => ({ name, value }));
}

function instructions(desk: WorkbookDesk, locale: Locale): SheetToWrite {
  const { title, lines } = INSTRUCTIONS[locale]({ organisation: desk.organisationName, semester: semesterWords(desk.campaign, locale), due: dayWords(desk.dueOn, locale) });
  return { name: INSTRUCTIONS_SHEET.name[locale], columns: [{ header: title, width: 110 }], rows: lines.map((line) => [line]), form: { frozenColumns: 0, rowHeight: 30 } };
}

function isOpen(desk: WorkbookDesk, { state }: WorkbookRequest): boolean {
  return desk.campaignState === CampaignState.OPEN && stateAfter(ReportTransition.SAVE, state) !== undefined;
}

function place<Row extends object>(sheet: spreadsheets.TypedSheet<Row>, column: keyof Row): number {
  return Object.keys(sheet.columns).indexOf(String(column));
}

function answerRow(request: WorkbookRequest, locale: Locale): AnswerRow {
  const answer = openingAnswer(request);
  const people = writtenFigure(peopleFigure(request));
  return {
    key: keyOf(request, answerMark(answer, people)),
    number: String(request.number),
    title: request.title,
    state: STATE_WORDS[request.state ?? 'AWAITED'][locale],
    comment: request.returnComment ?? '',
    previous: previousWords(request, locale),
    unchanged: null,
    ...answer,
    peopleReached: people.value,
    peoplePrecision: people.precision,
  };
}

/**
 * What a row opens with, as the form does: a status rarely changes from one semester to the next and is taken over, places
 * are those that the commitment's text names; the météo and the texts are a fresh judgement and are not.
 */
export function openingAnswer({ version, previous, ...request }: WorkbookRequest): WrittenAnswer {
  const answer = Object.fromEntries(WRITTEN_FIELDS.map((field) => [field, request[field]])) as unknown as WrittenAnswer;
  return version === 0 ? { ...answer, status: previous?.status ?? null, arrondissements: request.places } : answer;
}

function previousWords({ previous }: WorkbookRequest, locale: Locale): string {
  if (!previous) return '';
  const said = (field: WrittenField): string => wordsOf(field, previous[field], locale);
  const texts = TEXT_FIELDS.map(said);
  const places = said('arrondissements') && `${ANSWERS.columns.arrondissements.header[locale]} : ${said('arrondissements')}`;
  const people = peopleFigure(previous);
  const reached = people && `${ANSWERS.columns.peopleReached.header[locale]} : ${figureWords(people, locale)}`;
  return [`${semesterWords(previous.campaign, locale)} : ${[said('weather'), said('status')].filter(Boolean).join(', ')}`, ...[...texts, places, reached].filter(Boolean)].join('\n').slice(0, 8000);
}

function figureRow(request: WorkbookRequest, indicator: WorkbookIndicator, locale: Locale): FigureRow {
  const figure = writtenFigure(figureOf(request.values, indicator.code), indicator.kind);
  const before = figureOf(request.previous?.values ?? [], indicator.code);
  return {
    key: keyOf(request, figureMark(figure), indicator.code),
    number: String(request.number),
    indicator: indicator.title,
    counted: COUNTED_WORDS[indicator.kind]?.[locale] ?? '',
    lastKnown: lastKnownWords(indicator, locale),
    previous: before ? figureWords(before, locale, indicator.kind) : '',
    target: indicator.targets.map(({ value, sense, dueOn }) => [SENSE_WORDS[sense]?.[locale], numberWords(value, locale), dueOn && `(${dueOn.slice(0, 4)})`].filter(Boolean).join(' ')).join(' ; '),
    unit: indicator.unit,
    ...figure,
  };
}

function lastKnownWords({ lastKnown, code, kind }: WorkbookIndicator, locale: Locale): string {
  if (!lastKnown) return '';
  const { value, lessThan, qualifier } = lastKnown;
  const words = lessThan === null ? figureWords({ indicator: code, notKnown: false, value, qualifier }, locale, kind) : `${LESS_THAN[locale]} ${lessThan}`;
  return lastKnown.endsOn ? `${words} (${dayWords(lastKnown.endsOn, locale)})` : words;
}

/** Steps that a row is made for: those still to be reached, and those that this answer ticks. */
function milestonesToTick({ milestones, ticks }: WorkbookRequest): readonly WorkbookMilestone[] {
  return milestones.filter(({ id, reached }) => !reached || ticks.some(({ milestone }) => milestone === id));
}

function milestoneRow(request: WorkbookRequest, { id, title, due }: WorkbookMilestone): MilestoneRow {
  const reachedOn = reachedCell(request, id);
  return { key: keyOf(request, reachedMark(reachedOn), id), number: String(request.number), milestone: title, due, reachedOn };
}

/** What the stored answer says of a step. */
export function reachedCell({ ticks }: WorkbookRequest, id: string): ReachedCell {
  const tick = ticks.find(({ milestone }) => milestone === id);
  return tick ? (tick.reachedOn ?? 'TICKED') : null;
}

/** The people an answer says were reached, as a figure; undefined when it says nothing of them. */
export function peopleFigure({ peopleCount, peopleQualifier, peopleNotKnown }: PeopleReached): AnsweredValue | undefined {
  if (peopleCount === null && !peopleNotKnown) return undefined;
  return { indicator: '', value: peopleCount, qualifier: peopleQualifier ?? 'EXACT', notKnown: peopleNotKnown };
}

/** The two cells of a figure. */
export interface WrittenFigure {
  readonly value: FigureCell;
  readonly precision: Precision | null;
}

export function figureOf(values: readonly AnsweredValue[], code: string): AnsweredValue | undefined {
  return values.find(({ indicator }) => indicator === code);
}

export function writtenFigure(figure: AnsweredValue | undefined, kind?: string): WrittenFigure {
  if (!figure) return { value: null, precision: null };
  if (figure.notKnown) return { value: null, precision: 'NOT_KNOWN' };
  const value = kind === 'YES_NO' && (figure.value === 0 || figure.value === 1) ? (figure.value === 1 ? 'YES' : 'NO') : figure.value;
  return { value, precision: figure.qualifier as Precision };
}

/** A figure in words: "environ 1 240", "non connu", "oui". */
export function figureWords(figure: AnsweredValue, locale: Locale, kind?: string): string {
  const { value, precision } = writtenFigure(figure, kind);
  if (precision === 'NOT_KNOWN' || value === 'NOT_KNOWN') return PRECISION_WORDS.NOT_KNOWN[locale];
  if (value === null) return '';
  const words = typeof value === 'number' ? numberWords(value, locale) : YES_NO[value][locale];
  return precision === null || precision === 'EXACT' ? words : precision === 'PROVISIONAL' ? `${words} (${PRECISION_WORDS.PROVISIONAL[locale]})` : `${PRECISION_WORDS[precision][locale]} ${words}`;
}

/** A field of an answer as its cell shows it; equal words are an equal answer. */
export function wordsOf<F extends WrittenField>(field: F, value: WrittenAnswer[F], locale: Locale): string {
  const written = (ANSWER_COLUMNS[field] as spreadsheets.SheetColumn<typeof value>).write(value, locale);
  return textOf({ value: written, formula: false })?.replace(/\r\n?/g, '\n') ?? '';
}

/** By what a row is known not to have been touched: its content as it left, whatever the language of the words. */
export function answerMark(answer: WrittenAnswer, people: WrittenFigure): string {
  const said = (fields: readonly WrittenField[]): string[] => fields.map((field) => wordsOf(field, answer[field], 'fr'));
  // Without places, the mark is that of files which had no column for them.
  return markOf([...said(['status', 'weather', ...TEXT_FIELDS]), ...figureContent(people), ...said(['arrondissements']).filter(Boolean)]);
}

export function figureMark(figure: WrittenFigure): string {
  return markOf(figureContent(figure));
}

export function reachedMark(cell: ReachedCell): string {
  return markOf(cell);
}

function figureContent({ value, precision }: WrittenFigure): unknown[] {
  return [typeof value === 'number' ? String(kept(value)) : value, precision];
}

/** A number as every spreadsheet keeps it: with fifteen digits. */
export function kept(value: number): number {
  return Number(value.toPrecision(15));
}

function markOf(content: unknown): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 12);
}

function keyOf({ id, version }: WorkbookRequest, mark: string, part = ''): string {
  return [id, version, mark, part].join('/');
}

/** What a row's key says; undefined when it says nothing that could have been written here. */
export interface RowKey {
  readonly request: string;
  readonly version: number;
  readonly mark: string;
  /** Code of the indicator or id of the milestone that the row is about; empty for the answer itself. */
  readonly part: string;
}

export function readKey(text: string): RowKey | undefined {
  const [, request, version, mark, part] = /^([0-9a-f-]{36})\/(\d{1,6})\/([\w-]{12})\/([a-z0-9-]*)$/.exec(text) ?? [];
  return request === undefined ? undefined : { request, version: Number(version), mark: mark!, part: part! };
}
