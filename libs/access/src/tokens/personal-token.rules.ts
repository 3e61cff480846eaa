import { createHash, randomBytes } from 'node:crypto';

/** A name that programs which look for leaked secrets recognise. */
const PREFIX = 'pacte_';
const TOKEN = /^pacte_[\w-]{43}$/;

/** Of one person at once; more could not be kept in mind. */
export const MAX_TOKENS = 20;
export const MAX_DAYS = 365;

export function newPersonalToken(): string {
  return PREFIX + randomBytes(32).toString('base64url');
}

/** What is kept of a token; undefined for what is none of ours. */
export function hashOfToken(token: string): Buffer | undefined {
  return TOKEN.test(token) ? createHash('sha256').update(token).digest() : undefined;
}
