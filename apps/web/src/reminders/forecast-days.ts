import { movedDay, realDay } from '../ui/real-day.js';

/** The service looks a year ahead; a day less, for its midnight may not be the reader's. */
const FARTHEST_DAYS = 365;
const MONTH_DAYS = 31;

/** From which day the address asks; null: from today. What is no day, or is past, asks for nothing; what is too far, for the last. */
export function fromOf(search: URLSearchParams, today: string): string | null {
  const day = realDay(search.get('du'));
  const last = movedDay(today, FARTHEST_DAYS);
  return day === null || day <= today ? null : day > last ? last : day;
}

/** Addresses of as many days before, not before today, and after, up to a year; under the same filters. */
export function neighbours(search: URLSearchParams, { from, to, last }: { readonly from: string; readonly to: string; readonly last: string }, today: string): { readonly before: string | null; readonly after: string | null } {
  const at = (day: string): string => {
    const next = new URLSearchParams(search);
    if (day > today) next.set('du', day);
    else next.delete('du');
    return `?${next}`;
  };
  return { before: from > today ? at(movedDay(from, -MONTH_DAYS)) : null, after: to < last ? at(movedDay(to, 1)) : null };
}
