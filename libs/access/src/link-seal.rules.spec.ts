import { describe, expect, it } from '@jest/globals';
import { openSeal, sealLink } from './link-seal.rules.js';

const key = 'a-secret-key-of-more-than-32-characters';
const tenant = '0b7c8f3e-0000-4000-8000-000000000001';
const link = '5f0d2b1a-9c3e-4f6a-8b7d-1e2f3a4b5c6d';
const token = sealLink(key, 'guest', tenant, link);

describe('a sealed link', () => {
  it('opens to the id it was made from, and is the same each time', () => {
    expect(openSeal(key, 'guest', tenant, token)).toBe(link);
    expect(sealLink(key, 'guest', tenant, link)).toBe(token);
    expect(token).toMatch(/^[\w-]{64}$/);
  });

  it('opens for nothing else: another purpose, tenant or key', () => {
    expect(openSeal(key, 'sign-in', tenant, token)).toBeUndefined();
    expect(openSeal(key, 'guest', tenant.replace(/1$/, '2'), token)).toBeUndefined();
    expect(openSeal(`${key}!`, 'guest', tenant, token)).toBeUndefined();
  });

  it('refuses a forged, cut or foreign text', () => {
    const other = sealLink(key, 'guest', tenant, link.replace(/d$/, 'e'));
    expect(openSeal(key, 'guest', tenant, other.slice(0, 22) + token.slice(22))).toBeUndefined();
    for (const text of ['', 'x', token.slice(0, -1), `${token}A`, 'é'.repeat(64)]) expect(openSeal(key, 'guest', tenant, text)).toBeUndefined();
  });

  it('is one text only: no character of it can be another', () => {
    for (let at = 0; at < token.length; at++) {
      for (const character of ['A', 'B', '_', '+', '=']) {
        const text = token.slice(0, at) + character + token.slice(at + 1);
        if (text !== token) expect(openSeal(key, 'guest', tenant, text)).toBeUndefined();
      }
    }
  });
});
