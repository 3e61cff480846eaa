import { Link } from 'react-router';
import { dossierLabels } from '../labels/dossiers.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { overviewLabels } from '../labels/overview.js';
import { dayInParis } from '../meetings/sitting.js';
import { useShell } from '../shell/use-shell.js';
import { daysBetween } from '../shell/use-today.js';
import { French } from '../ui/french.js';
import styles from './overview.module.css';
import type { Overview } from './overview-rows.js';

/** When and where the next meeting is. */
export function NextMeeting({ overview: { nextMeeting, today } }: { overview: Overview }) {
  const labels = useLabels(overviewLabels).meeting;
  const dossiers = useLabels(dossierLabels);
  const format = useFormat();
  const { can } = useShell();
  if (!nextMeeting) return <p className={styles['meeting']}>{labels.none}</p>;
  const days = Math.max(0, daysBetween(today, dayInParis(nextMeeting.startsAt)));
  return (
    <section className={styles['meeting']} aria-label={labels.title}>
      <p className="small">{labels.title}</p>
      <p className={styles['meeting-title']}>
        <French>{nextMeeting.title}</French>
      </p>
      <p className="sans">
        <time dateTime={nextMeeting.startsAt}>{format.instant(nextMeeting.startsAt)}</time>, {labels.in(days)}
        {nextMeeting.place && (
          <>
            , <French>{nextMeeting.place}</French>
          </>
        )}
      </p>
      {can('meeting.follow') && (
        <p className="sans">
          <Link to="/dossiers">{dossiers.title}</Link>
        </p>
      )}
      {nextMeeting.fictional && <p className="small">{labels.fictional}</p>}
    </section>
  );
}
