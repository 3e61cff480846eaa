import { type CSSProperties, memo, useMemo, useRef } from 'react';
import { Link } from 'react-router';
import { CalendarRow, percent, useRows } from '../commitments/calendar-drawing.js';
import { place, segmentsOf, timeOf, type Years, yearsOf } from '../commitments/calendar-geometry.js';
import { StatusSign } from '../heat-map/cell-mark.js';
import { ageOf } from '../heat-map/heat-map-rows.js';
import { useGridKeys } from '../heat-map/use-grid-keys.js';
import { statusLabels } from '../labels/enums.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { useSemester } from '../labels/semester.js';
import { timelineLabels } from '../labels/timeline.js';
import { dayInParis } from '../meetings/sitting.js';
import { daysBetween } from '../shell/use-today.js';
import { French } from '../ui/french.js';
import { AxisName, CommitmentLink } from '../ui/marks.js';
import { SetWords } from '../ui/set-words.js';
import { StepSign } from './step-sign.js';
import { useStepWords } from './step-words.js';
import { type Commitment, groupsOf, momentOf, statusOf, type Timeline } from './timeline-rows.js';
import styles from './timeline.module.css';

/** The calendars as bars on the pact's years, a table of which each line is a commitment. */
export function TimelineChart({ timeline, commitments }: { timeline: Timeline; commitments: readonly Commitment[] }) {
  const labels = useLabels(timelineLabels);
  const table = useRef<HTMLTableElement>(null);
  const keys = useGridKeys(table);
  const years = useMemo(() => yearsOf(timeline.pact, timeline.commitments.flatMap(({ calendar }) => [calendar, ...calendar.phases])), [timeline]);
  return (
    <>
      <p className={`small ${styles['keys']}`}>{labels.keys}</p>
      <table ref={table} className={styles['chart']} style={linesOf(timeline, years)} {...keys}>
        <caption className="visually-hidden">{labels.caption}</caption>
        <Head years={years} today={timeline.today} />
        {timeline.axes.map(({ axis, line }) => {
          const rows = commitments.filter((each) => each.axis.number === axis.number);
          return (
            rows.length > 0 && (
              <tbody key={axis.number} data-axis={axis.number}>
                <tr className={styles['axis']}>
                  <th scope="rowgroup" colSpan={2}>
                    <AxisName axis={axis} link /> <Coverage line={line} campaign={timeline.campaign} />
                  </th>
                </tr>
                {groupsOf(rows).map(({ actionCadre, commitments: of }) => (
                  <Rows key={`${actionCadre?.number} ${of[0]!.number}`} actionCadre={actionCadre} commitments={of} years={years} today={timeline.today} />
                ))}
              </tbody>
            )
          );
        })}
      </table>
    </>
  );
}

/** The lines that cross every row: years, committees, today. They are drawn behind, and said in the head and in the key. */
function linesOf({ today, meetings }: Timeline, years: Years): CSSProperties {
  const year = place(years.first + 1, years);
  const at = (image: string, share: number) => (share >= 0 && share <= 1 ? [`${image} ${percent(share)} 0 / 1px 100% no-repeat`] : []);
  const lines = [
    ...at('linear-gradient(var(--ink), var(--ink))', place(timeOf(today), years)),
    ...meetings.flatMap(({ startsAt }) => at('repeating-linear-gradient(var(--control) 0 2px, transparent 2px 7px)', place(timeOf(dayInParis(startsAt)), years))),
    `repeating-linear-gradient(90deg, var(--rule) 0 1px, transparent 1px ${percent(year)})`,
  ];
  return { '--lines': lines.join(', ') } as CSSProperties;
}

function Head({ years, today }: { years: Years; today: string }) {
  const labels = useLabels(timelineLabels);
  const format = useFormat();
  const now = place(timeOf(today), years);
  const list = Array.from({ length: years.last - years.first + 1 }, (_, index) => years.first + index);
  return (
    <thead>
      <tr>
        <th scope="col">{labels.commitment}</th>
        <th scope="col" className={styles['years']}>
          <span className="visually-hidden">{labels.calendar}</span>
          {list.map((each) => (
            <span key={each} aria-hidden style={{ insetInlineStart: percent(place(each, years)) }}>
              {each}
            </span>
          ))}
          {now >= 0 && now <= 1 && (
            <span className={styles['now']} style={now > 0.5 ? { insetInlineEnd: percent(1 - now) } : { insetInlineStart: percent(now) }} data-right={now > 0.5 || undefined}>
              {labels.today(format.day(today))}
            </span>
          )}
        </th>
      </tr>
    </thead>
  );
}

/** How far the statuses of an axis are known. */
function Coverage({ line: { reported, expected, medianAgeDays }, campaign }: { line: Timeline['total']; campaign: Timeline['campaign'] }) {
  const labels = useLabels(timelineLabels);
  const semester = useSemester();
  if (!campaign || expected === 0) return null;
  return (
    <small>
      <SetWords>{`${labels.coverage(reported, expected, semester(campaign.code))}, ${labels.age(medianAgeDays)}`}</SetWords>
    </small>
  );
}

const Rows = memo(function Rows({ actionCadre, commitments, years, today }: { actionCadre: Commitment['actionCadre']; commitments: readonly Commitment[]; years: Years; today: string }) {
  const labels = useLabels(timelineLabels);
  return (
    <>
      {actionCadre && (
        <tr className={styles['cadre']}>
          <th scope="rowgroup" colSpan={2}>
            {labels.actionCadre(actionCadre.number)}
            <Link to={`/actions-cadres/${actionCadre.number}`}>
              <French>{actionCadre.title}</French>
            </Link>
          </th>
        </tr>
      )}
      {commitments.map((commitment) => (
        <tr key={commitment.number} data-late={momentOf(commitment, today) === 'LATE' || undefined}>
          <th scope="row">
            <CommitmentLink commitment={commitment} />
            <Standing commitment={commitment} today={today} />
          </th>
          <td>
            <Calendars commitment={commitment} years={years} />
          </td>
        </tr>
      ))}
    </>
  );
});

function Standing({ commitment, today }: { commitment: Commitment; today: string }) {
  const labels = useLabels(timelineLabels);
  const { words } = useLabels(statusLabels);
  const semester = useSemester();
  const status = statusOf(commitment);
  const since = momentOf(commitment, today) === 'LATE' ? ageOf(daysBetween(commitment.calendar.endsOn!, today)) : null;
  return (
    <p className={styles['standing']}>
      {status ? <StatusSign status={status} /> : null}
      <span>
        <SetWords>{[status ? words[status] : labels.noStatus, commitment.statusFrom && labels.statusOf(semester(commitment.statusFrom.campaign.code))].filter(Boolean).join(' ')}</SetWords>
        {since && <strong>{`, ${labels.late[since.unit](since.count)}`}</strong>}
      </span>
    </p>
  );
}

function Calendars({ commitment: { calendar, milestones }, years }: { commitment: Commitment; years: Years }) {
  const rows = useRows(calendar);
  const labels = useLabels(timelineLabels).milestones;
  const words = useStepWords();
  return (
    <>
      {rows.map((row, index) => (
        <CalendarRow key={index} row={row} segments={segmentsOf(row.span, row.certainty, years)} />
      ))}
      {milestones.length > 0 && (
        <ul className={styles['steps']} aria-label={labels.title}>
          {milestones.map((step) => (
            <li key={`${step.title} ${step.dueOn}`} style={{ insetInlineStart: percent(place(timeOf(step.reachedOn ?? step.dueOn), years)) }} title={words(step)}>
              <StepSign state={step.state} />
              <span className="visually-hidden">{words(step)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
