import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { AnswerMeeting } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import { SelectField } from '../ui/select-field.js';
import { AnswerForm } from './answer-form.js';
import type { ShownMeeting, ShownSeat } from './meeting.page.js';
import styles from './meetings.module.css';

/** What the secretariat was told by phone, noted for the seat of who told it. */
export function NoteAnswer({ meeting: { id, seats } }: { meeting: ShownMeeting }) {
  const labels = useLabels(meetingLabels);
  const { run, data, isPending, error, reset } = useAction(AnswerMeeting);
  const [chosen, setChosen] = useState('');
  const seat = seats.find((each) => each.id === chosen);
  const problems = data?.answerMeeting.problems ?? [];
  const choose = (value: string) => {
    reset();
    setChosen(value);
  };
  const nameOf = ({ holder, organisation }: ShownSeat) => [holder?.name, organisation?.name].filter(Boolean).join(', ');
  return (
    <details className={styles['note']}>
      <summary>{labels.note}</summary>
      <p className="small">{labels.noteText}</p>
      <SelectField label={labels.who} value={chosen} onChange={choose} options={[{ value: '', label: labels.chooseSeat }, ...seats.filter(({ invited }) => invited).map((each) => ({ value: each.id, label: nameOf(each) }))]} />
      {seat && (
        <AnswerForm
          key={`${seat.id} ${seat.version}`}
          isNoted
          said={seat}
          substitute={seat.substitute?.name ?? null}
          problems={problems}
          error={error}
          isPending={isPending}
          isTaken={data !== undefined && problems.length === 0}
          onSend={(answer) => void run({ input: { meeting: id, seat: seat.id, version: seat.version, ...answer } }).catch(() => undefined)}
        />
      )}
    </details>
  );
}
