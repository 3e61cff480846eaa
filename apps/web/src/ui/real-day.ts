const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A day of the calendar as addresses and date fields write it; null for what is none, such as 2019-02-30, and for years that the service takes for slips (0219). */
export function realDay(text: string | null): string | null {
  if (text === null || !DAY.test(text) || text < '1900' || text > '2101') return null;
  const at = new Date(`${text}T00:00:00Z`);
  // A day too many is carried into the next month: it then no longer reads as it was written.
  return Number.isNaN(at.getTime()) || at.toISOString().slice(0, 10) !== text ? null : text;
}

/** So many days later; earlier when negative. */
export function movedDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
