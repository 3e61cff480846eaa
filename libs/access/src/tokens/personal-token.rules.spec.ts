import { expect, it } from '@jest/globals';
import { hashOfToken, newPersonalToken } from './personal-token.rules.js';

it('a token says whose it is, and is kept as a hash', () => {
  const token = newPersonalToken();
  expect(token).toMatch(/^pacte_[\w-]{43}$/);
  expect(newPersonalToken()).not.toBe(token);
  expect(hashOfToken(token)).toHaveLength(32);
  expect(hashOfToken(token)).toEqual(hashOfToken(token));
  for (const other of ['', 'x', token.slice(6), `${token}A`, token.replace('pacte_', 'autre_'), `pacte_${'é'.repeat(43)}`]) expect(hashOfToken(other)).toBeUndefined();
});
