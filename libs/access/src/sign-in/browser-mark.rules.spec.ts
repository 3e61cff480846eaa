import { expect, it } from '@jest/globals';
import { hashOfMark, isSameBrowser, markFor } from './browser-mark.rules.js';

const soon = new Date('2019-05-15T09:15:00Z');

it('a browser keeps its mark; what is none is replaced', () => {
  const { token } = markFor(undefined, soon);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(markFor(token, soon)).toEqual({ token, expiresAt: soon });
  for (const carried of ['', 'x', `${token}=`, 'é'.repeat(43)]) expect(markFor(carried, soon).token).not.toBe(carried);
});

it('only the browser that carries the mark is the same', () => {
  const { token } = markFor(undefined, soon);
  const hash = hashOfMark(token);
  expect(hash.toString('base64url')).not.toContain(token);
  expect(isSameBrowser(hash, token)).toBe(true);
  expect(isSameBrowser(hash, markFor(undefined, soon).token)).toBe(false);
  expect(isSameBrowser(hash, undefined)).toBe(false);
});
