import { expect, it } from '@jest/globals';
import { extensionProblems } from './allowances.rules.js';

it('more time is later than everybody’s, not in the past, and ends with the campaign', () => {
  const codes = (dueOn: string, today = '2019-05-15') => extensionProblems(dueOn, { dueOn: '2019-06-06', closesOn: '2019-06-28', today }).map(({ code }) => code);
  expect(codes('2019-06-06')).toEqual(['EXTENSION_NOT_LATER']);
  expect(codes('2019-06-07')).toEqual([]);
  expect(codes('2019-06-28')).toEqual([]);
  expect(codes('2019-06-29')).toEqual(['EXTENSION_AFTER_CLOSING']);
  expect(codes('2019-06-10', '2019-06-11')).toEqual(['EXTENSION_IN_PAST']);
});
