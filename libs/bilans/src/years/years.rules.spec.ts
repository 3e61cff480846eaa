import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BilanContent, FrozenFigure } from '../content/bilan-content.graphql.js';
import { compareYears, figuresOfYear, notCompared } from './years.rules.js';

const figure = (more: Partial<FrozenFigure> & { on?: string } = {}): FrozenFigure => {
  const { on = '2019', ...rest } = more;
  return {
    indicator: 'PLACES', title: 'Places', unit: 'places', definition: 'Ouvertes', formula: null, value: 10, lessThan: null, kept: false, notKnown: false, qualifier: 'EXACT', verbatim: null,
    period: { kind: 'YEAR', startsOn: `${on}-01-01`, endsOn: `${on}-12-31`, label: on }, provenance: { commitment: null }, recordedOn: '2019-01-01', fictional: false, commitments: [], ...rest,
  } as unknown as FrozenFigure;
};
const bilan = (figures: readonly FrozenFigure[], lines: readonly [number, boolean][] = []): BilanContent =>
  ({ sections: [{ kind: 'AXIS', axis: 1, keyFigures: [], figures, lines: lines.map(([number, told]) => ({ number, title: `n° ${number}`, report: told ? { status: 'IN_PROGRESS', weather: 'SUNNY', figures: [] } : null })) }] }) as unknown as BilanContent;
const reasons = (before: readonly FrozenFigure[], after: readonly FrozenFigure[]): string[] => compareYears(bilan(before), bilan(after)).leftOut.map(({ reason }) => reason);

describe('two years', () => {
  it('are compared where nothing but time differs', () => {
    const { figures, leftOut } = compareYears(bilan([figure({ on: '2018', value: 0.1 })]), bilan([figure({ value: 0.3 })]));
    expect([figures.map(({ change }) => change), leftOut]).toEqual([[0.2], []]);
  });

  it('are not where the perimeter differs, and the reason is told', () => {
    const before = figure({ on: '2018' });
    const cases: [Partial<FrozenFigure>, string][] = [
      [{ definition: 'Ouvertes et annoncées' }, 'DEFINITION'], [{ unit: 'personnes' }, 'UNIT'], [{ kept: true, value: null }, 'KEPT'], [{ lessThan: 5, value: null }, 'KEPT'], [{ value: null }, 'NO_VALUE'], [{ qualifier: 'ABOUT' as FrozenFigure['qualifier'] }, 'QUALIFIER'],
      [{ period: before.period }, 'SAME_PERIOD'],
    ];
    for (const [more, reason] of cases) expect([reason, ...reasons([before], [figure(more)])]).toEqual([reason, reason]);
    expect(reasons([before], [figure({ period: { kind: 'AT', startsOn: null, endsOn: '2019-05-15', label: 'au 15 mai' } as unknown as FrozenFigure['period'] })])).toEqual(['PERIOD_KIND', 'PERIOD_KIND']);
    expect(reasons([], [figure()])).toEqual(['ONLY_NOW']);
    expect(reasons([before], [])).toEqual(['ONLY_BEFORE']);
    expect(reasons([before], [figure(), figure({ on: '2017', value: 3 })])).toEqual(['SEVERAL', 'SEVERAL', 'SEVERAL']);
  });

  it('compare commitments with an answer in both, and count the others', () => {
    const { lines, silent } = compareYears(bilan([], [[1, true], [2, true], [3, false], [4, false]]), bilan([], [[1, true], [2, false], [3, true], [4, false]]));
    expect([lines.map(({ number }) => number), silent]).toEqual([[1], { onlyBefore: 1, onlyAfter: 1, neither: 1 }]);
  });

  it('lose no figure: each is compared or left out, once; and what is compared matches', () => {
    const any = fc.record({
      indicator: fc.constantFrom('A', 'B', 'C'), unit: fc.constantFrom('places', 'personnes'), definition: fc.constantFrom('x', 'y'), value: fc.option(fc.integer({ min: 0, max: 99 }), { nil: null }),
      kept: fc.boolean(), on: fc.constantFrom('2017', '2018', '2019'), qualifier: fc.constantFrom('EXACT', 'ABOUT'),
    }).map((more) => figure(more as Partial<FrozenFigure>));
    const year = fc.array(any, { maxLength: 6 }).map((figures) => bilan(figures));
    fc.assert(fc.property(year, year, (before, after) => {
      const { figures, leftOut } = compareYears(before, after);
      const told = [...figures, ...leftOut];
      expect(told.filter(({ before: was }) => was).length).toBe(figuresOfYear(before).length);
      expect(told.filter(({ after: is }) => is).length).toBe(figuresOfYear(after).length);
      for (const each of figures) expect([notCompared(each.before, each.after), each.change]).toEqual([undefined, each.after.value! - each.before.value!]);
      expect(leftOut.filter(({ before: was, after: is }) => was && is).every(({ before: was, after: is, reason }) => notCompared(was!, is!) === reason)).toBe(true);
    }));
  });
});
