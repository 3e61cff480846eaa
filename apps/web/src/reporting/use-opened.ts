import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { operationQuery } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { OpenRequest } from '../graphql/generated.js';
import type { DeskRequest } from './desk-order.js';
import { useRefusalWords } from './refusal-words.js';

interface Opened {
  /** Undefined while it is being read. */
  readonly request: DeskRequest | undefined;
  /** Why it could not be read; empty when it was, or is being read. */
  readonly refusal: string;
  readonly retry: () => void;
}

/** All that answering one request needs. The list holds a hundred of them and says only what a list says. */
export function useOpened(id: string): Opened {
  const { send } = useApi();
  const words = useRefusalWords();
  const { data, error, refetch, isFetching } = useQuery(operationQuery(send, OpenRequest, { id }));
  return { request: data?.reportRequest, refusal: error && !data && !isFetching ? words(error) : '', retry: () => void refetch() };
}

/** The next card is read before it is asked for: it opens at once, also when the connection has gone meanwhile. */
export function useReadAhead(id: string | undefined): void {
  const api = useApi();
  useEffect(() => {
    // Read for nothing at worst: the card itself tells when it cannot be.
    if (id) void api.load(OpenRequest, { id }).catch(() => undefined);
  }, [api, id]);
}
