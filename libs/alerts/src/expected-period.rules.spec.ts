import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { periodHolding, periodMissing, type Measured } from './expected-period.rules.js';

const measured = (more: Partial<Measured> = {}): Measured => ({ periodicity: 'YEAR', wholePeriods: false, lastOn: '2017-06-30', startsOn: '2015-03-01', endsOn: '2020-12-31', ...more });
const missing = (given: Measured, day: string): string[] | null => {
  const found = periodMissing(given, day);
  return found && [found.first.endsOn, found.latest.endsOn];
};

it('a period misses its figure once it is over', () => {
  expect(missing(measured(), '2018-12-31')).toBeNull();
  expect(missing(measured(), '2019-01-01')).toEqual(['2018-12-31', '2018-12-31']);
  expect(missing(measured(), '2020-02-01')).toEqual(['2018-12-31', '2019-12-31']);
});

it('a count of a whole period is not there with half of it', () => {
  expect(missing(measured({ wholePeriods: true }), '2018-01-01')).toEqual(['2017-12-31', '2017-12-31']);
  expect(missing(measured({ wholePeriods: true, lastOn: '2017-12-31' }), '2018-01-01')).toBeNull();
  expect(missing(measured({ periodicity: 'SEMESTER' }), '2018-01-01')).toEqual(['2017-12-31', '2017-12-31']);
});

it('nothing is expected before the pact nor after it', () => {
  expect(missing(measured({ lastOn: null }), '2016-05-01')).toEqual(['2015-12-31', '2015-12-31']);
  expect(missing(measured({ lastOn: '2012-12-31' }), '2016-05-01')).toEqual(['2015-12-31', '2015-12-31']);
  expect(missing(measured({ lastOn: null }), '2015-12-31')).toBeNull();
  expect(missing(measured({ lastOn: '2019-12-31' }), '2030-01-01')).toEqual(['2020-12-31', '2020-12-31']);
  expect(missing(measured({ lastOn: '2020-12-31' }), '2030-01-01')).toBeNull();
});

const day = fc.integer({ min: 0, max: 6000 }).map((days) => new Date(Date.UTC(2012, 0, 1 + days)).toISOString().slice(0, 10));
it('what is missing is over, within the pact, and later than the newest figure', () => {
  fc.assert(
    fc.property(fc.constantFrom('YEAR' as const, 'SEMESTER' as const), fc.boolean(), fc.option(day), day, (periodicity, wholePeriods, lastOn, today) => {
      const found = periodMissing(measured({ periodicity, wholePeriods, lastOn }), today);
      if (!found) return;
      expect(found.first.endsOn <= found.latest.endsOn && found.latest.endsOn < today && found.latest.endsOn <= '2020-12-31').toBe(true);
      if (lastOn) expect(found.first.endsOn > lastOn).toBe(true);
      for (const period of [found.first, found.latest]) expect(periodHolding(periodicity, period.endsOn)).toEqual(period);
    }),
  );
});
