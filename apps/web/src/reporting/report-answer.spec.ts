import { describe, expect, it } from '@jest/globals';
import { readNumber, writeNumber } from '../ui/typed-number.js';
import { type Answer, compare, merge, sameAnswer, saveInput, stepsToCome } from './report-answer.js';

const base: Answer = { status: 'IN_PROGRESS', weather: null, achievements: 'Deux antennes.', difficulties: '', nextSteps: '', values: { places: { text: '1 240', qualifier: 'EXACT', notKnown: false } } };

describe('a figure as typed', () => {
  it.each([
    ['1 240', 1240],
    ['1\u202F240,5', 1240.5],
    ['1,240.5', 1240.5],
    ['12.5', 12.5],
    ['1.200', null],
    ['1,200', null],
    ['1,200,000', 1200000],
    ['0,125', 0.125],
    ['1,2340', 1.234],
    ['0', 0],
    ['', undefined],
    ['  ', undefined],
    ['douze', null],
    ['12 environ', null],
  ])('%j is %p', (text, value) => expect(readNumber(text)).toBe(value));

  it.each([0, 12, 1.2, 1.234, -12.345, 123.456, 1234.567, 0.125, 1200000])('%p is read as it was written', (value) => expect(readNumber(writeNumber(value))).toBe(value));
});

describe('what is sent', () => {
  it('sends empty texts as null and says what is not known', () => {
    const answer: Answer = { ...base, values: { places: { text: '', qualifier: 'ABOUT', notKnown: true }, repas: { text: 'beaucoup', qualifier: 'EXACT', notKnown: false }, nul: { text: '0', qualifier: 'EXACT', notKnown: false } } };
    const input = saveInput('r1', 3, answer);
    expect(input).toMatchObject({ request: 'r1', version: 3, achievements: 'Deux antennes.', difficulties: null });
    expect(input.measurements).toEqual([
      { indicator: 'places', value: null, qualifier: 'EXACT', notKnown: true },
      { indicator: 'nul', value: 0, qualifier: 'EXACT', notKnown: false },
    ]);
  });
  it('takes two ways of writing one number as the same answer', () => {
    expect(sameAnswer(base, { ...base, values: { places: { text: '1240', qualifier: 'EXACT', notKnown: false } } })).toBe(true);
    expect(sameAnswer(base, { ...base, values: {} })).toBe(false);
  });
});

describe('two persons at once', () => {
  const mine: Answer = { ...base, weather: 'CLOUDY', achievements: 'Trois antennes.' };
  const theirs: Answer = { ...base, achievements: 'Deux antennes et demie.', nextSteps: 'Ouvrir la quatrième.', values: { places: { text: '1300', qualifier: 'ABOUT', notKnown: false } } };
  const comparison = compare(base, mine, theirs);

  it('asks only about what both changed', () => {
    expect(comparison).toEqual({ toChoose: ['achievements'], taken: ['nextSteps', 'values.places'], own: ['weather'] });
  });
  it('keeps both sides’ work, and the side chosen where they meet', () => {
    expect(merge(comparison, mine, theirs, new Set())).toEqual({ ...theirs, weather: 'CLOUDY', achievements: 'Trois antennes.' });
    expect(merge(comparison, mine, theirs, new Set(['achievements']))).toEqual({ ...theirs, weather: 'CLOUDY' });
  });
  it('has nothing to ask when both wrote the same', () => {
    expect(compare(base, mine, mine)).toEqual({ toChoose: [], taken: [], own: [] });
  });
});

describe('steps dated on a day that has not come', () => {
  it('are told; today, an earlier day and no day yet are not', () => {
    const milestones = { early: '2019-05-16', today: '2019-05-15', before: '2018-12-31', undated: '' };
    expect(stepsToCome({ ...base, milestones }, '2019-05-15')).toEqual(['milestones.early']);
    expect(stepsToCome(base, '2019-05-15')).toEqual([]);
  });
});
