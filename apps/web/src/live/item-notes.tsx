import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { NoteAgendaItem } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { liveLabels } from '../labels/live.js';
import { Button } from '../ui/button.js';
import { FrenchText } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import styles from './live.module.css';

interface ItemNotesProps {
  readonly meeting: string;
  /** Of the item, where a page has the notes of several. */
  readonly name?: string;
  readonly at: { readonly item: { readonly id: string }; readonly notes: string | null; readonly notesVersion: number };
  readonly onTyping?: () => void;
  readonly onSaved: (words: string) => void;
}

/** What was said at an item. What another person saved meanwhile is shown beside what is typed here, and overwrites nothing. */
export function ItemNotes({ meeting, name, at: { item, notes, notesVersion }, onTyping, onSaved }: ItemNotesProps) {
  const labels = useLabels(liveLabels);
  const { run, data, isPending, error } = useAction(NoteAgendaItem);
  const [form, setForm] = useState({ text: notes ?? '', version: notesVersion, isDirty: false });
  // Nothing is typed here: the notes are those that stand.
  if (!form.isDirty && form.version !== notesVersion) setForm({ text: notes ?? '', version: notesVersion, isDirty: false });
  const isStale = form.isDirty && form.version !== notesVersion;
  const problem = data?.noteAgendaItem.problems.find(({ code }) => code !== 'VERSION_CONFLICT');
  const save = () =>
    // Whoever has read what stands says what is to stand.
    void run({ input: { meeting, item: item.id, version: notesVersion, notes: form.text } }).then(({ noteAgendaItem: { problems } }) => {
      if (problems.length > 0) return;
      setForm(({ text }) => ({ text, version: notesVersion + 1, isDirty: false }));
      onSaved(labels.notesSaved);
    }, () => undefined);
  return (
    <form
      aria-label={name ? labels.notesOf(name) : labels.notes}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending && form.isDirty) save();
      }}
    >
      <TextField
        label={labels.notes}
        description={labels.notesHint}
        rows={5}
        maxLength={8000}
        value={form.text}
        onChange={(text) => {
          setForm({ ...form, text, isDirty: true });
          onTyping?.();
        }}
        error={problem?.message}
      />
      {isStale && (
        <Notice tone="warn" announce="alert" title={labels.notesConflict}>
          <FrenchText>{notes ?? '—'}</FrenchText>
        </Notice>
      )}
      <Refusal error={error} />
      <div className={styles['acts']}>
        <Button type="submit" isPending={isPending}>
          {labels.saveNotes}
        </Button>
      </div>
    </form>
  );
}
