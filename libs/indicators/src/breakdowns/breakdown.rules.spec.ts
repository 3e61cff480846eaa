import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { breakdownProblems, CATEGORIES, inOrder, missingFrom, shownTo, type BrokenDown, type Dimension } from './breakdown.rules.js';

const figure: BrokenDown = { kind: 'LEVEL', value: 52, provenance: 'PUBLISHED', dimensions: ['SEX'] };
const cells = (...values: number[]) => values.map((value, place) => ({ category: CATEGORIES.SEX[place]!, value }));
const wrong = (given: { category: string; value: number }[], more: Partial<BrokenDown> = {}, dimension: Dimension = 'SEX') => breakdownProblems(dimension, given, { ...figure, ...more }).map(({ path, code }) => `${path} ${code}`);

describe('a breakdown', () => {
  it('is one that the definition chooses, of a figure that was given and is known', () => {
    expect(wrong(cells(40, 12))).toEqual([]);
    expect(wrong(cells(40, 12), {}, 'AGE')).toEqual(['dimension BREAKDOWN_NOT_CHOSEN']);
    expect(wrong(cells(40, 12), { provenance: 'COMPUTED' })).toEqual(['dimension FIGURE_COMPUTED']);
    expect(wrong(cells(40, 12), { value: null })).toEqual(['dimension BREAKDOWN_OF_NOTHING']);
  });

  it('has the cells of its list, each once, from zero up', () => {
    expect(wrong([{ category: 'RELIGION', value: 1 }, { category: 'MEN', value: 1 }, { category: 'MEN', value: 2 }, { category: 'WOMEN', value: -1 }])).toEqual(['cells.0 BREAKDOWN_CELL_UNKNOWN', 'cells.2 BREAKDOWN_CELL_TWICE', 'cells.3 BREAKDOWN_VALUE_WRONG']);
    expect(inOrder('SEX', [{ category: 'NOT_KNOWN', value: 1 }, { category: 'WOMEN', value: 2 }]).map(({ category }) => category)).toEqual(['WOMEN', 'NOT_KNOWN']);
  });

  it('says what is missing from its total, or too many', () => {
    expect(missingFrom(52, cells(30, 10))).toBe(12);
    expect(missingFrom(52, cells(30, 10, 0, 12))).toBe(0);
    expect(missingFrom(52, cells(50, 5))).toBe(-3);
    expect(missingFrom(0.3, cells(0.1, 0.2))).toBe(0);
  });
});

describe('a breakdown shown to a reader', () => {
  const values = (made: ReturnType<typeof shownTo>) => made.cells.map(({ value }) => value);

  it('hides a small cell and the next with it; what is missing is then not told', () => {
    expect(shownTo(cells(2, 9, 40), 51, 5)).toEqual({ cells: [{ category: 'WOMEN', value: null }, { category: 'MEN', value: null }, { category: 'OTHER', value: 40 }], missing: null });
    expect(shownTo(cells(12, 0, 40), 60, 5)).toMatchObject({ missing: 8 });
    expect(values(shownTo(cells(3, 0), 3, 5))).toEqual([null, null]);
    // 48 women of 51 would tell of 3 others.
    expect(shownTo(cells(48), 51, 5)).toEqual({ cells: [{ category: 'WOMEN', value: null }], missing: null });
    expect(values(shownTo(cells(2, 9, 40), 51, null))).toEqual([2, 9, 40]);
  });

  it('never shows a small cell, never one alone missing, and nothing of a hidden total', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 4 }), fc.integer({ min: 3, max: 20 }), (counts, threshold) => {
        const total = counts.reduce((a, b) => a + b, 0);
        const shown = shownTo(cells(...counts), total, threshold);
        for (const value of values(shown)) if (value !== null) expect(value === 0 || value >= threshold).toBe(true);
        const hidden = values(shown).filter((value) => value === null).length;
        expect(hidden === 1 && counts.length > 1).toBe(false);
        if (total > 0 && total < threshold) expect(hidden).toBe(counts.length);
        expect(shown.missing).toBe(hidden === 0 ? 0 : null);
      }),
    );
  });
});
