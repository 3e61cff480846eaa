import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { overviewLabels } from '../labels/overview.js';
import { daysBetween } from '../shell/use-today.js';
import { French } from '../ui/french.js';
import styles from './overview.module.css';
import type { Overview } from './overview-rows.js';

/** When and where the next meeting is. */
export function NextMeeting({ overview: { nextMeeting, today } }: { overview: Overview }) {
  const labels = useLabels(overviewLabels).meeting;
  const format = useFormat();
  if (!nextMeeting) return <p className={styles['meeting']}>{labels.none}</p>;
  const days = Math.max(0, daysBetween(today, nextMeeting.startsAt.slice(0, 10)));
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
      {nextMeeting.fictional && <p className="small">{labels.fictional}</p>}
    </section>
  );
}
