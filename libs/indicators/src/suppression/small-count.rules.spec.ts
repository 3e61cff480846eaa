import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countsPersons, isSmall, shownCells } from './small-count.rules.js';

describe('a small count', () => {
  it('is above zero and under the threshold; zero and what is not known are none', () => {
    expect([null, 0, 1, 4, 5, 6].filter((value) => isSmall(value, 5))).toEqual([1, 4]);
    expect(isSmall(1, 0)).toBe(false);
  });

  it('is of persons or households, never a share or a yes', () => {
    expect(countsPersons({ unit: 'personnes', kind: 'LEVEL' })).toBe(true);
    expect(countsPersons({ unit: 'familles logées', kind: 'FLOW' })).toBe(true);
    expect(countsPersons({ unit: 'jeunes accueillis', kind: 'CUMULATIVE' })).toBe(true);
    expect(countsPersons({ unit: 'référents par famille', kind: 'RATE' })).toBe(false);
    expect(countsPersons({ unit: 'restaurants', kind: 'LEVEL' })).toBe(false);
  });
});

describe('a breakdown beside its total', () => {
  it.each([
    ['nothing small: all shown', [12, 0, 40], [12, 0, 40]],
    ['one small: the next one goes with it', [2, 9, 40], [null, null, 40]],
    ['two small that make too little: a third goes', [3, 4, 40, 40], [null, null, null, 40]],
    ['three small that hide each other', [3, 4, 3, 40], [null, null, null, 40]],
    ['a zero stays', [2, 0, 9, 40], [null, 0, null, 40]],
    ['the last small: the first goes with it', [40, 9, 2], [null, 9, null]],
    ['what is not known stays so and protects nothing', [2, null, 9, 40], [null, null, null, 40]],
    ['one small and nothing to go with it: all goes', [3, 0, 0], [null, null, null]],
    ['ones only: all goes', [1, 1, 1, 1, 1], [null, null, null, null, null]],
  ])('%s', (_what, cells, shown) => {
    expect(shownCells(cells, 5)).toEqual(shown);
  });

  it('goes with its total', () => {
    expect(shownCells([2, 0], 5, { hidden: true })).toEqual([null, null]);
  });

  it('shows no small count, whatever the numbers, and hides nothing where there is none', () => {
    const cells = fc.array(fc.option(fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 10_000 }))), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(cells, fc.integer({ min: 3, max: 20 }), (counts, threshold) => {
        const shown = shownCells(counts, threshold);
        expect(shown.some((value) => isSmall(value, threshold))).toBe(false);
        if (!counts.some((value) => isSmall(value, threshold))) expect(shown).toEqual(counts);
        shown.forEach((value, place) => expect([null, counts[place]]).toContain(value));
      }),
    );
  });

  // The reader knows the rule, the threshold and the total: every breakdown that would be shown in the same way is possible.
  it.each([3, 4, 5, 7])('leaves each hidden cell at least two possible counts, under %d, for every breakdown of every total that is shown', (threshold) => {
    for (const width of [2, 3, 4]) {
      for (let total = threshold; total <= (width === 4 ? 18 : 26); total++) {
        const possible = new Map<string, Set<number>[]>();
        for (const cells of breakdowns(total, width)) {
          const view = shownCells(cells, threshold).join();
          const counts = possible.get(view) ?? cells.map(() => new Set<number>());
          cells.forEach((value, place) => counts[place]!.add(value));
          possible.set(view, counts);
        }
        for (const [view, counts] of possible) {
          const hidden = view.split(',').flatMap((cell, place) => (cell === '' ? [counts[place]!.size] : []));
          if (hidden.some((size) => size < 2)) throw new Error(`total ${total}, shown ${view}: a hidden cell can be worked out`);
        }
      }
    }
  });
});

function breakdowns(total: number, width: number): number[][] {
  if (width === 1) return [[total]];
  return Array.from({ length: total + 1 }, (_, first) => breakdowns(total - first, width - 1).map((rest) => [first, ...rest])).flat();
}
