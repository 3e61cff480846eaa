import { useState } from 'react';
import { prefixOf } from '../reporting/kept-drafts.js';
import { useShell } from '../shell/use-shell.js';

/** Words for the organisation, kept on this machine until they are sent: a page opened again, or a decision taken by another, loses none. */
export function useKeptComment(report: string): [comment: string, keep: (comment: string) => void] {
  const key = `${prefixOf(useShell().viewer.person?.id ?? '')}decision.${report}`;
  const [comment, setComment] = useState(() => read(key));
  const keep = (words: string) => {
    setComment(words);
    write(key, words);
  };
  return [comment, keep];
}

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(key: string, words: string): void {
  try {
    if (words) localStorage.setItem(key, words);
    else localStorage.removeItem(key);
  } catch {
    // Where storage is refused (private browsing, full) the words live in the page only.
  }
}
