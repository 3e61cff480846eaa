import { useState } from 'react';
import { useApi } from '../graphql/api-context.js';
import { RemoveEvidence } from '../graphql/generated.js';
import { evidenceLabels } from '../labels/evidence.js';
import { useLabels, useLanguage } from '../labels/language.js';
import type { DeskRequest } from './desk-order.js';
import { useRefusalWords } from './refusal-words.js';
import { sendFile, type SentFile } from './send-file.js';
import type { DeskActions } from './use-desk.js';

/** A file on its way, or refused; `share` of it has left. */
export interface Sending {
  readonly key: number;
  readonly name: string;
  readonly share: number;
  readonly refusal: string;
}

let keys = 0;

/** Sends files one after the other and removes them; each tells what became of it. */
export function useEvidence(request: DeskRequest, changed: DeskActions['changed']) {
  const api = useApi();
  const { language } = useLanguage();
  const words = useRefusalWords();
  const { empty } = useLabels(evidenceLabels);
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  const tell = (key: number, change: Partial<Sending>) => setSendings((old) => old.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const forget = (key: number) => setSendings((old) => old.filter((each) => each.key !== key));
  const show = (evidence: DeskRequest['evidence']) => changed({ request: { ...request, evidence }, problems: [], warnings: [], conflict: null });

  const send = async (files: readonly File[]) => {
    const queue = files.map((file) => ({ file, key: (keys += 1) }));
    setSendings((old) => [...old.filter(({ refusal }) => !refusal), ...queue.map(({ file, key }) => ({ key, name: file.name, share: 0, refusal: '' }))]);
    let there: readonly SentFile[] = request.evidence;
    for (const { file, key } of queue) {
      if (file.size === 0) {
        tell(key, { refusal: empty });
        continue;
      }
      const address = api.addressOf(`/files/pieces?demande=${request.id}&nom=${encodeURIComponent(file.name)}`);
      try {
        there = [...there, await sendFile(address, file, language, (share) => tell(key, { share }))];
        forget(key);
        show([...there]);
      } catch (error) {
        tell(key, { refusal: words(error) });
      }
    }
  };

  const remove = async (id: string, name: string) => {
    try {
      const { removeEvidence } = await api.send(RemoveEvidence, { input: { file: id } });
      changed({ request: removeEvidence.request, problems: [], warnings: [], conflict: null });
    } catch (error) {
      setSendings((old) => [...old, { key: (keys += 1), name, share: 0, refusal: words(error) }]);
    }
  };
  return { sendings, send, remove };
}
