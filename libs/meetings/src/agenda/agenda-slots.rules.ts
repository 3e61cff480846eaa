/** Where an item stands in the meeting's time: ISO instants. */
export interface Slot {
  readonly startsAt: string;
  readonly endsAt: string;
}

const MINUTE_MS = 60_000;

/** Items follow each other from the meeting's own start: `before` is the sum of what comes earlier. */
export function slotOf(meetingStartsAt: string, before: number, minutes: number): Slot {
  const start = Date.parse(meetingStartsAt) + before * MINUTE_MS;
  return { startsAt: new Date(start).toISOString(), endsAt: new Date(start + minutes * MINUTE_MS).toISOString() };
}

/** By how many minutes the items exceed the meeting; null when it has no end, 0 when they fit. */
export function overrun(total: number, length: number | null): number | null {
  return length === null ? null : Math.max(0, total - length);
}
