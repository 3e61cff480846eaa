import { expect, it } from '@jest/globals';
import { longDay } from './long-day.js';

it.each([
  ['2019-06-01', '1er juin 2019', '1 June 2019'],
  ['2019-06-11', '11 juin 2019', '11 June 2019'],
  ['2019-12-31', '31 décembre 2019', '31 December 2019'],
])('%s is %s, %s', (day, french, english) => {
  expect([longDay(day, 'fr'), longDay(day, 'en')]).toEqual([french, english]);
});
