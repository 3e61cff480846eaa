import { describe, expect, it } from '@jest/globals';
import { addDays, dayIn, daysBetween, fixedClock } from './clock.js';
import { standingClock } from './standing-clock.js';

const paris = 'Europe/Paris';

describe('the standing clock', () => {
  const setTo = new Date('2019-05-15T07:00:00Z');
  const setAt = new Date('2026-01-01T10:00:00Z');
  const at = (real: string): Date => standingClock(setTo, setAt, paris, fixedClock(real)).now();

  it('lets the hours pass with the real ones', () => {
    expect(at('2026-01-01T10:00:00Z')).toEqual(setTo);
    expect(at('2026-01-01T12:30:00Z')).toEqual(new Date('2019-05-15T09:30:00Z'));
  });

  it('never leaves its day, however long it stands', () => {
    expect(dayIn(paris, at('2026-01-02T09:00:00Z'))).toBe('2019-05-15');
    expect(dayIn(paris, at('2026-03-01T09:00:00Z'))).toBe('2019-05-15');
  });

  it('stays in its day when the day is 23 hours long', () => {
    const clock = standingClock(new Date('2019-03-31T07:00:00Z'), setAt, paris, fixedClock('2026-01-03T10:00:00Z'));
    expect(dayIn(paris, clock.now())).toBe('2019-03-31');
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

  it('are counted across clock changes and leap years', () => {
    expect(addDays('2019-03-30', 2)).toBe('2019-04-01');
    expect(addDays('2020-02-28', 1)).toBe('2020-02-29');
    expect(daysBetween('2019-05-15', '2019-06-06')).toBe(22);
    expect(daysBetween('2019-06-06', '2019-05-15')).toBe(-22);
  });
});
