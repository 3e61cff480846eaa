import { useSuspenseQuery } from '@tanstack/react-query';
import { createClient } from 'graphql-ws';
import { useEffect, useState } from 'react';
import { ApiError, operationQuery } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { FollowLiveMeeting, LiveMeeting, type FollowLiveMeetingSubscription, type LiveMeetingQuery } from '../graphql/generated.js';
import { useLanguage } from '../labels/language.js';

export type Live = NonNullable<LiveMeetingQuery['liveMeeting']>;
export type LiveItem = Live['items'][number];

/** While nothing is heard, the page asks by itself; and tries to follow again. */
const ASKS_MS = 5_000;
const QUIET_MS = 10_000;

/** LOST: what is shown may be some seconds old. ENDED: the reader may read no more; nothing is asked again. */
export type Link = 'CONNECTING' | 'FOLLOWING' | 'LOST' | 'ENDED';

interface Followed {
  readonly live: LiveMeetingQuery['liveMeeting'];
  readonly meeting: LiveMeetingQuery['meeting'];
  readonly link: Link;
  readonly readAt: number;
}

/** The meeting as it stands, told of each change. */
export function useLiveMeeting(meeting: string): Followed {
  const { send } = useApi();
  const { data, dataUpdatedAt, error } = useSuspenseQuery(operationQuery(send, LiveMeeting, { meeting }));
  const [heard, setHeard] = useState<Link>('CONNECTING');
  // A connection that is refused does not say why: the page's own asking does.
  const link = error instanceof ApiError && isEnd(error.code) ? 'ENDED' : heard;
  useFollowing(meeting, link === 'ENDED', setHeard);
  useAsking(meeting, link === 'CONNECTING' || link === 'LOST');
  return { live: data.liveMeeting, meeting: data.meeting, link, readAt: dataUpdatedAt };
}

/** The session or the right to read is over: trying again would change nothing. */
const isEnd = (code: unknown): boolean => code === 'SIGN_IN_REQUIRED' || code === 'FORBIDDEN' || code === 'MEETING_NOT_FOUND';
const saysEnd = (errors: unknown): boolean => Array.isArray(errors) && errors.some((each: { extensions?: { code?: unknown } }) => isEnd(each.extensions?.code));

function useFollowing(meeting: string, isOver: boolean, tell: (link: Link) => void): void {
  const { addressOf, queries, send } = useApi();
  const { language } = useLanguage();
  useEffect(() => {
    if (isOver) return;
    const { queryKey } = operationQuery(send, LiveMeeting, { meeting });
    let again: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const client = clientAt(addressOf('/graphql'), language, () => {
      if (!stopped) tell('LOST');
    });
    const lost = (why?: unknown): void => {
      if (stopped) return;
      if (saysEnd(why)) return end();
      tell('LOST');
      again = setTimeout(begin, ASKS_MS);
    };
    const end = (): void => {
      stopped = true;
      tell('ENDED');
    };
    const begin = (): void => {
      // The text stays with the service, which knows it by its hash.
      const asked = { operationName: FollowLiveMeeting.name, query: '', variables: { meeting }, extensions: { persistedQuery: { version: 1, sha256Hash: FollowLiveMeeting.hash } } };
      client.subscribe<FollowLiveMeetingSubscription>(asked, {
        next: ({ data, errors }) => {
          if (saysEnd(errors)) return end();
          if (errors || !data) return tell('LOST');
          // What is being read was perhaps read before this: it must not come after.
          void queries.cancelQueries({ queryKey });
          queries.setQueryData<LiveMeetingQuery>(queryKey, (held) => held && { ...held, ...data });
          tell('FOLLOWING');
        },
        error: lost,
        complete: () => lost(),
      });
    };
    begin();
    return () => {
      stopped = true;
      clearTimeout(again);
      void client.dispose();
    };
  }, [addressOf, queries, send, language, meeting, isOver, tell]);
}

function useAsking(meeting: string, asks: boolean): void {
  const { queries, send } = useApi();
  useEffect(() => {
    if (!asks) return;
    const { queryKey } = operationQuery(send, LiveMeeting, { meeting });
    const timer = setInterval(() => void queries.invalidateQueries({ queryKey }), ASKS_MS);
    return () => clearInterval(timer);
  }, [queries, send, meeting, asks]);
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
    connectionAckWaitTimeout: QUIET_MS,
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
