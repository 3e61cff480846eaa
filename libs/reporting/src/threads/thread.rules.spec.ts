import { expect, it } from '@jest/globals';
import { mentionProblems, wordsProblems } from './thread.rules.js';

it('a message has words, a closing may have some', () => {
  expect(wordsProblems(null, { required: true })).toEqual([{ path: 'words', code: 'THREAD_WORDS_REQUIRED' }]);
  expect(wordsProblems(null, { required: false })).toEqual([]);
  expect(wordsProblems('x'.repeat(4000), { required: true })).toEqual([]);
  expect(wordsProblems('x'.repeat(4001), { required: false })).toMatchObject([{ code: 'TEXT_TOO_LONG' }]);
});

it('each person mentioned may read', () => {
  expect(mentionProblems(['a', 'b'], ['a', 'b', 'c'])).toEqual([]);
  expect(mentionProblems(['a', 'z'], ['a', 'b'])).toEqual([{ path: 'mentions.1', code: 'MENTION_MAY_NOT_READ' }]);
});
