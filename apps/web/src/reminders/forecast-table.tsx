import { Link } from 'react-router';
import type { ForecastRowShownFragment } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reminderLabels } from '../labels/reminders.js';
import { French } from '../ui/french.js';
import { Table } from '../ui/table.js';
import { offsetWords } from './reminder-log.js';
import styles from './reminders.module.css';

type Row = ForecastRowShownFragment;

/** Of one day: who, what, why, and what becomes of it. */
export function ForecastTable({ caption, rows }: { caption: string; rows: readonly Row[] }) {
  const labels = useLabels(reminderLabels).forecast;
  return (
    <Table caption={caption} stack>
      <thead>
        <tr>
          <th scope="col">{labels.who}</th>
          <th scope="col">{labels.what}</th>
          <th scope="col">{labels.why}</th>
          <th scope="col">{labels.becomes}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index} data-silent={row.outcome !== 'SEND' || undefined}>
            <th scope="row">
              <Who row={row} />
            </th>
            <td data-label={labels.what}>
              <What row={row} />
            </td>
            <td data-label={labels.why}>
              <Why row={row} />
            </td>
            <td data-label={labels.becomes}>
              <Becomes row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** A person; or an organisation of which nobody is told. */
function Who({ row: { person, organisations } }: { row: Row }) {
  const format = useFormat();
  const names = format.list(organisations.map(({ name }) => name));
  if (!person) return <French>{names}</French>;
  return (
    <>
      {person.name}
      <span className={styles['note']}>{person.email}</span>
      {names && (
        <span className={styles['note']}>
          <French>{names}</French>
        </span>
      )}
    </>
  );
}

function What({ row: { subject, kind, due } }: { row: Row }) {
  const { rules, forecast: labels } = useLabels(reminderLabels);
  const to = subject.path ?? (subject.number !== null ? `/decisions/${subject.number}` : subject.meeting !== null ? `/reunions/${subject.meeting}` : `/campagnes/${subject.code}`);
  return (
    <>
      <Link to={to}>
        <Subject subject={subject} />
      </Link>
      <span className={styles['note']}>{subject.code !== null && due > 0 ? `${rules.kinds[kind].title}, ${labels.answers(due)}` : rules.kinds[kind].title}</span>
    </>
  );
}

/** In the reader's language, but for titles. */
function Subject({ subject: { title, year, number, meeting } }: { subject: Row['subject'] }) {
  const { forecast: labels, decision, readingOf, recommendationOf } = useLabels(reminderLabels);
  if (year !== null) return number === null ? readingOf(year) : recommendationOf(number, year);
  if (number !== null) return decision(number);
  return <French>{meeting === null ? labels.campaign(title ?? '') : (title ?? '')}</French>;
}

/** Which notice it is, by which day, when that is not the day it leaves. */
function Why({ row: { kind, offset, ownDueOn } }: { row: Row }) {
  const labels = useLabels(reminderLabels);
  const format = useFormat();
  const own = { REPORT: labels.ownDue, DECISION: labels.deadline, MEETING: labels.meetingOn, RECOMMENDATION: labels.deadline, READING: labels.deadline, VALIDATION: labels.since, REVIEW: labels.since, BY_HAND: labels.since }[kind];
  return (
    <>
      {labels.ofKind[kind]?.(offset) ?? offsetWords(offset, labels)}
      {ownDueOn && <span className={styles['note']}>{own(format.day(ownDueOn))}</span>}
    </>
  );
}

function Becomes({ row: { outcome, noticeOn, movedTo } }: { row: Row }) {
  const labels = useLabels(reminderLabels).forecast;
  const format = useFormat();
  const words = outcome === 'MOVED' ? labels.outcomes.MOVED(format.day(movedTo ?? noticeOn)) : labels.outcomes[outcome];
  return (
    <>
      {outcome === 'SEND' ? <strong>{words}</strong> : words}
      {(outcome === 'SEND' || outcome === 'SUPERSEDED') && <span className={styles['note']}>{labels.noticeOn(format.day(noticeOn))}</span>}
    </>
  );
}
