import { describe, expect, it } from '@jest/globals';
import { limitOf } from './retention.rules.js';

describe('the limit of a duration', () => {
  it.each([
    [{ count: 7, unit: 'DAY' }, '2026-03-03T10:00:00.000Z', '2026-02-24T10:00:00.000Z'],
    [{ count: 3, unit: 'MONTH' }, '2026-05-31T10:00:00.000Z', '2026-02-28T10:00:00.000Z'],
    [{ count: 12, unit: 'MONTH' }, '2024-02-29T00:00:00.000Z', '2023-02-28T00:00:00.000Z'],
    [{ count: 24, unit: 'MONTH' }, '2026-11-22T19:00:00.000Z', '2024-11-22T19:00:00.000Z'],
  ] as const)('%j before %s is %s', (kept, now, limit) => {
    expect(limitOf(kept, new Date(now)).toISOString()).toBe(limit);
  });
});
