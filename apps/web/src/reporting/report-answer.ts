import type { CommitmentStatus, MeasurementInput, Qualifier, ReportContentFragment, SaveReportInput, Weather } from '../graphql/generated.js';
import { readNumber, writeNumber } from '../ui/typed-number.js';
import { figureFault, type FigureParts, partsInput, partsOf, partsRead } from './figure-parts.js';

export type ReportContent = ReportContentFragment;

/** What the form holds for one indicator: the text as typed, so that nothing typed is lost while it is not a number. */
export interface ValueAnswer {
  readonly text: string;
  readonly qualifier: Qualifier;
  readonly notKnown: boolean;
  /** Its breakdowns as typed; left out while none stands nor is typed. */
  readonly parts?: FigureParts;
}

/** What the form of one report holds. */
export interface Answer {
  readonly status: CommitmentStatus | null;
  readonly weather: Weather | null;
  readonly achievements: string;
  readonly difficulties: string;
  readonly nextSteps: string;
  /** Arrondissements that the semester concerned; a draft kept by an earlier version has none. */
  readonly arrondissements?: readonly number[];
  /** How many people were reached; a draft kept on the device by an earlier version has none. */
  readonly people?: ValueAnswer;
  /** Steps that were reached, by their id: the day, empty until it is given; a draft kept by an earlier version has none. */
  readonly milestones?: Readonly<Record<string, string>>;
  /** By the indicator's code. */
  readonly values: Readonly<Record<string, ValueAnswer>>;
}

export const TEXTS = ['achievements', 'difficulties', 'nextSteps'] as const;
export type TextName = (typeof TEXTS)[number];

/** More than this is refused by the service. */
export const TEXT_LIMIT = 4000;

export const EMPTY_VALUE: ValueAnswer = { text: '', qualifier: 'EXACT', notKnown: false };
const EMPTY: Answer = { status: null, weather: null, achievements: '', difficulties: '', nextSteps: '', values: {} };

export function answerOf(report: ReportContent | null): Answer {
  if (!report) return EMPTY;
  const { status, weather, achievements, difficulties, nextSteps, arrondissements, peopleReached, measurements, milestones } = report;
  const values = measurements.map((measurement) => [measurement.indicator.code, valueAnswer(measurement)] as const);
  return { status, weather, achievements: achievements ?? '', difficulties: difficulties ?? '', nextSteps: nextSteps ?? '', arrondissements, people: peopleAnswer(peopleReached), milestones: Object.fromEntries(milestones.map(({ milestone, reachedOn }) => [milestone.id, reachedOn ?? ''])), values: Object.fromEntries(values) };
}

/** A figure as the form holds it. */
export function valueAnswer({ value, qualifier, notKnown, breakdowns = [] }: Pick<ReportContent['measurements'][number], 'value' | 'qualifier' | 'notKnown'> & Partial<Pick<ReportContent['measurements'][number], 'breakdowns'>>): ValueAnswer {
  const parts = partsOf(breakdowns);
  return { text: value === null ? '' : writeNumber(value), qualifier, notKnown, ...(parts && { parts }) };
}

/** People reached as the form holds them. */
export function peopleAnswer(people: ReportContent['peopleReached']): ValueAnswer {
  return people ? { text: people.count === null ? '' : String(people.count), qualifier: people.qualifier, notKnown: people.notKnown } : EMPTY_VALUE;
}

/** Arrondissements that the text of a commitment names. */
export function placesOf({ territories }: { readonly territories: readonly { readonly arrondissements: readonly number[] }[] }): number[] {
  return [...new Set(territories.flatMap(({ arrondissements }) => arrondissements))].sort((a, b) => a - b);
}

/**
 * What the form opens with. A status rarely changes from one semester to the next and is taken over, places are those of
 * the commitment; the météo and the texts are a fresh judgement and are not.
 */
export function openingAnswer(report: ReportContent | null, previous: ReportContent | null, places: readonly number[] = []): Answer {
  return report ? answerOf(report) : { ...EMPTY, status: previous?.status ?? null, arrondissements: places };
}

