import { describe, expect, it } from '@jest/globals';
import { parsePartialDate, firstDayOf, lastDayOf } from '#platform';
import { periodLabel, type PeriodDates } from './period.words.js';

function period(kind: string, start: string | null, end: string | null): PeriodDates {
  const [first, last] = [start === null ? null : parsePartialDate(start), end === null ? null : parsePartialDate(end)];
  return {
    kind,
    startsOn: first && firstDayOf(first),
    startPrecision: first && first.precision,
    endsOn: last && lastDayOf(last),
    endPrecision: last && last.precision,
  };
}

const cases: [string, string | null, string | null, string, string][] = [
  ['SINCE', '2015', '2019', 'depuis 2015', 'since 2015'],
  ['SINCE', '2015-06', '2019', 'depuis juin 2015', 'since June 2015'],
  ['SINCE', '2015-S2', '2019', 'depuis le 2e semestre 2015', 'since the second half of 2015'],
  ['SINCE', '2015-06-01', '2019', 'depuis le 1er juin 2015', 'since 1 June 2015'],
  ['SINCE', null, '2019', 'jusqu’en 2019, début non précisé', 'until 2019, start not given'],
  ['SINCE', null, '2019-06-30', 'jusqu’au 30 juin 2019, début non précisé', 'until 30 June 2019, start not given'],
  ['BETWEEN', '2015', '2018', 'entre 2015 et 2018', 'between 2015 and 2018'],
  ['BETWEEN', '2018-02', '2019-02', 'entre février 2018 et février 2019', 'between February 2018 and February 2019'],
  ['BETWEEN', '2018-02-03', '2019-02-11', 'entre le 3 février 2018 et le 11 février 2019', 'between 3 February 2018 and 11 February 2019'],
  ['AT_DATE', '2014-12-31', '2014-12-31', 'au 31 décembre 2014', 'on 31 December 2014'],
  ['AT_DATE', '2019-06', '2019-06', 'en juin 2019', 'in June 2019'],
  ['AT_DATE', '2019', '2019', 'en 2019', 'in 2019'],
  ['AT_DATE', '2019-Q1', '2019-Q1', 'au 1er trimestre 2019', 'in the first quarter of 2019'],
  ['YEAR', '2018', '2018', 'en 2018', 'in 2018'],
  ['YEAR', '2018-01-01', '2018-12-31', 'en 2018', 'in 2018'],
  ['SEMESTER', '2018-S2', '2018-S2', 'au 2e semestre 2018', 'in the second half of 2018'],
  ['QUARTER', '2018-Q4', '2018-Q4', 'au 4e trimestre 2018', 'in the fourth quarter of 2018'],
  ['MONTH', '2018-08', '2018-08', 'en août 2018', 'in August 2018'],
  ['SCHOOL_YEAR', '2017-09', '2018-07', 'année scolaire 2017-2018', 'school year 2017-2018'],
];

describe('the words of a period', () => {
  it.each(cases)('%s %s %s', (kind, start, end, french, english) => {
    expect(periodLabel(period(kind, start, end), 'fr')).toBe(french);
    expect(periodLabel(period(kind, start, end), 'en')).toBe(english);
  });
});
