import { useState } from 'react';
import { useApi } from '../graphql/api-context.js';
import { AttestAllUnchanged } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { attestAllLabels } from '../labels/attest-all.js';
import { useShell } from '../shell/use-shell.js';
import type { Desk, ListedRequest } from './desk-order.js';
import { useRefusalWords } from './refusal-words.js';
import type { DeskActions } from './use-desk.js';

/** Attests several answers at once: all leave, or none. */
export function useAttestAll(desk: Desk, { settled, changed }: DeskActions, onSent: (numbers: readonly number[]) => void) {
  const api = useApi();
  const { pact } = useShell();
  const labels = useLabels(attestAllLabels);
  const words = useRefusalWords();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState('');
  const send = async (requests: readonly ListedRequest[]) => {
    const input = {
      pact: pact.slug,
      campaign: desk.campaign.code,
      organisation: desk.organisation.slug,
      requests: requests.map(({ id, report }) => ({ request: id, version: report?.version ?? 0 })),
    };
    const { attestAllUnchanged: answer } = await api.send(AttestAllUnchanged, { input });
    for (const request of answer.requests) changed({ request, problems: [], warnings: [], conflict: null });
    if (answer.problems.length > 0) {
      const numbered = answer.problems.map(({ path, message }) => `${requests[Number(path.split('.')[1])]?.commitment.number ?? ''} : ${message}`);
      return setRefusal([labels.refused, ...numbered].join(' '));
    }
    answer.requests.forEach(settled);
    onSent(requests.map(({ commitment }) => commitment.number));
  };
  const attestAll = (requests: readonly ListedRequest[]) => {
    setSending(true);
    setRefusal('');
    send(requests)
      .catch((error: unknown) => setRefusal(words(error)))
      .finally(() => setSending(false));
  };
  return { attestAll, isSending, refusal, forget: () => setRefusal('') };
}
