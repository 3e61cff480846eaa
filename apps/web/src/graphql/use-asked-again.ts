import { useEffect } from 'react';
import { useApi } from './api-context.js';
import type { Document } from './document.js';

const EACH_MS = 1_500;

/** While something is made elsewhere (`waits`), asks an operation again, one request at a time, and nothing else of the page. */
export function useAskedAgain<Result, Variables>({ name }: Document<Result, Variables>, variables: Variables, waits: boolean): void {
  const { queries } = useApi();
  const key = JSON.stringify([name, variables]);
  useEffect(() => {
    if (!waits) return;
    const queryKey = JSON.parse(key) as unknown[];
    const timer = setInterval(() => void queries.refetchQueries({ queryKey, exact: true }, { cancelRefetch: false }), EACH_MS);
    return () => {
      clearInterval(timer);
      // Other pages may tell of it: they read it again when they are next opened.
      void queries.invalidateQueries({ refetchType: 'none' });
    };
  }, [queries, key, waits]);
}
