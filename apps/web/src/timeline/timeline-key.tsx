import { useId } from 'react';
import { CalendarSegments } from '../commitments/calendar-drawing.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { timelineLabels } from '../labels/timeline.js';
import { Folded } from '../ui/folded.js';
import { French } from '../ui/french.js';
import { StepSign } from './step-sign.js';
import type { Timeline } from './timeline-rows.js';
import styles from './timeline.module.css';

const KINDS = ['SURE', 'UNKNOWN', 'OPEN', 'DEPENDENT', 'CONDITIONAL'] as const;

/** What each drawing says; and the days on which the committee sat. */
export function TimelineKey({ timeline: { meetings } }: { timeline: Timeline }) {
  const labels = useLabels(timelineLabels).key;
  const format = useFormat();
  const title = useId();
  return (
    <section aria-labelledby={title} className={styles['key']}>
      <h2 id={title}>{labels.title}</h2>
      <dl>
        {KINDS.map((kind) => (
          <div key={kind}>
            <dt>
              <CalendarSegments segments={[{ kind, from: 0, to: kind === 'OPEN' ? 0.8 : 1 }]} />
            </dt>
            <dd>{labels[kind]}</dd>
          </div>
        ))}
        {([['REACHED', labels.reached], ['TO_COME', labels.coming], ['LATE', labels.missed]] as const).map(([state, words]) => (
          <div key={state}>
            <dt>
              <StepSign state={state} />
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
        <div>
          <dt>
            <span className={styles['copil-sample']} />
          </dt>
          <dd>{labels.copil}</dd>
        </div>
      </dl>
      {meetings.length > 0 && (
        <Folded summary={labels.meetings(meetings.length)}>
          <ul className={styles['meetings']}>
            {meetings.map(({ id, title: name, startsAt }) => (
              <li key={id}>
                <time dateTime={startsAt}>{format.instantDay(startsAt)}</time>, <French>{name}</French>
              </li>
            ))}
          </ul>
        </Folded>
      )}
    </section>
  );
}
