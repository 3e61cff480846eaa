import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { overviewLabels } from '../labels/overview.js';
import styles from './bars.module.css';

export interface Bar {
  readonly key: string;
  readonly word: string;
  readonly sign?: ReactNode;
  readonly count: number;
  readonly to: string;
  /** Silence is drawn hollow. */
  readonly hollow?: boolean;
}

/** Counts as bars to one scale, each with its word and its number; each leads to its rows. */
export function Bars({ title, bars, scale }: { title: string; bars: readonly Bar[]; scale: number }) {
  const labels = useLabels(overviewLabels).axes;
  const format = useFormat();
  return (
    <div className={styles['bars']}>
      <p className={styles['title']}>{title}</p>
      <ul>
        {bars.map(({ key, word, sign, count, to, hollow }) => (
          <li key={key} data-none={count === 0 || undefined}>
            <Link to={to}>
              <span className={styles['word']}>
                {sign}
                {word}
              </span>
              <svg width="100%" height="14" aria-hidden className={hollow ? styles['hollow'] : styles['full']}>
                {count > 0 && <rect x="0.5" y="0.5" width={`${(98 * count) / scale}%`} height="13" />}
              </svg>
              <span className={styles['count']}>
                {format.number(count)} <span className="visually-hidden">{labels.show(count)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
