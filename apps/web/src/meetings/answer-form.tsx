import { type ReactNode, useId, useState } from 'react';
import type { ApiError } from '../graphql/api.js';
import type { MeetingAnswer } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import { Button } from '../ui/button.js';
import { Notice } from '../ui/notice.js';
import { Refusal } from '../ui/refusal.js';
import { TextField } from '../ui/text-field.js';
import styles from './meetings.module.css';

export interface Answer {
  readonly answer: MeetingAnswer;
  readonly sendsSubstitute: boolean;
  readonly substituteName: string | null;
}

type Instead = 'NOBODY' | 'SUBSTITUTE' | 'OTHER';

interface AnswerFormProps {
  /** What was answered for the seat until now. */
  readonly said: { readonly answer: MeetingAnswer | null; readonly sendsSubstitute: boolean; readonly substituteName: string | null };
  /** Name of the seat's substitute. */
  readonly substitute: string | null;
  readonly problems: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  readonly error: ApiError | null;
  readonly isPending: boolean;
  /** The answer sent has been taken. */
  readonly isTaken: boolean;
  readonly onSend: (answer: Answer) => void;
  /** The secretariat notes what somebody else answered. */
  readonly isNoted?: boolean;
}

/** Whether the holder of a seat comes, and who comes instead. */
export function AnswerForm({ said: before, substitute, problems, error, isPending, isTaken, onSend, isNoted = false }: AnswerFormProps) {
  const labels = useLabels(meetingLabels);
  const said = isNoted
    ? { title: labels.note, ask: labels.noteAnswer, choices: labels.answers, instead: labels.noteInstead, send: labels.noteSave, taken: labels.noted }
    : { title: labels.yourAnswer, ask: labels.answerText, choices: labels.answerChoices, instead: labels.comesInstead, send: labels.send, taken: labels.sent };
  const [answer, setAnswer] = useState(before.answer);
  const [instead, setInstead] = useState<Instead>(before.sendsSubstitute ? 'SUBSTITUTE' : before.substituteName ? 'OTHER' : 'NOBODY');
  const [name, setName] = useState(before.substituteName ?? '');
  const refused = problems.map(({ code, message }) => (code === 'VERSION_CONFLICT' ? labels.answerConflict : message));
  const comesNot = answer === 'NO' || answer === 'MAYBE';
  const words: Readonly<Record<Instead, string | null>> = { NOBODY: labels.insteadNobody, SUBSTITUTE: substitute && labels.insteadSubstitute(substitute), OTHER: labels.insteadOther };
  const send = () => answer && onSend({ answer, sendsSubstitute: comesNot && instead === 'SUBSTITUTE', substituteName: comesNot && instead === 'OTHER' ? name : null });
  return (
    <form
      className={styles['answer']}
      aria-label={said.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) send();
      }}
    >
      <Choice legend={said.ask} words={said.choices} value={answer} onChange={setAnswer} />
      {comesNot && (
        <Choice legend={said.instead} words={words} value={instead} onChange={setInstead}>
          {instead === 'OTHER' && <TextField label={labels.insteadName} value={name} onChange={setName} maxLength={120} isRequired />}
        </Choice>
      )}
      {refused.length > 0 && <Notice tone="bad" announce="alert" title={refused.join(' ')} />}
      <Refusal error={error} />
      {isTaken && <Notice tone="good" announce="status" title={said.taken} />}
      <div>
        <Button type="submit" look="primary" isPending={isPending}>
          {said.send}
        </Button>
      </div>
    </form>
  );
}

interface ChoiceProps<Value extends string> {
  readonly legend: string;
  /** In their order; what has no words is not offered. */
  readonly words: Readonly<Record<Value, string | null>>;
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly children?: ReactNode;
}

/** One of a few, as buttons that exclude each other. */
function Choice<Value extends string>({ legend, words, value, onChange, children }: ChoiceProps<Value>) {
  const name = useId();
  const offered = (Object.keys(words) as Value[]).filter((each) => words[each]);
  return (
    <fieldset>
      <legend>{legend}</legend>
      {offered.map((each) => (
        <label key={each} className={styles['choice']}>
          <input type="radio" name={name} checked={value === each} onChange={() => onChange(each)} required />
          {words[each]}
        </label>
      ))}
      {children}
    </fieldset>
  );
}
