import { useState } from 'react';
import { exchangeLabels } from '../labels/exchanges.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import { AskBeforeLeaving } from '../ui/ask-before-leaving.js';
import { Button } from '../ui/button.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import type { ThreadsOf } from './use-threads.js';
import styles from './threads.module.css';

export interface Composed {
  readonly words: string;
  readonly mentions: readonly string[];
  readonly field: string | null;
}

interface ComposerProps {
  readonly label: string;
  readonly act: string;
  readonly isPending: boolean;
  readonly refusal: string;
  /** Who may be told by mail; nobody is offered when it is left out. */
  readonly readers?: ThreadsOf['threadReaders'];
  /** What it may be about; nothing to choose when it is left out. */
  readonly fields?: readonly { readonly value: string; readonly label: string }[];
  readonly onSend: (composed: Composed) => void;
  readonly onCancel: () => void;
}

/** Words, what they are about, and who is told of them. */
export function Composer({ label, act, isPending, refusal, readers = [], fields, onSend, onCancel }: ComposerProps) {
  const labels = useLabels(exchangeLabels);
  const { can } = useShell();
  const [words, setWords] = useState('');
  const [field, setField] = useState('');
  const [mentions, setMentions] = useState<readonly string[]>([]);
  const toggle = (id: string) => setMentions((old) => (old.includes(id) ? old.filter((each) => each !== id) : [...old, id]));
  return (
    <div className={styles['composer']}>
      <AskBeforeLeaving unsaved={words.trim() ? [label] : []} />
      {fields && <SelectField label={labels.about} value={field} onChange={(value) => setField(String(value))} options={[{ value: '', label: labels.whole }, ...fields]} />}
      {/* eslint-disable-next-line jsx-a11y/no-autofocus -- the field takes the place of the button that was pressed */}
      <TextField autoFocus label={label} value={words} onChange={setWords} rows={3} error={refusal || undefined} />
      {readers.length > 0 && (
        <fieldset>
          <legend>{fields ? labels.tellNew : labels.tell}</legend>
          <p className="small">{fields ? labels.tellHintNew[can('report.decide') ? 'steering' : 'organisation'] : labels.tellHint}</p>
          {readers.map(({ id, name, steers }) => (
            <label key={id} className={styles['reader']}>
              <input type="checkbox" checked={mentions.includes(id)} onChange={() => toggle(id)} />
              {name}
              {steers && ` (${labels.secretariat})`}
            </label>
          ))}
        </fieldset>
      )}
      <div className={styles['ways']}>
        <Button isPending={isPending} onPress={() => onSend({ words: words.trim(), mentions, field: field || null })}>
          {isPending ? labels.sending : act}
        </Button>
        <Button look="quiet" onPress={onCancel}>
          {labels.cancel}
        </Button>
      </div>
    </div>
  );
}
