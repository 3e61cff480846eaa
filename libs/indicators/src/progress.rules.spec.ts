import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { progressOf, type Compared, type Kind, type Sense } from './progress.rules.js';

const compared = (kind: Kind, sense: Sense, baseline: number | null, target: number, value: number): Compared => ({ kind, sense, baseline, target, value, qualifier: 'EXACT' });

describe('progress', () => {
  // [what, kind, sense, baseline, target, value, raw percent, reached]
  const cases: [string, Kind, Sense, number | null, number, number, number, boolean][] = [
    ['12 solidarity restaurants from 6: done', 'LEVEL', 'AT_LEAST', 6, 12, 12, 100, true],
    ['9 of them: half the way', 'LEVEL', 'AT_LEAST', 6, 12, 9, 50, false],
    ['15: past the target', 'LEVEL', 'AT_LEAST', 6, 12, 15, 150, true],
    ['5: lost ground', 'LEVEL', 'AT_LEAST', 6, 12, 5, -100 / 6, false],
    ['the baseline itself', 'LEVEL', 'AT_LEAST', 6, 12, 6, 0, false],
    ['30 days at most, from 60 down to 45', 'LEVEL', 'AT_MOST', 60, 30, 45, 50, false],
    ['30 days at most, down to 20', 'LEVEL', 'AT_MOST', 60, 30, 20, 400 / 3, true],
    ['30 days at most, up to 90', 'LEVEL', 'AT_MOST', 60, 30, 90, -100, false],
    ['already above the target, and still', 'LEVEL', 'AT_LEAST', 14, 12, 13, 100, true],
    ['already above the target, and no more', 'LEVEL', 'AT_LEAST', 14, 12, 11, 0, false],
    ['already below the ceiling', 'LEVEL', 'AT_MOST', 10, 30, 20, 100, true],
    ['exactly 2, from 0, half-way', 'LEVEL', 'EXACTLY', 0, 2, 1, 50, false],
    ['exactly 2, overshot to 3', 'LEVEL', 'EXACTLY', 0, 2, 3, 50, false],
    ['exactly what it was', 'LEVEL', 'EXACTLY', 2, 2, 2, 100, true],
    ['2,000 dwellings since the start, 500 so far', 'CUMULATIVE', 'AT_LEAST', null, 2000, 500, 25, false],
    ['a total from a written baseline', 'CUMULATIVE', 'AT_LEAST', 100, 200, 150, 50, false],
    ['3,000 appointments a year, 1,500 held', 'FLOW', 'AT_LEAST', null, 3000, 1500, 50, false],
    ['3,300 held', 'FLOW', 'AT_LEAST', null, 3000, 3300, 110, true],
    ['a flow ignores a baseline', 'FLOW', 'AT_LEAST', 1000, 3000, 1500, 50, false],
    ['at most 10 a year, 20 seen', 'FLOW', 'AT_MOST', null, 10, 20, 50, false],
    ['at most 10 a year, 5 seen', 'FLOW', 'AT_MOST', null, 10, 5, 200, true],
    ['at most 10 a year, none', 'FLOW', 'AT_MOST', null, 10, 0, 100, true],
    ['exactly one plan a year', 'FLOW', 'EXACTLY', null, 1, 1, 100, true],
    ['two plans instead of one', 'FLOW', 'EXACTLY', null, 1, 2, 0, false],
    ['none wanted, none seen', 'FLOW', 'AT_LEAST', null, 0, 0, 100, true],
    ['a share of 50 % from 20 %', 'RATE', 'AT_LEAST', 20, 50, 35, 50, false],
    ['done', 'YES_NO', 'AT_LEAST', null, 1, 1, 100, true],
    ['not done', 'YES_NO', 'AT_LEAST', null, 1, 0, 0, false],
  ];

  it.each(cases)('%s', (_what, kind, sense, baseline, target, value, raw, reached) => {
    const made = progressOf(compared(kind, sense, baseline, target, value))!;
    expect(made.rawPercent).toBeCloseTo(raw, 10);
    expect(made.percent).toBeCloseTo(Math.min(100, Math.max(0, raw)), 10);
    expect(made.reached).toBe(reached);
  });

  it('is unknown for a level or a rate whose baseline is unknown', () => {
    expect(progressOf(compared('LEVEL', 'AT_LEAST', null, 12, 9))).toBeNull();
    expect(progressOf(compared('RATE', 'AT_MOST', null, 12, 9))).toBeNull();
  });

  it('is 0, without a sign, where a way down has not begun', () => {
    const made = progressOf(compared('LEVEL', 'AT_MOST', 0.03, 0, 0.03))!;
    expect([made.percent, made.rawPercent]).toEqual([0, 0]);
  });

  it('takes “more than” as reaching a floor, never a ceiling or an exact number', () => {
    const moreThan = (sense: Sense, target: number): boolean => progressOf({ ...compared('LEVEL', sense, 0, target, 900), qualifier: 'MORE_THAN' })!.reached;
    expect(moreThan('AT_LEAST', 900)).toBe(true);
    expect(moreThan('AT_MOST', 1000)).toBe(false);
    expect(moreThan('EXACTLY', 900)).toBe(false);
  });

  it('takes “less than” as keeping below a ceiling, never as reaching a floor or an exact number', () => {
    const lessThan = (sense: Sense, target: number): boolean => progressOf({ ...compared('FLOW', sense, 0, target, 900), qualifier: 'LESS_THAN' })!.reached;
    expect(lessThan('AT_MOST', 900)).toBe(true);
    expect(lessThan('AT_MOST', 800)).toBe(false);
    expect(lessThan('AT_LEAST', 100)).toBe(false);
    expect(lessThan('EXACTLY', 900)).toBe(false);
  });

  it('takes “nearly” as just under: a ceiling holds, the floor and the exact number are not reached', () => {
    const nearly = (kind: Kind, sense: Sense, target: number): boolean => progressOf({ ...compared(kind, sense, 0, target, 900), qualifier: 'NEARLY' })!.reached;
    expect(nearly('LEVEL', 'AT_LEAST', 900)).toBe(false);
    expect(nearly('FLOW', 'AT_LEAST', 900)).toBe(false);
    expect(nearly('CUMULATIVE', 'EXACTLY', 900)).toBe(false);
    expect(nearly('LEVEL', 'AT_LEAST', 800)).toBe(true);
    expect(nearly('LEVEL', 'AT_MOST', 900)).toBe(true);
  });
});

