import { describe, expect, it } from '@jest/globals';
import { addBusinessDays, easterSunday, frenchHolidays, isPublicHoliday, isBusinessDay, nextBusinessDay } from './business-days.js';

describe('Easter', () => {
  it.each([
    ['2015-04-05'],
    ['2016-03-27'],
    ['2018-04-01'],
    ['2019-04-21'],
    ['2020-04-12'],
    ['2024-03-31'],
    ['2025-04-20'],
    ['2038-04-25'], // the latest there is
    ['2285-03-22'], // the earliest
  ])('is on %s', (day) => {
    expect(easterSunday(Number(day.slice(0, 4)))).toBe(day);
  });
});

it('the public holidays of 2019', () => {
  expect(frenchHolidays(2019)).toEqual(['2019-01-01', '2019-04-22', '2019-05-01', '2019-05-08', '2019-05-30', '2019-06-10', '2019-07-14', '2019-08-15', '2019-11-01', '2019-11-11', '2019-12-25']);
});

describe('a business day', () => {
  it('is neither in a weekend nor a holiday', () => {
    expect(['2019-05-15', '2019-05-31', '2019-12-24'].map(isBusinessDay)).toEqual([true, true, true]);
    expect(['2019-05-18', '2019-05-19', '2019-05-30', '2019-06-10', '2019-12-25'].map(isBusinessDay)).toEqual([false, false, false, false, false]);
  });

  it.each([
    ['2019-05-15', '2019-05-15'],
    ['2019-05-30', '2019-05-31'], // Ascension
    ['2019-06-08', '2019-06-11'], // Saturday, Sunday, Whit Monday
    ['2019-12-31', '2019-12-31'],
    ['2022-01-01', '2022-01-03'], // a holiday in a weekend
    ['2027-12-25', '2027-12-27'],
  ])('from %s on is %s', (day, next) => {
    expect(nextBusinessDay(day)).toBe(next);
  });

  it.each([
    ['2019-06-06', -2, '2019-06-04'],
    ['2019-06-06', -5, '2019-05-29'], // over Ascension and a weekend
    ['2019-06-06', 2, '2019-06-11'], // over Whitsun
    ['2019-06-08', 1, '2019-06-11'], // from a Saturday
    ['2019-06-08', 0, '2019-06-08'],
  ])('counted from %s by %i is %s', (day, days, found) => {
    expect(addBusinessDays(day, days)).toBe(found);
  });
});

it('public holidays are those that the space keeps', () => {
  const days = ['2019-05-08', '2019-04-19', '2019-12-26', '2019-06-20'];
  expect((['NONE', 'FR', 'FR_ALSACE_MOSELLE'] as const).map((kept) => days.filter((day) => isPublicHoliday(day, kept)))).toEqual([[], ['2019-05-08'], ['2019-05-08', '2019-04-19', '2019-12-26']]);
});
