import { useState } from 'react';
import { ApiError } from '../graphql/api.js';
import { useApi } from '../graphql/api-context.js';
import { fileLabels } from '../labels/files.js';
import { useLabels, useLanguage } from '../labels/language.js';
import { sendFile, type SentFile } from './send-file.js';

/** A file on its way, or refused; `share` of it has left. */
export interface Sending {
  readonly key: number;
  readonly name: string;
  readonly share: number;
  readonly refusal: string;
}

let keys = 0;

/** Sends files one after the other; each tells what became of it. `place`: the address that takes them, up to their name. */
export function useSendings(place: string) {
  const api = useApi();
  const { language } = useLanguage();
  const { empty, unreachable } = useLabels(fileLabels);
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  const words = (error: unknown) => (error instanceof ApiError && error.code !== 'UNREACHABLE' ? error.message : unreachable);
  const tell = (key: number, change: Partial<Sending>) => setSendings((old) => old.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const forget = (key: number) => setSendings((old) => old.filter((each) => each.key !== key));

  const send = async (files: readonly File[], onSent: (file: SentFile) => void) => {
    const queue = files.map((file) => ({ file, key: (keys += 1) }));
    setSendings((old) => [...old.filter(({ refusal }) => !refusal), ...queue.map(({ file, key }) => ({ key, name: file.name, share: 0, refusal: '' }))]);
    for (const { file, key } of queue) {
      if (file.size === 0) {
        tell(key, { refusal: empty });
        continue;
      }
      try {
        const sent = await sendFile(api.addressOf(`${place}&nom=${encodeURIComponent(file.name)}`), file, language, (share) => tell(key, { share }));
        forget(key);
        onSent(sent);
      } catch (error) {
        tell(key, { refusal: words(error) });
      }
    }
  };

  /** Shows why a file was not removed, where refusals of files are read. */
  const refuse = (name: string, error: unknown) => setSendings((old) => [...old, { key: (keys += 1), name, share: 0, refusal: words(error) }]);
  return { sendings, send, refuse };
}
