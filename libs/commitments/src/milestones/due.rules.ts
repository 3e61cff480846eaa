import { isPartialDate, lastDayOf, parsePartialDate, type DatePrecision } from '#platform';
import { parseCalendar } from '../calendar/calendar.rules.js';

/** A due date as it was said, and as it counts: the last day of the period named. */
export interface Due {
  readonly verbatim: string;
  readonly on: string;
  readonly precision: DatePrecision;
}

/**
 * Reads when a step is due: a partial date ("2016-S1"), or words as calendars write them ("1er semestre 2016", "fin 2016").
 * Null when the words say no single sure end: nothing is guessed.
 */
export function readDue(text: string, pact: { readonly startsOn: string; readonly endsOn: string }): Due | null {
  const verbatim = text.trim();
  if (isPartialDate(verbatim)) {
    const date = parsePartialDate(verbatim);
    return { verbatim, on: lastDayOf(date), precision: date.precision };
  }
  const { certainty, endsOn, endPrecision, phases } = parseCalendar(verbatim, pact);
  if (certainty !== 'FIRM' || endsOn === null || endPrecision === null || phases.length > 0) return null;
  return { verbatim, on: endsOn, precision: endPrecision };
}

export type MilestoneState = 'REACHED' | 'REACHED_LATE' | 'LATE' | 'TO_COME';

/** Late once the whole period named has gone by; a step reached within it is in time. */
export function milestoneState({ dueOn, reachedOn }: { readonly dueOn: string; readonly reachedOn: string | null }, day: string): MilestoneState {
  if (reachedOn !== null) return reachedOn > dueOn ? 'REACHED_LATE' : 'REACHED';
  return day > dueOn ? 'LATE' : 'TO_COME';
}
