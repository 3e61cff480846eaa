import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import { quorumLabels } from '../labels/quorum.js';
import type { ShownMeeting } from './meeting.page.js';
import styles from './meetings.module.css';

/** The quorum with how it is counted: by who was there once that is noted, by the answers until then. */
export function MeetingQuorum({ meeting: { state, seats, quorum, expectedQuorum } }: { meeting: ShownMeeting }) {
  const labels = useLabels(meetingLabels);
  const expected = useLabels(quorumLabels);
  const noted = seats.some(({ attendance }) => attendance);
  const shown = noted ? quorum : state === 'CALLED' ? expectedQuorum : null;
  if (!shown) return null;
  const { there, seats: of, needed, percent, reached } = shown;
  // What is not known yet is not missing.
  const isUnknown = !noted && there === 0 && seats.every(({ answer }) => !answer);
  return (
    <div className={styles['quorum']} role="group" aria-label={labels.quorum}>
      {isUnknown ? (
        <p>{expected.nobody}</p>
      ) : (
        <p>
          {!noted && `${labels.quorumExpected} `}
          <strong data-reached={reached ? 'yes' : 'no'}>{noted ? (reached ? labels.quorumReached : labels.quorumMissing) : reached ? expected.reached : expected.missing}</strong>
        </p>
      )}
      <p className="small">{isUnknown ? expected.needed(needed, of, percent) : labels.quorumFormula(there, of, needed, percent)}</p>
    </div>
  );
}
