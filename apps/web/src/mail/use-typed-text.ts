import { useState } from 'react';
import type { WordedMailFragment } from '../graphql/generated.js';

export interface TypedWords {
  readonly subject: string;
  readonly introduction: string;
  readonly closing: string;
}

/** What is being typed, kept until it is saved: somebody else's version does not take it away. */
export function useTypedText(text: WordedMailFragment) {
  const [words, setWords] = useState<TypedWords>({ subject: text.subject, introduction: text.introduction, closing: text.closing });
  return { words, set: (field: keyof TypedWords) => (value: string) => setWords((old) => ({ ...old, [field]: value })), take: (taken: TypedWords) => setWords(taken) };
}
