import { useState } from 'react';
import { useApi } from '../graphql/api-context.js';
import { AttestUnchanged, type ReportChangeFragment } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import type { ListedRequest } from './desk-order.js';
import { useRefusalWords } from './refusal-words.js';
import type { DeskActions } from './use-desk.js';

/** Sends last semester's answer again. A draft is dropped only once that is done; until then it stays as it is. */
export function useAttest(request: ListedRequest, { draftAt, settled, changed }: DeskActions, onSent: (change: ReportChangeFragment) => void) {
  const api = useApi();
  const labels = useLabels(reportingLabels);
  const words = useRefusalWords();
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState('');
  const send = async () => {
    const version = Math.max((await draftAt(request.id)?.pause()) ?? 0, request.report?.version ?? 0);
    const { attestUnchanged: change } = await api.send(AttestUnchanged, { input: { request: request.id, version } });
    if (change.problems.length > 0) {
      // Somebody else has saved or sent meanwhile: the card shows it.
      changed(change);
      return setRefusal(change.conflict ? labels.movedMeanwhile : change.problems.map(({ message }) => message).join(' '));
    }
    settled(change.request);
    onSent(change);
  };
  const attest = () => {
    setSending(true);
    setRefusal('');
    send()
      .catch((error: unknown) => {
        setRefusal(words(error));
        void draftAt(request.id)?.flush();
      })
      .finally(() => setSending(false));
  };
  return { attest, isSending, refusal };
}
