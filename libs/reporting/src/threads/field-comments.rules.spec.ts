import { expect, it } from '@jest/globals';
import { cleanComments, returnProblems, trailField } from './field-comments.rules.js';

const served = [{ code: 'visites' }];
const told = (comment: string | null, ...comments: [string, string][]): string[] =>
  returnProblems(comment, cleanComments(comments.map(([field, words]) => ({ field, words }))), { served, steps: [{ id: 's1' }] }).map(({ path, code }) => `${path} ${code}`);

it('a return says something: of the whole, of a field, or of both', () => {
  expect(told(null)).toEqual(['comment COMMENT_REQUIRED']);
  expect(told('Combien ?')).toEqual([]);
  expect(told(null, ['achievements', 'Combien ?'], ['measurements.visites', 'Par mois ?'], ['milestones.s1', 'Quel jour ?'])).toEqual([]);
  expect(told(null, ['milestones.s2', 'Quel jour ?'])).toEqual(['comments.0.field COMMENT_FIELD_UNKNOWN']);
});

it('a comment is on a field that the answer has, once, with words', () => {
  expect(told(null, ['colour', 'Laquelle ?'])).toEqual(['comments.0.field COMMENT_FIELD_UNKNOWN']);
  expect(told(null, ['measurements.autre', 'Combien ?'])).toEqual(['comments.0.field COMMENT_FIELD_UNKNOWN']);
  expect(told(null, ['status', 'Vraiment ?'], ['status', 'Encore ?'])).toEqual(['comments.1.field COMMENT_FIELD_TWICE']);
  expect(told('Voir', ['weather', '  '])).toEqual(['comments.0.words COMMENT_REQUIRED']);
  expect(told('x'.repeat(4001), ['weather', 'y'.repeat(4001)])).toEqual(['comment TEXT_TOO_LONG', 'comments.0.words TEXT_TOO_LONG']);
});

it('the trail names the field', () => {
  expect(['status', 'nextSteps', 'measurements.visites', 'milestones.s1'].map(trailField)).toEqual(['commentStatus', 'commentNextSteps', 'figureComment visites', 'milestoneComment s1']);
});
