import { expect, it } from '@jest/globals';
import { fromOf, neighbours } from './forecast-days.js';

const TODAY = '2019-06-05';
const from = (du: string): string | null => fromOf(new URLSearchParams({ du }), TODAY);

it('asks from a day to come, and from today for what is none, is past, or is said in no address', () => {
  expect([from('2019-06-06'), from('2019-06-05'), from('2018-01-01'), from('2019-13-40'), from('2019-06-31'), fromOf(new URLSearchParams(), TODAY)]).toEqual(['2019-06-06', null, null, null, null, null]);
});

it('asks from no later than a year ahead', () => {
  expect(from('2030-01-01')).toBe('2020-06-04');
});

it('leads to the days before and after under the same filters, never before today nor past the year', () => {
  const only = new URLSearchParams('seulement=oui');
  expect(neighbours(only, { from: TODAY, to: '2019-07-05', last: '2020-06-05' }, TODAY)).toEqual({ before: null, after: '?seulement=oui&du=2019-07-06' });
  const later = new URLSearchParams('seulement=oui&du=2019-07-20');
  expect(neighbours(later, { from: '2019-07-20', to: '2019-08-19', last: '2020-06-05' }, TODAY)).toEqual({ before: '?seulement=oui&du=2019-06-19', after: '?seulement=oui&du=2019-08-20' });
  expect(neighbours(new URLSearchParams('du=2019-06-20'), { from: '2019-06-20', to: '2020-06-05', last: '2020-06-05' }, TODAY)).toEqual({ before: '?', after: null });
});
