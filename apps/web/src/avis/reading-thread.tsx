import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { ReplyInReading, SettleReadingThread, type ReadingOutcome, type ReadingRoomShownFragment } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { readingRoomLabels } from '../labels/reading-room.js';
import { Button } from '../ui/button.js';
import { French, FrenchText } from '../ui/french.js';
import { focusWhenLost } from '../ui/lost-focus.js';
import styles from './reading-room.module.css';
import { WordsForm } from './words-form.js';

export type Room = ReadingRoomShownFragment;
export type Remark = Room['threads'][number];

export const MOST = 4000;
export const remarkId = ({ id }: Pick<Remark, 'id'>): string => `remarque-${id}`;

/** A remark with what was answered, and what became of it. */
export function ReadingThread({ room, remark, onSent }: { room: Room; remark: Remark; onSent: () => void }) {
  const labels = useLabels(readingRoomLabels);
  const format = useFormat();
  const { about, said, outcome, messages } = remark;
  return (
    <li className={styles['thread']} id={remarkId(remark)} tabIndex={-1} data-settled={outcome ?? undefined}>
      <p className={styles['state']}>{outcome ? labels.outcomes[outcome] : labels.toTreat}</p>
      {said && (
        <details className={styles['said']}>
          <summary>{labels.saidThen}</summary>
          <FrenchText>{said}</FrenchText>
        </details>
      )}
      <ol className={styles['messages']}>
        {messages.map((message) => (
          <li key={message.id}>
            <FrenchText>{message.words}</FrenchText>
            <p className={styles['who']}>
              {[message.writtenBy, message.bySteering && labels.secretariat, format.instant(message.writtenAt)].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ol>
      {room.canWrite && <Acts remark={remark} about={about} settles={room.canSettle} onSent={onSent} />}
    </li>
  );
}

function Acts({ remark: { id, version }, about, settles, onSent }: { remark: Remark; about: string; settles: boolean; onSent: () => void }) {
  const labels = useLabels(readingRoomLabels);
  const [act, setAct] = useState<'REPLY' | 'SETTLE' | null>(null);
  const reply = useAction(ReplyInReading);
  const settle = useAction(SettleReadingThread);
  const done = (problems: readonly unknown[]) => {
    if (problems.length > 0) return;
    setAct(null);
    focusWhenLost(() => document.getElementById(remarkId({ id })));
    onSent();
  };
  const form = { most: MOST, cancel: labels.cancel, onCancel: () => setAct(null) };
  if (act === 'REPLY') {
    const send = (words: string) => void reply.run({ input: { thread: id, words } }).then(({ replyInReading }) => done(replyInReading.problems), () => undefined);
    return <WordsForm {...form} label={labels.replyWords} acts={[{ act: 'SEND', words: labels.send }]} isPending={reply.isPending} problem={reply.data?.replyInReading.problems[0]?.message} error={reply.error} onSend={send} />;
  }
  if (act === 'SETTLE') {
    const send = (words: string, outcome: ReadingOutcome) => void settle.run({ input: { thread: id, version, outcome, words } }).then(({ settleReadingThread }) => done(settleReadingThread.problems), () => undefined);
    const acts = (['CHANGED', 'KEPT'] as const).map((outcome) => ({ act: outcome, words: labels.settleActs[outcome] }));
    return <WordsForm {...form} label={labels.settleWords} acts={acts} isPending={settle.isPending} problem={settle.data?.settleReadingThread.problems[0]?.message} error={settle.error} onSend={send} />;
  }
  return (
    <p className={styles['ways']}>
      <Button look="quiet" aria-label={labels.replyTo(about)} onPress={() => setAct('REPLY')}>
        {labels.reply}
      </Button>
      {settles && (
        <Button look="quiet" aria-label={labels.settleOf(about)} onPress={() => setAct('SETTLE')}>
          {labels.settle}
        </Button>
      )}
    </p>
  );
}

/** What a remark is about, as the bilan called it. */
export function About({ remark: { about } }: { remark: Remark }) {
  return <French>{about}</French>;
}
