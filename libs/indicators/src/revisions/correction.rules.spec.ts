import { describe, expect, it } from '@jest/globals';
import { correctionProblems, type CorrectedFigure, type Correction } from './correction.rules.js';

const held: CorrectedFigure = { value: 12, qualifier: 'EXACT', kind: 'LEVEL', unit: 'places', provenance: 'REPORT' };
const problems = (given: Partial<Correction>, figure: Partial<CorrectedFigure> = {}): string[] =>
  correctionProblems({ value: 14, notKnown: false, qualifier: 'EXACT', reason: 'Recompté', ...given }, { ...held, ...figure }).map(({ path, code }) => `${path} ${code}`);

describe('a correction', () => {
  it('gives another value, or says that it is not known', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ value: null, notKnown: true })).toEqual([]);
    expect(problems({ value: null })).toEqual(['value FIGURE_REQUIRED']);
    expect(problems({ value: 12 })).toEqual(['value FIGURE_UNCHANGED']);
    expect(problems({ value: 12, qualifier: 'ABOUT' })).toEqual([]);
  });

  it('is held to what can be counted: nothing below zero, but for differences', () => {
    expect(problems({ value: -1 })).toEqual(['value VALUE_NEGATIVE']);
    expect(problems({ value: 0, qualifier: 'LESS_THAN' })).toEqual(['value VALUE_UNDER_NOTHING']);
    expect(problems({ value: 0 })).toEqual([]);
    expect(problems({ value: -1 }, { unit: 'points' })).toEqual([]);
  });

  it('says why', () => {
    expect(problems({ reason: ' ' })).toEqual(['reason CORRECTION_REASON_REQUIRED']);
    expect(problems({ reason: 'x'.repeat(1001) })).toEqual(['reason TEXT_TOO_LONG']);
  });
});
