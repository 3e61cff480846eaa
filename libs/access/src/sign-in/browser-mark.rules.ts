import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a browser is known by while it signs in: a random text in a cookie of its own. */
export interface BrowserMark {
  readonly token: string;
  readonly expiresAt: Date;
}

const TOKEN = /^[\w-]{43}$/;

/** The mark the browser carries, for longer, or a new one: links asked for one after the other all work in it. */
export function markFor(carried: string | undefined, expiresAt: Date): BrowserMark {
  return { token: carried !== undefined && TOKEN.test(carried) ? carried : randomBytes(32).toString('base64url'), expiresAt };
}

export function hashOfMark(token: string): Buffer {
  return createHash('sha256').update(`browser ${token}`).digest();
}

/** True for the very browser that asked; in constant time. */
export function isSameBrowser(hash: Buffer, carried: string | undefined): boolean {
  return carried !== undefined && timingSafeEqual(hash, hashOfMark(carried));
}
