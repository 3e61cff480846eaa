/** The only source of "now". Real, or standing at a day in the demonstration; tests bring their own. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

export function fixedClock(iso: string): Clock {
  const at = new Date(iso);
  return { now: () => new Date(at) };
}

/** Calendar day (yyyy-mm-dd) of an instant in a time zone. */
export function dayIn(timeZone: string, at: Date): string {
  // en-CA writes ISO days.
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** Time of day (HH:MM) of an instant in a time zone. */
export function timeIn(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** The instant at which a time zone's clocks show a time (HH:MM) of a day; a time that a change of clocks leaves out is moved by that change. */
export function instantIn(timeZone: string, day: string, time: string): Date {
  const wanted = Date.parse(`${day}T${time}:00Z`);
  const behind = (at: number): number => Date.parse(`${dayIn(timeZone, new Date(at))}T${timeIn(timeZone, new Date(at))}:00Z`) - at;
  // The distance from Greenwich at a first guess may be that of the other side of a change: once more from there.
  return new Date(wanted - behind(wanted - behind(wanted)));
}

/** Adds whole days to an ISO day. */
export function addDays(day: string, days: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Whole days from one ISO day to another; negative when `to` is before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
