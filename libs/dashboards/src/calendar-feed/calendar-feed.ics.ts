import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { DateTime } from 'luxon';
import { inUtc, PARIS, PARIS_VTIMEZONE, uidOf } from '#meetings';
import type { Locale, TenantRef } from '#platform';
import type { CalendarEvent } from './calendar-events.query.js';

/** Programs look again this often. */
const AGAIN_SECONDS = 4 * 3_600;

const UIDS: Readonly<Record<CalendarEvent['kind'], (id: string) => string>> = { REPORT: (id) => `rapport-${id}@pacte`, DECISION: (id) => `decision-${id}@pacte`, MEETING: uidOf };

/**
 * A person's calendar as their programs subscribe to it. The same events give the same text, so that a program is told that
 * nothing changed. Due days are whole days; meetings have the hours of Paris, or Greenwich time in a space elsewhere.
 */
export function feedOf(tenant: TenantRef, locale: Locale, events: readonly CalendarEvent[]): string {
  const inParis = tenant.timeZone === PARIS;
  const calendar = ical({
    prodId: { company: 'pacte', product: 'agenda', language: locale.toUpperCase() },
    name: `Pacte – ${tenant.name}`,
    method: ICalCalendarMethod.PUBLISH,
    ttl: AGAIN_SECONDS,
  });
  if (inParis) calendar.timezone({ name: PARIS, generator: () => PARIS_VTIMEZONE });
  const at = (instant: Date): DateTime => DateTime.fromJSDate(instant, { zone: inParis ? PARIS : 'utc' });
  for (const event of events) {
    const { kind, id, sequence, stamp, on, startsAt, endsAt, place, remoteAddress, cancelled, path } = event;
    const url = `${tenant.publicUrl}${path}`;
    const when = on === null ? { start: at(startsAt!), end: at(endsAt!), ...(inParis && { timezone: PARIS }) } : { start: DateTime.fromISO(on, { zone: 'utc' }), end: DateTime.fromISO(on, { zone: 'utc' }).plus({ days: 1 }), allDay: true };
    calendar.createEvent({
      id: UIDS[kind](id),
      sequence,
      stamp,
      ...when,
      summary: summaryOf(event, locale),
      location: place,
      description: [...(remoteAddress ? [remoteAddress] : []), url].join('\n'),
      url,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: on === null ? null : ('TRANSPARENT' as never),
    });
  }
  return inUtc(calendar.toString(), events.map(({ stamp }) => stamp));
}

/** Of a decision, its first words: the page has the rest. */
const MOST_WORDS = 120;

function summaryOf({ kind, title, organisation, count }: CalendarEvent, locale: Locale): string {
  const fr = locale === 'fr';
  if (kind === 'MEETING') return title;
  const words = title.replace(/\s+/g, ' ');
  if (kind === 'DECISION') return `${fr ? 'Décision à exécuter : ' : 'Decision to carry out: '}${words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).trimEnd()}…` : words}`;
  const counted = fr ? `${count} ${count < 2 ? 'engagement' : 'engagements'}` : `${count} ${count === 1 ? 'commitment' : 'commitments'}`;
  return fr ? `Réponses à envoyer (${counted}), ${organisation} : ${words}` : `Answers to send (${counted}), ${organisation}: ${words}`;
}
