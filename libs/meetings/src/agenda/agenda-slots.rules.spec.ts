import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { overrun, slotOf } from './agenda-slots.rules.js';

it('items follow each other from the start of the meeting', () => {
  expect(slotOf('2019-06-20T12:30:00.000Z', 0, 10)).toEqual({ startsAt: '2019-06-20T12:30:00.000Z', endsAt: '2019-06-20T12:40:00.000Z' });
  expect(slotOf('2019-06-20T12:30:00.000Z', 25, 45)).toEqual({ startsAt: '2019-06-20T12:55:00.000Z', endsAt: '2019-06-20T13:40:00.000Z' });
});

it('leave neither gap nor overlap, whatever their lengths and their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 480 }), { minLength: 2, maxLength: 40 }), fc.date({ min: new Date('2015-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }), (lengths, start) => {
      const slots = lengths.map((minutes, index) => slotOf(start.toISOString(), lengths.slice(0, index).reduce((sum, each) => sum + each, 0), minutes));
      slots.slice(1).forEach((slot, index) => expect(slot.startsAt).toBe(slots[index]!.endsAt));
      expect(Date.parse(slots.at(-1)!.endsAt) - Date.parse(slots[0]!.startsAt)).toBe(lengths.reduce((sum, each) => sum + each, 0) * 60_000);
    }),
  );
});

it('are told when they exceed the meeting', () => {
  expect(overrun(150, 120)).toBe(30);
  expect(overrun(120, 120)).toBe(0);
  expect(overrun(90, null)).toBeNull();
});