describe('progress, whatever the numbers', () => {
  const number = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100);
  const any = fc.record({
    kind: fc.constantFrom<Kind>('LEVEL', 'CUMULATIVE', 'FLOW', 'RATE', 'YES_NO'),
    sense: fc.constantFrom<Sense>('AT_LEAST', 'AT_MOST', 'EXACTLY'),
    baseline: fc.option(number),
    target: number,
    value: number,
    qualifier: fc.constantFrom<Compared['qualifier']>('EXACT', 'MORE_THAN', 'LESS_THAN', 'NEARLY', 'ABOUT', 'PROVISIONAL'),
  });

  it('is finite, bounded, and its raw part agrees with it', () => {
    fc.assert(
      fc.property(any, (given) => {
        const made = progressOf(given);
        if (!made) return expect(given.baseline).toBeNull();
        expect(Number.isFinite(made.rawPercent)).toBe(true);
        expect(made.percent).toBeGreaterThanOrEqual(0);
        expect(made.percent).toBeLessThanOrEqual(100);
        if (made.rawPercent >= 0 && made.rawPercent <= 100) expect(made.percent).toBe(made.rawPercent);
      }),
    );
  });

  it('is 100 % exactly when the target is reached by an exact figure', () => {
    fc.assert(
      fc.property(any.map((given) => ({ ...given, qualifier: 'EXACT' as const })), (given) => {
        const made = progressOf(given);
        if (made) expect(made.percent >= 100 - 1e-9).toBe(made.reached || near(given.value, given.target));
      }),
    );
  });

  it('never falls when the figure moves towards a floor', () => {
    fc.assert(
      fc.property(any.filter(({ sense, kind }) => sense === 'AT_LEAST' && kind !== 'YES_NO'), fc.double({ min: 0, max: 1000, noNaN: true }), (given, more) => {
        const [now, then] = [progressOf(given), progressOf({ ...given, value: given.value + more })];
        if (now && then) expect(then.percent).toBeGreaterThanOrEqual(now.percent - 1e-9);
      }),
    );
  });

  it('of a ceiling is that of a floor seen in the mirror', () => {
    fc.assert(
      fc.property(fc.constantFrom<Kind>('LEVEL', 'RATE'), number, number, number, (kind, baseline, target, value) => {
        const floor = progressOf(compared(kind, 'AT_LEAST', baseline, target, value))!;
        const ceiling = progressOf(compared(kind, 'AT_MOST', -baseline, -target, -value))!;
        expect(ceiling.rawPercent).toBeCloseTo(floor.rawPercent, 9);
        expect(ceiling.reached).toBe(floor.reached);
      }),
    );
  });

  const near = (a: number, b: number): boolean => Math.abs(a - b) < 1e-6;
});
