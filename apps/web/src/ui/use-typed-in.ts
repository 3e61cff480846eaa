import { useCallback, useEffect, useRef, useState } from 'react';

/** Whether a form that opens with what is stored holds something else by now. Give `watch` to the form; `saved` once what it holds is stored. */
export function useTypedIn() {
  const [isTyped, setTyped] = useState(false);
  const ref = useRef<HTMLFormElement>(null);
  const stored = useRef('');
  const saved = useCallback(() => {
    stored.current = valuesOf(ref.current);
    setTyped(false);
  }, []);
  useEffect(() => void (stored.current = valuesOf(ref.current)), []);
  return { isTyped, saved, watch: { ref, onInput: () => setTyped(valuesOf(ref.current) !== stored.current) } };
}

function valuesOf(form: HTMLFormElement | null): string {
  const fields = form?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('input, textarea, select') ?? [];
  return JSON.stringify([...fields].map((field) => ('checked' in field && /^(checkbox|radio)$/.test(field.type) ? field.checked : field.value)));
}
