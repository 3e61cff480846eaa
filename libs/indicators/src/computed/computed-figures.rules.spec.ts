import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { computedFigures, type PartFigure } from './computed-figures.rules.js';
import type { Operation } from './formula.rules.js';

const figure = (indicatorId: string, value: number | null, more: Partial<PartFigure> = {}): PartFigure => ({
  indicatorId, value, giver: 'caf', qualifier: 'EXACT', fictional: false, leaves: [`${indicatorId} ${value}`], periodKind: 'YEAR', startsOn: '2018-01-01', startPrecision: 'YEAR', endsOn: '2018-12-31', endPrecision: 'YEAR', ...more,
});
const at = (endsOn: string): Partial<PartFigure> => ({ periodKind: 'AT_DATE', startsOn: endsOn, startPrecision: 'DAY', endsOn, endPrecision: 'DAY' });
const made = (operation: Operation, figures: readonly PartFigure[], unit = 'places') => computedFigures({ operation, parts: ['a', 'b'], unit }, figures);
const told = (operation: Operation, figures: readonly PartFigure[], unit?: string) => made(operation, figures, unit).map(({ value, qualifier }) => [value, qualifier]);

describe('a computed figure', () => {
  it('is the sum, the difference or the ratio of those of its time', () => {
    const figures = [figure('a', 30), figure('b', 12)];
    expect(told('SUM', figures)).toEqual([[42, 'EXACT']]);
    expect(told('DIFFERENCE', figures)).toEqual([[18, 'EXACT']]);
    expect(told('RATIO', [figure('a', 12), figure('b', 30)], '%')).toEqual([[40, 'EXACT']]);
    expect(told('RATIO', [figure('a', 75), figure('b', 30)], '€ par place')).toEqual([[2.5, 'EXACT']]);
    expect(told('RATIO', [figure('a', 1), figure('b', 3)], '%')).toEqual([[33.333333, 'EXACT']]);
  });

  it('is as precise as its parts; what cannot be said is none', () => {
    expect(told('SUM', [figure('a', 900, { qualifier: 'MORE_THAN' }), figure('b', 100)])).toEqual([[1000, 'MORE_THAN']]);
    expect(told('DIFFERENCE', [figure('a', 900, { qualifier: 'MORE_THAN' }), figure('b', 100)])).toEqual([[800, 'MORE_THAN']]);
    expect(told('DIFFERENCE', [figure('a', 900), figure('b', 100, { qualifier: 'MORE_THAN' })])).toEqual([[800, 'LESS_THAN']]);
    expect(told('DIFFERENCE', [figure('a', 900, { qualifier: 'LESS_THAN' }), figure('b', 100, { qualifier: 'LESS_THAN' })])).toEqual([]);
    expect(told('RATIO', [figure('a', 12), figure('b', 30, { qualifier: 'LESS_THAN' })], '%')).toEqual([[40, 'MORE_THAN']]);
    expect(told('DIFFERENCE', [figure('a', 900), figure('b', 100, { qualifier: 'NEARLY' })])).toEqual([[800, 'MORE_THAN']]);
    expect(told('RATIO', [figure('a', 12), figure('b', 0)], '%')).toEqual([]);
  });

  it('is none while a part is missing or not known for that time', () => {
    expect(made('SUM', [figure('a', 30)])).toEqual([]);
    expect(made('SUM', [figure('a', 30), figure('b', null)])).toEqual([]);
    expect(made('SUM', [figure('a', 30), figure('b', 12, { startsOn: '2017-01-01', endsOn: '2017-12-31' })])).toEqual([]);
  });

  it('of what holds at a date takes the latest of each half-year, under the later day', () => {
    const figures = [figure('a', 30, at('2018-03-01')), figure('a', 31, at('2018-06-03')), figure('b', 12, at('2018-06-10')), figure('b', 50, at('2018-07-02'))];
    expect(made('SUM', figures)).toMatchObject([{ value: 43, endsOn: '2018-06-10' }]);
  });

  it('is none where two givers say two numbers; where they agree it comes from both', () => {
    expect(made('SUM', [figure('a', 30), figure('a', 31, { giver: 'ville' }), figure('b', 12)])).toEqual([]);
    expect(made('SUM', [figure('a', 30), figure('a', 30, { giver: 'ville', leaves: ['v'] }), figure('b', 12)])).toMatchObject([{ value: 42, leaves: ['a 30', 'b 12', 'v'] }]);
  });
});

describe('computed figures, whatever the parts', () => {
  const value = fc.option(fc.integer({ min: 0, max: 100_000 }).map((cents) => cents / 100), { freq: 4 });
  const year = fc.integer({ min: 2015, max: 2019 });
  const one = fc.record({ part: fc.constantFrom('a', 'b'), value, year, giver: fc.constantFrom('caf', 'ville') });
  const figures = fc.uniqueArray(one, { selector: ({ part, year, giver }) => `${part} ${year} ${giver}`, maxLength: 16 }).map((list) => list.map(({ part, value, year, giver }) => figure(part, value, { giver, startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, leaves: [`${part} ${year} ${giver}`] })));

  it('come from every part, each of its own time, and never from one that is not known', () => {
    fc.assert(
      fc.property(fc.constantFrom<Operation>('SUM', 'DIFFERENCE', 'RATIO'), figures, (operation, given) => {
        for (const computed of made(operation, given)) {
          const used = given.filter(({ leaves }) => computed.leaves.includes(leaves[0]!));
          expect(new Set(used.map(({ indicatorId }) => indicatorId))).toEqual(new Set(['a', 'b']));
          expect(used.every((each) => each.endsOn === computed.endsOn && each.value !== null)).toBe(true);
          expect(Number.isFinite(computed.value)).toBe(true);
        }
      }),
    );
  });

  it('a difference and what is taken away make the whole again, and the order of figures does not matter', () => {
    fc.assert(
      fc.property(figures, (given) => {
        const differences = made('DIFFERENCE', given);
        for (const { value, endsOn } of differences) {
          const of = (part: string) => given.find((each) => each.indicatorId === part && each.endsOn === endsOn)!.value!;
          expect(value + of('b')).toBeCloseTo(of('a'), 6);
        }
        const order = (list: readonly { endsOn: string }[]) => [...list].sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1));
        expect(order(made('DIFFERENCE', [...given].reverse()))).toEqual(order(differences));
      }),
    );
  });
});