/** Something was written that is not last semester's: it would be missed. */
export function isBegun(answer: Answer, previous: ReportContent | null, places: readonly number[] = []): boolean {
  return !sameAnswer(answer, openingAnswer(null, previous, places));
}

export function sameAnswer(a: Answer, b: Answer): boolean {
  return fieldsOf(a, b).every((field) => sameField(field, a, b));
}

/** What the service would refuse: it stays in the form, and is not sent. */
export function unsavable(answer: Answer): Field[] {
  const wrong = Object.entries(answer.values).flatMap(([code, value]) => (figureFault(value) ? [`values.${code}`] : []));
  const people = answer.people && !answer.people.notKnown && !isPeopleCount(readNumber(answer.people.text)) ? [PEOPLE] : [];
  return [...TEXTS.filter((name) => textLength(answer[name]) > TEXT_LIMIT), ...people, ...wrong];
}

/** Steps dated on a day that has not come: a draft keeps it, but it cannot be sent. */
export function stepsToCome({ milestones = {} }: Answer, today: string): Field[] {
  return Object.entries(milestones).flatMap(([id, day]) => (day > today ? [`${STEP}${id}`] : []));
}

/** People come whole, and the API takes them as 32 bits. */
function isPeopleCount(number: number | null | undefined): boolean {
  return number === undefined || (Number.isInteger(number) && Math.abs(number!) < 2 ** 31);
}

/** As the service counts it: blanks around a text are not kept. */
export function textLength(text: string): number {
  return text.trim().length;
}

/** The answer with what cannot be saved as it was before, so that the rest can be, and nothing saved is lost. */
export function savable(answer: Answer, before: Answer): Answer {
  return unsavable(answer).reduce((saved, field) => copyField(field, before, saved), answer);
}

/** The input of a save. */
export function saveInput(request: string, version: number, answer: Answer): SaveReportInput {
  const measurements = Object.entries(answer.values).flatMap(([indicator, { text, qualifier, notKnown, parts }]): MeasurementInput[] => {
    const breakdowns = partsInput(parts);
    if (notKnown) return [{ indicator, value: null, qualifier: 'EXACT', notKnown }];
    const value = readNumber(text);
    return typeof value === 'number' ? [{ indicator, value, qualifier, notKnown, ...(breakdowns && { breakdowns }) }] : [];
  });
  const milestones = Object.entries(answer.milestones ?? {}).map(([milestone, day]) => ({ milestone, reachedOn: day || null }));
  const { status, weather, arrondissements } = answer;
  const [achievements, difficulties, nextSteps] = TEXTS.map((name) => answer[name].trim() || null);
  return { request, version, status, weather, achievements, difficulties, nextSteps, ...(arrondissements && { arrondissements: [...arrondissements] }), peopleReached: peopleInput(answer.people ?? EMPTY_VALUE), measurements, milestones };
}

function peopleInput({ text, qualifier, notKnown }: ValueAnswer): SaveReportInput['peopleReached'] {
  const count = readNumber(text);
  if (notKnown) return { count: null, notKnown };
  return typeof count === 'number' ? { count, qualifier, notKnown } : null;
}

/** A field of the answer: "status", "achievements", …, "peopleReached", "values.<indicator code>" or "milestones.<id>". */
export type Field = string;

/** The field of the arrondissements, as the service names it. */
export const PLACES = 'arrondissements';

/** The field of the people reached, as the service names it. */
export const PEOPLE = 'peopleReached';

/** What the fields of steps begin with. */
export const STEP = 'milestones.';

/** The day on which a step of the answer was reached, empty until it is given; undefined when it is not ticked. */
export function stepOf(field: Field, { milestones }: Answer): string | undefined {
  return field.startsWith(STEP) ? milestones?.[field.slice(STEP.length)] : undefined;
}

/** What keeps a report from being saved or sent: the field, and the sentence of the service. */
export interface Lack {
  readonly field: Field;
  readonly message: string;
}

