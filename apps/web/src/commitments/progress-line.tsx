import { type CSSProperties } from 'react';
import { commitmentLabels } from '../labels/commitments.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import type { Commitment } from './commitment.page.js';
import styles from './indicators.module.css';

type Indicator = Commitment['indicators'][number];

/** From the starting point to the target, and how far the last figure is on the way; bounded, the words say more. */
export function ProgressLine({ indicator: { baseline, targets }, progress }: { indicator: Indicator; progress: NonNullable<Indicator['progress']> }) {
  const labels = useLabels(commitmentLabels);
  const format = useFormat();
  const target = targets.find(({ id }) => id === progress.target.id);
  const words = [labels.progress(format.percent(progress.rawPercent / 100)), progress.reached ? labels.reached : ''].filter(Boolean).join(' ; ');
  return (
    <div className={styles['progress']}>
      <div className={styles['track']} style={{ '--done': `${progress.percent}%` } as CSSProperties} aria-hidden="true">
        <span>{baseline ? format.number(baseline.value) : ''}</span>
        <span>{target ? format.number(target.value) : ''}</span>
      </div>
      <p className="small">{words}</p>
    </div>
  );
}
