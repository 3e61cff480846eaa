import { useState } from 'react';
import type { AttestAllUnchangedInput, AttestAllUnchangedMutation } from '../graphql/generated.js';
import { useShell } from '../shell/use-shell.js';
import type { Desk, ListedRequest } from './desk-order.js';
import { useRefusalWords } from './refusal-words.js';
import type { DeskActions } from './use-desk.js';

type Send = (input: AttestAllUnchangedInput) => Promise<AttestAllUnchangedMutation['attestAllUnchanged']>;

/** Sends several answers of a page at once: all leave, or none. `refused`: the words that none did. */
export function useBulkAct(desk: Desk, { settled, changed }: DeskActions, send: Send, refused: string, onSent: (numbers: readonly number[]) => void) {
  const { pact } = useShell();
  const words = useRefusalWords();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState('');
  const act = async (requests: readonly ListedRequest[]) => {
    const answer = await send({
      pact: pact.slug,
      campaign: desk.campaign.code,
      organisation: desk.organisation.slug,
      requests: requests.map(({ id, report }) => ({ request: id, version: report?.version ?? 0 })),
    });
    for (const request of answer.requests) changed({ request, problems: [], warnings: [], conflict: null });
    if (answer.problems.length > 0) {
      const numbered = answer.problems.map(({ path, message }) => `${requests[Number(path.split('.')[1])]?.commitment.number ?? ''} : ${message}`);
      return setRefusal([refused, ...numbered].join(' '));
    }
    answer.requests.forEach(settled);
    onSent(requests.map(({ commitment }) => commitment.number));
  };
  const run = (requests: readonly ListedRequest[]) => {
    setSending(true);
    setRefusal('');
    act(requests)
      .catch((error: unknown) => setRefusal(words(error)))
      .finally(() => setSending(false));
  };
  return { run, isSending, refusal };
}
