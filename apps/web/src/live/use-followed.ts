import { useSuspenseQuery } from '@tanstack/react-query';
import { createClient } from 'graphql-ws';
import { useEffect, useState } from 'react';
import { operationQuery } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { FollowLiveMeeting, LiveMeeting, type FollowLiveMeetingSubscription, type LiveMeetingQuery } from '../graphql/generated.js';
import { useLanguage } from '../labels/language.js';

export type Live = NonNullable<LiveMeetingQuery['liveMeeting']>;
export type LiveItem = Live['items'][number];

/** While nothing is heard, the page asks by itself; and tries to follow again. */
const ASKS_MS = 5_000;
const QUIET_MS = 10_000;

/** The meeting as it stands, told of each change. `isFollowing` is false while the connection is lost: what is shown may be some seconds old. */
export function useLiveMeeting(meeting: string): { readonly live: LiveMeetingQuery['liveMeeting']; readonly meeting: LiveMeetingQuery['meeting']; readonly isFollowing: boolean; readonly readAt: number } {
  const { send } = useApi();
  const { data, dataUpdatedAt } = useSuspenseQuery(operationQuery(send, LiveMeeting, { meeting }));
  const [isFollowing, setFollowing] = useState(false);
  useFollowing(meeting, setFollowing);
  useAsking(meeting, isFollowing);
  return { live: data.liveMeeting, meeting: data.meeting, isFollowing, readAt: dataUpdatedAt };
}

function useFollowing(meeting: string, tell: (isFollowing: boolean) => void): void {
  const { addressOf, queries, send } = useApi();
  const { language } = useLanguage();
  useEffect(() => {
    const { queryKey } = operationQuery(send, LiveMeeting, { meeting });
    const client = clientAt(addressOf('/graphql'), language, () => tell(false));
    let again: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const lost = (): void => {
      tell(false);
      if (!stopped) again = setTimeout(begin, ASKS_MS);
    };
    const begin = (): void => {
      // The text stays with the service, which knows it by its hash.
      const asked = { operationName: FollowLiveMeeting.name, query: '', variables: { meeting }, extensions: { persistedQuery: { version: 1, sha256Hash: FollowLiveMeeting.hash } } };
      client.subscribe<FollowLiveMeetingSubscription>(asked, {
        next: ({ data, errors }) => {
          if (errors || !data) return tell(false);
          queries.setQueryData<LiveMeetingQuery>(queryKey, (held) => held && { ...held, ...data });
          tell(true);
        },
        error: lost,
        complete: lost,
      });
    };
    begin();
    return () => {
      stopped = true;
      clearTimeout(again);
      void client.dispose();
    };
  }, [addressOf, queries, send, language, meeting, tell]);
}

function useAsking(meeting: string, isFollowing: boolean): void {
  const { queries, send } = useApi();
  useEffect(() => {
    if (isFollowing) return;
    const { queryKey } = operationQuery(send, LiveMeeting, { meeting });
    const timer = setInterval(() => void queries.invalidateQueries({ queryKey }), ASKS_MS);
    return () => clearInterval(timer);
  }, [queries, send, meeting, isFollowing]);
}

/** A connection that tries again for as long as the page is there, and that is given up when nothing answers on it. */
function clientAt(path: string, language: string, lost: () => void) {
  const url = new URL(path, globalThis.location.href);
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  let silence: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: url.href,
    connectionParams: { language },
    keepAlive: QUIET_MS,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (retries) => new Promise((wake) => setTimeout(wake, Math.min(ASKS_MS, 500 * 2 ** retries) * (0.5 + Math.random() / 2))),
    on: {
      ping: (received) => {
        if (!received) silence = setTimeout(() => client.terminate(), ASKS_MS);
      },
      pong: (received) => {
        if (received) clearTimeout(silence);
      },
      closed: () => {
        clearTimeout(silence);
        lost();
      },
    },
  });
  return client;
}
