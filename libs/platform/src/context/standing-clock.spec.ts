import { describe, expect, it } from '@jest/globals';
import { addDays, dayIn, daysBetween, fixedClock, instantIn, timeIn } from './clock.js';
import { standingClock } from './standing-clock.js';

const paris = 'Europe/Paris';

describe('the standing clock', () => {
  const setTo = new Date('2019-05-15T07:00:00Z');
  const setAt = new Date('2026-01-01T10:00:00Z');
  const at = (real: string): Date => standingClock(setTo, setAt, paris, '19:00', fixedClock(real)).now();

  it('lets the hours pass with the real ones', () => {
    expect(at('2026-01-01T10:00:00Z')).toEqual(setTo);
    expect(at('2026-01-01T12:30:00Z')).toEqual(new Date('2019-05-15T09:30:00Z'));
  });

  it('stops before the evening, however long it stands', () => {
    expect(at('2026-01-01T19:58:00Z')).toEqual(new Date('2019-05-15T16:58:00Z'));
    for (const later of ['2026-01-01T20:30:00Z', '2026-01-02T09:00:00Z', '2026-03-01T09:00:00Z']) expect(at(later)).toEqual(new Date('2019-05-15T16:59:00Z'));
  });

  it('stays in its hours on the days of 23 and 25 hours', () => {
    const later = (set: string): string => standingClock(new Date(set), setAt, paris, '19:00', fixedClock('2026-01-03T10:00:00Z')).now().toISOString();
    expect(later('2019-03-31T07:00:00Z')).toBe('2019-03-31T16:59:00.000Z');
    expect(later('2019-10-27T08:00:00Z')).toBe('2019-10-27T17:59:00.000Z');
  });

  it('stands still when it was set to an evening', () => {
    const evening = new Date('2019-05-15T20:00:00Z');
    expect(standingClock(evening, setAt, paris, '19:00', fixedClock('2026-01-01T12:00:00Z')).now()).toEqual(evening);
  });

  it('does not run backwards when the real clock does', () => {
    expect(at('2025-12-31T10:00:00Z')).toEqual(setTo);
  });
});

describe('days', () => {
  it('are those of the time zone', () => {
    expect(dayIn(paris, new Date('2019-06-05T22:30:00Z'))).toBe('2019-06-06');
    expect(dayIn('UTC', new Date('2019-06-05T22:30:00Z'))).toBe('2019-06-05');
  });

  it('and times become instants, on both sides of the changes of the clocks', () => {
    expect(instantIn(paris, '2019-05-15', '08:00').toISOString()).toBe('2019-05-15T06:00:00.000Z');
    expect(instantIn(paris, '2019-12-15', '08:00').toISOString()).toBe('2019-12-15T07:00:00.000Z');
    expect(['01:30', '03:30'].map((time) => instantIn(paris, '2019-03-31', time).toISOString())).toEqual(['2019-03-31T00:30:00.000Z', '2019-03-31T01:30:00.000Z']);
    expect(['00:30', '04:30'].map((time) => instantIn(paris, '2019-10-27', time).toISOString())).toEqual(['2019-10-26T22:30:00.000Z', '2019-10-27T03:30:00.000Z']);
    expect(timeIn(paris, instantIn(paris, '2019-03-31', '02:30'))).toMatch(/^(01|03):30$/); // left out that night
    expect(instantIn('America/New_York', '2019-07-14', '00:00').toISOString()).toBe('2019-07-14T04:00:00.000Z');
    expect(timeIn(paris, new Date('2019-06-05T22:00:00Z'))).toBe('00:00');
  });

  it('are counted across clock changes and leap years', () => {
    expect(addDays('2019-03-30', 2)).toBe('2019-04-01');
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29');
    expect(daysBetween('2019-05-15', '2019-06-06')).toBe(22);
    expect(daysBetween('2019-06-06', '2019-05-15')).toBe(-22);
  });
});
