import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import type { ShownMeeting } from './meeting.page.js';
import styles from './meetings.module.css';

/** The quorum with how it is counted: by who was there once that is noted, by the answers until then. */
export function MeetingQuorum({ meeting: { state, seats, quorum, expectedQuorum } }: { meeting: ShownMeeting }) {
  const labels = useLabels(meetingLabels);
  const noted = seats.some(({ attendance }) => attendance);
  const shown = noted ? quorum : state === 'CALLED' ? expectedQuorum : null;
  if (!shown) return null;
  const { there, seats: of, needed, percent, reached } = shown;
  return (
    <div className={styles['quorum']} role="group" aria-label={labels.quorum}>
      <p>
        {!noted && `${labels.quorumExpected} `}
        <strong data-reached={reached ? 'yes' : 'no'}>{reached ? labels.quorumReached : labels.quorumMissing}</strong>
      </p>
      <p className="small">{labels.quorumFormula(there, of, needed, percent)}</p>
    </div>
  );
}
