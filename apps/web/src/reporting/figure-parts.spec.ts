import { describe, expect, it } from '@jest/globals';
import { figureFault, firstSum, partsInput, partsOf, sumOf } from './figure-parts.js';
import { type Answer, answerOf, compare, saveInput, unsavable, valueAnswer } from './report-answer.js';

const value = (text: string, sex: Record<string, string>) => ({ text, qualifier: 'EXACT' as const, notKnown: false, parts: { SEX: sex } });
const answer = (text: string, sex: Record<string, string>): Answer => ({ ...answerOf(null), values: { places: value(text, sex) } });

describe('the parts of a figure', () => {
  it('are sent as numbers; empty ones are left out, and all of them emptied takes them away', () => {
    expect(saveInput('r', 1, answer('52', { WOMEN: '40', MEN: '1 2', OTHER: ' ' })).measurements).toEqual([
      { indicator: 'places', value: 52, qualifier: 'EXACT', notKnown: false, breakdowns: [{ dimension: 'SEX', cells: [{ category: 'WOMEN', value: 40 }, { category: 'MEN', value: 12 }] }] },
    ]);
    expect(partsInput({ SEX: { WOMEN: '' } })).toEqual([]);
    expect(partsInput(undefined)).toBeUndefined();
  });

  it('are not saved without the figure, nor with one that cannot be read', () => {
    expect(figureFault(value('', { WOMEN: '4' }))).toBe('total');
    expect(figureFault(value('9', { WOMEN: 'quatre' }))).toBe('parts');
    expect(figureFault(value('neuf', { WOMEN: '4' }))).toBe('number');
    expect(figureFault({ ...value('', { WOMEN: 'quatre' }), notKnown: true })).toBeUndefined();
    expect(unsavable(answer('9', { WOMEN: '-4' }))).toEqual(['values.places']);
    expect(unsavable(answer('9', { WOMEN: '' }))).toEqual([]);
  });

  it('that somebody else wrote make a figure to choose', () => {
    const base = answer('52', { WOMEN: '40', MEN: '12' });
    expect(compare(base, answer('52', { MEN: '12', WOMEN: '40,0' }), base).own).toEqual([]);
    expect(compare(base, answer('52', { WOMEN: '41', MEN: '11' }), answer('52', { WOMEN: '39', MEN: '13' })).toChoose).toEqual(['values.places']);
  });

  it('come from the report, save those of which one is kept from the reader', () => {
    const shown = (...values: (number | null)[]) => [{ dimension: 'SEX' as const, missing: null, cells: values.map((value, place) => ({ category: ['WOMEN', 'MEN'][place]!, value })) }];
    expect(valueAnswer({ value: 52.5, qualifier: 'EXACT', notKnown: false, breakdowns: shown(40, 12.5) }).parts).toEqual({ SEX: { WOMEN: '40', MEN: '12,5' } });
    expect(partsOf(shown(null, 40))).toBeUndefined();
  });

  it('make a sum', () => {
    expect(sumOf({ WOMEN: '0,1', MEN: '0,2' })).toBe(0.3);
    expect(sumOf({ WOMEN: '0' })).toBe(0);
    expect(sumOf({ WOMEN: '' })).toBeUndefined();
    expect(sumOf({ WOMEN: 'x' })).toBeUndefined();
    expect(firstSum({ SEX: { WOMEN: 'x' }, AGE: { FROM_60: '3', UNDER_18: '2' } })).toBe(5);
    expect(firstSum({ SEX: { WOMEN: ' ' } })).toBeUndefined();
  });
});
