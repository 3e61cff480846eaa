import { useState } from 'react';
import { Link } from 'react-router';
import { useAction, useOperation } from '../graphql/api-context.js';
import { MinutesDraft, PrepareMinutes, WriteMinutes } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { minutesLabels } from '../labels/minutes.js';
import { ItemNotes } from '../live/item-notes.js';
import { Decisions } from '../live/sheet.js';
import { Button } from '../ui/button.js';
import { French, FrenchText } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import styles from './minutes.module.css';

/** What the next edition is made of, for the secretariat to read again. */
export function DraftMinutes({ meeting, isSent }: { meeting: string; isSent: boolean }) {
  const labels = useLabels(minutesLabels);
  const { minutesDraft } = useOperation(MinutesDraft, { meeting });
  const { items, otherDecisions } = minutesDraft;
  const [told, setTold] = useState('');
  // What was sent is read; correcting it is asked for.
  const [isOpen, setOpen] = useState(!isSent);
  if (!isOpen)
    return (
      <p>
        <Button onPress={() => setOpen(true)}>{labels.correct}</Button>
      </p>
    );
  return (
    <Section title={isSent ? labels.correct : labels.draft} id="brouillon">
      <p className={styles['text']}>{labels.draftText}</p>
      <p className={styles['ways']}>
        <Link to={`/reunions/${meeting}#sieges`}>{labels.toAttendance}</Link>
        <Link to={`/decisions?reunion=${meeting}`}>{labels.toDecisions}</Link>
      </p>
      <div role="status">{told && <Notice tone="good" title={told} />}</div>
      <Introduction meeting={meeting} draft={minutesDraft} onSaved={setTold} />
      <ol className={styles['items']}>
        {items.map((each, at) => (
          <li key={each.item.id}>
            <h3>
              {at + 1}. <French>{each.item.title ?? each.item.subjectWords ?? ''}</French>
            </h3>
            {each.decisions.length > 0 && <Decisions decisions={each.decisions} />}
            <ItemNotes meeting={meeting} name={`${at + 1}. ${each.item.title ?? each.item.subjectWords ?? ''}`} at={each} onSaved={setTold} onTyping={() => setTold('')} />
          </li>
        ))}
      </ol>
      {otherDecisions.length > 0 && (
        <div>
          <h3>{labels.others}</h3>
          <Decisions decisions={otherDecisions} />
        </div>
      )}
      <Prepare meeting={meeting} isSent={isSent} />
    </Section>
  );
}

interface IntroductionProps {
  readonly meeting: string;
  readonly draft: { readonly introduction: string | null; readonly version: number };
  readonly onSaved: (words: string) => void;
}

function Introduction({ meeting, draft: { introduction, version }, onSaved }: IntroductionProps) {
  const labels = useLabels(minutesLabels);
  const { run, isPending, error } = useAction(WriteMinutes);
  const [form, setForm] = useState({ text: introduction ?? '', version, isDirty: false });
  if (!form.isDirty && form.version !== version) setForm({ text: introduction ?? '', version, isDirty: false });
  const save = () =>
    void run({ input: { meeting, version, introduction: form.text } }).then(({ writeMinutes: { problems } }) => {
      if (problems.length > 0) return;
      setForm(({ text }) => ({ text, version: version + 1, isDirty: false }));
      onSaved(labels.introductionSaved);
    }, () => undefined);
  return (
    <form
      aria-label={labels.introduction}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending && form.isDirty) save();
      }}
    >
      <TextField label={labels.introduction} rows={4} maxLength={8000} value={form.text} onChange={(text) => setForm({ ...form, text, isDirty: true })} />
      {form.isDirty && form.version !== version && (
        <Notice tone="warn" announce="alert" title={labels.introductionConflict}>
          <FrenchText>{introduction ?? '—'}</FrenchText>
        </Notice>
      )}
      <Refusal error={error} />
      <div>
        <Button type="submit" isPending={isPending}>
          {labels.saveIntroduction}
        </Button>
      </div>
    </form>
  );
}

function Prepare({ meeting, isSent }: { meeting: string; isSent: boolean }) {
  const labels = useLabels(minutesLabels);
  const { run, data, isPending, error } = useAction(PrepareMinutes);
  const [changes, setChanges] = useState('');
  const problems = data?.prepareMinutes.problems ?? [];
  const others = problems.filter(({ path }) => path !== 'changes');
  return (
    <form
      aria-label={labels.prepare}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) void run({ input: { meeting, changes: changes || null } }).catch(() => undefined);
      }}
    >
      <p>{labels.prepareText}</p>
      {isSent && <TextField label={labels.changes} description={labels.changesHint} rows={2} maxLength={2000} value={changes} onChange={setChanges} error={problems.find(({ path }) => path === 'changes')?.message} />}
      {others.length > 0 && <Notice tone="bad" announce="alert" title={others.map(({ message }) => message).join(' ')} />}
      <Refusal error={error} />
      <div>
        <Button type="submit" look="primary" isPending={isPending}>
          {labels.prepare}
        </Button>
      </div>
    </form>
  );
}
