import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { type Attendance, RecordAttendance } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { meetingLabels } from '../labels/meetings.js';
import { Button } from '../ui/button.js';
import { Quoting } from '../ui/french.js';
import { Notice } from '../ui/notice.js';
import { Section } from '../ui/page.js';
import { Refusal } from '../ui/refusal.js';
import { SelectField } from '../ui/select-field.js';
import { Table } from '../ui/table.js';
import type { ShownMeeting, ShownSeat } from './meeting.page.js';
import { expectedAttendance } from './expected-attendance.js';
import { MeetingQuorum } from './meeting-quorum.js';
import styles from './meetings.module.css';
import { NoteAnswer } from './note-answer.js';

/** Who is expected, what they answered, who was there; noted by the secretariat from the hour on. */
export function MeetingSeats({ meeting }: { meeting: ShownMeeting }) {
  const labels = useLabels(meetingLabels);
  const { seats, state, availableTransitions } = meeting;
  // Until its hour, by who may move it: the secretariat.
  const answering = state === 'CALLED' && availableTransitions.includes('MOVE');
  const noting = availableTransitions.includes('ATTEND');
  return (
    <Section title={state === 'HELD' ? labels.seatsHeld : labels.seats} id="sieges">
      <MeetingQuorum meeting={meeting} />
      {seats.length === 0 ? <p>{labels.noSeats}</p> : noting ? <AttendanceForm meeting={meeting} /> : <SeatTable meeting={meeting} />}
      {answering && <NoteAnswer meeting={meeting} />}
    </Section>
  );
}

function SeatTable({ meeting: { seats, state, calledAt } }: { meeting: ShownMeeting }) {
  const labels = useLabels(meetingLabels);
  const called = calledAt !== null;
  return (
    <Table caption={labels.seatTable} stack>
      <SeatHead last={state === 'HELD' ? labels.attendanceHead : null} />
      <tbody>
        {seats.map((seat) => (
          <tr key={seat.id}>
            <SeatCells seat={seat} called={called} />
            {state === 'HELD' && <td data-label={labels.attendanceHead}>{seat.attendance ? labels.attendance[seat.attendance] : labels.notNoted}</td>}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function SeatHead({ last }: { last: string | null }) {
  const labels = useLabels(meetingLabels);
  return (
    <thead>
      <tr>
        <th scope="col">{labels.who}</th>
        <th scope="col">{labels.voice}</th>
        <th scope="col">{labels.answerHead}</th>
        {last && <th scope="col">{last}</th>}
      </tr>
    </thead>
  );
}

function SeatCells({ seat, called }: { seat: ShownSeat; called: boolean }) {
  const labels = useLabels(meetingLabels);
  const { chair, holder, organisation, substitute } = seat;
  return (
    <>
      <th scope="row">
        {holder ? holder.name : <span className={styles['missing']}>{labels.nobody}</span>}
        {organisation && (
          <span className={styles['soft']}>
            <Quoting french={[organisation.name]}>{labels.forOrganisation(organisation.name)}</Quoting>
          </span>
        )}
        {substitute && <span className={styles['soft']}>{labels.substituteIs(substitute.name)}</span>}
      </th>
      <td data-label={labels.voice}>
        {labels.voices[seat.seat]}
        {chair && `, ${labels.chair}`}
      </td>
      <td data-label={labels.answerHead}>
        <SaidAnswer seat={seat} called={called} />
      </td>
    </>
  );
}

function SaidAnswer({ seat: { invited, answer, sendsSubstitute, substituteName, substitute }, called }: { seat: ShownSeat; called: boolean }) {
  const labels = useLabels(meetingLabels);
  // Nobody was asked from here.
  if (!called) return '—';
  if (!answer) return invited ? labels.noAnswer : labels.notInvited;
  const instead = sendsSubstitute ? substitute?.name : substituteName;
  return (
    <>
      {labels.answers[answer]}
      {instead && (
        <span className={styles['soft']}>
          {labels.replaced(instead)}
        </span>
      )}
    </>
  );
}

/** What is typed stands over what is noted until it is saved; an answer is no attendance. */
function AttendanceForm({ meeting: { id, version, seats, calledAt } }: { meeting: ShownMeeting }) {
  const labels = useLabels(meetingLabels);
  const called = calledAt !== null;
  const [typed, setTyped] = useState<Readonly<Record<string, Attendance | null>>>({});
  const { run, data, isPending, error } = useAction(RecordAttendance);
  const problems = data?.recordAttendance.problems ?? [];
  const expected = expectedAttendance(seats);
  const stale = problems.some(({ code }) => code === 'VERSION_CONFLICT');
  const save = () =>
    void run({ input: { meeting: id, version, seats: Object.entries(typed).map(([seat, attendance]) => ({ seat, attendance })) } }).then(({ recordAttendance }) => recordAttendance.problems.length === 0 && setTyped({}), () => undefined);
  return (
    <form
      className={styles['sheet']}
      aria-label={labels.attendanceTitle}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending) save();
      }}
    >
      <Table caption={labels.attendanceTitle} stack>
        <SeatHead last={labels.attendanceHead} />
        <tbody>
          {seats.map((seat) => (
            <tr key={seat.id}>
              <SeatCells seat={seat} called={called} />
              <td data-label={labels.attendanceHead}>
                <AttendanceChoice seat={seat} typed={typed[seat.id]} isStale={stale} onChoose={(attendance) => setTyped((before) => ({ ...before, [seat.id]: attendance }))} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {problems.length > 0 && <Notice tone="bad" announce="alert" title={problems.map(({ code, message }) => (code === 'VERSION_CONFLICT' ? labels.conflict : message)).join(' ')} />}
      <Refusal error={error} />
      {data && problems.length === 0 && Object.keys(typed).length === 0 && <Notice tone="good" announce="status" title={labels.attendanceSaved} />}
      <div className={styles['acts']}>
        <Button type="submit" look="primary" isPending={isPending}>
          {labels.attendanceSave}
        </Button>
        {Object.keys(expected).length > 0 && <Button onPress={() => setTyped((before) => ({ ...expected, ...before }))}>{labels.attendanceFromAnswers}</Button>}
      </div>
    </form>
  );
}

interface ChoiceProps {
  readonly seat: ShownSeat;
  /** Undefined: as it is noted. */
  readonly typed: Attendance | null | undefined;
  /** Somebody else noted meanwhile: what they noted is told beside what is typed. */
  readonly isStale: boolean;
  readonly onChoose: (attendance: Attendance | null) => void;
}

function AttendanceChoice({ seat: { attendance, holder, organisation }, typed, isStale, onChoose }: ChoiceProps) {
  const labels = useLabels(meetingLabels);
  const said = (value: Attendance | null) => (value ? labels.attendance[value] : labels.notNoted);
  return (
    <SelectField
      label={<span className="visually-hidden">{labels.attendanceOf(holder?.name ?? organisation?.name ?? '')}</span>}
      value={(typed === undefined ? attendance : typed) ?? ''}
      description={isStale && typed !== undefined && typed !== attendance && labels.stored(said(attendance))}
      onChange={(value) => onChoose((value || null) as Attendance | null)}
      options={[null, ...(Object.keys(labels.attendance) as Attendance[])].map((value) => ({ value: value ?? '', label: said(value) }))}
    />
  );
}
