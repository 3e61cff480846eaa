import { expect, it } from '@jest/globals';
import { expectedAttendance } from './expected-attendance.js';

const seat = { answer: null, sendsSubstitute: false, substituteName: null, attendance: null } as const;

it('expects of each seat what it answered, and nothing of those that did not, or of which something is noted', () => {
  const seats = [
    { ...seat, id: 'comes', answer: 'YES' },
    { ...seat, id: 'does not', answer: 'NO' },
    { ...seat, id: 'sends its substitute', answer: 'NO', sendsSubstitute: true },
    { ...seat, id: 'sends somebody', answer: 'NO', substituteName: 'Rose Lilas' },
    { ...seat, id: 'may come', answer: 'MAYBE' },
    { ...seat, id: 'is silent' },
    { ...seat, id: 'is noted', answer: 'YES', attendance: 'ABSENT' },
  ] as const;
  expect(expectedAttendance(seats)).toEqual({ comes: 'PRESENT', 'does not': 'EXCUSED', 'sends its substitute': 'REPRESENTED', 'sends somebody': 'REPRESENTED' });
});
