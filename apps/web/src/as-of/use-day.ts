import { useSearchParams } from 'react-router';
import { AS_OF, leavePast } from './dated-paths.js';

/** Sets the day that is read; null for today. A page goes with its own filters; what paged through the rows of one day means nothing on another. */
export function useDay(): (day: string | null) => void {
  const [, setSearch] = useSearchParams();
  return (day) =>
    setSearch(
      (old) => {
        if (day) old.set(AS_OF, day);
        else {
          leavePast();
          old.delete(AS_OF);
        }
        old.delete('apres');
        old.delete('page');
        return old;
      },
      { preventScrollReset: true },
    );
}
