import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectedAt, onTrack, pointsBehind, trajectoryPoints, type Standing, type TrajectoryOf } from './trajectory.rules.js';

const level: TrajectoryOf = {
  kind: 'LEVEL',
  start: { on: '2015-01-01', value: 6 },
  targets: [
    { on: '2020-01-01', value: 16, sense: 'AT_LEAST' },
    { on: '2017-01-01', value: 12, sense: 'AT_LEAST' },
  ],
};
const figure = (value: number, on: string, qualifier: Standing['qualifier'] = 'EXACT'): Standing => ({ value, on, qualifier });

describe('a trajectory', () => {
  it('goes from the start to each dated target in turn', () => {
    expect(trajectoryPoints(level)).toEqual([{ on: '2015-01-01', value: 6 }, { on: '2017-01-01', value: 12 }, { on: '2020-01-01', value: 16 }]);
    // 366 days of the 731 from 1 January 2015 to 1 January 2017: 6 + 6 × 366 ÷ 731.
    expect(expectedAt(level, '2016-01-02')).toBeCloseTo(6 + (6 * 366) / 731, 10);
    expect(expectedAt(level, '2017-01-01')).toBe(12);
    expect(expectedAt(level, '2030-06-30')).toBe(16);
  });

  it('expects nothing before its first point, without a dated target, or without a start to draw from', () => {
    expect(expectedAt(level, '2014-12-31')).toBeNull();
    expect(expectedAt({ ...level, targets: [] }, '2016-01-01')).toBeNull();
    expect(expectedAt({ ...level, start: null, targets: level.targets.slice(0, 1) }, '2016-01-01')).toBeNull();
  });

  it('of a flow is its target, of a yes or no nothing before the day', () => {
    const flow: TrajectoryOf = { kind: 'FLOW', start: null, targets: [{ on: '2017-12-31', value: 3000, sense: 'AT_LEAST' }, { on: '2019-12-31', value: 4000, sense: 'AT_LEAST' }] };
    expect([expectedAt(flow, '2015-12-31'), expectedAt(flow, '2018-12-31'), expectedAt(flow, '2021-12-31')]).toEqual([3000, 4000, 4000]);
    const done: TrajectoryOf = { kind: 'YES_NO', start: null, targets: [{ on: '2017-12-31', value: 1, sense: 'AT_LEAST' }] };
    expect([expectedAt(done, '2017-12-30'), expectedAt(done, '2017-12-31')]).toEqual([0, 1]);
  });

  it.each([
    ['above the line', level, figure(12, '2016-01-01'), 'ON_TRACK'],
    ['under it', level, figure(7, '2016-06-30'), 'BEHIND'],
    ['less than what is expected is under it', level, figure(20, '2017-01-01', 'LESS_THAN'), 'BEHIND'],
    ['nearly the target is under it', level, figure(12, '2017-01-01', 'NEARLY'), 'BEHIND'],
    ['no figure', level, null, 'UNKNOWN'],
    ['a figure before the start', level, figure(20, '2014-06-30'), 'UNKNOWN'],
    ['down to 30 days from 60, at 44 half-way', { kind: 'LEVEL', start: { on: '2015-01-01', value: 60 }, targets: [{ on: '2017-01-01', value: 30, sense: 'AT_MOST' }] }, figure(44, '2016-01-01'), 'ON_TRACK'],
    ['and at 46', { kind: 'LEVEL', start: { on: '2015-01-01', value: 60 }, targets: [{ on: '2017-01-01', value: 30, sense: 'AT_MOST' }] }, figure(46, '2016-01-02'), 'BEHIND'],
    ['exactly two, overshot to three at the end', { kind: 'LEVEL', start: { on: '2015-01-01', value: 0 }, targets: [{ on: '2017-01-01', value: 2, sense: 'EXACTLY' }] }, figure(3, '2017-01-01'), 'BEHIND'],
  ] as [string, TrajectoryOf, Standing | null, string][])('%s', (_what, trajectory, standing, expected) => {
    expect(onTrack(trajectory, standing)).toBe(expected);
  });

  const day = fc.integer({ min: 0, max: 6000 }).map((days) => new Date(Date.UTC(2010, 0, 1 + days)).toISOString().slice(0, 10));
  const any: fc.Arbitrary<TrajectoryOf> = fc.record({
    kind: fc.constantFrom('LEVEL', 'CUMULATIVE', 'FLOW', 'RATE', 'YES_NO'),
    start: fc.option(fc.record({ on: day, value: fc.integer({ min: -1000, max: 1000 }) })),
    targets: fc.uniqueArray(fc.record({ on: day, value: fc.integer({ min: -1000, max: 1000 }), sense: fc.constantFrom('AT_LEAST', 'AT_MOST', 'EXACTLY') }), { selector: ({ on }) => on, maxLength: 5 }),
  });

  it('passes through each of its points, and between two of them stays between', () => {
    fc.assert(
      fc.property(any, day, (trajectory, at) => {
        const points = trajectoryPoints(trajectory);
        if (trajectory.kind !== 'FLOW') for (const { on, value } of points) expect(expectedAt(trajectory, on)).toBe(value);
        const expected = expectedAt(trajectory, at);
        if (expected === null) return;
        const values = points.map(({ value }) => value).concat(trajectory.kind === 'YES_NO' ? [0] : []);
        expect(expected).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
        expect(expected).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
      }),
    );
  });

  it('is kept by whoever stands on it, and unknown only without a figure or an expectation', () => {
    fc.assert(
      fc.property(any, day, (trajectory, on) => {
        const expected = expectedAt(trajectory, on);
        expect(onTrack(trajectory, expected === null ? figure(0, on) : figure(expected, on))).toBe(expected === null ? 'UNKNOWN' : 'ON_TRACK');
      }),
    );
  });

  it('is left by as many points of the way as are missing on the day', () => {
    // Half-way from 6 to 12 nine are expected; at 7.5 a quarter of the way is missing.
    expect(pointsBehind({ ...level, targets: level.targets.slice(1) }, figure(7.5, '2016-01-01'))!.points).toBeCloseTo(25, 0);
    const flow: TrajectoryOf = { kind: 'FLOW', start: null, targets: [{ on: '2017-12-31', value: 3000, sense: 'AT_LEAST' }] };
    expect(pointsBehind(flow, figure(2400, '2017-12-31'))).toEqual({ points: 20, expected: 3000 });
    expect(pointsBehind(flow, figure(3000, '2017-12-31'))).toBeNull();
  });

  it('is left by nothing or more, and only by who is behind', () => {
    fc.assert(
      fc.property(any, day, fc.integer({ min: -1000, max: 1000 }), (trajectory, on, value) => {
        const behind = pointsBehind(trajectory, figure(value, on));
        expect(behind !== null).toBe(onTrack(trajectory, figure(value, on)) === 'BEHIND');
        if (behind) expect(behind.points).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
