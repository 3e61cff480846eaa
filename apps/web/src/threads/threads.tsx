import { useEffect, useId, useRef, useState } from 'react';
import { exchangeLabels } from '../labels/exchanges.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { fieldOfService, fieldForService, FILES, useFieldName } from '../reporting/commented-field.js';
import { PEOPLE, STEP, TEXTS } from '../reporting/report-answer.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { FrenchText } from '../ui/french.js';
import { Composer, type Composed } from './composer.js';
import styles from './threads.module.css';
import { type Thread, type ThreadAct, type ThreadsOf, useThreadAct, useThreads } from './use-threads.js';

/** What is said about one answer: open exchanges first, each with a way to reply and to close it. */
export function Threads({ request, level }: { request: string; level: 2 | 4 }) {
  const labels = useLabels(exchangeLabels);
  const id = useId();
  const { threads: read, isError, refetch } = useThreads(request);
  const [told, setTold] = useState('');
  const place = useRef<HTMLElement>(null);
  useShownByAddress(place, read);
  const goTo = useGoTo(place);
  const Heading = `h${level}` as const;
  return (
    <section ref={place} className={styles['part']} aria-labelledby={id}>
      <Heading id={id}>{labels.title}</Heading>
      <p className="small">{labels.lede}</p>
      {isError && !read && (
        <p className="small">
          {labels.failed}{' '}
          <Button look="quiet" onPress={() => void refetch()}>
            {labels.again}
          </Button>
        </p>
      )}
      {read && read.threads.length > 0 && (
        <ul className={styles['threads']}>
          {read.threads.map((thread) => (
            <ThreadItem key={thread.id} thread={thread} of={read} goTo={goTo} onTold={setTold} />
          ))}
        </ul>
      )}
      {read && <NewThread of={read} goTo={goTo} onTold={setTold} />}
      <p role="status" className={styles['told']}>
        {told}
      </p>
    </section>
  );
}

interface ActsProps {
  readonly of: ThreadsOf;
  /** Where the focus goes once what had it has gone. */
  readonly goTo: (place: string) => void;
  readonly onTold: (words: string) => void;
}

function NewThread({ of, goTo, onTold }: ActsProps) {
  const labels = useLabels(exchangeLabels);
  const id = useId();
  const [writes, setWrites] = useState(false);
  const { run, isPending, refusal } = useThreadAct(of.id);
  const fields = useFields(of);
  const others = useOthers(of);
  const leave = (place: string) => {
    goTo(place);
    setWrites(false);
  };
  const send = ({ words, mentions, field }: Composed) =>
    void run({ kind: 'OPEN', field, words, mentions }).then((now) => {
      if (!now) return;
      leave(placeOf(now.threads.find((each) => !of.threads.some((old) => old.id === each.id))));
      onTold(labels.done);
    });
  if (writes) return <Composer label={labels.words} act={labels.send} isPending={isPending} refusal={refusal} readers={others} fields={fields} onSend={send} onCancel={() => leave(id)} />;
  return (
    <Button id={id} onPress={() => setWrites(true)}>
      {labels.open}
    </Button>
  );
}

