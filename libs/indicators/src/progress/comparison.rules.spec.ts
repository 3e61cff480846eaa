import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { notCompared, type ComparisonFacts, type PeriodKnown } from './comparison.rules.js';

const TODAY = '2019-05-15';
const facts: ComparisonFacts = { kind: 'FLOW', targets: 1, datedTargets: 1, hasBaseline: false, figures: 1, known: 1, periods: [], kept: false, standing: 'ON_TRACK' };
const halves = (year: number, known: number): PeriodKnown => ({ kind: 'YEAR', startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, partKind: 'SEMESTER', known, expected: 2 });
const why = (given: Partial<ComparisonFacts>) => {
  const made = notCompared({ ...facts, ...given }, TODAY);
  return made && [made.reason, made.period?.endsOn].filter(Boolean).join(' ');
};

describe('what is missing for a comparison', () => {
  it('is a target, a figure, or that it be known', () => {
    expect(why({ targets: 0, datedTargets: 0, figures: 0, known: 0 })).toBe('NO_TARGET');
    expect(why({ figures: 0, known: 0 })).toBe('NO_FIGURE');
    expect(why({ known: 0 })).toBe('NOT_KNOWN');
  });

  it('is half a year, of the last year begun', () => {
    expect(why({ periods: [halves(2017, 1), halves(2018, 1)] })).toBe('PART_MISSING 2018-12-31');
    expect(why({ periods: [halves(2018, 2), halves(2019, 1)] })).toBeNull();
    expect(why({ periods: [halves(2019, 2)] })).toBe('PERIOD_RUNS 2019-12-31');
  });

  it('is a period of the right length: a total since a date is no year’s', () => {
    expect(why({ periods: [] })).toBe('PERIOD_UNLIKE');
    expect(why({ kind: 'LEVEL', hasBaseline: true, periods: [] })).toBeNull();
  });

  it('is the starting point of a level, what is kept, or an expectation', () => {
    expect(why({ kind: 'LEVEL' })).toBe('NO_BASELINE');
    expect(why({ kind: 'CUMULATIVE', kept: true })).toBe('KEPT');
    expect(why({ kind: 'CUMULATIVE', standing: 'UNKNOWN' })).toBe('NOTHING_EXPECTED');
    expect(why({ kind: 'CUMULATIVE', standing: 'UNKNOWN', datedTargets: 0 })).toBeNull();
  });

  it('is nothing only when some period that is over is whole', () => {
    const period = fc.record({ year: fc.integer({ min: 2015, max: 2021 }), known: fc.integer({ min: 0, max: 2 }) }).map(({ year, known }) => halves(year, known));
    fc.assert(
      fc.property(fc.array(period, { maxLength: 6 }), (periods) => {
        expect(why({ periods }) === null).toBe(periods.some(({ known, endsOn }) => known === 2 && endsOn < TODAY));
      }),
    );
  });
});
