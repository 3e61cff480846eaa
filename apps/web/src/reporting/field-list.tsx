import { type ReactNode, useEffect, useRef } from 'react';
import { Notice, type NoticeTone } from '../ui/notice.js';
import type { Field, Lack } from './report-answer.js';
import styles from './report-form.module.css';

interface FieldListProps {
  readonly tone: NoticeTone;
  readonly title: string;
  readonly lacks: readonly Lack[];
  /** The field as its label names it, with what stands in it when it is a figure. */
  readonly nameOf: (field: Field) => string;
  readonly children?: ReactNode;
}

/** What keeps the report from leaving; each item leads to its field. Takes the focus when it appears. */
export function FieldList({ tone, title, lacks, nameOf, children }: FieldListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.focus(), []);
  const show = (field: Field) => {
    const row = list.current?.closest('li, article')?.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
    row?.querySelector<HTMLElement>('input:checked, input, textarea, select')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'center' });
  };
  return (
    <div ref={list} tabIndex={-1} className={styles['lacks']}>
      <Notice tone={tone} title={title} announce="alert">
        <ul>
          {lacks.map(({ field, message }) => (
            <li key={field}>
              <button type="button" className={styles['reuse']} onClick={() => show(field)}>
                {nameOf(field)} : {message}
              </button>
            </li>
          ))}
        </ul>
        {children}
      </Notice>
    </div>
  );
}
