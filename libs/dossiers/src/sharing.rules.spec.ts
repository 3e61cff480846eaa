import { describe, expect, it } from '@jest/globals';
import { isSharedBy, sharingDayOf } from './sharing.rules.js';

describe('the day on which a committee gets its dossier', () => {
  it.each([
    ['2019-06-20', '2019-06-13'],
    ['2019-06-06', '2019-05-29'], // Ascension, and the day before it
    ['2019-06-17', '2019-06-07'], // Whit Monday: the Friday before
    ['2019-06-22', '2019-06-14'], // a meeting on a Saturday
  ])('of a meeting on %s is %s', (meeting, day) => {
    expect(sharingDayOf(meeting)).toBe(day);
  });
});

describe('the hour at which it gets it', () => {
  const at = (instant: string): boolean => isSharedBy(new Date(instant), 'Europe/Paris', '2019-06-13');

  it('is the morning of that day, in Paris', () => {
    expect(at('2019-06-12T22:30:00Z')).toBe(false);
    expect(at('2019-06-13T05:59:00Z')).toBe(false);
    expect(at('2019-06-13T06:00:00Z')).toBe(true);
  });

  it('has come when the day has passed, whatever the hour', () => {
    expect(at('2019-06-13T23:30:00Z')).toBe(true);
  });
});
