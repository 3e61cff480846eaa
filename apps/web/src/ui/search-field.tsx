import { useEffect, useRef, useState } from 'react';
import { TextField } from './fields.js';

const TYPING_PAUSE_MS = 300;

/**
 * A search whose words live in the address. Typing waits for a pause; while a search goes on `replace` is true, so that
 * "back" leaves it in one step.
 */
export function SearchField({ label, value, onSearch }: { label: string; value: string; onSearch: (value: string, replace: boolean) => void }) {
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
  return <TextField type="search" label={label} value={typed} onChange={setTyped} autoComplete="off" maxLength={100} />;
}
