import type { ReactNode } from 'react';
import type { CommitmentStatus } from '../graphql/generated.js';
import { WeatherSign } from '../ui/marks.js';
import { type Reading, type Silence, SILENCES } from './heat-map-rows.js';
import styles from './heat-map.module.css';

/** Shapes that are told apart without colour: an envelope, a dashed ring, an empty ring struck through, brackets, a dot. */
const SILENT_SIGNS: Record<Silence, ReactNode> = {
  SENT: <path d="M3.5 6.5h17v11h-17zM3.5 7l8.5 6.5L20.5 7" />,
  AWAITED: <circle cx="12" cy="12" r="7.5" strokeDasharray="2.4 3.1" />,
  OVERDUE: (
    <>
      <circle cx="12" cy="12" r="7.5" />
      <path d="M6.7 17.3 17.3 6.7" />
    </>
  ),
  EXCUSED: <path d="M8 4.5c-2.7 4.6-2.7 10.4 0 15M16 4.5c2.7 4.6 2.7 10.4 0 15M9.5 12h5" />,
  NOT_ASKED: <circle cx="12" cy="12" r="1.4" fill="currentColor" />,
};

export function ReadingSign({ reading }: { reading: Reading }) {
  if (!isSilence(reading)) return <WeatherSign weather={reading} />;
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden className={styles['silence']}>
      {SILENT_SIGNS[reading]}
    </svg>
  );
}

function isSilence(reading: Reading): reading is Silence {
  return SILENCES.some((each) => each === reading);
}

/** A dial: empty, half full, full with a ring that goes on, ticked, halted, crossed out. */
const STATUS_SIGNS: Record<CommitmentStatus, ReactNode> = {
  NOT_STARTED: <circle cx="8" cy="8" r="5" />,
  IN_PROGRESS: (
    <>
      <circle cx="8" cy="8" r="5" />
      <path d="M8 3a5 5 0 0 1 0 10z" fill="currentColor" stroke="none" />
    </>
  ),
  PERMANENT: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <circle cx="8" cy="8" r="2.8" fill="currentColor" stroke="none" />
    </>
  ),
  COMPLETED: <path d="m2.5 8.5 3.7 4 7.3-9" />,
  SUSPENDED: <path d="M5.5 3v10M10.5 3v10" />,
  ABANDONED: <path d="m3.5 3.5 9 9m0-9-9 9" />,
};

export function StatusSign({ status }: { status: CommitmentStatus }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden className={styles['status']}>
      {STATUS_SIGNS[status]}
    </svg>
  );
}

/** A small clock: the answer came after its day. */
export function LateSign() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden className={styles['late']}>
      <circle cx="8" cy="8" r="5.5" />
      <path d="M8 4.8V8l2.4 1.6" />
    </svg>
  );
}

/** A small envelope: what the answer says is not accepted yet. */
export function PendingSign() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden className={`${styles['silence']} ${styles['pending']}`}>
      {SILENT_SIGNS.SENT}
    </svg>
  );
}
