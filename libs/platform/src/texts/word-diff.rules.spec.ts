import { expect, it } from '@jest/globals';
import { wordDiff } from './word-diff.rules.js';

const told = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'KEPT' ? text : kind === 'ADDED' ? `+${text}+` : `-${text}-`))
    .join('');

it('tells words put in and taken out where they are', () => {
  expect(told('Deux permanences ouvertes.', 'Deux permanences ouvertes.')).toBe('Deux permanences ouvertes.');
  expect(told('Deux permanences ouvertes.', 'Trois permanences sont ouvertes.')).toBe('-Deux -+Trois +permanences +sont +ouvertes.');
  expect(told('', 'Rien avant.')).toBe('+Rien avant.+');
  expect(told('Plus rien.', '')).toBe('-Plus rien.-');
});

it('what stays and what comes in give the text after; what stays and what goes, the words before', () => {
  const before = 'Un  deux\ntrois quatre cinq six';
  const after = 'Un deux quatre\n\ncinq sept  huit';
  const pieces = wordDiff(before, after);
  const without = (kind: string): string => pieces.filter((piece) => piece.kind !== kind).map(({ text }) => text).join('');
  expect(without('REMOVED')).toBe(after);
  expect(without('ADDED').split(/\s+/)).toEqual(before.split(/\s+/));
});

it('a blank that changed is no change of words', () => {
  expect(wordDiff('Une ligne\nune autre', 'Une ligne une autre').every(({ kind }) => kind === 'KEPT')).toBe(true);
});

it('copes with the longest texts that can be given', () => {
  const [a, b] = ['a ', 'b '].map((word) => word.repeat(2000));
  expect(wordDiff(a!, b!).map(({ kind }) => kind)).toEqual(['REMOVED', 'ADDED']);
});
