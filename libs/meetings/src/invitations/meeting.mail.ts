import { Injectable } from '@nestjs/common';
import { presentOn } from '#access';
import { nameOn } from '#organisations';
import { one, today, writeLetter, type Locale, type MailTemplate, type RenderedMail, type RequestContext, type Wordable } from '#platform';
import type { MeetingAnswer } from '../answers/answer.graphql.js';
import { dayOf, inMandate } from '../reader.sql.js';
import { agendaToTell } from './agenda-to-tell.query.js';
import { calendarOf } from './meeting-calendar.js';
import { meetingLetter, type Before } from './meeting-letter.js';
import { MeetingLinks } from './meeting-link.js';
import { MEETING_PLACEHOLDERS, meetingValues, sampleCall } from './meeting-wording.js';
import { meetingMail, type FormerHours, type FormerTitle, type MeetingNewsKind } from './meeting-news.service.js';

/** The meeting as it stands when the mail leaves, and its reader. */
export interface MeetingToTell {
  readonly meetingId: string;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly remoteAddress: string | null;
  readonly state: 'CALLED' | 'CANCELLED';
  readonly sequence: number;
  readonly reason: string | null;
  readonly instance: string;
  readonly fictional: boolean;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  /** The seat is in mandate on the day of the meeting. */
  readonly sits: boolean;
  readonly votes: boolean;
  readonly organisation: string | null;
  /** Whose seat it is, for who comes instead. */
  readonly holder: string | null;
  readonly answer: MeetingAnswer | null;
  readonly standsIn: boolean;
  /** Who was written to for the seat last: somebody else, once it is taken over. */
  readonly holds: boolean;
  /** The same person is expected through another seat: their calendar has one entry for both. */
  readonly elsewhere: boolean;
  /** Where the pact of the meeting is; its last pact is at the front. */
  readonly pactPath: string;
}

/** SQL: the person `p` is expected at the meeting `m` through a seat other than that of the invitation `v`, as its holder or instead of them. */
const ELSEWHERE = `EXISTS (SELECT FROM meeting_invitee e JOIN instance_member es ON es.tenant_id = e.tenant_id AND es.id = e.member_id
  WHERE e.tenant_id = m.tenant_id AND e.meeting_id = m.id AND e.id <> v.id AND ${inMandate('es', dayOf('m'))} AND (e.person_id = p.id OR e.sends_substitute AND es.substitute_id = p.id))`;

const SQL = `
  SELECT m.id AS "meetingId", m.title, m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.place, m.remote_address AS "remoteAddress", m.state, m.sequence, i.name AS instance, m.fictional,
    coalesce(m.cancel_reason, (SELECT w.reason FROM meeting_move w WHERE w.tenant_id = m.tenant_id AND w.meeting_id = m.id ORDER BY w.number DESC LIMIT 1)) AS reason,
    p.name, p.email, p.locale, ${inMandate('s', dayOf('m'))} AS sits, s.seat = 'VOTING' AS votes, ${nameOn('o', '$4')} AS organisation,
    (SELECT h.name FROM person h WHERE h.tenant_id = v.tenant_id AND h.id = v.person_id) AS holder, v.answer, v.sends_substitute AND s.substitute_id = p.id AS "standsIn",
    coalesce(v.person_id = p.id, false) AS holds, m.state = 'CALLED' AND ${ELSEWHERE} AS elsewhere, pacte_pact_path(m.tenant_id, m.pact_id) AS "pactPath"
  FROM meeting_invitee v JOIN meeting m ON m.tenant_id = v.tenant_id AND m.id = v.meeting_id JOIN instance_member s ON s.tenant_id = v.tenant_id AND s.id = v.member_id
  JOIN instance i ON i.tenant_id = m.tenant_id AND i.id = m.instance_id JOIN person p ON p.tenant_id = v.tenant_id AND p.id = $3
  LEFT JOIN organisation o ON o.tenant_id = s.tenant_id AND o.id = s.organisation_id
  WHERE v.tenant_id = $1 AND v.id = $2 AND m.state IN ('CALLED', 'CANCELLED') AND m.ends_at > $5 AND ${presentOn('p', '$4')}`;

