import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useLabels } from '../labels/language.js';
import { shellLabels } from '../labels/shell.js';
import styles from './shell.module.css';

// Comes when somebody searches: the first page does not wait for it.
const bring = () => import('../search/search-box.js').then(({ SearchBox: component }) => ({ default: component }));
const SearchBox = lazy(bring);

/** A button that becomes the field in which one searches, and takes the focus back when that closes. */
export function SearchDoor() {
  const labels = useLabels(shellLabels);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !open && document.activeElement === document.body) button.current?.focus();
    was.current = open;
  }, [open]);
  const door = (
    <button ref={button} type="button" className={styles['search']} onPointerEnter={() => void bring()} onFocus={() => void bring()} onClick={() => setOpen(true)}>
      {labels.search}
    </button>
  );
  return open ? (
    <Suspense fallback={door}>
      <SearchBox onClose={() => setOpen(false)} />
    </Suspense>
  ) : (
    door
  );
}
