import { addDays, daysBetween } from '#platform';

/**
 * The notice that is due on a day: of the offsets reached (days from the due date, negative before it), the latest.
 * Those before it are passed over: whoever missed them gets this one only. Null before the first.
 */
export function dueOffset(today: string, dueOn: string, offsets: readonly number[]): number | null {
  const reached = offsets.filter((offset) => offset <= daysBetween(dueOn, today));
  return reached.length ? Math.max(...reached) : null;
}

/** The day on which the next notice falls; null after the last. */
export function nextNoticeOn(today: string, dueOn: string, offsets: readonly number[]): string | null {
  const ahead = offsets.filter((offset) => offset > daysBetween(dueOn, today));
  return ahead.length ? addDays(dueOn, Math.min(...ahead)) : null;
}
