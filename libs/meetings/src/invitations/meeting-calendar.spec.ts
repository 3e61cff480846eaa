import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { MeetingAnswer } from '../answers/answer.graphql.js';
import { calendarOf, type CalendarEntry } from './meeting-calendar.js';

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  method: 'REQUEST',
  meetingId: '0f8fad5b-d9cb-469f-a165-70867728950e',
  sequence: 3,
  stamp: new Date('2019-05-15T07:00:00Z'),
  startsAt: new Date('2019-06-20T12:30:00Z'),
  endsAt: new Date('2019-06-20T14:30:00Z'),
  timeZone: 'Europe/Paris',
  title: 'Comité de pilotage, juin 2019 ; réunion « plénière », avec l’État',
  place: 'Hôtel de Ville, salle A; 5 rue de Lobau',
  description: 'Répondre :\nhttps://pacte.example/reunions/reponse?jeton=abc',
  url: 'https://pacte.example/reunions/1',
  organiser: { name: 'Ville de Paris', email: 'pacte@ville.example' },
  attendee: { name: 'Damien Courlis', email: 'damien@comite.example', answer: null, votes: true },
  ...more,
});

function read(text: string): { calendar: ICAL.Component; event: ICAL.Event } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = calendar.getFirstSubcomponent('vtimezone');
  // Only what the file says of the zone is used, not what the parser may know of it.
  ICAL.TimezoneService.reset();
  if (zone) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return { calendar, event: new ICAL.Event(calendar.getFirstSubcomponent('vevent')!) };
}
const instantOf = (time: ICAL.Time): string => time.toJSDate().toISOString();

describe('the calendar of an invitation, read by another hand', () => {
  it('says which meeting, its place in the row of changes, who invites and who is invited', () => {
    const { calendar, event } = read(calendarOf(entry()));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(event.uid).toBe('reunion-0f8fad5b-d9cb-469f-a165-70867728950e@pacte');
    expect(event.sequence).toBe(3);
    expect(event.summary).toBe('Comité de pilotage, juin 2019 ; réunion « plénière », avec l’État');
    expect(event.location).toBe('Hôtel de Ville, salle A; 5 rue de Lobau');
    expect(event.description).toBe('Répondre :\nhttps://pacte.example/reunions/reponse?jeton=abc');
    expect(event.organizer).toBe('mailto:pacte@ville.example');
    const [attendee] = event.attendees;
    expect(event.attendees).toHaveLength(1);
    expect(attendee!.getFirstValue()).toMatch(/^mailto:damien@comite\.example$/i);
    expect([attendee!.getParameter('partstat'), attendee!.getParameter('role'), attendee!.getParameter('cn')]).toEqual(['NEEDS-ACTION', 'REQ-PARTICIPANT', 'Damien Courlis']);
    expect(event.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
  });

  it('is dated in UTC, whatever the zone of the meeting', () => {
    for (const timeZone of ['Europe/Paris', 'Indian/Reunion']) expect(calendarOf(entry({ timeZone }))).toMatch(/^DTSTAMP:20190515T070000Z\r$/m);
  });

  it('takes a cancelled one out, under the same name and a higher number', () => {
    const { calendar, event } = read(calendarOf(entry({ method: 'CANCEL', sequence: 4 })));
    expect([calendar.getFirstPropertyValue('method'), event.component.getFirstPropertyValue('status'), event.uid, event.sequence]).toEqual(['CANCEL', 'CANCELLED', 'reunion-0f8fad5b-d9cb-469f-a165-70867728950e@pacte', 4]);
  });

  it('tells the answer that was given, and who does not vote', () => {
    const { event } = read(calendarOf(entry({ attendee: { name: 'A', email: 'a@b.example', answer: MeetingAnswer.MAYBE, votes: false } })));
    expect([event.attendees[0]!.getParameter('partstat'), event.attendees[0]!.getParameter('role')]).toEqual(['TENTATIVE', 'OPT-PARTICIPANT']);
  });

  // The clocks of Paris changed on 31 March and 27 October 2019; they do on 29 March and 25 October 2026.
  it.each([
    ['2019-03-30T13:30:00.000Z', '14:30'], ['2019-04-01T12:30:00.000Z', '14:30'], ['2019-10-26T12:30:00.000Z', '14:30'], ['2019-10-28T13:30:00.000Z', '14:30'],
    ['2026-03-28T08:00:00.000Z', '09:00'], ['2026-03-30T07:00:00.000Z', '09:00'], ['2026-10-24T07:00:00.000Z', '09:00'], ['2026-10-26T08:00:00.000Z', '09:00'],
  ])('%s is shown at %s in Paris, and is that instant', (at, clock) => {
    const endsAt = new Date(Date.parse(at) + 2 * 3_600_000);
    const { event } = read(calendarOf(entry({ startsAt: new Date(at), endsAt })));
    expect(event.startDate.zone?.tzid).toBe('Europe/Paris');
    expect(event.startDate.toString().slice(11, 16)).toBe(clock);
    expect([instantOf(event.startDate), instantOf(event.endDate)]).toEqual([at, endsAt.toISOString()]);
  });

  it('of a space elsewhere is in Greenwich time, without a zone to misread', () => {
    const { calendar, event } = read(calendarOf(entry({ timeZone: 'Indian/Reunion' })));
    expect(calendar.getFirstSubcomponent('vtimezone')).toBeNull();
    expect(event.startDate.zone?.tzid).toBe('UTC');
    expect(instantOf(event.startDate)).toBe('2019-06-20T12:30:00.000Z');
  });

  it('has lines that mail takes: ended by CR LF, of 75 bytes at most', () => {
    const text = calendarOf(entry({ title: 'É'.repeat(300) }));
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    expect(text.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  });
});
