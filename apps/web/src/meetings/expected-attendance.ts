import type { Attendance, MeetingAnswer } from '../graphql/generated.js';

interface Answered {
  readonly id: string;
  readonly answer: MeetingAnswer | null;
  readonly sendsSubstitute: boolean;
  readonly substituteName: string | null;
  readonly attendance: Attendance | null;
}

/** What answers let expect of the seats of which nothing is noted: to be read again by who is in the room, for an answer is no attendance. */
export function expectedAttendance(seats: readonly Answered[]): Readonly<Record<string, Attendance>> {
  const expected = seats.flatMap((seat): [string, Attendance][] => {
    const came = seat.attendance === null && expectedOf(seat);
    return came ? [[seat.id, came]] : [];
  });
  return Object.fromEntries(expected);
}

function expectedOf({ answer, sendsSubstitute, substituteName }: Answered): Attendance | null {
  if (answer === 'YES') return 'PRESENT';
  if (answer === 'NO') return sendsSubstitute || substituteName ? 'REPRESENTED' : 'EXCUSED';
  return null;
}
