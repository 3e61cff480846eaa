import { expect, it } from '@jest/globals';
import { movedDay, realDay } from './real-day.js';

it('takes the days of the calendar, and nothing else', () => {
  expect([realDay('2019-05-31'), realDay('2020-02-29')]).toEqual(['2019-05-31', '2020-02-29']);
  for (const none of [null, '', 'hier', '2019-13-40', '2019-02-29', '2019-04-31', '2019-5-1', '12019-05-01', '0219-05-01', '9999-05-01']) expect(realDay(none)).toBeNull();
});

it('moves a day over the end of a month and of a year', () => {
  expect([movedDay('2019-12-31', 1), movedDay('2020-03-01', -1)]).toEqual(['2020-01-01', '2020-02-29']);
});
