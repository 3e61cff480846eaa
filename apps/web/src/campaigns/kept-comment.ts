import { useState } from 'react';
import { prefixOf } from '../reporting/kept-drafts.js';
import type { Field } from '../reporting/report-answer.js';
import { useShell } from '../shell/use-shell.js';

/** Words for the organisation that are not sent yet: on the whole report, and by field. */
export interface KeptComments {
  readonly comment: string;
  readonly setComment: (words: string) => void;
  readonly ofFields: Readonly<Record<Field, string>>;
  readonly setOfField: (field: Field, words: string) => void;
  readonly forget: () => void;
}

/** They are kept on this machine until they are sent: a page opened again, or a decision taken by another, loses none. */
export function useKeptComments(report: string): KeptComments {
  const key = `${prefixOf(useShell().viewer.person?.id ?? '')}decision.${report}`;
  const [comment, setComment] = useState(() => read(key));
  const [ofFields, setOfFields] = useState<Readonly<Record<Field, string>>>(() => fieldsIn(read(`${key}.fields`)));
  const keepFields = (fields: Readonly<Record<Field, string>>) => {
    setOfFields(fields);
    write(`${key}.fields`, Object.keys(fields).length > 0 ? JSON.stringify(fields) : '');
  };
  const keep = (words: string) => {
    setComment(words);
    write(key, words);
  };
  return {
    comment,
    setComment: keep,
    ofFields,
    setOfField: (field, words) => keepFields(Object.fromEntries([...Object.entries(ofFields).filter(([each]) => each !== field), ...(words ? [[field, words]] : [])])),
    forget: () => {
      keep('');
      keepFields({});
    },
  };
}

function fieldsIn(text: string): Readonly<Record<Field, string>> {
  try {
    return JSON.parse(text || '{}') as Record<Field, string>;
  } catch {
    return {};
  }
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
