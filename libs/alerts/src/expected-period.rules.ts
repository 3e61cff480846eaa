import { addDays } from '#platform';

/** Periods over which an indicator is measured: which of them should have a figure, and have none. */
export type Rhythm = 'YEAR' | 'SEMESTER';

export interface Period {
  readonly rhythm: Rhythm;
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface Measured {
  readonly periodicity: Rhythm;
  /** A figure tells of a period only when it goes to its end (FLOW); a state seen within it is enough for the others. */
  readonly wholePeriods: boolean;
  /** Last day of the newest figure's period; null without one. */
  readonly lastOn: string | null;
  /** Of the pact: nothing is expected before it, nor after. */
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The calendar year or half-year in which a day is. */
export function periodHolding(rhythm: Rhythm, day: string): Period {
  const year = day.slice(0, 4);
  if (rhythm === 'YEAR') return { rhythm, startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
  return Number(day.slice(5, 7)) <= 6 ? { rhythm, startsOn: `${year}-01-01`, endsOn: `${year}-06-30` } : { rhythm, startsOn: `${year}-07-01`, endsOn: `${year}-12-31` };
}

/** Of the periods that were over before `day` and have no figure after the newest one: the first and the latest; null when none is missing. */
export function periodMissing(measured: Measured, day: string): { readonly first: Period; readonly latest: Period } | null {
  const { periodicity: rhythm, wholePeriods, lastOn, startsOn, endsOn } = measured;
  const running = periodHolding(rhythm, day);
  const over = before(running);
  // The pact’s own last period is the last that is asked for.
  const last = periodHolding(rhythm, endsOn);
  const latest = over.endsOn > last.endsOn ? last : over;
  const first = firstMissing(rhythm, wholePeriods, lastOn, startsOn);
  return first.endsOn > latest.endsOn ? null : { first, latest };
}

function firstMissing(rhythm: Rhythm, wholePeriods: boolean, lastOn: string | null, startsOn: string): Period {
  const begin = periodHolding(rhythm, startsOn);
  if (lastOn === null) return begin;
  const held = periodHolding(rhythm, lastOn);
  const next = wholePeriods && lastOn < held.endsOn ? held : after(held);
  return next.endsOn < begin.endsOn ? begin : next;
}

const before = ({ rhythm, startsOn }: Period): Period => periodHolding(rhythm, addDays(startsOn, -1));
const after = ({ rhythm, endsOn }: Period): Period => periodHolding(rhythm, addDays(endsOn, 1));
