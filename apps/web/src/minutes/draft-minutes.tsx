import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useAction, useOperation } from '../graphql/api-context.js';
import { MinutesDraft, PrepareMinutes, WriteMinutes, type MinutesDraftQuery } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { liveLabels } from '../labels/live.js';
import { minutesLabels } from '../labels/minutes.js';
import { UnnotedSeats } from '../meetings/unnoted-seats.js';
import { AskBeforeLeaving } from '../ui/ask-before-leaving.js';
import { ItemNotes } from '../live/item-notes.js';
import { Decisions } from '../live/sheet.js';
import { typedText, type Change, type TypedText } from '../live/typed-text.js';
import { useDrafts, type Drafts } from '../live/use-drafts.js';
import { useReadAgain } from './use-read-again.js';
import { Button } from '../ui/button.js';
import { useFocusLeft } from '../ui/confirmation.js';
import { French, FrenchText } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import styles from './minutes.module.css';

interface TypedMinutes {
  readonly introduction: TypedText | undefined;
  readonly changeIntroduction: Change<TypedText>;
  readonly notes: Drafts;
}

/** What is typed of the minutes and not saved: held by the page, so that it outlives the edition that somebody else prepares meanwhile. */
export function useTypedMinutes(): TypedMinutes {
  const [introduction, setIntroduction] = useState<TypedText>();
  return { introduction, changeIntroduction: setIntroduction, notes: useDrafts() };
}

interface DraftMinutesProps {
  readonly meeting: string;
  readonly isSent: boolean;
  readonly typed: TypedMinutes;
}

/** What the next edition is made of, for the secretariat to read again. What was sent is read; correcting it is asked for. */
export function DraftMinutes(props: DraftMinutesProps) {
  const labels = useLabels(minutesLabels);
  const [isOpen, setOpen] = useState(!props.isSent);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that opened it is gone.
    if (isOpen && props.isSent) place.current?.focus();
  }, [isOpen, props.isSent]);
  if (isOpen)
    return (
      <div ref={place} tabIndex={-1} role="group" aria-labelledby="brouillon-title">
        <Draft {...props} />
      </div>
    );
  return (
    <p>
      <Button onPress={() => setOpen(true)}>{labels.correct}</Button>
    </p>
  );
}

type DraftItem = MinutesDraftQuery['minutesDraft']['items'][number]['item'];

/** What an item will be called once it is frozen: words of the document, which is French. */
function frozenName({ title, subjectWords, commitment, decision }: DraftItem): string {
  if (commitment) return `Engagement ${commitment.number}. ${subjectWords ?? ''}`;
  if (decision) return `Décision n° ${decision.number}. ${subjectWords ?? ''}`;
  return title ?? subjectWords ?? '';
}

function Draft({ meeting, isSent, typed }: DraftMinutesProps) {
  const labels = useLabels(minutesLabels);
  const { notesOf } = useLabels(liveLabels);
  const { minutesDraft } = useOperation(MinutesDraft, { meeting });
  const { items, otherDecisions } = minutesDraft;
  useReadAgain(meeting);
  const [told, setTold] = useState('');
  const named = items.map((each, at) => ({ ...each, name: `${at + 1}. ${frozenName(each.item)}`, held: typed.notes.of(each.item.id)?.notes }));
  const unsaved = [...(typed.introduction ? [labels.introduction] : []), ...named.filter(({ held }) => held).map(({ name }) => notesOf(name))];
  const typing = { onSaved: setTold, onTyping: () => setTold('') };
  return (
    <Section title={isSent ? labels.correct : labels.draft} id="brouillon">
      <AskBeforeLeaving unsaved={unsaved} />
      <p className={styles['text']}>{labels.draftText}</p>
      <p className={styles['ways']}>
        <Link to={`/reunions/${meeting}#sieges`}>{labels.toAttendance}</Link>
        <Link to={`/decisions?reunion=${meeting}`}>{labels.toDecisions}</Link>
      </p>
      <div role="status">{told && <Notice tone="good" title={told} />}</div>
      <Introduction meeting={meeting} draft={minutesDraft} held={typed.introduction} onChange={typed.changeIntroduction} {...typing} />
      <ol className={styles['items']}>
        {named.map(({ name, held, ...each }) => (
          <li key={each.item.id}>
            <h3>
              <French>{name}</French>
            </h3>
            {each.decisions.length > 0 && <Decisions decisions={each.decisions} />}
            <ItemNotes meeting={meeting} name={name} at={each} held={held} onChange={typed.notes.changeNotes(each.item.id)} {...typing} />
          </li>
        ))}
      </ol>
      {otherDecisions.length > 0 && (
        <div>
          <h3>{labels.others}</h3>
          <Decisions decisions={otherDecisions} />
        </div>
      )}
      <UnnotedSeats meeting={meeting} seats={minutesDraft.meeting.seats} />
      <Prepare meeting={meeting} isSent={isSent} unsaved={unsaved} />
    </Section>
  );
}

interface IntroductionProps {
  readonly meeting: string;
  readonly draft: { readonly introduction: string | null; readonly version: number };
  readonly held: TypedText | undefined;
  readonly onChange: Change<TypedText>;
  readonly onTyping: () => void;
  readonly onSaved: (words: string) => void;
}

function Introduction({ meeting, draft: { introduction, version }, held, onChange, onTyping, onSaved }: IntroductionProps) {
  const labels = useLabels(minutesLabels);
  const { run, isPending, error } = useAction(WriteMinutes);
  const form = typedText({ text: introduction ?? '', version }, held, onChange);
  const save = () =>
    void form.save(async (text, standing) => {
      const { writeMinutes } = await run({ input: { meeting, version: standing, introduction: text } });
      const isSaved = writeMinutes.problems.length === 0;
      if (isSaved) onSaved(labels.introductionSaved);
      return isSaved;
    });
  return (
    <form
      aria-label={labels.introduction}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) save();
      }}
    >
      <TextField
        label={labels.introduction}
        rows={4}
        maxLength={8000}
        value={form.text}
        onChange={(text) => {
          form.type(text);
          onTyping();
        }}
      />
      {form.isStale && (
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

/** What is not saved would not be in what is frozen: it is named, and nothing is prepared. */
function Prepare({ meeting, isSent, unsaved }: { meeting: string; isSent: boolean; unsaved: readonly string[] }) {
  const labels = useLabels(minutesLabels);
  const [isHeld, setHeld] = useState(false);
  useFocusLeft();
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
        setHeld(unsaved.length > 0);
        if (!isPending && unsaved.length === 0) void run({ input: { meeting, changes: changes || null } }).catch(() => undefined);
      }}
    >
      <p>{labels.prepareText}</p>
      {isSent && <TextField label={labels.changes} description={labels.changesHint} rows={2} maxLength={2000} value={changes} onChange={setChanges} error={problems.find(({ path }) => path === 'changes')?.message} />}
      {others.length > 0 && <Notice tone="bad" announce="alert" title={others.map(({ message }) => message).join(' ')} />}
      {isHeld && unsaved.length > 0 && (
        <Notice tone="bad" announce="alert" title={labels.unsavedFirst}>
          <ul>
            {unsaved.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Refusal error={error} />
      <div>
        <Button type="submit" look="primary" isPending={isPending}>
          {labels.prepare}
        </Button>
      </div>
    </form>
  );
}
