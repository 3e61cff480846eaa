import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBusinessDay } from '#platform';
import { canSitOn, missingSittings, proposedDates, slotOfDay, THIRD_THURSDAY, type SittingPolicy } from './proposed-dates.rules.js';

const COPIL: SittingPolicy = { months: [6, 12], ...THIRD_THURSDAY };
const policies = fc.record({
  months: fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 6 }),
  week: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  weekday: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
});
const days = fc.date({ min: new Date('2015-01-01'), max: new Date('2045-12-31'), noInvalidDate: true }).map((at) => at.toISOString().slice(0, 10));

describe('two COPIL a year', () => {
  it('are proposed for this year and the next, what is past left out', () => {
    expect(proposedDates(COPIL, '2019-05-15')).toEqual([
      { slot: '2019-06', day: '2019-06-20' },
      { slot: '2019-12', day: '2019-12-19' },
      { slot: '2020-06', day: '2020-06-18' },
      { slot: '2020-12', day: '2020-12-17' },
    ]);
    expect(proposedDates(COPIL, '2019-06-20').map(({ slot }) => slot)).toEqual(['2019-12', '2020-06', '2020-12']);
  });

  it('over thirty years: one in June, one in December, each on a day when offices are open', () => {
    for (let year = 2015; year < 2045; year += 1) {
      const found = proposedDates(COPIL, `${year - 1}-12-31`).filter(({ slot }) => slot.startsWith(String(year)));
      expect(found.map(({ slot }) => slot)).toEqual([`${year}-06`, `${year}-12`]);
      for (const { day } of found) expect([day, isBusinessDay(day)]).toEqual([day, true]);
    }
  });
});

describe('any policy', () => {
  it('gives working days of its months, none in August nor between Christmas and New Year, one a month at most', () => {
    fc.assert(
      fc.property(policies, days, (policy, today) => {
        const found = proposedDates(policy, today);
        for (const { slot, day } of found) {
          expect(day.startsWith(slot)).toBe(true);
          expect(day > today).toBe(true);
          expect(policy.months).toContain(Number(slot.slice(5)));
          expect(slot.slice(5)).not.toBe('08');
          expect(isBusinessDay(day)).toBe(true);
          expect(day.slice(5) >= '12-24' || day.slice(5) === '01-01').toBe(false);
        }
        expect(new Set(found.map(({ slot }) => slot)).size).toBe(found.length);
        // Next year whole, whatever the day.
        const whole = [...new Set(policy.months)].filter((month) => month !== 8).length;
        expect(found.filter(({ slot }) => slot.startsWith(String(Number(today.slice(0, 4)) + 1)))).toHaveLength(whole);
      }),
      { numRuns: 2_000 },
    );
  });

  it('moves off a holiday to the nearest day, the later of two', () => {
    // Ascension 2015 is Thursday 14 May, 2020 Thursday 21 May: the third one.
    expect(proposedDates({ months: [5], ...THIRD_THURSDAY }, '2020-01-01')[0]).toEqual({ slot: '2020-05', day: '2020-05-22' });
    // The fourth Thursday of December 2026 is the 24th.
    expect(proposedDates({ months: [12], week: 4, weekday: 4 }, '2026-01-01')[0]).toEqual({ slot: '2026-12', day: '2026-12-23' });
  });

  it('knows the days on which nobody sits', () => {
    for (const day of ['2019-08-14', '2019-12-24', '2019-12-31', '2020-01-01', '2019-06-10', '2019-06-15', '2019-06-16']) expect([day, canSitOn(day)]).toEqual([day, false]);
    for (const day of ['2019-12-23', '2020-01-02', '2019-06-11']) expect([day, canSitOn(day)]).toEqual([day, true]);
  });
});

it('a sitting entered by hand stands for the one that its half of the year would have', () => {
  expect(slotOfDay([6, 12], [], '2019-06-27')).toBe('2019-06');
  expect(slotOfDay([6, 12], [], '2019-05-15')).toBe('2019-06');
  expect(slotOfDay([6, 12], [], '2019-11-20')).toBe('2019-12');
  expect(slotOfDay([6, 12], ['2019-06'], '2019-05-15')).toBeNull();
  // Who sits several times in half a year sits once more.
  expect(slotOfDay([2, 4, 6], [], '2019-05-15')).toBeNull();
  expect(slotOfDay([2, 4, 6], [], '2019-04-15')).toBe('2019-04');
  expect(slotOfDay([], [], '2019-04-15')).toBeNull();
  expect(missingSittings([6, 12], [slotOfDay([6, 12], [], '2019-05-15')!], '2019-05-16').map(({ slot }) => slot)).toEqual(['2019-12', '2020-06', '2020-12']);
});
