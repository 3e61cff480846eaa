import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { figureWarnings, isCounted, type FigureReferences } from './figure-plausibility.rules.js';

const none: FigureReferences = { lastKnown: null, previous: null, recent: [], targets: [], wholes: [] };
const told = (value: number | null, references: Partial<FigureReferences> = {}, unit = 'places', kind = 'LEVEL') =>
  figureWarnings([{ indicator: 'x', value, qualifier: 'EXACT', notKnown: value === null }], [{ id: '1', code: 'x', unit, kind, ...none, ...references }]).map(({ code, details }) => [code, details?.['reference']]);

describe('a figure that looks like a slip', () => {
  it('is more than ten times what is known or aimed at', () => {
    expect(told(15_000, { lastKnown: 1_100 })).toEqual([['FIGURE_FAR_ABOVE', 1_100]]);
    expect(told(31, { targets: [3] })).toEqual([['FIGURE_FAR_ABOVE', 3]]);
    expect(told(30, { targets: [3] })).toEqual([]);
    expect(told(300, { lastKnown: 2, targets: [150] })).toEqual([]);
  });

  it('is less than a tenth of one’s own last answer, not of somebody else’s', () => {
    expect(told(52, { previous: 1_240 })).toEqual([['FIGURE_FAR_BELOW', 1_240]]);
    expect(told(12, { lastKnown: 1_240 })).toEqual([]);
    expect(told(12, { targets: [1_240] })).toEqual([]);
  });

  it('is ten, a hundred or a thousand times what was known, either way for one’s own', () => {
    expect(told(12_400, { previous: 1_240 })).toEqual([['FIGURE_SLIPPED_UP', 1_240]]);
    expect(told(1_240_000, { lastKnown: 1_260 })).toEqual([['FIGURE_SLIPPED_UP', 1_260]]);
    expect(told(12.4, { previous: 1_240 })).toEqual([['FIGURE_SLIPPED_DOWN', 1_240]]);
    expect(told(12, { lastKnown: 1_240 })).toEqual([]);
  });

  it('jumps away from all the last answers, and by more than a few', () => {
    expect(told(400, { previous: 120, recent: [120, 90] })).toEqual([['FIGURE_JUMPED_UP', 120]]);
    expect(told(25, { previous: 120, recent: [120, 90] })).toEqual([['FIGURE_JUMPED_DOWN', 90]]);
    expect(told(300, { previous: 90, recent: [90, 120] })).toEqual([]);
    expect(told(9, { previous: 2, recent: [2] })).toEqual([]);
  });

  it('falls though it is a total since the beginning', () => {
    expect(told(1_200, { previous: 1_240, recent: [1_240] }, 'places', 'CUMULATIVE')).toEqual([['FIGURE_TOTAL_FELL', 1_240]]);
    expect(told(1_200, { previous: 1_240, recent: [1_240] })).toEqual([]);
  });

  it('is more than what it is a part of, as answered beside it, else as last known', () => {
    const served = [{ id: '1', code: 'x', unit: 'places', kind: 'LEVEL', ...none, wholes: [{ code: 'tout', title: 'Toutes les places', value: 100 }] }, { id: '2', code: 'tout', unit: 'places', kind: 'LEVEL', ...none }];
    const value = (indicator: string, given: number) => ({ indicator, value: given, qualifier: 'EXACT', notKnown: false });
    expect(figureWarnings([value('x', 110)], served)).toMatchObject([{ code: 'FIGURE_OVER_WHOLE', details: { value: 110, reference: 100, whole: 'Toutes les places' } }]);
    expect(figureWarnings([value('x', 110), value('tout', 120)], served)).toEqual([]);
  });

  it('that is only known from above is too low, never too high', () => {
    const under = (value: number, references: Partial<FigureReferences>, kind = 'LEVEL') =>
      figureWarnings([{ indicator: 'x', value, qualifier: 'LESS_THAN', notKnown: false }], [{ id: '1', code: 'x', unit: 'places', kind, ...none, ...references }]).map(({ code }) => code);
    expect(under(400, { previous: 120, recent: [120, 90] })).toEqual([]);
    expect(under(110, { wholes: [{ code: 'tout', title: 'Tout', value: 100 }] })).toEqual([]);
    expect(under(50, { previous: 1_240 })).toEqual(['FIGURE_FAR_BELOW']);
    expect(under(1_200, { previous: 1_240 }, 'CUMULATIVE')).toEqual(['FIGURE_TOTAL_FELL']);
  });

  it('is a part of what comes whole, or more than the whole', () => {
    expect(told(1.5)).toEqual([['FIGURE_NOT_WHOLE', undefined]]);
    expect(told(1.5, {}, 'semaines')).toEqual([]);
    expect(told(120, {}, '%', 'RATE')).toEqual([['FIGURE_OVER_HUNDRED', undefined]]);
  });

  it('is none when nothing is known, when it is zero, unknown, or a yes', () => {
    expect(told(1_000_000)).toEqual([]);
    expect(told(0, { previous: 1_240, lastKnown: 1_240 })).toEqual([]);
    expect(told(null, { previous: 1_240 })).toEqual([]);
    expect(told(1, { previous: 0.01 }, 'oui/non', 'YES_NO')).toEqual([]);
  });

  it('is told under the place it was sent at', () => {
    const value = (indicator: string, given: number) => ({ indicator, value: given, qualifier: 'EXACT', notKnown: false });
    const served = ['a', 'b'].map((code) => ({ id: code, code, unit: 'places', kind: 'LEVEL', ...none }));
    expect(figureWarnings([value('a', 2), value('b', 2.5), value('gone', 2.5)], served)).toEqual([{ path: 'measurements.1.value', code: 'FIGURE_NOT_WHOLE', details: { indicator: 'b', unit: 'places', value: 2.5 } }]);
  });
});

