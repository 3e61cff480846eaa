import { describe, expect, it } from '@jest/globals';
import { leavesAt, mayLeave } from './send-window.rules.js';

const paris = 'Europe/Paris';
const office = { from: '08:00', until: '19:00' };
const may = (at: string): boolean => mayLeave(new Date(at), office, paris);
const leaves = (at: string): string => leavesAt(new Date(at), office, paris).toISOString();

describe('the hours in which a mail may leave', () => {
  it('are those of the tenant’s clock, from the first minute to before the last', () => {
    expect(may('2019-05-15T05:59:59Z')).toBe(false); // 07:59:59 in Paris
    expect(may('2019-05-15T06:00:00Z')).toBe(true);
    expect(may('2019-05-15T16:59:59Z')).toBe(true);
    expect(may('2019-05-15T17:00:00Z')).toBe(false);
  });

  it('are no hours of weekends and public holidays', () => {
    for (const day of ['2019-05-18', '2019-05-19', '2019-05-30', '2019-06-10']) expect(may(`${day}T10:00:00Z`)).toBe(false);
  });

  it('keep to Paris through both changes of the clocks', () => {
    // 31 March and 27 October 2019 are Sundays: the Fridays before and the Mondays after.
    expect(['2019-03-29T06:59:00Z', '2019-03-29T07:00:00Z'].map(may)).toEqual([false, true]);
    expect(['2019-04-01T05:59:00Z', '2019-04-01T06:00:00Z'].map(may)).toEqual([false, true]);
    expect(['2019-10-25T05:59:00Z', '2019-10-25T06:00:00Z'].map(may)).toEqual([false, true]);
    expect(['2019-10-28T06:59:00Z', '2019-10-28T07:00:00Z'].map(may)).toEqual([false, true]);
  });
});

describe('a mail that may not leave now', () => {
  it.each([
    ['in the hours, at once', '2019-05-15T10:00:00Z', '2019-05-15T10:00:00.000Z'],
    ['early, the same morning', '2019-05-15T01:00:00Z', '2019-05-15T06:00:00.000Z'],
    ['late, the next morning', '2019-05-15T20:00:00Z', '2019-05-16T06:00:00.000Z'],
    ['after midnight in Paris, that morning', '2019-05-15T22:30:00Z', '2019-05-16T06:00:00.000Z'],
    ['Friday evening, on Monday', '2019-05-17T18:00:00Z', '2019-05-20T06:00:00.000Z'],
    ['before Whit Monday, on Tuesday', '2019-06-07T18:00:00Z', '2019-06-11T06:00:00.000Z'],
    ['over the spring change, on Monday by summer time', '2019-03-29T19:00:00Z', '2019-04-01T06:00:00.000Z'],
    ['over the autumn change, on Monday by winter time', '2019-10-25T18:00:00Z', '2019-10-28T07:00:00.000Z'],
    ['on the day of 25 hours, on Monday', '2019-10-27T00:30:00Z', '2019-10-28T07:00:00.000Z'],
    ['in the night of the 23-hour day, on Monday', '2019-03-31T00:30:00Z', '2019-04-01T06:00:00.000Z'],
  ])('leaves %s', (_when, at, then) => {
    expect(leaves(at)).toBe(then);
  });
});
