import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Qualifier } from '../progress.rules.js';
import { qualifierOfDifference, qualifierOfSum } from './qualifier.rules.js';

const QUALIFIERS: readonly Qualifier[] = ['EXACT', 'MORE_THAN', 'LESS_THAN', 'NEARLY', 'ABOUT', 'PROVISIONAL'];
const any = fc.constantFrom(...QUALIFIERS);

describe('how precise a sum is', () => {
  it('follows from its parts', () => {
    expect(qualifierOfSum(['EXACT', 'EXACT'])).toBe('EXACT');
    expect(qualifierOfSum(['MORE_THAN', 'EXACT'])).toBe('MORE_THAN');
    expect(qualifierOfSum(['MORE_THAN', 'MORE_THAN'])).toBe('MORE_THAN');
    expect(qualifierOfSum(['NEARLY', 'MORE_THAN'])).toBe('ABOUT');
    expect(qualifierOfSum(['LESS_THAN', 'EXACT'])).toBe('LESS_THAN');
    expect(qualifierOfSum(['NEARLY', 'LESS_THAN'])).toBe('LESS_THAN');
    expect(qualifierOfSum(['MORE_THAN', 'LESS_THAN'])).toBe('ABOUT');
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
  it('cannot be said when both are only known from the same side', () => {
    for (const each of ['MORE_THAN', 'LESS_THAN'] as const) expect(qualifierOfDifference(each, each)).toBeNull();
    expect(qualifierOfDifference('LESS_THAN', 'NEARLY')).toBeNull();
    for (const each of ['ABOUT', 'PROVISIONAL'] as const) expect([qualifierOfDifference(each, 'MORE_THAN'), qualifierOfDifference(each, 'LESS_THAN')]).toEqual([null, null]);
  });

  it('follows from its parts; less « près de » is « plus de »', () => {
    expect(qualifierOfDifference('EXACT', 'EXACT')).toBe('EXACT');
    expect(qualifierOfDifference('MORE_THAN', 'EXACT')).toBe('MORE_THAN');
    expect(qualifierOfDifference('EXACT', 'NEARLY')).toBe('MORE_THAN');
    expect(qualifierOfDifference('NEARLY', 'NEARLY')).toBe('ABOUT');
    expect(qualifierOfDifference('EXACT', 'LESS_THAN')).toBe('MORE_THAN');
    expect(qualifierOfDifference('EXACT', 'MORE_THAN')).toBe('LESS_THAN');
    expect(qualifierOfDifference('LESS_THAN', 'EXACT')).toBe('LESS_THAN');
    expect(qualifierOfDifference('LESS_THAN', 'MORE_THAN')).toBe('LESS_THAN');
  });

  it('tells « plus de » and « moins de » only where the true sum, difference and ratio are on that side', () => {
    const within: Record<Qualifier, (told: number, off: number) => number> = { EXACT: (told) => told, MORE_THAN: (told, off) => told + off, LESS_THAN: (told, off) => told - off, NEARLY: (told, off) => told - off, ABOUT: (told) => told, PROVISIONAL: (told) => told };
    const off = fc.integer({ min: 1, max: 50 });
    fc.assert(
      fc.property(any, any, fc.integer({ min: 100, max: 500 }), fc.integer({ min: 100, max: 500 }), off, off, (p, q, a, b, offA, offB) => {
        const [first, second] = [within[p](a, offA), within[q](b, offB)];
        const sides = [[qualifierOfDifference(p, q), first - second, a - b], [qualifierOfDifference(p, q), first / second, a / b], [qualifierOfSum([p, q]), first + second, a + b]] as const;
        for (const [said, real, told] of sides) {
          if (said === 'MORE_THAN') expect(real).toBeGreaterThan(told);
          if (said === 'LESS_THAN') expect(real).toBeLessThan(told);
        }
      }),
    );
  });
});
