import { describe, expect, it } from '@jest/globals';
import { waitBeforeRetry } from './job-retry.rules.js';

describe('the wait before a job is tried again', () => {
  it('doubles with each failure', () => {
    expect([1, 2, 3, 4].map((failures) => waitBeforeRetry(5_000, failures, () => 0))).toEqual([5_000, 10_000, 20_000, 40_000]);
  });

  it('is an hour at most', () => {
    expect(waitBeforeRetry(5_000, 40, () => 0)).toBe(3_600_000);
  });

  it('is shortened at random by up to a half', () => {
    expect(waitBeforeRetry(1_000, 1, () => 0.5)).toBe(750);
    const waits = new Set(Array.from({ length: 50 }, () => waitBeforeRetry(60_000, 1)));
    expect(waits.size).toBeGreaterThan(10);
  });
});
