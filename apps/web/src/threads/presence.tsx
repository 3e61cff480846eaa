import { useEffect, useState } from 'react';
import { useApi } from '../graphql/api-context.js';
import { AnnouncePresence } from '../graphql/generated.js';
import { exchangeLabels } from '../labels/exchanges.js';
import { useLabels } from '../labels/language.js';
import styles from './threads.module.css';

const EVERY_MS = 15_000;

/** Who else of the organisation has this form open, in words; nothing when nobody does, or nobody can tell. */
export function Presence({ request }: { request: string }) {
  const labels = useLabels(exchangeLabels);
  const others = usePresence(request);
  return (
    <p role="status" className={styles['also']}>
      {others.length > 0 && labels.alsoHere(others)}
    </p>
  );
}

/** Says that the form is in sight, as long as it is; the answer names the others. */
function usePresence(request: string): readonly string[] {
  const { send } = useApi();
  const [others, setOthers] = useState<readonly string[]>([]);
  useEffect(() => {
    let left = false;
    const say = (here: boolean) =>
      send(AnnouncePresence, { input: { request, here } }).then(
        ({ announcePresence }) => !left && setOthers(announcePresence.others),
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
  }, [send, request]);
  return others;
}
