import { createHmac, timingSafeEqual } from 'node:crypto';

/** Tries of a link's code before the link opens nothing elsewhere any more. */
export const CODE_TRIES = 5;

const DIGITS = 6;

/**
 * The code shown where a link was asked for, to be typed where it is opened when that is another browser. Computed from
 * the link's id, as its token is: nothing secret is stored.
 */
export function codeOf(secretKey: string, tenantId: string, linkId: string): string {
  const digest = createHmac('sha256', secretKey).update(`pacte sign-in code ${tenantId} ${linkId}`).digest();
  return String(digest.readUIntBE(0, 6) % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** Compares in constant time; blanks between digits are as they are read aloud. */
export function isCode(typed: string, code: string): boolean {
  const digits = Buffer.from(typed.replace(/\s/g, ''));
  const expected = Buffer.from(code);
  return digits.length === expected.length && timingSafeEqual(digits, expected);
}
