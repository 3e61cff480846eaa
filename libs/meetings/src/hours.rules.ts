import { instantIn, type ProblemDetail } from '#platform';
import type { SittingInput } from './meeting-input.graphql.js';
import type { Sitting } from './meetings.repository.js';

/** The sitting as it is kept, from a day and hours as the clocks of the space show them. */
export function sittingOf({ day, from, to, place, remoteAddress }: SittingInput, timeZone: string): Sitting {
  return { startsAt: instantIn(timeZone, day, from), endsAt: instantIn(timeZone, day, to), place: tidy(place), remoteAddress: tidy(remoteAddress) };
}

/** What is wrong with a sitting by itself, field by field. */
export function sittingProblems({ startsAt, endsAt, remoteAddress }: Sitting, now: Date): ProblemDetail[] {
  const problems: ProblemDetail[] = [];
  if (startsAt <= now) problems.push({ path: 'day', code: 'MEETING_DAY_PAST' });
  if (endsAt <= startsAt) problems.push({ path: 'to', code: 'MEETING_ENDS_FIRST' });
  if (remoteAddress !== null && !isWebAddress(remoteAddress)) problems.push({ path: 'remoteAddress', code: 'REMOTE_ADDRESS_BAD' });
  return problems;
}

/** A sitting whose end, or place, may not have been said. */
export type SaidSitting = { readonly [Key in keyof Sitting]: Sitting[Key] | null };

export function sameHours(a: SaidSitting, b: Sitting): boolean {
  return a.startsAt?.getTime() === b.startsAt.getTime() && a.endsAt?.getTime() === b.endsAt.getTime();
}

export function sameSitting(a: SaidSitting, b: Sitting): boolean {
  return sameHours(a, b) && a.place === b.place && a.remoteAddress === b.remoteAddress;
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:' && !/\s/.test(text);
}

/** One line, without the space around it; null when there is nothing. */
export function tidy(text: string | null | undefined): string | null {
  return text?.replace(/\s+/g, ' ').trim() || null;
}
