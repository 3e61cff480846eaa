import type { SentFile } from '../files/send-file.js';
import { useSendings } from '../files/use-sendings.js';
import { useApi } from '../graphql/api-context.js';
import { RemoveEvidence } from '../graphql/generated.js';
import type { DeskRequest } from './desk-order.js';
import type { DeskActions } from './use-desk.js';

/** Adds files to an answer and removes them; the page shows them without being read again. */
export function useEvidence(request: DeskRequest, changed: DeskActions['changed']) {
  const api = useApi();
  const { sendings, send: sendEach, refuse } = useSendings(`/files/pieces?demande=${request.id}`);

  const send = (files: readonly File[]) => {
    let there: readonly SentFile[] = request.evidence;
    return sendEach(files, (sent) => {
      there = [...there, sent];
      changed({ request: { ...request, evidence: [...there] }, problems: [], warnings: [], conflict: null });
    });
  };

  const remove = async (id: string, name: string) => {
    try {
      const { removeEvidence } = await api.send(RemoveEvidence, { input: { file: id } });
      changed({ request: removeEvidence.request, problems: [], warnings: [], conflict: null });
    } catch (error) {
      refuse(name, error);
    }
  };
  return { sendings, send, remove };
}
