import type { Grant } from '#platform';
import type { Role } from '../permissions.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** However much a session is used, it ends: docs/adr/0051. */
export const MEMBER_MS = 14 * DAY_MS;
/** A guest answers in one sitting; the next mail, or a renewal, brings another link. */
export const GUEST_MS = 12 * HOUR_MS;

/** Left unused, a session of someone who can act on everybody's pact ends with the working day; the others last a long weekend. */
const STEERING: readonly Role[] = ['OPERATOR', 'PACT_ADMINISTRATOR', 'SECRETARIAT'];
const STEERING_IDLE_MS = 8 * HOUR_MS;
const IDLE_MS = 4 * DAY_MS;

/** When it was last seen is written this often at most. */
const SEEN_MS = 60_000;
/** Requests that were under way when a token was renewed still carry the one before. */
export const RENEWAL_GRACE_MS = 30_000;
/** What opens or closes doors for good asks for a sign-in this recent. */
const RECENT_MS = 30 * 60_000;
/** A person's live sessions; the one unused for longest makes way. */
export const MAX_SESSIONS = 20;

export function idleLimitMs(grants: readonly Pick<Grant, 'role'>[]): number {
  return grants.some(({ role }) => STEERING.includes(role as Role)) ? STEERING_IDLE_MS : IDLE_MS;
}

/** True when a person's session was left unused for too long for what it opens. */
export function isIdle(lastSeenAt: Date, grants: readonly Pick<Grant, 'role'>[], now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= idleLimitMs(grants);
}

export function seenLongAgo(lastSeenAt: Date | null, now: Date): boolean {
  return lastSeenAt === null || now.getTime() - lastSeenAt.getTime() >= SEEN_MS;
}

export function isRecent(signedInAt: Date, now: Date): boolean {
  return now.getTime() - signedInAt.getTime() < RECENT_MS;
}
