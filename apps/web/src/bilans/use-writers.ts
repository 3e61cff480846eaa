import { useEffect, useRef, useState } from 'react';
import { useApi } from '../graphql/api-context.js';
import { AnnounceBilanPresence } from '../graphql/generated.js';

const EVERY_MS = 15_000;

interface Standing {
  readonly id: string;
  readonly version: number;
}

/**
 * Says that the bilan is in sight, as long as it is; the answer names the others, and tells how its sections stand. When one was saved
 * elsewhere, the page is read again: whoever types in that section learns of it before saving.
 */
export function useWriters(bilan: string, sections: readonly Standing[]): readonly string[] {
  const { send, queries } = useApi();
  const [others, setOthers] = useState<readonly string[]>([]);
  const known = useRef(sections);
  useEffect(() => void (known.current = sections), [sections]);
  useEffect(() => {
    let left = false;
    const say = (here: boolean) =>
      send(AnnounceBilanPresence, { input: { bilan, here } }).then(
        ({ announceBilanPresence: told }) => {
          if (left) return;
          setOthers(told.others);
          const versions = new Map(known.current.map(({ id, version }) => [id, version]));
          if (told.sections.some(({ id, version }) => version > (versions.get(id) ?? 0))) void queries.invalidateQueries();
        },
        // A courtesy: without the network one writes all the same.
        () => !left && setOthers([]),
      );
    const look = () => document.visibilityState === 'visible' && void say(true);
    look();
    const timer = setInterval(look, EVERY_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      left = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      void say(false);
    };
  }, [send, queries, bilan]);
  return others;
}
