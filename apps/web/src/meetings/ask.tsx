import type { ReactNode } from 'react';
import type { ApiError } from '../graphql/api.js';
import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import { Confirmation } from '../ui/confirmation.js';
import { French } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import type { ShownMeeting, ShownSeat } from './meeting.page.js';
import styles from './meetings.module.css';

export interface ActProps {
  readonly meeting: ShownMeeting;
  readonly onClose: () => void;
}

/** Who will be written to, by name; and the seats that nobody can be written to for. */
export function ToldList({ seats }: { seats: readonly ShownSeat[] }) {
  const labels = useLabels(meetingLabels);
  const reached = seats.filter(({ holder }) => holder);
  const mute = seats.filter(({ holder }) => !holder);
  return (
    <>
      {reached.length > 0 && <ul className={styles['told']}>
        {reached.map(({ id, holder, organisation }) => (
          <li key={id}>
            {holder!.name}
            {organisation && <> (<French>{organisation.name}</French>)</>}
          </li>
        ))}
      </ul>}
      {mute.length > 0 && (
        <div>
          <p>{labels.callNobody}</p>
          <ul className={styles['told']}>
            {mute.map(({ id, organisation }) => (
              <li key={id}>{organisation ? <French>{organisation.name}</French> : '—'}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

interface AskProps {
  readonly title: string;
  readonly act: string;
  readonly isPending: boolean;
  readonly error: ApiError | null;
  readonly problems: readonly { readonly path: string; readonly code: string; readonly message: string }[];
  /** Paths whose refusals are said at their fields. */
  readonly fields?: readonly string[];
  readonly children: ReactNode;
  readonly onAct: () => void;
  readonly onClose: () => void;
}

/** A question about a meeting, with what was refused of it. */
export function Ask({ title, act, isPending, error, problems, fields = [], children, onAct, onClose }: AskProps) {
  const labels = useLabels(meetingLabels);
  const others = problems.filter(({ path }) => !fields.includes(path)).map(({ code, message }) => (code === 'VERSION_CONFLICT' ? labels.conflict : message));
  return (
    <Confirmation title={title} act={act} keep={labels.keep} isPending={isPending} error={error} onAct={onAct} onClose={onClose}>
      <div className={styles['dialog']}>
        {children}
        {others.length > 0 && <Notice tone="bad" announce="alert" title={others.join(' ')} />}
      </div>
    </Confirmation>
  );
}