/** Tells of one meeting for one seat: needed, since whoever sits must know; nothing once a later mail says more. */
@Injectable()
export class MeetingMail implements MailTemplate {
  readonly name = meetingMail;
  readonly wordable: Wordable = { placeholders: MEETING_PLACEHOLDERS, sample: sampleCall };

  constructor(private readonly links: MeetingLinks) {}

  async render(ctx: RequestContext, payload: Record<string, unknown>): Promise<RenderedMail | null> {
    const inviteeId = String(payload['inviteeId']);
    const kind = payload['kind'] as MeetingNewsKind;
    const found = await one<MeetingToTell>(ctx.db, SQL, [ctx.tenant.id, inviteeId, String(payload['personId']), today(ctx), ctx.clock.now()]);
    const toTell = found && stillToTell(found, kind, Number(payload['sequence']));
    if (!found || !toTell) return null;
    const comes = toTell === 'CALLED' || toTell === 'MOVED' || toTell === 'STANDS_IN' || toTell === 'RENAMED';
    const page = `${ctx.tenant.publicUrl}${found.pactPath}/reunions/${found.meetingId}`;
    // Who comes instead has nothing to answer.
    const instead = toTell === 'STANDS_IN' || !found.holds;
    const answerUrl = instead ? page : this.links.urlOf(ctx, inviteeId, found.pactPath);
    // What would take the meeting out of a calendar would take it out for the other seat too.
    const attached = comes || !found.elsewhere;
    const before = hoursOf(payload);
    const agenda = comes && toTell !== 'RENAMED' ? await agendaToTell(ctx, found.meetingId) : [];
    const letter = meetingLetter(found, { kind: toTell, before, formerTitle: (payload as Partial<FormerTitle>).formerTitle ?? null, agenda, attached, url: comes && toTell !== 'RENAMED' ? answerUrl : page, tenant: ctx.tenant.name, timeZone: ctx.tenant.timeZone });
    const values = meetingValues(found, ctx.tenant.timeZone);
    if (!attached) return { ...writeLetter(letter), values };
    const method = comes ? ('REQUEST' as const) : ('CANCEL' as const);
    const content = calendarOf({
      ...found,
      method,
      stamp: ctx.clock.now(),
      timeZone: ctx.tenant.timeZone,
      // Not the link that answers: calendars are shared, and it would answer for the seat.
      description: [found.instance, ...(found.remoteAddress ? [found.remoteAddress] : []), page].join('\n'),
      url: page,
      organiser: { name: ctx.tenant.name, email: ctx.tenant.senderAddress },
      attendee: { name: found.name, email: found.email, answer: comes && !instead ? found.answer : null, votes: found.votes },
    });
    return { ...writeLetter(letter), values, calendar: { method, filename: comes ? 'reunion.ics' : 'annulation.ics', content } };
  }
}

/** The hours that a payload carries; null of a mail that tells of no move. */
function hoursOf({ startedAt, endedAt }: Partial<FormerHours>): Before | null {
  return startedAt ? { startsAt: new Date(startedAt), endsAt: endedAt ? new Date(endedAt) : null } : null;
}

/** What is still worth saying: undefined when a later mail says it, or when what it was about holds no more. */
function stillToTell({ sequence, state, sits, standsIn, holds }: MeetingToTell, kind: MeetingNewsKind, of: number): MeetingNewsKind | undefined {
  if (kind === 'RELEASED') return standsIn && state === 'CALLED' ? undefined : kind;
  if (kind === 'REPLACED') return holds ? undefined : kind;
  if (of < sequence) return undefined;
  if (kind === 'CANCELLED') return kind;
  if (kind === 'RENAMED') return state === 'CALLED' && ((holds && sits) || standsIn) ? kind : undefined;
  if (kind === 'STANDS_IN') return standsIn && state === 'CALLED' ? kind : undefined;
  // Whoever was displaced since is told that, by a mail of its own, which must not come before this one.
  if (!holds) return undefined;
  // A mandate that ends before the new day: the calendar is told that there is nothing left to come to.
  return sits ? kind : kind === 'MOVED' ? 'CANCELLED' : undefined;
}
