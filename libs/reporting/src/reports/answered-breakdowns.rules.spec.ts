import { describe, expect, it } from '@jest/globals';
import type { PlacedCell } from '#indicators';
import { cellProblems, cellsOf, cellWarnings, toldCells } from './answered-breakdowns.rules.js';

const served = [{ id: '1', code: 'x', unit: 'personnes', kind: 'LEVEL', breakdowns: ['SEX', 'AGE'] }];
const cell = (category: string, value: number, dimension: PlacedCell['dimension'] = 'SEX'): PlacedCell => ({ dimension, category, value });
const answered = (value: number | null, cells: readonly PlacedCell[], qualifier = 'EXACT') => ({ indicator: 'x', value, qualifier, notKnown: value === null, cells });
const warned = (value: number | null, cells: readonly PlacedCell[], qualifier?: string) => cellWarnings([answered(value, cells, qualifier)], served).map(({ path, code, details }) => [path, code, details?.['sum'], details?.['value']]);

describe('the breakdown of an answered figure', () => {
  it('is the given one; the one it had where nothing is said of it, unless it is not known any more', () => {
    const before = answered(9, [cell('WOMEN', 9)]);
    expect(cellsOf([{ dimension: 'SEX', cells: [{ category: 'MEN', value: 3 }] }], 3, before)).toEqual([cell('MEN', 3)]);
    expect(cellsOf(undefined, 8, before)).toEqual([cell('WOMEN', 9)]);
    expect(cellsOf([], 8, before)).toEqual([]);
    expect(cellsOf(undefined, null, before)).toEqual([]);
    expect(cellsOf(undefined, 8, undefined)).toEqual([]);
  });

  it('is refused cell by cell, each way under its own path', () => {
    const problems = cellProblems(answered(9, [cell('MEN', 4), cell('MEN', 5), cell('OLD', 1, 'AGE'), cell('01', 9, 'ARRONDISSEMENT')]), 2, served);
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual(['measurements.2.breakdowns.AGE BREAKDOWN_CELL_UNKNOWN', 'measurements.2.breakdowns.ARRONDISSEMENT BREAKDOWN_NOT_CHOSEN', 'measurements.2.breakdowns.SEX BREAKDOWN_CELL_TWICE']);
  });

  it('is told with both numbers when it does not make the figure', () => {
    expect(warned(52, [cell('WOMEN', 40), cell('MEN', 8)])).toEqual([['measurements.0.breakdowns.SEX', 'BREAKDOWN_SUM_SEX', 48, 52]]);
    expect(warned(52, [cell('WOMEN', 52), cell('FROM_60', 53, 'AGE')])).toEqual([['measurements.0.breakdowns.AGE', 'BREAKDOWN_SUM_AGE', 53, 52]]);
    expect(warned(0.3, [cell('WOMEN', 0.1), cell('MEN', 0.2)])).toEqual([]);
    expect(warned(0, [cell('WOMEN', 0)])).toEqual([]);
    expect(warned(null, [])).toEqual([]);
  });

  it('may pass what is said to be passed, and lack of what is said not to be reached', () => {
    expect(warned(900, [cell('WOMEN', 950)], 'MORE_THAN')).toEqual([]);
    expect(warned(900, [cell('WOMEN', 890)], 'MORE_THAN')).toHaveLength(1);
    expect(warned(50, [cell('WOMEN', 40)], 'LESS_THAN')).toEqual([]);
    expect(warned(50, [cell('WOMEN', 60)], 'LESS_THAN')).toHaveLength(1);
    expect(warned(50, [cell('WOMEN', 49)], 'ABOUT')).toHaveLength(1);
  });

  it('reads the same in whatever order it was given', () => {
    expect(toldCells([cell('FROM_60', 2, 'AGE'), cell('MEN', 1), cell('WOMEN', 3)])).toBe(toldCells([cell('WOMEN', 3), cell('FROM_60', 2, 'AGE'), cell('MEN', 1)]));
    expect(toldCells(undefined)).toBe('');
  });
});
