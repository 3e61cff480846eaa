import { type ReactNode, useCallback, useRef, useState } from 'react';
import { useAction, useOperation } from '../graphql/api-context.js';
import { CommentBilan, ReadingRoom, SetReadingClosing } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { readingRoomLabels } from '../labels/reading-room.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { focusWhenLost } from '../ui/lost-focus.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import { NotesContext } from './notes-context.js';
import styles from './reading-room.module.css';
import { About, MOST, ReadingThread, remarkId, type Remark, type Room } from './reading-thread.js';
import { WordsForm } from './words-form.js';

/** The room around a bilan that is read before its publication: until when, what is said, and where to say something. */
export function ReadingRoomOf({ year, places, children }: { year: number; /** Keys of what the bilan has now. */ places: readonly string[]; children: ReactNode }) {
  const { pact } = useShell();
  const { readingRoom: room } = useOperation(ReadingRoom, { pact: pact.slug, year });
  const [told, setTold] = useState(false);
  const notes = useCallback((place: string, about: string) => (room ? <Notes key={place} room={room} place={place} about={about} /> : null), [room]);
  if (!room) return children;
  const gone = room.threads.filter(({ place }) => !places.includes(place));
  return (
    <NotesContext value={notes}>
      <Head room={room} gone={gone} told={told} onSent={() => setTold(true)} />
      {children}
    </NotesContext>
  );
}

function Head({ room, gone, told, onSent }: { room: Room; gone: readonly Remark[]; told: boolean; onSent: () => void }) {
  const labels = useLabels(readingRoomLabels);
  const format = useFormat();
  const { threads, closesOn, open, canWrite, canSettle, readers } = room;
  const waiting = threads.filter(({ outcome }) => outcome === null).length;
  const day = format.day(closesOn);
  return (
    <section className={styles['head']} aria-labelledby="lecture-title">
      <h2 id="lecture-title">{labels.title}</h2>
      <p>{open ? labels.until(day) : canSettle ? labels.closed(day) : canWrite ? labels.until(day) : labels.over}</p>
      {canWrite && <p>{canSettle ? labels.howSettle : labels.how}</p>}
      {canSettle && <p className="small">{labels.readers(readers)}.</p>}
      {canSettle && <ClosingDay key={closesOn} room={room} />}
      <h3>{threads.length === 0 ? labels.remarks : labels.count(threads.length, waiting)}</h3>
      {threads.length === 0 && <p>{labels.none}</p>}
      <ul className={styles['list']}>
        {threads
          .filter((remark) => !gone.includes(remark))
          .map((remark) => (
            <li key={remark.id}>
              <a href={`#${remarkId(remark)}`} onClick={() => openAround(remarkId(remark))}>
                <About remark={remark} />
              </a>{' '}
              <span className="small">({remark.outcome ? labels.outcomes[remark.outcome] : labels.toTreat})</span>
            </li>
          ))}
      </ul>
      {gone.length > 0 && (
        <>
          <p className="small">{labels.gone}</p>
          <ul className={styles['threads']}>
            {gone.map((remark) => (
              <div key={remark.id} role="presentation">
                <About remark={remark} />
                <ReadingThread room={room} remark={remark} onSent={onSent} />
              </div>
            ))}
          </ul>
        </>
      )}
      <p role="status">{told && labels.sent}</p>
    </section>
  );
}

/** A remark is folded under its part: following its link opens what it stands in. */
function openAround(id: string): void {
  for (let place: Element | null | undefined = document.getElementById(id); place; place = place.parentElement) if (place instanceof HTMLDetailsElement) place.open = true;
}

function ClosingDay({ room: { bilan, closesOn, version } }: { room: Room }) {
  const labels = useLabels(readingRoomLabels);
  const { run, data, isPending, error } = useAction(SetReadingClosing);
  const [day, setDay] = useState(closesOn);
  return (
    <form
      className={styles['day']}
      aria-label={labels.extend}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void run({ input: { bilan, version, closesOn: day } }).catch(() => undefined);
      }}
    >
      <TextField type="date" label={labels.extend} value={day} onChange={setDay} error={data?.setReadingClosing.problems[0]?.message} />
      {day !== closesOn && day !== '' && (
        <Button type="submit" isPending={isPending}>
          {labels.setDay}
        </Button>
      )}
      <Refusal error={error} />
    </form>
  );
}

/** What was said of one part, and where to say something of it. */
function Notes({ room, place, about }: { room: Room; place: string; about: string }) {
  const labels = useLabels(readingRoomLabels);
  const [writes, setWrites] = useState(false);
  const [told, setTold] = useState(false);
  const threads = useRef<HTMLUListElement>(null);
  // What was answered stays in sight, and takes the focus of the button that is gone.
  const onSent = () => {
    setTold(true);
    focusWhenLost(() => threads.current?.lastElementChild as HTMLElement | null);
  };
  const { run, data, isPending, error } = useAction(CommentBilan);
  const here = room.threads.filter((each) => each.place === place);
  const send = (words: string) =>
    void run({ input: { bilan: room.bilan, place, words } }).then(({ commentBilan }) => {
      if (commentBilan.problems.length > 0) return;
      setWrites(false);
      onSent();
    }, () => undefined);
  if (here.length === 0 && !room.canWrite) return null;
  return (
    <div className={styles['notes']}>
      {here.length > 0 && (
        <details open={told || here.some(({ outcome }) => outcome === null)}>
          <summary>{labels.here(here.length)}</summary>
          <ul ref={threads} className={styles['threads']}>
            {here.map((remark) => (
              <ReadingThread key={remark.id} room={room} remark={remark} onSent={onSent} />
            ))}
          </ul>
        </details>
      )}
      {writes && <WordsForm label={labels.words} most={MOST} acts={[{ act: 'SEND', words: labels.send }]} cancel={labels.cancel} isPending={isPending} problem={data?.commentBilan.problems[0]?.message} error={error} onSend={send} onCancel={() => setWrites(false)} />}
      {room.canWrite && !writes && (
        <Button look="quiet" aria-label={labels.openOn(about)} onPress={() => setWrites(true)}>
          {labels.open}
        </Button>
      )}
      <p role="status">{told && !writes && labels.sent}</p>
    </div>
  );
}
