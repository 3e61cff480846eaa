import { useEffect, useRef } from 'react';
import { operationQuery } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { MinutesDraft } from '../graphql/generated.js';
import { useLiveMeeting } from '../live/use-followed.js';

/** What is decided or noted elsewhere while the minutes are read again comes by itself; what is typed stays with who types it. */
export function useReadAgain(meeting: string): void {
  const { queries, send } = useApi();
  const { live } = useLiveMeeting(meeting);
  const read = useRef(live);
  useEffect(() => {
    if (read.current === live) return;
    read.current = live;
    void queries.invalidateQueries({ queryKey: operationQuery(send, MinutesDraft, { meeting }).queryKey });
  }, [live, meeting, queries, send]);
}
