import type { ReactNode } from 'react';
import { useApi } from '../graphql/api-context.js';
import { fileLabels } from '../labels/files.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import styles from './files.module.css';

export interface ShownFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

/** Files that can be saved by their reader. `place`: the folder of their addresses. */
export function FileList<Shown extends ShownFile>({ files, place, children }: { files: readonly Shown[]; place: string; children?: (file: Shown) => ReactNode }) {
  const labels = useLabels(fileLabels);
  const format = useFormat();
  const api = useApi();
  if (files.length === 0) return null;
  return (
    <ul className={styles['list']}>
      {files.map((file) => (
        <li key={file.id}>
          <a className={styles['name']} href={api.addressOf(`${place}/${file.id}`)} download={file.name}>
            {file.name}
          </a>
          <span className={styles['size']}>{labels.size(format.number(Math.max(1, Math.round(file.bytes / 1000))))}</span>
          {children?.(file)}
        </li>
      ))}
    </ul>
  );
}
