import type { ProblemDetail } from '#platform';
import { TEXT_LIMIT } from '../reports/answer.rules.js';

/** What refuses words: none where some are needed, or too many. */
export function wordsProblems(words: string | null, { required }: { readonly required: boolean }): ProblemDetail[] {
  if (!words) return required ? [{ path: 'words', code: 'THREAD_WORDS_REQUIRED' }] : [];
  return words.length > TEXT_LIMIT ? [{ path: 'words', code: 'TEXT_TOO_LONG', details: { length: words.length, max: TEXT_LIMIT } }] : [];
}

/** Only those who may read an exchange are mentioned in it: the others would be told of what they may not see. */
export function mentionProblems(mentioned: readonly string[], readers: readonly string[]): ProblemDetail[] {
  return mentioned.flatMap((id, index) => (readers.includes(id) ? [] : [{ path: `mentions.${index}`, code: 'MENTION_MAY_NOT_READ' }]));
}
