import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Qualifier } from '#indicators';
import { amountWords, exactNumber, exactWords, figureWords } from './figure-words.rules.js';

const figure = (value: number | null, unit: string, more: object = {}) => ({ value, unit, qualifier: Qualifier.EXACT, lessThan: null, kept: false, ...more });
/** As somebody would type it again. */
const typed = (words: string): number => Number(words.replace(/\u202f/g, '').replace('−', '-').replace(',', '.'));

describe('a figure in words', () => {
  it('keeps every digit, however it is grouped', () => {
    expect([0, 4.5, 25_000, -1_234_567.125, 999].map(exactNumber)).toEqual(['0', '4,5', '25\u202f000', '−1\u202f234\u202f567,125', '999']);
    fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }).map((value) => Math.round(value * 1000) / 1000), (value) => {
      expect(typed(exactNumber(value))).toBe(value === 0 ? 0 : value);
    }));
  });

  it('says millions in words where nothing is lost by it', () => {
    expect(amountWords(750_000_000, '€')).toBe('750\u00a0millions d’euros');
    expect(amountWords(1_250_000, 'repas')).toBe('1,25\u00a0million');
    expect(amountWords(1_234_567, 'repas')).toBe('1\u202f234\u202f567');
    expect(amountWords(47, '%')).toBe('47\u00a0%');
    expect(amountWords(500, '€')).toBe('500\u00a0€');
  });

  it('has its qualifier before it, and its unit after', () => {
    expect(figureWords(figure(900, 'personnes', { qualifier: Qualifier.MORE_THAN }))).toBe('plus de 900 personnes');
    expect(exactWords(figure(750_000_000, '€', { qualifier: Qualifier.ABOUT }))).toBe('environ 750\u202f000\u202f000\u00a0€');
    expect(exactWords(figure(null, 'personnes', { lessThan: 5 }))).toBe('moins de 5 personnes');
    expect(exactWords(figure(null, 'personnes', { kept: true }))).toMatch(/^non montré/);
    expect(exactWords(figure(null, 'personnes'))).toBe('non connu');
  });
});
