import { lazy, Suspense, useState } from 'react';
import type { ShellQuery } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { shellLabels } from '../labels/shell.js';
import styles from './demonstration-banner.module.css';

const AdvancePanel = lazy(() => import('./advance-panel.js'));

export type Demonstration = NonNullable<ShellQuery['demonstration']>;

/** Says that the date is simulated, and lets it advance. Only in the demonstration mode. */
export function DemonstrationBanner({ demonstration }: { demonstration: Demonstration }) {
  const labels = useLabels(shellLabels).demonstration;
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const [moved, setMoved] = useState('');
  const { remindersWaitUntil } = demonstration;
  return (
    <aside className={styles['banner']} aria-label={labels.title}>
      <div className={styles['line']}>
        <p>
          <strong>{labels.title}</strong> <time dateTime={demonstration.today}>{labels.today(format.longDay(demonstration.today))}</time>
        </p>
        <button type="button" aria-expanded={open} aria-controls="advance" onClick={() => setOpen(!open)}>
          {labels.advance}
        </button>
        {demonstration.mailboxUrl && <a href={demonstration.mailboxUrl}>{labels.mailbox}</a>}
      </div>
      <p role="status" className={moved ? styles['moved'] : undefined}>
        {moved && labels.moved(format.day(moved))}
        {moved === demonstration.today && remindersWaitUntil && ` ${labels.remindersWait(format.day(remindersWaitUntil))}`}
      </p>
      <div id="advance" hidden={!open}>
        {open && (
          <Suspense>
            <AdvancePanel
              demonstration={demonstration}
              onMoved={(day) => {
                setMoved(day);
                setOpen(false);
              }}
            />
          </Suspense>
        )}
      </div>
    </aside>
  );
}
