import { addDays, dayIn, instantIn, timeIn } from '../context/clock.js';
import { isBusinessDay, nextBusinessDay } from '../dates/business-days.js';

/** Hours of business days (HH:MM) in which mails that nobody waits for may leave. */
export interface SendWindow {
  readonly from: string;
  /** The first minute that is too late. */
  readonly until: string;
}

/** Whether such a mail may leave now. */
export function mayLeave(at: Date, { from, until }: SendWindow, timeZone: string): boolean {
  const time = timeIn(timeZone, at);
  return isBusinessDay(dayIn(timeZone, at)) && time >= from && time < until;
}

/** The first instant, from this one on, at which such a mail may leave. */
export function leavesAt(at: Date, window: SendWindow, timeZone: string): Date {
  if (mayLeave(at, window, timeZone)) return at;
  const day = dayIn(timeZone, at);
  const first = timeIn(timeZone, at) < window.from ? day : addDays(day, 1);
  return instantIn(timeZone, nextBusinessDay(first), window.from);
}
