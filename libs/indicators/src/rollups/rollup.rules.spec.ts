import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { rollUp, type RollupPart } from './rollup.rules.js';

const part = (percent: number | null, weight = 1, ageDays: number | null = null, hasTarget = true): RollupPart => ({ weight, hasTarget, percent, ageDays });

describe('many indicators as one', () => {
  it('is the mean by weight: (50 × 1 + 100 × 3) ÷ 4 = 87.5', () => {
    expect(rollUp([part(50), part(100, 3)])).toEqual({ expected: 2, known: 2, percent: 87.5, medianAgeDays: null });
  });

  it('is not given while one is missing; coverage and freshness are', () => {
    expect(rollUp([part(50, 1, 10), part(null), part(100, 1, 31), part(80, 1, null, false)])).toEqual({ expected: 3, known: 2, percent: null, medianAgeDays: 21 });
  });

  it('of nothing is nothing', () => expect(rollUp([part(80, 1, 3, false)])).toEqual({ expected: 0, known: 0, percent: null, medianAgeDays: null }));

  it('lies between the lowest and the highest, does not depend on the order, and is that of equal parts whatever the weights', () => {
    const parts = fc.array(fc.record({ weight: fc.double({ min: 0.01, max: 100, noNaN: true }), hasTarget: fc.constant(true), percent: fc.double({ min: 0, max: 100, noNaN: true }), ageDays: fc.option(fc.nat(5000)) }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(parts, (all) => {
        const { percent, known } = rollUp(all);
        const values = all.map((each) => each.percent);
        expect(known).toBe(all.length);
        expect(percent!).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(percent!).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        expect(rollUp([...all].reverse()).percent).toBeCloseTo(percent!, 9);
        expect(rollUp(all.map((each) => ({ ...each, percent: 40 }))).percent).toBeCloseTo(40, 9);
        expect(rollUp([...all, part(null)]).percent).toBeNull();
      }),
    );
  });
});
