import { useEffect, useRef } from 'react';
import { asOfLabels } from '../labels/as-of.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import { DayField } from '../ui/day-field.js';
import { movedDay, realDay } from '../ui/real-day.js';
import styles from './as-of-bar.module.css';
import { useDay } from './use-day.js';

/** The one control of the day that is read; once a past day is, it stays in sight and says so. */
export function AsOfBar({ day, isDated, onClose }: { day: string | null; isDated: boolean; onClose: () => void }) {
  const labels = useLabels(asOfLabels);
  const set = useDay();
  return (
    <aside className={styles['bar']} data-past={day !== null || undefined} aria-label={labels.region}>
      {day === null ? <Choice onDay={set} onClose={onClose} /> : <Past
          day={day}
          isDated={isDated}
          onDay={(next) => {
            if (next === null) onClose();
            set(next);
          }}
        />}
    </aside>
  );
}

function Choice({ onDay, onClose }: { onDay: (day: string) => void; onClose: () => void }) {
  const labels = useLabels(asOfLabels);
  const { today } = useShell();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  return (
    <>
      <div ref={form}>
        <DayField label={labels.day} value="" max={movedDay(today, -1)} onDay={onDay} />
      </div>
      <button type="button" className={styles['door']} onClick={onClose}>
        {labels.close}
      </button>
    </>
  );
}

function Past({ day, isDated, onDay }: { day: string; isDated: boolean; onDay: (day: string | null) => void }) {
  const labels = useLabels(asOfLabels);
  const format = useFormat();
  const { today } = useShell();
  // What is no day is told by the page, which the service refuses.
  const words = realDay(day) ? format.day(day) : day;
  return (
    <>
      <p role="status">{isDated ? <strong>{labels.read(words)}</strong> : labels.notHere(words)}</p>
      {isDated && <DayField label={labels.day} value={realDay(day) ?? ''} max={movedDay(today, -1)} isRequired onDay={onDay} />}
      <button type="button" className={styles['door']} onClick={() => onDay(null)}>
        {labels.back}
      </button>
      {isDated && <p className={styles['words']}>{labels.reading}</p>}
      {/* The same words, in sight however far one has read. */}
      {isDated && (
        <p className={styles['mark']} aria-hidden="true">
          {labels.read(words)}
        </p>
      )}
    </>
  );
}
