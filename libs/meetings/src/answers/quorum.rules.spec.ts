import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { quorumOf } from './quorum.rules.js';

it('needs at least the share of the voting seats, rounded up', () => {
  expect(quorumOf({ seats: 7, there: 3, percent: 50 })).toMatchObject({ needed: 4, reached: false });
  expect(quorumOf({ seats: 7, there: 4, percent: 50 })).toMatchObject({ needed: 4, reached: true });
  expect(quorumOf({ seats: 8, there: 4, percent: 50 })).toMatchObject({ needed: 4, reached: true });
  expect(quorumOf({ seats: 100, there: 7, percent: 7 })).toMatchObject({ needed: 7, reached: true });
  expect(quorumOf({ seats: 3, there: 3, percent: 100 })).toMatchObject({ needed: 3, reached: true });
});

it('is none where the instance asks for none, or nobody votes', () => {
  expect(quorumOf({ seats: 10, there: 0, percent: 0 })).toBeNull();
  expect(quorumOf({ seats: 0, there: 0, percent: 50 })).toBeNull();
});

it('is never reached by fewer than the share, always by everybody', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 100 }), fc.nat({ max: 500 }), (seats, percent, there) => {
      const quorum = quorumOf({ seats, there, percent })!;
      expect(quorum.reached).toBe(there >= 1 && there * 100 >= seats * percent);
      expect(quorumOf({ seats, there: seats, percent })!.reached).toBe(true);
    }),
  );
});
