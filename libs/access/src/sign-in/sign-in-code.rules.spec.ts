import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { codeOf, isCode } from './sign-in-code.rules.js';

const key = 'a-secret-key-of-more-than-32-characters';
const tenant = '0b7c8f3e-0000-4000-8000-000000000001';

describe('the code of a link', () => {
  it('has six digits, the same each time, of this link and tenant only', () => {
    const links = Array.from({ length: 200 }, () => randomUUID());
    const codes = links.map((link) => codeOf(key, tenant, link));
    for (const code of codes) expect(code).toMatch(/^\d{6}$/);
    expect(links.map((link) => codeOf(key, tenant, link))).toEqual(codes);
    expect(new Set(codes).size).toBeGreaterThan(190);
    expect(codeOf(key, tenant.replace(/1$/, '2'), links[0]!)).not.toBe(codes[0]);
    expect(codeOf(`${key}!`, tenant, links[0]!)).not.toBe(codes[0]);
  });

  it('is recognised with the blanks it is read with, and in no other form', () => {
    expect(isCode('012345', '012345')).toBe(true);
    expect(isCode(' 012 345 ', '012345')).toBe(true);
    for (const typed of ['', '12345', '0123456', '012346', '01234é', '012-345']) expect(isCode(typed, '012345')).toBe(false);
  });
});
