import { useEffect, useId, useRef, useState } from 'react';
import styles from './fields.module.css';

const TYPING_PAUSE_MS = 300;

/**
 * A search whose words live in the address. Typing waits for a pause; while a search goes on `replace` is true, so that
 * "back" leaves it in one step.
 */
export function SearchField({ label, value, onSearch }: { label: string; value: string; onSearch: (value: string, replace: boolean) => void }) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => {
    if (typed === sent.current) return undefined;
    const timer = setTimeout(() => {
      const replace = sent.current !== '';
      sent.current = typed;
      onSearch(typed, replace);
    }, TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, onSearch]);
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <input id={id} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} autoComplete="off" maxLength={100} className={styles['input']} />
    </div>
  );
}