/** The service names a figure by its place in what was sent ("measurements.0.value") or by its code; the form by its code. `codes`: in that order. */
export function lacksOf(problems: readonly { readonly path: string; readonly message: string }[], codes: readonly string[] = []): Lack[] {
  return problems.map(({ path, message }) => {
    const index = /^measurements\.(\d+)(\.|$)/.exec(path)?.[1];
    const code = index === undefined ? undefined : codes[Number(index)];
    return { field: code === undefined ? path.replace(/^measurements\./, 'values.') : `values.${code}`, message };
  });
}

export function fieldsOf(...answers: readonly Answer[]): Field[] {
  const codes = new Set(answers.flatMap(({ values }) => Object.keys(values)));
  const steps = new Set(answers.flatMap(({ milestones }) => Object.keys(milestones ?? {})));
  return ['weather', 'status', ...TEXTS, PLACES, PEOPLE, ...[...codes].map((code) => `values.${code}`), ...[...steps].map((id) => `${STEP}${id}`)];
}

/** The figure of a field, if it is one. */
export function figureOf(field: Field, answer: Answer): ValueAnswer | undefined {
  if (field === PEOPLE) return answer.people ?? EMPTY_VALUE;
  return field.startsWith('values.') ? (answer.values[field.slice(7)] ?? EMPTY_VALUE) : undefined;
}

function read(field: Field, answer: Answer): string {
  if (field.startsWith(STEP)) {
    const day = stepOf(field, answer);
    return day === undefined ? '' : day || 'undated';
  }
  const figure = figureOf(field, answer);
  if (!figure) return String(answer[field as keyof Answer] ?? '').trim();
  const { text, qualifier, notKnown } = figure;
  if (notKnown) return 'not known';
  const value = readNumber(text);
  const parts = partsRead(figure.parts);
  return value === undefined ? parts : `${qualifier} ${value ?? text} ${parts}`;
}

function sameField(field: Field, a: Answer, b: Answer): boolean {
  return read(field, a) === read(field, b);
}

/** The change touches the field. */
export function isIn(field: Field, change: Partial<Answer>): boolean {
  return field in change || (field === PEOPLE && 'people' in change) || (field.startsWith('values.') && 'values' in change) || (field.startsWith(STEP) && 'milestones' in change);
}

function copyField(field: Field, from: Answer, to: Answer): Answer {
  if (field === PEOPLE) return { ...to, people: from.people ?? EMPTY_VALUE };
  if (field.startsWith(STEP)) return copyStep(field.slice(STEP.length), from, to);
  if (!field.startsWith('values.')) return { ...to, [field]: from[field as keyof Answer] };
  const code = field.slice(7);
  return { ...to, values: { ...to.values, [code]: from.values[code] ?? EMPTY_VALUE } };
}

function copyStep(id: string, from: Answer, to: Answer): Answer {
  const others = Object.entries(to.milestones ?? {}).filter(([each]) => each !== id);
  const day = from.milestones?.[id];
  return { ...to, milestones: Object.fromEntries(day === undefined ? others : [...others, [id, day]]) };
}

export interface Comparison {
  /** Fields both changed, differently: the person chooses. */
  readonly toChoose: readonly Field[];
  /** Fields only the other changed: taken over. */
  readonly taken: readonly Field[];
  /** Fields only I changed: kept. */
  readonly own: readonly Field[];
}

/** Three texts of one report: the one both started from, mine, and the one saved meanwhile. */
export function compare(base: Answer, mine: Answer, theirs: Answer): Comparison {
  const differing = fieldsOf(base, mine, theirs).filter((field) => !sameField(field, mine, theirs));
  return {
    toChoose: differing.filter((field) => !sameField(field, base, mine) && !sameField(field, base, theirs)),
    taken: differing.filter((field) => sameField(field, base, mine)),
    own: differing.filter((field) => sameField(field, base, theirs)),
  };
}

/** Mine, with what only the other changed, and with the other's side of the fields in `keepTheirs`. */
export function merge(comparison: Comparison, mine: Answer, theirs: Answer, keepTheirs: ReadonlySet<Field>): Answer {
  return [...comparison.taken, ...comparison.toChoose.filter((field) => keepTheirs.has(field))].reduce((answer, field) => copyField(field, theirs, answer), mine);
}
