import { lazy, Suspense, useState } from 'react';
import { useLabels } from '../labels/language.js';
import { shellLabels } from '../labels/shell.js';
import styles from './shell.module.css';

// Comes when somebody looks back: the first page does not wait for it.
const AsOfBar = lazy(() => import('../as-of/as-of-bar.js').then(({ AsOfBar: component }) => ({ default: component })));

/** Where the day that is read is chosen; once it is a past one, the bar stays. */
export function AsOfDoor({ day, isDated }: { day: string | null; isDated: boolean }) {
  const label = useLabels(shellLabels).asOf;
  const [isOpen, setOpen] = useState(false);
  const door = (
    <button type="button" onClick={() => setOpen(true)}>
      {label}
    </button>
  );
  return (
    <div className={styles['asOf']}>
      {day === null && !isOpen ? (
        door
      ) : (
        <Suspense fallback={day === null && door}>
          <AsOfBar day={day} isDated={isDated} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
