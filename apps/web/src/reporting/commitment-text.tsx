import { Link } from 'react-router';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { FrenchText } from '../ui/french.js';
import type { DeskRequest } from './desk-order.js';
import styles from './request-card.module.css';

/** What was signed, one press away: who answers has often never read it. */
export function CommitmentText({ commitment }: { commitment: DeskRequest['commitment'] }) {
  const labels = useLabels(reportingLabels);
  const parts = [
    [labels.purpose, commitment.purpose],
    [labels.means, commitment.means],
    [labels.audience, commitment.audience],
    [labels.calendar, commitment.calendar.verbatim],
  ] as const;
  return (
    <details className={styles['signed']}>
      <summary>{labels.text}</summary>
      <dl>
        {parts.map(
          ([title, text]) =>
            text && (
              <div key={title}>
                <dt>{title}</dt>
                <dd>
                  <FrenchText>{text}</FrenchText>
                </dd>
              </div>
            ),
        )}
      </dl>
      <Link to={`/engagements/${commitment.number}`}>{labels.fullPage}</Link>
    </details>
  );
}
