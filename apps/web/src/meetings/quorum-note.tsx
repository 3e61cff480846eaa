import { useQuery } from '@tanstack/react-query';
import { operationQuery } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { type QuorumOfQuery, QuorumOf } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import { Notice } from '../ui/notice.js';

type Known = Pick<QuorumOfQuery['meeting'], 'quorum' | 'seats'>;

/** Who writes what a meeting decided is told that it had no quorum; whether it counts is for them to judge. */
export function QuorumNote({ meeting }: { meeting: string }) {
  const { send } = useApi();
  const { data } = useQuery({ ...operationQuery(send, QuorumOf, { id: meeting }), enabled: meeting !== '' });
  return data ? <WithoutQuorum meeting={data.meeting} /> : null;
}

/** Nothing while nobody's presence is noted: what is not known is not missing. */
export function WithoutQuorum({ meeting: { quorum, seats } }: { meeting: Known }) {
  const labels = useLabels(meetingLabels);
  if (!quorum || quorum.reached || seats.every(({ attendance }) => !attendance)) return null;
  return (
    <Notice tone="warn" announce="status" title={labels.quorumMissing}>
      <p>{labels.quorumFormula(quorum.there, quorum.seats, quorum.needed, quorum.percent)}</p>
    </Notice>
  );
}
