import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { operationQuery } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { type Attendance, QuorumOf } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import { Notice } from '../ui/notice.js';

interface UnnotedProps {
  readonly meeting: string;
  readonly seats: readonly { readonly attendance: Attendance | null }[];
  /** Before the way to note them is taken: what stands over the page is closed. */
  readonly onGo?: () => void;
}

/** How many seats have nobody noted as there or not, with the way to note them; nothing when all have. */
export function UnnotedSeats({ meeting, seats, onGo }: UnnotedProps) {
  const labels = useLabels(meetingLabels);
  const missing = seats.filter(({ attendance }) => !attendance).length;
  if (missing === 0) return null;
  return (
    <Notice tone="warn" title={labels.unnoted(missing)}>
      <p>
        {labels.unnotedText}{' '}
        <Link to={`/reunions/${meeting}#sieges`} onClick={onGo}>
          {labels.noteSeats}
        </Link>
      </p>
    </Notice>
  );
}

/** The same where the seats are not on the page. */
export function UnnotedSeatsOf({ meeting }: { meeting: string }) {
  const { send } = useApi();
  const { data } = useQuery(operationQuery(send, QuorumOf, { id: meeting }));
  return data ? <UnnotedSeats meeting={meeting} seats={data.meeting.seats} /> : null;
}
