import { Link } from 'react-router';
import type { OverviewPageQuery } from '../graphql/generated.js';
import { alertLabels } from '../labels/alerts.js';
import { useLabels } from '../labels/language.js';
import styles from './alerts.module.css';

/** How many alerts there are, by kind, each number leading to its rows. */
export function AlertsCounted({ counts }: { counts: OverviewPageQuery['alerts']['counts'] }) {
  const labels = useLabels(alertLabels);
  const sum = (of: 'open' | 'acknowledged'): number => counts.reduce((total, each) => total + each[of], 0);
  const [open, acknowledged] = [sum('open'), sum('acknowledged')];
  if (open + acknowledged === 0) return <p className={styles['counted']}>{labels.noneText}</p>;
  return (
    <div className={styles['counted']}>
      <p>
        <Link to="/alertes">{labels.counted(open, acknowledged)}</Link>. {labels.countedLede}
      </p>
      <ul aria-label={labels.counts}>
        {counts.map((count) => (
          <li key={count.kind}>
            <Link to={`/alertes?sorte=${count.kind}`}>
              {labels.kinds[count.kind]} <strong>{count.open + count.acknowledged}</strong>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
