import { Link } from 'react-router';
import type { ReminderShownFragment } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reminderLabels } from '../labels/reminders.js';
import { French } from '../ui/french.js';
import { Table } from '../ui/table.js';
import styles from '../campaigns/campaign.module.css';

/** Reminders, with what became of each; `decided`: of decisions and meetings, each named. */
export function ReminderLog({ reminders, decided = false }: { reminders: readonly ReminderShownFragment[]; decided?: boolean }) {
  const labels = useLabels(reminderLabels);
  const format = useFormat();
  return (
    <div className={styles['log']}>
      <Table caption={labels.caption} stack>
        <thead>
          <tr>
            <th scope="col">{labels.person}</th>
            <th scope="col">{decided ? labels.about : labels.organisation}</th>
            <th scope="col">{labels.when}</th>
            {!decided && (
              <th scope="col" data-figure>
                {labels.due}
              </th>
            )}
            <th scope="col">{labels.mail}</th>
          </tr>
        </thead>
        <tbody>
          {reminders.map((reminder) => (
            <tr key={reminder.id}>
              <th scope="row">
                {reminder.person.name}
                <span className={styles['role']}>{reminder.person.email}</span>
              </th>
              <td data-label={decided ? labels.about : undefined}>
                <AboutWords reminder={reminder} />
              </td>
              <td data-label={labels.when}>
                <WhichWords reminder={reminder} />
                <span className={styles['role']}>{format.day(reminder.onDate)}</span>
              </td>
              {!decided && (
                <td data-figure data-label={labels.due}>
                  {reminder.due}
                </td>
              )}
              <td data-label={labels.mail}>
                <MailWords reminder={reminder} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}

/** The organisation, and the decision or the meeting when it is about one. */
function AboutWords({ reminder: { organisation, decision, meeting, subjectYear, subjectNumber, subjectPath } }: { reminder: ReminderShownFragment }) {
  const labels = useLabels(reminderLabels);
  return (
    <>
      {decision && <Link to={`/decisions/${decision.number}`}>{labels.decision(decision.number)}</Link>}
      {meeting && (
        <Link to={`/reunions/${meeting.id}`}>
          <French>{meeting.title}</French>
        </Link>
      )}
      {subjectYear !== null && subjectPath && <Link to={subjectPath}>{subjectNumber === null ? labels.readingOf(subjectYear) : labels.recommendationOf(subjectNumber, subjectYear)}</Link>}
      {organisation && (
        <span className={decision || subjectPath ? styles['role'] : undefined}>
          <French>{organisation.name}</French>
        </span>
      )}
    </>
  );
}

/** Which one it is: its distance to a due date, or how long something has waited. */
function WhichWords({ reminder: { kind, offsetDays, ownDueOn } }: { reminder: ReminderShownFragment }) {
  const labels = useLabels(reminderLabels);
  const format = useFormat();
  const own = { REPORT: labels.ownDue, DECISION: labels.deadline, MEETING: labels.meetingOn, RECOMMENDATION: labels.deadline, READING: labels.deadline, VALIDATION: labels.since, REVIEW: labels.since, BY_HAND: labels.since }[kind];
  return (
    <>
      {labels.ofKind[kind]?.(offsetDays) ?? offsetWords(offsetDays, labels)}
      {ownDueOn && <span className={styles['role']}>{own(format.day(ownDueOn))}</span>}
    </>
  );
}

/** « prévue 21 jours avant l’échéance ». */
export function offsetWords(days: number, labels: { before: (n: number) => string; onDay: string; after: (n: number) => string }): string {
  if (days === 0) return labels.onDay;
  return days < 0 ? labels.before(-days) : labels.after(days);
}

/** What became of it: its message, or why there is none. */
function MailWords({ reminder: { mail, notSent } }: { reminder: ReminderShownFragment }) {
  const words = useLabels(reminderLabels);
  const labels = words.mailStates;
  const format = useFormat();
  if (!mail) return notSent && <span className={styles['not-sent']}>{words.notSent[notSent]}</span>;
  if (mail.state === 'SENT') return labels.SENT(mail.sentAt ? format.instant(mail.sentAt) : '');
  if (mail.state === 'NOT_SENT' || mail.state === 'BOUNCED') return <span className={styles['late']}>{labels[mail.state]}</span>;
  if (mail.state !== 'FAILED') return labels[mail.state];
  return (
    <span className={styles['late']}>
      {labels.FAILED(mail.attempts)}
      {mail.error && <span className={styles['role']}>{mail.error}</span>}
    </span>
  );
}
