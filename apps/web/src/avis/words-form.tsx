import { useState } from 'react';
import type { ApiError } from '../graphql/api.js';
import { AskBeforeLeaving } from '../ui/ask-before-leaving.js';
import { Button } from '../ui/button.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import styles from './reading-room.module.css';

interface WordsFormProps<Act extends string> {
  readonly label: string;
  readonly most: number;
  readonly acts: readonly { readonly act: Act; readonly words: string }[];
  readonly cancel: string;
  readonly isPending: boolean;
  readonly problem?: string | undefined;
  readonly error: ApiError | null;
  readonly onSend: (words: string, act: Act) => void;
  readonly onCancel: () => void;
}

/** Words, and one or several things to do with them. What is typed is asked about before it is left. */
export function WordsForm<Act extends string>({ label, most, acts, cancel, isPending, problem, error, onSend, onCancel }: WordsFormProps<Act>) {
  const [words, setWords] = useState('');
  return (
    <div className={styles['form']}>
      <AskBeforeLeaving unsaved={words.trim() ? [label] : []} />
      {/* eslint-disable-next-line jsx-a11y/no-autofocus -- the field takes the place of the button that was pressed */}
      <TextField autoFocus label={label} rows={4} maxLength={most} value={words} onChange={setWords} error={problem} />
      <Refusal error={error} />
      <div className={styles['ways']}>
        {acts.map(({ act, words: name }, at) => (
          <Button key={act} look={at === 0 ? 'primary' : 'secondary'} isPending={isPending} onPress={() => onSend(words, act)}>
            {name}
          </Button>
        ))}
        <Button look="quiet" onPress={onCancel}>
          {cancel}
        </Button>
      </div>
    </div>
  );
}
