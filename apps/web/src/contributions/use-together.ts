import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { operationQuery } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { RequestTogether, type RequestTogetherQuery } from '../graphql/generated.js';

export type Together = RequestTogetherQuery['reportRequest'];
export type Contribution = Together['contributions'][number];
export type Contradiction = Together['contradictions'][number];

/** What the porteurs of a commitment say, read beside the page and anew at each version of the reader's own answer. A failure keeps nobody from writing. */
export function useTogether(request: string, version: number) {
  const { send } = useApi();
  const { data, isError, refetch } = useQuery(operationQuery(send, RequestTogether, { request }));
  useEffect(() => void refetch(), [refetch, version]);
  return { together: data?.reportRequest, isError, refetch };
}

/** What the others have sent, as it was last read; nothing until then. */
export function useSaid(request: string): readonly Contribution[] {
  const { send } = useApi();
  const { data } = useQuery(operationQuery(send, RequestTogether, { request }));
  return data?.reportRequest.contributions ?? [];
}
