import { breakdownsShown, type ShownBreakdown } from '#indicators';
import { wordDiff, type DiffPiece } from '#platform';
import type { AnsweredValue } from '../reports/answer.rules.js';
import type { Tick } from '../milestones/ticks.rules.js';
import { TEXT_FIELDS, type Answer } from '../reports/answer.rules.js';

/** An answer at one of its versions, figures included. */
export interface AnswerVersion extends Answer {
  readonly measurements: readonly AnsweredValue[];
  readonly milestones: readonly Tick[];
}

export interface SaidFigure {
  readonly value: number | null;
  readonly qualifier: string;
  readonly notKnown: boolean;
  readonly breakdowns: readonly ShownBreakdown[];
}

/** One field that differs between two versions: of a status or a météo the codes, of places the numbers, of a text its words, of a figure both. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly words: readonly DiffPiece[];
  readonly figureBefore: SaidFigure | null;
  readonly figureAfter: SaidFigure | null;
}

const NOTHING = { before: null, after: null, words: [], figureBefore: null, figureAfter: null };

/** What an organisation changed between two versions of its answer, in the order in which an answer is read. */
export function changesBetween(before: AnswerVersion, after: AnswerVersion): FieldChange[] {
  const codes = (['status', 'weather'] as const).filter((field) => before[field] !== after[field]).map((field) => ({ ...NOTHING, field, before: before[field], after: after[field] }));
  const texts = TEXT_FIELDS.filter((field) => (before[field] ?? '') !== (after[field] ?? '')).map((field) => ({
    ...NOTHING,
    field,
    before: before[field],
    after: after[field],
    words: wordDiff(before[field] ?? '', after[field] ?? ''),
  }));
  const named = [...new Set([...before.measurements, ...after.measurements].map(({ indicator }) => indicator))].sort();
  const figures = named.flatMap((code) => figureChange(`measurements.${code}`, figureOf(before, code), figureOf(after, code)));
  return [...codes, ...texts, ...placeChange(before, after), ...figureChange('peopleReached', peopleOf(before), peopleOf(after)), ...figures, ...stepChanges(before.milestones, after.milestones)];
}

/** Of the places, their numbers. */
function placeChange(before: AnswerVersion, after: AnswerVersion): FieldChange[] {
  const told = ({ arrondissements }: AnswerVersion): string | null => arrondissements.join(', ') || null;
  return told(before) === told(after) ? [] : [{ ...NOTHING, field: 'arrondissements', before: told(before), after: told(after) }];
}

/** Of a step, the days. */
function stepChanges(before: readonly Tick[], after: readonly Tick[]): FieldChange[] {
  const dayIn = (ticks: readonly Tick[], id: string): string | null => ticks.find(({ milestone }) => milestone === id)?.reachedOn ?? null;
  const ids = [...new Set([...before, ...after].map(({ milestone }) => milestone))];
  return ids.filter((id) => dayIn(before, id) !== dayIn(after, id)).map((id) => ({ ...NOTHING, field: `milestones.${id}`, before: dayIn(before, id), after: dayIn(after, id) }));
}

function figureChange(field: string, figureBefore: SaidFigure | null, figureAfter: SaidFigure | null): FieldChange[] {
  const told = (figure: SaidFigure | null): string => JSON.stringify(figure && (figure.notKnown ? 'NOT_KNOWN' : [figure.value, figure.qualifier, figure.breakdowns]));
  return told(figureBefore) === told(figureAfter) ? [] : [{ ...NOTHING, field, figureBefore, figureAfter }];
}

function figureOf({ measurements }: AnswerVersion, code: string): SaidFigure | null {
  const found = measurements.find(({ indicator }) => indicator === code);
  return found ? { value: found.value, qualifier: found.qualifier, notKnown: found.notKnown, breakdowns: breakdownsShown(found.cells ?? [], found.value, null) } : null;
}

function peopleOf({ peopleCount, peopleQualifier, peopleNotKnown }: AnswerVersion): SaidFigure | null {
  if (peopleCount === null && !peopleNotKnown) return null;
  return { value: peopleCount, qualifier: peopleQualifier ?? 'EXACT', notKnown: peopleNotKnown, breakdowns: [] };
}
