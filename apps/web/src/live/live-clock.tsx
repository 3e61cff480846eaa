import { useEffect, useState } from 'react';
import { useLabels } from '../labels/language.js';
import { liveLabels } from '../labels/live.js';
import styles from './live.module.css';
import type { Live, LiveItem } from './use-followed.js';

/** Seconds that an item has been before everybody, this time and the times before. */
function secondsOf({ secondsUsed, item }: LiveItem, { currentItem, currentSince, now }: Live, sinceRead: number): number {
  if (item.id !== currentItem || !currentSince) return secondsUsed;
  // Between two instants of the service's clock, then by this machine's: the two need not agree.
  return secondsUsed + Math.max(0, (Date.parse(now) - Date.parse(currentSince) + sinceRead) / 1000);
}

/** The time spent on an item against the time planned for it. */
export function LiveClock({ live, item, readAt }: { live: Live; item: LiveItem; readAt: number }) {
  const labels = useLabels(liveLabels);
  const now = useTicking(live.currentItem === item.item.id);
  const seconds = secondsOf(item, live, Math.max(0, now - readAt));
  const { minutes } = item.item;
  if (item.item.id !== live.currentItem && seconds === 0) return <span className={styles['clock']}>{labels.planned(minutes)}</span>;
  return (
    <span role="timer" aria-label={labels.usedLabel} className={styles['clock']} data-over={seconds >= (minutes + 1) * 60 ? 'yes' : undefined}>
      {labels.used(seconds, minutes)}
    </span>
  );
}

function useTicking(ticks: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!ticks) return;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [ticks]);
  return now;
}
