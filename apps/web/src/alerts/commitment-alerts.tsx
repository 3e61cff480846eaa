import { Link } from 'react-router';
import { useOperation } from '../graphql/api-context.js';
import { AlertsOfCommitment } from '../graphql/generated.js';
import { alertLabels } from '../labels/alerts.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import { French } from '../ui/french.js';
import styles from './alerts.module.css';

/** What the rules point at in a commitment and in the indicators that follow it; nothing where they point at nothing. */
export function CommitmentAlerts({ number }: { number: number }) {
  const labels = useLabels(alertLabels);
  const format = useFormat();
  const { pact } = useShell();
  const { alerts } = useOperation(AlertsOfCommitment, { pact: pact.slug, number }).alerts;
  if (alerts.length === 0) return null;
  return (
    <section aria-labelledby="alertes-title" className={styles['ofCommitment']} id="alertes">
      <h2 id="alertes-title" className={styles['label']}>
        {labels.ofCommitment}
      </h2>
      <ul>
        {alerts.map(({ id, kind, why, since, indicator, acknowledgement }) => (
          <li key={id}>
            <Link to={`/alertes?sorte=${kind}`}>{labels.kinds[kind]}</Link>
            {indicator && (
              <>
                {' · '}
                <Link to={`/indicateurs/${indicator.code}`}>
                  <French>{indicator.title}</French>
                </Link>
              </>
            )}
            <p>
              {why} <span className="small">{labels.since(format.longDay(since))}</span>
            </p>
            {acknowledgement && (
              <p className="small">
                {labels.said(format.instantDay(acknowledgement.at), acknowledgement.by)} : <French>{acknowledgement.word}</French>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
