import type { ReactNode } from 'react';
import styles from './notice.module.css';

export type NoticeTone = 'info' | 'good' | 'warn' | 'bad';

interface NoticeProps {
  readonly tone?: NoticeTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Said at once by screen readers (a refusal), or when they have finished (a success). */
  readonly announce?: 'alert' | 'status';
}

/** A message in the page. The tone is always said in words too. */
export function Notice({ tone = 'info', title, children, announce }: NoticeProps) {
  return (
    <div className={`${styles['notice']} ${styles[tone]}`} role={announce}>
      {title && <p className={styles['title']}>{title}</p>}
      {children}
    </div>
  );
}

/** Nothing to show, said plainly, with what to do next. */
export function Empty({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className={styles['empty']}>
      <p className={styles['empty-title']}>{title}</p>
      {children}
    </div>
  );
}
