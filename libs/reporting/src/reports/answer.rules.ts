import { mayBeNegative, type PlacedCell } from '#indicators';
import { strayArrondissement } from '#pact';
import type { ProblemDetail } from '#platform';
import { dayProblems, undatedProblems, type Days, type Tick } from '../milestones/ticks.rules.js';
import { cellProblems, sumOfParts } from './answered-breakdowns.rules.js';
import { peopleProblems, type PeopleReached } from './people-reached.rules.js';

export const TEXT_LIMIT = 4000;
/** Beyond this, a number sent as JSON is no longer exact. */
const VALUE_LIMIT = 1e15;
export const TEXT_FIELDS = ['achievements', 'difficulties', 'nextSteps'] as const;

/** What an organisation says about one commitment. */
export interface Answer extends PeopleReached {
  readonly status: string | null;
  readonly weather: string | null;
  readonly achievements: string | null;
  readonly difficulties: string | null;
  readonly nextSteps: string | null;
  /** Those that the semester concerned, ascending; empty when it does not say. */
  readonly arrondissements: readonly number[];
}

export interface AnsweredValue {
  /** The indicator's code. */
  readonly indicator: string;
  readonly value: number | null;
  readonly qualifier: string;
  readonly notKnown: boolean;
  /** How it is broken down; left out in what was written before it could be. */
  readonly cells?: readonly PlacedCell[];
}

/** An indicator that serves the commitment, as far as the rules look at it. */
export interface ServedIndicator {
  readonly id: string;
  readonly code: string;
  readonly unit: string;
  readonly kind: string;
  /** Ways in which its figures may be broken down; none when left out. */
  readonly breakdowns?: readonly string[];
}

/** What refuses even a draft: texts too long, figures that cannot be. */
export function draftProblems(answer: Answer, values: readonly AnsweredValue[], served: readonly ServedIndicator[]): ProblemDetail[] {
  const problems: ProblemDetail[] = [];
  for (const field of TEXT_FIELDS) {
    const length = answer[field]?.length ?? 0;
    if (length > TEXT_LIMIT) problems.push({ path: field, code: 'TEXT_TOO_LONG', details: { length, max: TEXT_LIMIT } });
  }
  const stray = strayArrondissement(answer.arrondissements);
  if (stray !== undefined) problems.push({ path: 'arrondissements', code: 'ARRONDISSEMENT_UNKNOWN', details: { number: stray } });
  problems.push(...peopleProblems(answer));
  const seen = new Set<string>();
  values.forEach((value, index) => {
    const problem = valueProblem(value, served, seen.has(value.indicator));
    seen.add(value.indicator);
    if (problem) problems.push({ path: `measurements.${index}.${problem.field}`, code: problem.code, details: { indicator: value.indicator, ...problem.details } });
    else problems.push(...cellProblems(value, index, served));
  });
  return problems;
}

/** What an answer still lacks before it can be sent; an attested one repeats words that were accepted before. */
export function submissionProblems(answer: Answer & { readonly unchanged?: boolean }): ProblemDetail[] {
  const problems: ProblemDetail[] = [];
  if (!answer.status) problems.push({ path: 'status', code: 'STATUS_REQUIRED' });
  if (!answer.weather) problems.push({ path: 'weather', code: 'WEATHER_REQUIRED' });
  const stopped = answer.status === 'SUSPENDED' || answer.status === 'ABANDONED';
  if (stopped && !answer.difficulties) problems.push({ path: 'difficulties', code: 'REASON_REQUIRED' });
  else if (!answer.unchanged && TEXT_FIELDS.every((field) => !answer[field])) problems.push({ path: 'achievements', code: 'WORDS_REQUIRED' });
  return problems;
}

/** The same of an answer with the steps it ticks. */
export function sendingProblems(answer: Answer & { readonly unchanged?: boolean }, ticks: readonly Tick[], days: Days): ProblemDetail[] {
  return [...submissionProblems(answer), ...undatedProblems(ticks), ...dayProblems(ticks, days)];
}

/** Figures of an earlier answer that still hold: an indicator may have left the commitment since; what is counted by period was not counted for this one. */
export function repeatedValues(values: readonly AnsweredValue[], served: readonly ServedIndicator[]): AnsweredValue[] {
  return values.filter((value) => served.some((each) => each.code === value.indicator && each.kind !== 'FLOW'));
}

interface ValueProblem {
  readonly field: 'indicator' | 'value';
  readonly code: string;
  readonly details?: Record<string, unknown>;
}

function valueProblem(given: AnsweredValue, served: readonly ServedIndicator[], twice: boolean): ValueProblem | undefined {
  const indicator = served.find((each) => each.code === given.indicator);
  if (!indicator) return { field: 'indicator', code: 'INDICATOR_NOT_SERVED' };
  if (twice) return { field: 'indicator', code: 'INDICATOR_TWICE' };
  const sum = sumOfParts(given);
  if (given.value === null && !given.notKnown && sum !== undefined) return { field: 'value', code: 'FIGURE_TOTAL_MISSING', details: { sum } };
  if (given.notKnown !== (given.value === null)) return { field: 'value', code: 'VALUE_OR_NOT_KNOWN' };
  if (given.value === null) return undefined;
  if (!Number.isFinite(given.value) || Math.abs(given.value) > VALUE_LIMIT) return { field: 'value', code: 'VALUE_OUT_OF_RANGE' };
  if (indicator.kind === 'YES_NO' && given.value !== 0 && given.value !== 1) return { field: 'value', code: 'VALUE_NOT_YES_NO' };
  if (given.value < 0 && !mayBeNegative(indicator)) return { field: 'value', code: 'VALUE_NEGATIVE', details: { unit: indicator.unit } };
  if (given.qualifier === 'LESS_THAN' && given.value === 0 && !mayBeNegative(indicator)) return { field: 'value', code: 'VALUE_UNDER_NOTHING' };
  return undefined;
}
