import { describe, expect, it } from '@jest/globals';
import { placed, SIZE } from './chart-geometry.js';

describe('the drawing of a trajectory', () => {
  it('starts at zero, keeps days in proportion, and holds within its size', () => {
    const { points, figures, zero } = placed([{ on: '2015-01-01', value: 6 }, { on: '2019-01-01', value: 12 }], [{ on: '2017-01-01', value: 9 }]);
    expect(zero).toBe(SIZE.height - SIZE.bottom);
    expect(points[0]!.x).toBe(SIZE.left);
    expect(points[1]!).toMatchObject({ x: SIZE.width - SIZE.right, y: SIZE.top });
    expect(Math.abs(figures[0]!.x - (points[0]!.x + points[1]!.x) / 2)).toBeLessThan(0.5);
    expect(figures[0]!.y).toBeCloseTo((points[0]!.y + points[1]!.y) / 2, 1);
  });

  it('of one day or of zeros alone is still a drawing', () => {
    expect(placed([{ on: '2015-01-01', value: 0 }], []).points[0]).toMatchObject({ x: SIZE.left + (SIZE.width - SIZE.left - SIZE.right) / 2, y: SIZE.height - SIZE.bottom });
  });
});
