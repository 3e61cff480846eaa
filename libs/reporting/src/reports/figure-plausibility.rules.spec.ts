import { describe, expect, it } from '@jest/globals';
import { figureWarnings, isCounted, type FigureReferences } from './figure-plausibility.rules.js';

const none: FigureReferences = { lastKnown: null, previous: null, targets: [] };
const told = (value: number | null, references: Partial<FigureReferences> = {}, unit = 'places', kind = 'LEVEL') =>
  figureWarnings([{ indicator: 'x', value, qualifier: 'EXACT', notKnown: value === null }], [{ id: '1', code: 'x', unit, kind, ...none, ...references }]).map(({ code, details }) => [code, details?.['reference']]);

describe('a figure that looks like a slip', () => {
  it('is more than ten times what is known or aimed at', () => {
    expect(told(12_000, { lastKnown: 1_100 })).toEqual([['FIGURE_FAR_ABOVE', 1_100]]);
    expect(told(31, { targets: [3] })).toEqual([['FIGURE_FAR_ABOVE', 3]]);
    expect(told(30, { targets: [3] })).toEqual([]);
    expect(told(300, { lastKnown: 2, targets: [150] })).toEqual([]);
  });

  it('is less than a tenth of one’s own last answer, not of somebody else’s', () => {
    expect(told(12, { previous: 1_240 })).toEqual([['FIGURE_FAR_BELOW', 1_240]]);
    expect(told(12, { lastKnown: 1_240 })).toEqual([]);
    expect(told(12, { targets: [1_240] })).toEqual([]);
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
    expect(figureWarnings([value('a', 2), value('b', 2.5), value('gone', 2.5)], served)).toEqual([{ path: 'measurements.1.value', code: 'FIGURE_NOT_WHOLE', details: { indicator: 'b', unit: 'places' } }]);
  });
});

it('what is counted comes whole', () => {
  expect(['personnes', 'places', 'rendez-vous', 'équipes', 'familles', 'parrainages', 'points d’eau'].filter((unit) => isCounted({ unit, kind: 'LEVEL' }))).toEqual(['personnes', 'places', 'rendez-vous', 'équipes', 'familles', 'parrainages']);
  expect(['€', '%', 'semaines', 'mois', 'années', 'journées', 'référents par famille'].some((unit) => isCounted({ unit, kind: 'LEVEL' }))).toBe(false);
  expect(isCounted({ unit: 'personnes', kind: 'RATE' })).toBe(false);
});
