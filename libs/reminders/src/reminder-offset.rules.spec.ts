import { describe, expect, it } from '@jest/globals';
import { dueOffset, nextNoticeOn } from './reminder-offset.rules.js';

const offsets = [-45, -21, -7, -2, 3, 10];
const due = '2019-06-06';

describe('the notice that is due', () => {
  it.each([
    ['2019-04-21', null], // J-46
    ['2019-04-22', -45],
    ['2019-05-15', -45], // J-22: the first notice still stands
    ['2019-05-16', -21],
    ['2019-05-29', -21],
    ['2019-05-30', -7],
    ['2019-06-03', -7],
    ['2019-06-04', -2],
    ['2019-06-06', -2], // the due date itself
    ['2019-06-08', -2],
    ['2019-06-09', 3],
    ['2019-06-15', 3],
    ['2019-06-16', 10],
    ['2019-09-01', 10],
  ])('on %s is %s', (today, offset) => {
    expect(dueOffset(today, due, offsets)).toBe(offset);
  });

  it('does not depend on the order in which the offsets are written', () => {
    expect(dueOffset('2019-05-30', due, [...offsets].reverse())).toBe(-7);
  });

  it('is none when the campaign has no reminders', () => {
    expect(dueOffset('2019-06-01', due, [])).toBeNull();
  });

  it('may be the due date itself', () => {
    expect(dueOffset(due, due, [-7, 0])).toBe(0);
  });

  it('counts calendar days through the change of the clocks', () => {
    expect(dueOffset('2019-03-30', '2019-04-01', [-2, -1])).toBe(-2);
    expect(dueOffset('2019-03-31', '2019-04-01', [-2, -1])).toBe(-1);
  });
});

describe('the day of the next notice', () => {
  it.each([
    ['2019-01-01', '2019-04-22'],
    ['2019-04-22', '2019-05-16'],
    ['2019-06-04', '2019-06-09'],
    ['2019-06-16', null],
  ])('seen from %s is %s', (today, next) => {
    expect(nextNoticeOn(today, due, offsets)).toBe(next);
  });
});
