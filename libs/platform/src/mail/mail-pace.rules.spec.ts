import { describe, expect, it } from '@jest/globals';
import { mayPass, shareOf, waitForTurn } from './mail-pace.rules.js';

const minute = { takenByAll: 0, taken: 0, putOff: 0, spaces: 1 };

describe('mails to one domain', () => {
  it('leave until the minute is full', () => {
    expect(mayPass(10, { ...minute, takenByAll: 9, taken: 9 })).toBe(true);
    expect(mayPass(10, { ...minute, takenByAll: 10, taken: 10 })).toBe(false);
  });

  it('are shared out between the spaces that write there', () => {
    expect(shareOf(10, 1)).toBe(10);
    expect(shareOf(10, 3)).toBe(3);
    expect(shareOf(2, 5)).toBe(1);
    expect(mayPass(10, { ...minute, takenByAll: 5, taken: 5, spaces: 2 })).toBe(false);
    expect(mayPass(10, { ...minute, takenByAll: 5, taken: 0, spaces: 2 })).toBe(true);
    expect(mayPass(2, { ...minute, takenByAll: 2, taken: 0, spaces: 5 })).toBe(false);
  });

  it('that are put off come back in the minute of their turn, at different moments', () => {
    expect(waitForTurn(10, minute, 20_000, () => 0)).toBe(40_000);
    expect(waitForTurn(10, minute, 20_000, () => 0.999)).toBeLessThan(70_000);
    expect(waitForTurn(10, { ...minute, putOff: 25 }, 20_000, () => 0)).toBe(160_000);
    expect(waitForTurn(10, { ...minute, putOff: 25, spaces: 2 }, 20_000, () => 0)).toBe(340_000);
  });
});
