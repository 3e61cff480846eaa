import { useId, useState } from 'react';
import styles from './fields.module.css';
import { realDay } from './real-day.js';

interface DayFieldProps {
  readonly label: string;
  /** The day that stands; empty for none. */
  readonly value: string;
  readonly min?: string;
  readonly max?: string;
  /** There is always a day: emptied, the field shows again the one that stands. */
  readonly isRequired?: boolean;
  readonly onDay: (day: string) => void;
}

/**
 * A day that lives in the address. Typing one goes through others (the year 2, the year 20): it is sent once the field is
 * left, or by Enter; a day outside the bounds becomes the nearest within.
 */
export function DayField({ label, value, min, max, isRequired = false, onDay }: DayFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState({ day: value, over: value });
  // The address changed otherwise: that is what stands.
  if (typed.over !== value) setTyped({ day: value, over: value });
  const send = (): void => {
    const day = realDay(within(typed.day, min, max)) ?? (isRequired ? value : '');
    setTyped({ day, over: value });
    if (day !== value) onDay(day);
  };
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={styles['input']}
        value={typed.day}
        min={min}
        max={max}
        onChange={({ target }) => setTyped({ day: target.value, over: value })}
        onBlur={send}
        onKeyDown={({ key }) => key === 'Enter' && send()}
      />
    </div>
  );
}

function within(day: string, min: string | undefined, max: string | undefined): string {
  if (day === '') return day;
  if (min !== undefined && day < min) return min;
  return max !== undefined && day > max ? max : day;
}
