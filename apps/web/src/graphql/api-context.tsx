import { QueryClientProvider, useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useMemo } from 'react';
import { type Api, type ApiError, operationQuery } from './api.js';
import type { Document } from './document.js';
import { notTwice } from './not-twice.js';

const ApiContext = createContext<Api | null>(null);

export function ApiProvider({ api, children }: { api: Api; children: ReactNode }) {
  return (
    <ApiContext value={api}>
      <QueryClientProvider client={api.queries}>{children}</QueryClientProvider>
    </ApiContext>
  );
}

/** What is inside reads a past day; null for today. */
export function ReadAt({ day, children }: { day: string | null; children: ReactNode }) {
  const api = useApi();
  const dated = useMemo(() => api.at(day), [api, day]);
  return <ApiContext value={dated}>{children}</ApiContext>;
}

export function useApi(): Api {
  const api = use(ApiContext);
  if (!api) throw new Error('useApi outside ApiProvider');
  return api;
}

/** The answer of an operation: from the cache that the page's `load` filled, and again whenever it is invalidated. */
export function useOperation<Result, Variables>(document: Document<Result, Variables>, variables: Variables): Result {
  const { send, asOf } = useApi();
  return useSuspenseQuery(operationQuery(send, document, variables, asOf)).data;
}

/**
 * A change. `run(variables)` resolves to its payload; every cached answer is then read again, because one change
 * (a report accepted, the clock advanced) shows on many pages. `error` holds the refusal, if any. Pressed twice, it is done once.
 */
export function useAction<Result, Variables>(document: Document<Result, Variables>) {
  const api = useApi();
  const { mutateAsync, data, isPending, error, reset } = useMutation<Result, ApiError, Variables>({
    mutationFn: (variables) => api.send(document, variables),
    onSuccess: () => api.queries.invalidateQueries(),
  });
  const run = useMemo(() => notTwice((variables: Variables) => mutateAsync(variables)), [mutateAsync]);
  return { run, data, isPending, error, reset };
}
