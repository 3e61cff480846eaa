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
  const [writes, setWrites] = useState(false);
  const [told, setTold] = useState('');
  const { run, isPending, refusal } = useThreadAct(request);
  const fields = useFields(read);
  const others = useOthers(read);
  const place = useRef<HTMLElement>(null);
  useShownByAddress(place, read);
  const Heading = `h${level}` as const;
  const send = ({ words, mentions, field }: Composed) =>
    void run({ kind: 'OPEN', field, words, mentions }).then((done) => {
      if (!done) return;
      setWrites(false);
      setTold(labels.done);
    });
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
            <ThreadItem key={thread.id} thread={thread} of={read} onTold={setTold} />
          ))}
        </ul>
      )}
      {read && !writes && <Button onPress={() => setWrites(true)}>{labels.open}</Button>}
      {read && writes && <Composer label={labels.words} act={labels.send} isPending={isPending} refusal={refusal} readers={others} fields={fields} onSend={send} onCancel={() => setWrites(false)} />}
      <p role="status" className={styles['told']}>
        {told}
      </p>
    </section>
  );
}

function ThreadItem({ thread, of, onTold }: { thread: Thread; of: ThreadsOf; onTold: (words: string) => void }) {
  const labels = useLabels(exchangeLabels);
  const name = useFieldName(of.commitment);
  const [act, setAct] = useState<'REPLY' | 'CLOSE' | null>(null);
  const { run, isPending, refusal } = useThreadAct(of.id);
  const others = useOthers(of);
  const subject = thread.field === null ? labels.whole : name(fieldOfService(thread.field));
  const done = (given: ThreadAct) =>
    void run(given).then((taken) => {
      if (!taken) return;
      setAct(null);
      onTold(given.kind === 'CLOSE' ? labels.doneClosing : labels.done);
    });
  return (
    <li id={`echange-${thread.id}`} tabIndex={-1} data-state={thread.state}>
      <p className={styles['subject']}>{[subject, thread.ofReturn && labels.ofReturn, thread.state === 'CLOSED' && labels.closed].filter(Boolean).join(' · ')}</p>
      <Messages thread={thread} />
      {act === 'REPLY' && <Composer label={labels.words} act={labels.send} isPending={isPending} refusal={refusal} readers={others} onSend={({ words, mentions }) => done({ kind: 'REPLY', thread: thread.id, words, mentions })} onCancel={() => setAct(null)} />}
      {act === 'CLOSE' && <Composer label={labels.closing} act={labels.closeAct} isPending={isPending} refusal={refusal} onSend={({ words }) => done({ kind: 'CLOSE', thread: thread.id, words })} onCancel={() => setAct(null)} />}
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

/** Whom one can name: not oneself. */
function useOthers(of: ThreadsOf | undefined): ThreadsOf['threadReaders'] {
  const { viewer } = useShell();
  return of?.threadReaders.filter(({ id }) => id !== viewer.person?.id) ?? [];
}

/** What an exchange may be about, in the order of the form. */
function useFields(of: ThreadsOf | undefined) {
  const { indicators, milestones } = of?.commitment ?? { indicators: [], milestones: [] };
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
