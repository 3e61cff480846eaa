import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { piecesOf, searchAsked } from './search-query.rules.js';

it.each([
  ['42', { commitment: 42, decision: null }],
  ['engagement 42', { commitment: 42, decision: null }],
  ['Engagement n° 42', { commitment: 42, decision: null }],
  ['décision 3', { commitment: null, decision: 3 }],
  ['recommandation n° 3', { commitment: null, decision: null, recommendation: 3 }],
  ['42 places', { commitment: null, decision: null, recommendation: null }],
  ['2019-S1', { commitment: null, decision: null }],
])('%s', (typed, numbers) => {
  expect(searchAsked(typed)).toMatchObject(numbers);
});

it('words are letters and digits, few, whatever was typed', () => {
  expect(searchAsked("  d’hébergement & (d'urgence):* ! ").words).toEqual(['d', 'hébergement', 'd', 'urgence']);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (typed) => {
      const { words } = searchAsked(typed);
      expect(words.length).toBeLessThanOrEqual(8);
      for (const word of words) expect(word).toMatch(/^[\p{L}\p{M}\p{N}]+$/u);
    }),
  );
});

it('a marked text comes in pieces that make it whole', () => {
  expect(piecesOf('un \ue000hébergement\ue001 <b>')).toEqual([{ text: 'un ', found: false }, { text: 'hébergement', found: true }, { text: ' <b>', found: false }]);
  expect(piecesOf('')).toEqual([]);
});
