import type { MilestoneState } from '../graphql/generated.js';
import styles from './timeline.module.css';

/** A diamond: full when the step was reached, hollow while it is to come, struck through when its date went by. */
export function StepSign({ state }: { state: MilestoneState }) {
  const isReached = state === 'REACHED' || state === 'REACHED_LATE';
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden className={styles['step']} data-reached={isReached || undefined}>
      <path d="M8 1.8 14.2 8 8 14.2 1.8 8z" />
      {state === 'LATE' && <path d="M2 14 14 2" />}
      {state === 'REACHED_LATE' && <path d="M8 4.8V8l2.2 1.4" className={styles['clock']} />}
    </svg>
  );
}
