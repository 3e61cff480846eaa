import { type ReactNode, type RefObject, useId, useRef } from 'react';
import { fileLabels } from '../labels/files.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { FileList, type ShownFile } from './file-list.js';
import styles from './files.module.css';
import type { Sending } from './use-sendings.js';

/** What the service takes; it looks at what the file holds all the same. */
const TAKEN = '.pdf,.jpg,.jpeg,.png,.webp,.gif,.heic,.heif,.docx,.xlsx,.pptx,.odt,.ods,.odp,.csv,.txt';
const MOST = 10;

interface FilesPartProps<Shown extends ShownFile> {
  readonly files: readonly Shown[];
  /** The folder of their addresses. */
  readonly place: string;
  /** Of the title, within the page. */
  readonly level: 3 | 4;
  /** What is asked for, and who will read it; undefined when no more can be added. */
  readonly hint?: string | undefined;
  readonly sendings: readonly Sending[];
  readonly onChosen: (files: readonly File[]) => void;
  readonly onRemove: (id: string, name: string) => Promise<void>;
  readonly isRemovable: (file: Shown) => boolean;
  /** What else is said of each. */
  readonly children?: (file: Shown) => ReactNode;
}

/** Files given with something, and what its reader can do about them. */
export function FilesPart<Shown extends ShownFile>({ files, place, level, hint, sendings, onChosen, onRemove, isRemovable, children }: FilesPartProps<Shown>) {
  const labels = useLabels(fileLabels);
  const id = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const Title = `h${level}` as const;
  return (
    <div className={styles['part']} role="group" aria-labelledby={`${id}-title`} data-field="files">
      <Title id={`${id}-title`} ref={title} tabIndex={-1} className={styles['title']}>
        {labels.title}
      </Title>
      {hint && (
        <p id={`${id}-hint`} className="small">
          {hint}
        </p>
      )}
      <FileList files={files} place={place}>
        {(file) => (
          <>
            {children?.(file)}
            {isRemovable(file) && <RemoveFile file={file} onRemove={onRemove} title={title} />}
          </>
        )}
      </FileList>
      <Sendings sendings={sendings} />
      {hint && <Ways count={files.length} describedBy={`${id}-hint`} onChosen={onChosen} />}
    </div>
  );
}

/** The line goes, and its button with it: the focus stays with the files. */
function RemoveFile({ file: { id, name }, onRemove, title }: { file: ShownFile; onRemove: (id: string, name: string) => Promise<void>; title: RefObject<HTMLHeadingElement | null> }) {
  const labels = useLabels(fileLabels);
  return (
    <Button look="quiet" aria-label={labels.removeFile(name)} onPress={() => void onRemove(id, name).then(() => title.current?.focus())}>
      {labels.remove}
    </Button>
  );
}

function Ways({ count, describedBy, onChosen }: { count: number; describedBy: string; onChosen: (files: readonly File[]) => void }) {
  const labels = useLabels(fileLabels);
  const format = useFormat();
  const chosen = (input: HTMLInputElement) => {
    onChosen([...(input.files ?? [])]);
    input.value = '';
  };
  if (count >= MOST) return <p className="small">{labels.full(format.number(MOST))}</p>;
  return (
    <div className={styles['ways']}>
      <label className={styles['way']}>
        <input type="file" multiple accept={TAKEN} aria-describedby={describedBy} onChange={(event) => chosen(event.target)} />
        {labels.choose}
      </label>
      <label className={`${styles['way']} ${styles['camera']}`}>
        <input type="file" accept="image/*" capture="environment" onChange={(event) => chosen(event.target)} />
        {labels.photo}
      </label>
    </div>
  );
}

/** Files on their way, and those that were refused, with why. */
function Sendings({ sendings }: { sendings: readonly Sending[] }) {
  const labels = useLabels(fileLabels);
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
