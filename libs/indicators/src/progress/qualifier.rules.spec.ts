import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Qualifier } from '../progress.rules.js';
import { qualifierOfDifference, qualifierOfSum } from './qualifier.rules.js';

const QUALIFIERS: readonly Qualifier[] = ['EXACT', 'MORE_THAN', 'NEARLY', 'ABOUT', 'PROVISIONAL'];
const any = fc.constantFrom(...QUALIFIERS);

describe('how precise a sum is', () => {
  it('follows from its parts', () => {
    expect(qualifierOfSum(['EXACT', 'EXACT'])).toBe('EXACT');
    expect(qualifierOfSum(['MORE_THAN', 'EXACT'])).toBe('MORE_THAN');
    expect(qualifierOfSum(['MORE_THAN', 'MORE_THAN'])).toBe('MORE_THAN');
    expect(qualifierOfSum(['NEARLY', 'MORE_THAN'])).toBe('ABOUT');
    expect(qualifierOfSum(['PROVISIONAL', 'EXACT'])).toBe('PROVISIONAL');
    expect(qualifierOfSum([])).toBe('EXACT');
  });

  it('does not depend on the order of the parts, nor on how they are grouped', () => {
    fc.assert(
      fc.property(fc.array(any), fc.array(any), (first, second) => {
        expect(qualifierOfSum([...first, ...second])).toBe(qualifierOfSum([...second, ...first]));
        // What is said of a sum of sums is never more precise than what is said of the sum.
        const nested = qualifierOfSum([qualifierOfSum(first), qualifierOfSum(second)]);
        expect(nested).toBe(qualifierOfSum([...first, ...second]));
      }),
    );
  });
});

describe('how precise a difference or a ratio is', () => {
  it('cannot be said when what is taken away is only known from below', () => {
    for (const first of QUALIFIERS) expect(qualifierOfDifference(first, 'MORE_THAN')).toBeNull();
  });

  it('follows from its parts; less « près de » is « plus de »', () => {
    expect(qualifierOfDifference('EXACT', 'EXACT')).toBe('EXACT');
    expect(qualifierOfDifference('MORE_THAN', 'EXACT')).toBe('MORE_THAN');
    expect(qualifierOfDifference('EXACT', 'NEARLY')).toBe('MORE_THAN');
    expect(qualifierOfDifference('NEARLY', 'NEARLY')).toBe('ABOUT');
  });

  it('tells « plus de » only where the true difference is never under it', () => {
    const within: Record<Qualifier, (told: number, off: number) => number> = { EXACT: (told) => told, MORE_THAN: (told, off) => told + off, NEARLY: (told, off) => told - off, ABOUT: (told) => told, PROVISIONAL: (told) => told };
    const off = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(any, any, fc.integer({ min: 100, max: 500 }), fc.integer({ min: 100, max: 500 }), off, off, (p, q, a, b, offA, offB) => {
        if (qualifierOfDifference(p, q) === 'MORE_THAN') expect(within[p](a, offA) - within[q](b, offB)).toBeGreaterThan(a - b);
        if (qualifierOfSum([p, q]) === 'MORE_THAN') expect(within[p](a, offA) + within[q](b, offB)).toBeGreaterThan(a + b);
      }),
    );
  });
});
