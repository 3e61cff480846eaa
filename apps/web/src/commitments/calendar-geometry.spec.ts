import { describe, expect, it } from '@jest/globals';
import { place, segmentsOf, type Span, timeOf, yearsOf } from './calendar-geometry.js';

const pact = { startsOn: '2015-01-01', endsOn: '2020-12-31' };
const years = yearsOf(pact);
const NOTHING: Span = { startsOn: null, endsOn: null, openEnded: false };

/** Segments as kind and years, rounded: what the eye reads. */
function read(span: Partial<Span>, certainty: Parameters<typeof segmentsOf>[1] = 'FIRM') {
  const width = 1 / place(years.first + 1, years);
  const year = (share: number) => Math.round((years.first + share * width) * 10) / 10;
  return segmentsOf({ ...NOTHING, ...span }, certainty, years).map(({ kind, from, to }) => `${kind} ${year(from)}-${year(to)}`);
}

describe('calendar geometry', () => {
  it('places days in years', () => {
    expect(timeOf('2015-01-01')).toBe(2015);
    expect(timeOf('2015-07-01')).toBe(2015.5);
    expect(place(2015, years)).toBe(0);
  });

  it('draws the years of the pact, and more when a calendar passes them', () => {
    expect(years).toEqual({ first: 2015, last: 2020 });
    expect(yearsOf(pact, [{ ...NOTHING, startsOn: '2014-12-01', endsOn: '2022-06-30' }])).toEqual({ first: 2014, last: 2022 });
  });

  it('draws what is known as one sure part', () => {
    expect(read({ startsOn: '2015-01-01', endsOn: '2017-12-31' })).toEqual(['SURE 2015-2018']);
    expect(read({ startsOn: '2015-07-01', endsOn: '2015-12-31' })).toEqual(['SURE 2015.5-2016']);
  });

  it('lets what has no end go on after the pact', () => {
    expect(read({ startsOn: '2016-01-01', openEnded: true })).toEqual(['SURE 2016-2021', 'OPEN 2021-2021.6']);
    expect(read({ openEnded: true })).toEqual(['SURE 2015-2021', 'OPEN 2021-2021.6']);
  });

  it('does not invent a beginning or an end', () => {
    expect(read({ startsOn: '2016-01-01', startPrecision: 'YEAR' })).toEqual(['SURE 2016-2017', 'UNKNOWN 2017-2021']);
    expect(read({ endsOn: '2018-06-30', endPrecision: 'SEMESTER' })).toEqual(['UNKNOWN 2015-2018', 'SURE 2018-2018.5']);
  });

  it('shows what is conditional, dependent or left open as such', () => {
    expect(read({ startsOn: '2015-01-01', endsOn: '2015-12-31' }, 'CONDITIONAL')).toEqual(['SURE 2015-2016', 'CONDITIONAL 2016-2021']);
    expect(read({ startsOn: '2015-09-01', endsOn: '2015-09-30' }, 'DEPENDENT')).toEqual(['DEPENDENT 2015.7-2015.7']);
    expect(read({}, 'DEPENDENT')).toEqual(['DEPENDENT 2015-2021']);
    expect(read({}, 'UNDETERMINED')).toEqual(['UNDETERMINED 2015-2021']);
    expect(read({}, 'UNREAD')).toEqual(['UNDETERMINED 2015-2021']);
  });
});
