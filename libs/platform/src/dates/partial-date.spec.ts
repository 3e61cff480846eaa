import { describe, expect, it } from '@jest/globals';
import {
  firstDayOf, formatPartialDate, isPartialDate, lastDayOf, parsePartialDate, partialDateContaining, PartialDateError,
} from './partial-date.js';

const READINGS: [text: string, precision: string, firstDay: string, lastDay: string][] = [
  ['2015', 'YEAR', '2015-01-01', '2015-12-31'],
  ['2015-S1', 'SEMESTER', '2015-01-01', '2015-06-30'],
  ['2015-S2', 'SEMESTER', '2015-07-01', '2015-12-31'],
  ['2015-Q1', 'QUARTER', '2015-01-01', '2015-03-31'],
  ['2015-Q2', 'QUARTER', '2015-04-01', '2015-06-30'],
  ['2015-Q3', 'QUARTER', '2015-07-01', '2015-09-30'],
  ['2015-Q4', 'QUARTER', '2015-10-01', '2015-12-31'],
  ['2015-04', 'MONTH', '2015-04-01', '2015-04-30'],
  ['2015-12', 'MONTH', '2015-12-01', '2015-12-31'],
  ['2015-02', 'MONTH', '2015-02-01', '2015-02-28'],
  ['2016-02', 'MONTH', '2016-02-01', '2016-02-29'],
  ['1900-02', 'MONTH', '1900-02-01', '1900-02-28'],
  ['2000-02', 'MONTH', '2000-02-01', '2000-02-29'],
  ['2015-04-15', 'DAY', '2015-04-15', '2015-04-15'],
  ['2016-02-29', 'DAY', '2016-02-29', '2016-02-29'],
];

const REFUSED = [
  '', ' 2015', '2015 ', '15', '0015', '20155', '2015-', '2015-4', '2015-00', '2015-13', '2015-S0', '2015-S3', '2015-s1', '2015-Q0',
  '2015-Q5', '2015-04-00', '2015-04-31', '2015-02-29', '2015-04-5', '2015-S1-01', '2015-04-15T00:00:00Z', '2015/04/15', 'avril 2015', '2015\n',
];

describe('partial dates', () => {
  it.each(READINGS)('%s is a %s, from %s to %s', (text, precision, firstDay, lastDay) => {
    const date = parsePartialDate(text);
    expect([date.precision, firstDayOf(date), lastDayOf(date)]).toEqual([precision, firstDay, lastDay]);
    expect(formatPartialDate(date)).toBe(text);
    expect(partialDateContaining(firstDay, date.precision)).toEqual(date);
    expect(partialDateContaining(lastDay, date.precision)).toEqual(date);
  });

  it.each(REFUSED)('refuses %j and names it', (text) => {
    expect(isPartialDate(text)).toBe(false);
    expect(() => parsePartialDate(text)).toThrow(PartialDateError);
    expect(() => parsePartialDate(text)).toThrow(JSON.stringify(text));
  });

  it.each([null, undefined, 2015, {}])('refuses %j, which is no text', (value) => {
    expect(isPartialDate(value as never)).toBe(false);
    expect(() => parsePartialDate(value as never)).toThrow(PartialDateError);
  });

  it('finds the partial date around a day, and wants a day', () => {
    expect(partialDateContaining('2015-08-31', 'QUARTER')).toEqual(parsePartialDate('2015-Q3'));
    expect(() => partialDateContaining('2015-08', 'QUARTER')).toThrow(PartialDateError);
  });
});
