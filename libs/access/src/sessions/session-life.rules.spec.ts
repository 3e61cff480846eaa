import { describe, expect, it } from '@jest/globals';
import { isIdle, isRecent, seenLongAgo } from './session-life.rules.js';

const now = new Date('2019-05-15T18:00:00Z');
const ago = (hours: number): Date => new Date(now.getTime() - hours * 3_600_000);

describe('a session left unused', () => {
  it('ends after eight hours for those who steer the pact, whatever else they are', () => {
    const grants = [{ role: 'CONTRIBUTOR' }, { role: 'SECRETARIAT' }];
    expect(isIdle(ago(7.9), grants, now)).toBe(false);
    expect(isIdle(ago(8), grants, now)).toBe(true);
  });

  it('lasts a long weekend for the others', () => {
    expect(isIdle(ago(95), [{ role: 'ORGANISATION_VALIDATOR' }], now)).toBe(false);
    expect(isIdle(ago(96), [{ role: 'ORGANISATION_VALIDATOR' }], now)).toBe(true);
    expect(isIdle(ago(96), [], now)).toBe(true);
  });
});

it('its last use is written once a minute at most', () => {
  expect(seenLongAgo(ago(59 / 3600), now)).toBe(false);
  expect(seenLongAgo(ago(60 / 3600), now)).toBe(true);
  expect(seenLongAgo(null, now)).toBe(true);
});

it('a sign-in is recent for half an hour', () => {
  expect(isRecent(ago(0.49), now)).toBe(true);
  expect(isRecent(ago(0.5), now)).toBe(false);
});
