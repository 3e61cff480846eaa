import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError, operationQuery } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { CloseThread, OpenThread, ReplyInThread, RequestThreads, type RequestThreadsQuery } from '../graphql/generated.js';
import { exchangeLabels } from '../labels/exchanges.js';
import { useLabels } from '../labels/language.js';

export type ThreadsOf = RequestThreadsQuery['reportRequest'];
export type Thread = ThreadsOf['threads'][number];

/** What is being written, and what becomes of it. */
export type ThreadAct =
  | { readonly kind: 'OPEN'; readonly field: string | null; readonly words: string; readonly mentions: readonly string[] }
  | { readonly kind: 'REPLY'; readonly thread: string; readonly words: string; readonly mentions: readonly string[] }
  | { readonly kind: 'CLOSE'; readonly thread: string; readonly words: string };

export function useThreads(request: string) {
  const { send } = useApi();
  const { data, isError, refetch } = useQuery(operationQuery(send, RequestThreads, { request }));
  return { threads: data?.reportRequest, isError, refetch };
}

/** Sends an act; resolves to what stands once it is done, and the words may go; to nothing when it was refused. */
export function useThreadAct(request: string) {
  const api = useApi();
  const labels = useLabels(exchangeLabels);
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState('');
  const send = async (act: ThreadAct) => {
    if (act.kind === 'OPEN') return (await api.send(OpenThread, { input: { request, field: act.field, words: act.words, mentions: [...act.mentions] } })).openThread;
    if (act.kind === 'REPLY') return (await api.send(ReplyInThread, { input: { thread: act.thread, words: act.words, mentions: [...act.mentions] } })).replyInThread;
    return (await api.send(CloseThread, { input: { thread: act.thread, words: act.words || null } })).closeThread;
  };
  const run = async (act: ThreadAct): Promise<ThreadsOf | undefined> => {
    setPending(true);
    setRefusal('');
    try {
      const { request: now, problems } = await send(act);
      if (problems.length > 0) {
        setRefusal(problems.map(({ message }) => message).join(' '));
        return undefined;
      }
      api.queries.setQueryData<RequestThreadsQuery>(operationQuery(api.send, RequestThreads, { request }).queryKey, { reportRequest: now });
      // Pages that count exchanges read again when they are next opened.
      void api.queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== RequestThreads.name, refetchType: 'none' });
      return now;
    } catch (error) {
      setRefusal(error instanceof ApiError && error.code !== 'UNREACHABLE' ? error.message : labels.unsent);
      return undefined;
    } finally {
      setPending(false);
    }
  };
  return { run, isPending, refusal };
}
