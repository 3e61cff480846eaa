import { Link } from 'react-router';
import type { MeetingLineFragment } from '../graphql/generated.js';
import { decisionLabels } from '../labels/decisions.js';
import { useLabels } from '../labels/language.js';
import { dayInParis } from '../meetings/sitting.js';
import { useShell } from '../shell/use-shell.js';
import { Section } from '../ui/page.js';
import styles from './decisions.module.css';

/** The ways from a meeting that has begun to what it decided. */
export function MeetingDecisions({ meeting: { id, startsAt, state } }: { meeting: Pick<MeetingLineFragment, 'id' | 'startsAt' | 'state'> }) {
  const labels = useLabels(decisionLabels);
  const { can, today } = useShell();
  if (!can('decision.read') || state === 'CANCELLED' || dayInParis(startsAt) > today) return null;
  return (
    <Section title={labels.title} id="decisions">
      <p className={styles['doors']}>
        <Link to={`/decisions?reunion=${id}`}>{labels.ofMeeting}</Link>
        {can('decision.manage') && <Link to={`/decisions/inscrire?reunion=${id}`}>{labels.record}</Link>}
      </p>
    </Section>
  );
}
