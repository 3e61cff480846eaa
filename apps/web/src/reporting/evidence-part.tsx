import { useId, useRef } from 'react';
import { useApi } from '../graphql/api-context.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { evidenceLabels } from '../labels/evidence.js';
import { Button } from '../ui/button.js';
import type { DeskRequest } from './desk-order.js';
import styles from './evidence-part.module.css';
import type { DeskActions } from './use-desk.js';
import { type Sending, useEvidence } from './use-evidence.js';

/** What the service takes; it looks at what the file holds all the same. */
const TAKEN = '.pdf,.jpg,.jpeg,.png,.webp,.gif,.heic,.heif,.docx,.xlsx,.pptx,.odt,.ods,.odp,.csv,.txt';
const MOST = 10;

/** Files given as proof, with what can be done about them while the answer is written. */
export function EvidencePart({ request, changed }: { request: DeskRequest; changed: DeskActions['changed'] }) {
  const labels = useLabels(evidenceLabels);
  const format = useFormat();
  const id = useId();
  const { sendings, send, remove } = useEvidence(request, changed);
  const title = useRef<HTMLHeadingElement>(null);
  const taken = ({ id: file, name }: DeskRequest['evidence'][number]) => void remove(file, name).then(() => title.current?.focus());
  const chosen = (input: HTMLInputElement) => {
    void send([...(input.files ?? [])]);
    input.value = '';
  };
  const isFull = request.evidence.length >= MOST;
  return (
    <div className={styles['part']} role="group" aria-labelledby={`${id}-title`} data-field="files">
      <h4 id={`${id}-title`} ref={title} tabIndex={-1}>
        {labels.title}
      </h4>
      <p id={`${id}-hint`} className="small">
        {labels.hint}
      </p>
      <EvidenceList files={request.evidence}>
        {(file) => (
          <Button
            look="quiet"
            aria-label={labels.removeFile(file.name)}
            onPress={() => taken(file)}
          >
            {labels.remove}
          </Button>
        )}
      </EvidenceList>
      <Sendings sendings={sendings} />
      {isFull ? (
        <p className="small">{labels.full(format.number(MOST))}</p>
      ) : (
        <div className={styles['ways']}>
          <label className={styles['way']}>
            <input type="file" multiple accept={TAKEN} aria-describedby={`${id}-hint`} onChange={(event) => chosen(event.target)} />
            {labels.choose}
          </label>
          <label className={`${styles['way']} ${styles['camera']}`}>
            <input type="file" accept="image/*" capture="environment" onChange={(event) => chosen(event.target)} />
            {labels.photo}
          </label>
        </div>
      )}
    </div>
  );
}

/** Files on their way, and those that were refused, with why. */
function Sendings({ sendings }: { sendings: readonly Sending[] }) {
  const labels = useLabels(evidenceLabels);
  return (
    <ul className={styles['list']} aria-live="polite">
      {sendings.map(({ key, name, share, refusal }) => (
        <li key={key}>
          <span className={styles['name']}>{name}</span>
          {refusal ? <span className={styles['refusal']}>{refusal}</span> : <progress aria-label={labels.sending(name)} value={share} max={1} />}
        </li>
      ))}
    </ul>
  );
}

/** Files that can be saved by their reader. */
export function EvidenceList({ files, children }: { files: DeskRequest['evidence']; children?: (file: DeskRequest['evidence'][number]) => React.ReactNode }) {
  const labels = useLabels(evidenceLabels);
  const format = useFormat();
  const api = useApi();
  if (files.length === 0) return null;
  return (
    <ul className={styles['list']}>
      {files.map((file) => (
        <li key={file.id}>
          <a className={styles['name']} href={api.addressOf(`/files/pieces/${file.id}`)} download={file.name}>
            {file.name}
          </a>
          <span className={styles['size']}>{labels.size(format.number(Math.max(1, Math.round(file.bytes / 1000))))}</span>
          {children?.(file)}
        </li>
      ))}
    </ul>
  );
}
