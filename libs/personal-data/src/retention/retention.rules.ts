import type { Kept } from './retention.register.js';

/** The instant before which the time is over; a month that has no such day is counted to its last. */
export function limitOf({ count, unit }: Kept, now: Date): Date {
  const limit = new Date(now);
  if (unit === 'DAY') {
    limit.setUTCDate(limit.getUTCDate() - count);
    return limit;
  }
  const day = limit.getUTCDate();
  limit.setUTCDate(1);
  limit.setUTCMonth(limit.getUTCMonth() - count);
  const last = new Date(Date.UTC(limit.getUTCFullYear(), limit.getUTCMonth() + 1, 0)).getUTCDate();
  limit.setUTCDate(Math.min(day, last));
  return limit;
}
