export const MINUTE_MS = 60_000;

/** What was asked of a domain in this minute. */
export interface Minute {
  /** Mails that left, from all spaces. */
  readonly takenByAll: number;
  /** Mails that left from this space. */
  readonly taken: number;
  /** Mails of this space that were put off. */
  readonly putOff: number;
  /** Spaces that wrote there in this minute or the one before, this one among them. */
  readonly spaces: number;
}

/** A space's part of what a domain may get in a minute: as much as the others that write there. */
export function shareOf(perMinute: number, spaces: number): number {
  return Math.max(1, Math.floor(perMinute / Math.max(1, spaces)));
}

/** True when one more may leave in this minute. */
export function mayPass(perMinute: number, { takenByAll, taken, spaces }: Minute): boolean {
  return takenByAll < perMinute && taken < shareOf(perMinute, spaces);
}

/**
 * Milliseconds after which a mail that was put off is looked at again: in the minute in which those before it will have left, at a random
 * moment of it, so that a long queue does not come back whole each minute.
 */
export function waitForTurn(perMinute: number, { putOff, spaces }: Minute, intoMinuteMs: number, random: () => number = Math.random): number {
  const minutesAhead = Math.floor(putOff / shareOf(perMinute, spaces));
  return MINUTE_MS - intoMinuteMs + minutesAhead * MINUTE_MS + Math.floor((random() * MINUTE_MS) / 2);
}