function ThreadItem({ thread, of, goTo, onTold }: { thread: Thread } & ActsProps) {
  const labels = useLabels(exchangeLabels);
  const name = useFieldName(of.commitment);
  const [act, setAct] = useState<'REPLY' | 'CLOSE' | null>(null);
  const { run, isPending, refusal } = useThreadAct(of.id);
  const others = useOthers(of);
  const subject = thread.field === null ? labels.whole : name(fieldOfService(thread.field));
  const leave = () => {
    goTo(placeOf(thread));
    setAct(null);
  };
  const done = (given: ThreadAct) =>
    void run(given).then((now) => {
      if (!now) return;
      leave();
      onTold(given.kind === 'CLOSE' ? labels.doneClosing : labels.done);
    });
  return (
    <li id={placeOf(thread)} tabIndex={-1} data-state={thread.state}>
      <p className={styles['subject']}>{[subject, thread.ofReturn && labels.ofReturn, thread.state === 'CLOSED' && labels.closed].filter(Boolean).join(' · ')}</p>
      <Messages thread={thread} />
      {act === 'REPLY' && <Composer label={labels.words} act={labels.send} isPending={isPending} refusal={refusal} readers={others} onSend={({ words, mentions }) => done({ kind: 'REPLY', thread: thread.id, words, mentions })} onCancel={leave} />}
      {act === 'CLOSE' && <Composer label={labels.closing} act={labels.closeAct} isPending={isPending} refusal={refusal} onSend={({ words }) => done({ kind: 'CLOSE', thread: thread.id, words })} onCancel={leave} />}
      {act === null && (
        <p className={styles['ways']}>
          <Button look="quiet" aria-label={labels.replyTo(subject)} onPress={() => setAct('REPLY')}>
            {labels.reply}
          </Button>
          {thread.state === 'OPEN' && (
            <Button look="quiet" aria-label={labels.closeThis(subject)} onPress={() => setAct('CLOSE')}>
              {labels.close}
            </Button>
          )}
        </p>
      )}
    </li>
  );
}

function Messages({ thread: { messages, state, closedAt, closedBy, closingWords } }: { thread: Thread }) {
  const labels = useLabels(exchangeLabels);
  const format = useFormat();
  return (
    <>
      <ol className={styles['messages']}>
        {messages.map((message) => (
          <li key={message.id} data-steering={message.bySteering || undefined}>
            <p className={styles['who']}>
              {labels.wrote(message.writtenBy, format.instant(message.writtenAt))}
              {message.bySteering && ` (${labels.secretariat})`}
              {message.mentions.length > 0 && `, ${labels.named(message.mentions.join(', '))}`}
            </p>
            <FrenchText>{message.words}</FrenchText>
          </li>
        ))}
      </ol>
      {state === 'CLOSED' && closedAt && (
        <div>
          <p className={styles['who']}>{closedBy ? labels.closedBy(closedBy, format.instantDay(closedAt)) : labels.closedByDecision(format.instantDay(closedAt))}</p>
          {closingWords && <FrenchText>{closingWords}</FrenchText>}
        </div>
      )}
    </>
  );
}

/** Where an exchange is in the page, and in the address of a mail about it. */
const placeOf = (thread: Pick<Thread, 'id'> | undefined): string => `echange-${thread?.id ?? ''}`;

/** What had the focus has gone, with the form: it goes on to a place of this part, once that stands. */
function useGoTo(part: React.RefObject<HTMLElement | null>): (place: string) => void {
  const due = useRef('');
  const [, look] = useState(0);
  useEffect(() => {
    const found = due.current && part.current?.querySelector<HTMLElement>(`#${CSS.escape(due.current)}`);
    if (!found) return;
    due.current = '';
    found.focus();
  });
  return (place) => {
    due.current = place;
    look((times) => times + 1);
  };
}

/** Whom one can name: not oneself. */
function useOthers(of: ThreadsOf): ThreadsOf['threadReaders'] {
  const { viewer } = useShell();
  return of.threadReaders.filter(({ id }) => id !== viewer.person?.id);
}

/** What an exchange may be about, in the order of the form. */
function useFields({ commitment: { indicators, milestones } }: ThreadsOf) {
  const name = useFieldName({ indicators, milestones });
  const fields = ['weather', 'status', ...TEXTS, PEOPLE, ...milestones.map(({ id }) => `${STEP}${id}`), ...indicators.map(({ code }) => `values.${code}`), FILES];
  return fields.map((field) => ({ value: fieldForService(field), label: name(field) }));
}

/** A mail's link leads to one exchange: it comes into sight once it is there. */
function useShownByAddress(place: React.RefObject<HTMLElement | null>, of: ThreadsOf | undefined) {
  const shown = useRef(false);
  useEffect(() => {
    if (!of || shown.current || !window.location.hash.startsWith('#echange-')) return;
    const item = place.current?.querySelector<HTMLElement>(`#${CSS.escape(window.location.hash.slice(1))}`);
    if (!item) return;
    shown.current = true;
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: 'center' });
  }, [of, place]);
}
