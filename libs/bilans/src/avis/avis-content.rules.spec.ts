import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adoptionLacks, avisDifferences, type AdoptedRecommendation } from './avis-content.rules.js';

const recommendation = (number: number, words: string): AdoptedRecommendation => ({ number, words, organisation: 'DASES', dueOn: '2019-09-01' });

it('tells what a correction changes, and nothing else', () => {
  const before = { words: 'Avis.', recommendations: [recommendation(1, 'Ouvrir.'), recommendation(2, 'Compter.')] };
  expect(avisDifferences(before, before)).toEqual([]);
  const after = { words: 'Avis.', recommendations: [recommendation(1, 'Ouvrir.'), recommendation(2, 'Compter mieux.'), recommendation(3, 'Dire.')] };
  expect(avisDifferences(before, after).map(({ recommendation: number, before: was }) => [number, was === null])).toEqual([[2, false], [3, true]]);
});

it('never misses a change of words', () => {
  const said = fc.record({ words: fc.string(), recommendations: fc.array(fc.string(), { maxLength: 5 }).map((all) => all.map((words, at) => recommendation(at + 1, words))) });
  fc.assert(fc.property(said, said, (before, after) => {
    const changed = after.recommendations.filter(({ number, words }) => before.recommendations.find((each) => each.number === number)?.words !== words).length + (before.words === after.words ? 0 : 1);
    expect(avisDifferences(before, after)).toHaveLength(changed);
  }));
});

it('says what each recommendation lacks before it can be adopted', () => {
  const lacks = adoptionLacks({ words: null, recommendations: [{ number: 1, words: 'A', organisation: 'dases', dueOn: '2019-06-01', adopted: false }, { number: 2, words: null, organisation: null, dueOn: '2019-05-01', adopted: false }, { number: 3, words: 'C', organisation: 'dases', dueOn: '2019-05-01', adopted: true }] }, '2019-05-15');
  expect(lacks.map(({ path, code }) => `${path} ${code}`)).toEqual(['words AVIS_WORDS_REQUIRED', 'recommendations.2.words RECOMMENDATION_WORDS_REQUIRED', 'recommendations.2.organisation RECOMMENDATION_OWNER_REQUIRED', 'recommendations.2.dueOn RECOMMENDATION_DAY_REQUIRED']);
});
