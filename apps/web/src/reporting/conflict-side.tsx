import type { ReactNode } from 'react';
import styles from './conflict-side.module.css';

interface SideProps {
  /** Of the radio buttons among which it is chosen. */
  readonly group: string;
  readonly whose: string;
  readonly isChosen: boolean;
  /** Left out: it is only shown. */
  readonly onChoose?: (() => void) | undefined;
  readonly isDisabled?: boolean;
  readonly children: ReactNode;
}

/** One of the two texts of a conflict, which is chosen by a press on it. */
export function ConflictSide({ group, whose, isChosen, onChoose, isDisabled = false, children }: SideProps) {
  return (
    <label className={styles['side']}>
      <span className={styles['whose']}>
        {onChoose && <input type="radio" name={group} checked={isChosen} disabled={isDisabled} onChange={onChoose} />}
        {whose}
      </span>
      {children}
    </label>
  );
}

/** What one side says. */
export function SideText({ children }: { children: ReactNode }) {
  return <span className={styles['text']}>{children}</span>;
}

/** Both, side by side where there is room. */
export function ConflictChoice({ legend, children }: { legend: ReactNode; children: ReactNode }) {
  return (
    <fieldset className={styles['choice']}>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}
