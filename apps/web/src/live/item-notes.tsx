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
import { typedText, type Change, type TypedText } from './typed-text.js';

interface ItemNotesProps {
  readonly meeting: string;
  /** Of the item, where a page has the notes of several. */
  readonly name?: string;
  readonly at: { readonly item: { readonly id: string }; readonly notes: string | null; readonly notesVersion: number };
  /** What is typed here: held by the page, so that it outlives this form. */
  readonly held: TypedText | undefined;
  readonly onChange: Change<TypedText>;
  readonly onTyping: () => void;
  readonly onSaved: (words: string) => void;
}

/** What was said at an item. What another person saved meanwhile is shown beside what is typed here, and overwrites nothing. */
export function ItemNotes({ meeting, name, at: { item, notes, notesVersion }, held, onChange, onTyping, onSaved }: ItemNotesProps) {
  const labels = useLabels(liveLabels);
  const { run, data, isPending, error } = useAction(NoteAgendaItem);
  const form = typedText({ text: notes ?? '', version: notesVersion }, held, onChange);
  const problem = data?.noteAgendaItem.problems.find(({ code }) => code !== 'VERSION_CONFLICT');
  const save = () =>
    void form.save(async (text, version) => {
      const { noteAgendaItem } = await run({ input: { meeting, item: item.id, version, notes: text } });
      const isSaved = noteAgendaItem.problems.length === 0;
      if (isSaved) onSaved(labels.notesSaved);
      return isSaved;
    });
  return (
    <form
      aria-label={name ? labels.notesOf(name) : labels.notes}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) save();
      }}
    >
      <TextField
        label={labels.notes}
        description={labels.notesHint}
        rows={5}
        maxLength={8000}
        value={form.text}
        onChange={(text) => {
          form.type(text);
          onTyping();
        }}
        error={problem?.message}
      />
      {form.isStale && <Theirs notes={notes} />}
      <Refusal error={error} />
      <div className={styles['acts']}>
        {form.isStale && (
          <Button look="primary" onPress={form.join}>
            {labels.joinNotes}
          </Button>
        )}
        <Button type="submit" isPending={isPending}>
          {form.isStale ? labels.replaceNotes : labels.saveNotes}
        </Button>
      </div>
    </form>
  );
}

function Theirs({ notes }: { notes: string | null }) {
  const labels = useLabels(liveLabels);
  return (
    <Notice tone="warn" announce="alert" title={labels.notesConflict}>
      <FrenchText>{notes ?? '—'}</FrenchText>
    </Notice>
  );
}
