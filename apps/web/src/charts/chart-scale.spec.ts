import { expect, it } from '@jest/globals';
import { labelled, PAGE_SIZE, scaleOf } from './chart-scale.js';

it('places days across and values up, from zero', () => {
  const { x, y, first, last } = scaleOf(['2020-12-31', '2015-01-01'], [6, 12], PAGE_SIZE);
  expect([first, last]).toEqual(['2015-01-01', '2020-12-31']);
  expect([x(first), x(last)]).toEqual([PAGE_SIZE.left, PAGE_SIZE.width - PAGE_SIZE.right]);
  expect(y(0)).toBe(PAGE_SIZE.height - PAGE_SIZE.bottom);
  expect(y(12)).toBe(PAGE_SIZE.top);
  expect(y(6)).toBe((y(0) + y(12)) / 2);
});

it('goes under zero when a value does, and stands in the middle of one day', () => {
  const { x, y } = scaleOf(['2019-12-31'], [-5, 5], PAGE_SIZE);
  expect(y(-5)).toBe(PAGE_SIZE.height - PAGE_SIZE.bottom);
  expect(x('2019-12-31')).toBe(PAGE_SIZE.left + (PAGE_SIZE.width - PAGE_SIZE.left - PAGE_SIZE.right) / 2);
});

it('writes the labels that lie on no other, the last first', () => {
  const [a, b, c] = [{ x: 0, y: 0 }, { x: 20, y: 5 }, { x: 100, y: 5 }];
  expect([...labelled([a, b, c], { across: 60, down: 16 })]).toEqual([c, b]);
  expect([...labelled([a, { x: 20, y: 40 }], { across: 60, down: 16 })]).toHaveLength(2);
});
