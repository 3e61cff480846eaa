import ical, { ICalAttendeeRole, ICalAttendeeStatus, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { DateTime } from 'luxon';
import type { MailCalendar } from '#platform';
import type { MeetingAnswer } from '../answers/answer.graphql.js';
import { PARIS, PARIS_VTIMEZONE } from './paris-time.js';

export interface CalendarEntry {
  readonly method: MailCalendar['method'];
  readonly meetingId: string;
  /** Raised by each change: programs keep the highest. */
  readonly sequence: number;
  /** When this was written. */
  readonly stamp: Date;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly title: string;
  readonly place: string | null;
  readonly description: string;
  /** Address of the meeting's page. */
  readonly url: string;
  readonly organiser: { readonly name: string; readonly email: string };
  readonly attendee: { readonly name: string; readonly email: string; readonly answer: MeetingAnswer | null; readonly votes: boolean };
}

const STATUS = { YES: ICalAttendeeStatus.ACCEPTED, NO: ICalAttendeeStatus.DECLINED, MAYBE: ICalAttendeeStatus.TENTATIVE } as const;

/** The same for every mail about a meeting, whoever sends it: what a calendar recognises it by. */
export const uidOf = (meetingId: string): string => `reunion-${meetingId}@pacte`;

/**
 * One meeting as one person's calendar takes it in, replaces it or takes it out. Who else was invited is not told. Answers
 * come by the link of the mail: programs are asked for none, since nobody would read the replies they mail.
 */
export function calendarOf(entry: CalendarEntry): string {
  const { method, attendee, timeZone } = entry;
  const inParis = timeZone === PARIS;
  const at = (instant: Date): DateTime => DateTime.fromJSDate(instant, { zone: inParis ? PARIS : 'utc' });
  const calendar = ical({ prodId: { company: 'pacte', product: 'reunions', language: 'FR' }, method: method === 'CANCEL' ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST });
  if (inParis) calendar.timezone({ name: PARIS, generator: () => PARIS_VTIMEZONE });
  calendar.createEvent({
    id: uidOf(entry.meetingId),
    sequence: entry.sequence,
    stamp: entry.stamp,
    start: at(entry.startsAt),
    end: at(entry.endsAt),
    ...(inParis && { timezone: PARIS }),
    summary: entry.title,
    location: entry.place,
    description: entry.description,
    url: entry.url,
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: entry.organiser,
    attendees: [
      {
        name: attendee.name,
        email: attendee.email,
        rsvp: false,
        role: attendee.votes ? ICalAttendeeRole.REQ : ICalAttendeeRole.OPT,
        status: attendee.answer ? STATUS[attendee.answer] : ICalAttendeeStatus.NEEDSACTION,
      },
    ],
  });
  return inUtc(calendar.toString(), [entry.stamp]);
}

/** The library writes moments of writing in the calendar's own zone; they are to be in UTC (RFC 5545, 3.8.7.2). Given in the order of the events. */
export function inUtc(text: string, stamps: readonly Date[]): string {
  const left = stamps.values();
  return text.replace(/^DTSTAMP[^\r\n]*/gm, () => `DTSTAMP:${(left.next().value as Date).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '')}`);
}
