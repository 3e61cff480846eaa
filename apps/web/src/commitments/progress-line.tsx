import { type CSSProperties } from 'react';
import { commitmentLabels } from '../labels/commitments.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import type { Commitment } from './commitment.page.js';
import styles from './indicators.module.css';

type Indicator = Commitment['indicators'][number];

/** From the starting point (a yearly figure has none: from zero) to the target, and how far the last figure is on the way; bounded, the words say more. */
export function ProgressLine({ indicator: { baseline, targets, kind }, progress }: { indicator: Pick<Indicator, 'baseline' | 'targets' | 'kind'>; progress: NonNullable<Indicator['progress']> }) {
  const labels = useLabels(commitmentLabels);
  const format = useFormat();
  const target = targets.find(({ id }) => id === progress.target.id);
  const share = format.percent(progress.rawPercent / 100);
  const start = kind === 'FLOW' ? null : baseline;
  const words = [start ? labels.progress(share) : labels.share(share), progress.reached ? labels.reached : ''].filter(Boolean).join(labels.drawing.then);
  return (
    <div className={styles['progress']}>
      <div className={styles['track']} style={{ '--done': `${progress.percent}%` } as CSSProperties} aria-hidden="true">
        <span>{format.number(start?.value ?? 0)}</span>
        <span>{target ? format.number(target.value) : ''}</span>
      </div>
      <p className="small">{words}</p>
    </div>
  );
}
