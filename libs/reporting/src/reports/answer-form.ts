import { inOrderOfNumbers } from '#pact';
import type { Tick } from '../milestones/ticks.rules.js';
import type { Answer, AnsweredValue } from './answer.rules.js';
import { cellsOf, type GivenBreakdown } from './answered-breakdowns.rules.js';
import { cleanText } from './pasted-text.rules.js';
import { NOBODY_COUNTED, peopleOf, type GivenPeople, type PeopleReached } from './people-reached.rules.js';
import type { HeldRequest } from './reports.repository.js';

/** A figure as a form gives it. Who does not know of its breakdowns leaves them out, and they stay. */
export interface GivenFigure {
  readonly indicator: string;
  readonly value?: number | null;
  readonly qualifier?: string | null;
  readonly notKnown?: boolean | null;
  readonly breakdowns?: readonly GivenBreakdown[] | null;
}

/** What a form says of an answer. Fields left out keep their value; null empties them; figures and steps are replaced as a whole. */
export interface AnswerForm extends Partial<Pick<Answer, 'status' | 'weather' | 'achievements' | 'difficulties' | 'nextSteps'>> {
  readonly arrondissements?: readonly number[] | null;
  readonly peopleReached?: GivenPeople | null;
  readonly measurements?: readonly GivenFigure[] | null;
  readonly milestones?: readonly { milestone: string; reachedOn?: string | null }[] | null;
}

export function answerOf(form: AnswerForm, { report }: HeldRequest): Answer {
  const kept = <T>(given: T | null | undefined, before: T | null | undefined): T | null => (given === undefined ? (before ?? null) : given);
  return {
    status: kept(form.status, report?.status),
    weather: kept(form.weather, report?.weather),
    achievements: cleanText(kept(form.achievements, report?.achievements)),
    difficulties: cleanText(kept(form.difficulties, report?.difficulties)),
    nextSteps: cleanText(kept(form.nextSteps, report?.nextSteps)),
    arrondissements: form.arrondissements === undefined ? (report?.arrondissements ?? []) : inOrderOfNumbers(form.arrondissements ?? []),
    ...(form.peopleReached === undefined ? peopleIn(report) : peopleOf(form.peopleReached)),
  };
}

function peopleIn(report: HeldRequest['report']): PeopleReached {
  const { peopleCount, peopleQualifier, peopleNotKnown } = report ?? NOBODY_COUNTED;
  return { peopleCount, peopleQualifier, peopleNotKnown };
}

export function valuesOf(form: AnswerForm, request: HeldRequest): readonly AnsweredValue[] {
  if (form.measurements === undefined) return request.values;
  return (form.measurements ?? []).map((each) => ({
    indicator: each.indicator,
    value: each.value ?? null,
    qualifier: each.qualifier ?? 'EXACT',
    notKnown: each.notKnown ?? false,
    cells: cellsOf(each.breakdowns, each.value ?? null, request.values.find(({ indicator }) => indicator === each.indicator)),
  }));
}

export function ticksOf(form: AnswerForm, request: HeldRequest): readonly Tick[] {
  if (form.milestones === undefined) return request.ticks;
  return (form.milestones ?? []).map(({ milestone, reachedOn }) => ({ milestone, reachedOn: reachedOn ?? null }));
}
