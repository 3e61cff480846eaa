import { describe, expect, it } from '@jest/globals';
import { daysText, typedDays } from './typed-days.js';

describe('days as they are typed', () => {
  it.each([
    ['45, 21, 7, 2', [45, 21, 7, 2]],
    ['45 21;7  et 2', [45, 21, 7, 2]],
    ['3 and 10', [3, 10]],
    ['', []],
    [' 0 ', [0]],
  ])('%s', (text, days) => {
    expect(typedDays(text)).toEqual({ days, wrong: null });
  });

  it.each(['-7', 'J-7', '2.5', '12345', 'deux'])('%s is none', (word) => {
    expect(typedDays(`3, ${word}`).wrong).toBe(word);
  });

  it('are written back in the order of time', () => {
    expect([daysText([2, 45, 7], 'before'), daysText([10, 3], 'after')]).toEqual(['45, 7, 2', '3, 10']);
  });
});
