import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { useApi } from '../graphql/api-context.js';
import { lifeLabels } from '../labels/commitment-life.js';
import { decisionLabels } from '../labels/decisions.js';
import { statusLabels } from '../labels/enums.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { FrenchText } from '../ui/french.js';
import { Section } from '../ui/page.js';
import { AvenantLink } from './avenant-link.js';
import type { Commitment } from './commitment.page.js';
import styles from './life.module.css';

const StatusDecision = lazy(() => import('./status-decision.js'));

/** How the commitment came where it stands, newest first: when, on whose word, and why. */
export function StatusChanges({ commitment }: { commitment: Commitment }) {
  const labels = useLabels(lifeLabels);
  const { statusChanges: changes, availableTransitions } = commitment;
  const { asOf } = useApi();
  return (
    <Section title={labels.changes} id="etat">
      {changes.length === 0 && <p className={styles['nothing']}>{labels.noChanges}</p>}
      <ol className={styles['changes']}>
        {changes.map((change) => (
          <Line key={change.id} change={change} />
        ))}
      </ol>
      {availableTransitions.length > 0 && asOf === null && (
        <Suspense>
          <StatusDecision commitment={commitment} key={commitment.version} />
        </Suspense>
      )}
    </Section>
  );
}

function Line({ change: { before, after, onDate, reason, source, meeting, avenant, decidedBy, recordedBy } }: { change: Commitment['statusChanges'][number] }) {
  const labels = useLabels(lifeLabels);
  const { words } = useLabels(statusLabels);
  const decisions = useLabels(decisionLabels);
  const format = useFormat();
  return (
    <li>
      <p>
        {labels.moved(words[before], words[after])}, {labels.since(format.day(onDate))}
      </p>
      {reason && <FrenchText>{reason}</FrenchText>}
      {avenant && (
        <p>
          <AvenantLink avenant={avenant} />
        </p>
      )}
      <p className="small">
        {meeting ? labels.meeting(meeting.title, format.instantDay(meeting.startsAt)) : labels.sources[source]} {decidedBy && <Link to={`/decisions/${decidedBy.number}`}>{decisions.number(decidedBy.number)}</Link>} {recordedBy && labels.by(recordedBy)}
      </p>
    </li>
  );
}