describe('whatever the figures', () => {
  const number = fc.integer({ min: 0, max: 10_000_000 });
  const references = fc.record({ lastKnown: fc.option(number), previous: fc.option(number), recent: fc.array(number, { maxLength: 4 }), targets: fc.array(number, { maxLength: 3 }) });

  it('one that repeats the last answer is never odd, nor is zero', () => {
    fc.assert(
      fc.property(number, (value) => {
        expect(told(value, { lastKnown: value, previous: value, recent: [value], targets: [value] })).toEqual([]);
        expect(told(0, { lastKnown: value, previous: value, recent: [value] })).toEqual([]);
      }),
    );
  });

  it('a zero too many or too few on one’s own answer is always told', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.constantFrom(10, 100, 1000), (value, factor) => {
        expect(told(value * factor, { previous: value, recent: [value] })).toEqual([['FIGURE_SLIPPED_UP', value]]);
        expect(told(value, { previous: value * factor, recent: [value * factor] })).toEqual([['FIGURE_SLIPPED_DOWN', value * factor]]);
      }),
    );
  });

  it('a figure has one warning at most, and both figures are in it when it is held against another', () => {
    fc.assert(
      fc.property(number, references, fc.constantFrom('LEVEL', 'CUMULATIVE', 'FLOW', 'RATE', 'YES_NO'), (value, given, kind) => {
        const warnings = figureWarnings([{ indicator: 'x', value, qualifier: 'EXACT', notKnown: false }], [{ id: '1', code: 'x', unit: 'places', kind, wholes: [], ...given }]);
        expect(warnings.length).toBeLessThanOrEqual(1);
        for (const { code, details } of warnings) {
          expect(details?.['value']).toBe(value);
          if (code !== 'FIGURE_NOT_WHOLE' && code !== 'FIGURE_OVER_HUNDRED') expect(typeof details?.['reference']).toBe('number');
        }
      }),
    );
  });
});

it('what is counted comes whole', () => {
  expect(['personnes', 'places', 'rendez-vous', 'équipes', 'familles', 'parrainages', 'points d’eau'].filter((unit) => isCounted({ unit, kind: 'LEVEL' }))).toEqual(['personnes', 'places', 'rendez-vous', 'équipes', 'familles', 'parrainages']);
  expect(['€', '%', 'semaines', 'mois', 'années', 'journées', 'référents par famille'].some((unit) => isCounted({ unit, kind: 'LEVEL' }))).toBe(false);
  expect(isCounted({ unit: 'personnes', kind: 'RATE' })).toBe(false);
});
