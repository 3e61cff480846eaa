import { heldOn, REPORTERS } from '#access';
import { seatsOf } from '#meetings';
import { nameOn } from '#organisations';
import { today, type RequestContext } from '#platform';
import { dueOn, OWED } from '#reporting';

/** What a person's calendar holds: an answer that they owe, a decision that they carry out, a meeting to which they are called, unless they said that they do not come. */
export interface CalendarEvent {
  readonly kind: 'REPORT' | 'DECISION' | 'MEETING';
  /** The same as long as it is the same thing. */
  readonly id: string;
  /** Of a decision and a meeting: its words. Of a report: the campaign's. */
  readonly title: string;
  readonly organisation: string | null;
  /** How many commitments are to be answered for. */
  readonly count: number;
  /** The day on which it falls due; null of a meeting. */
  readonly on: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly place: string | null;
  readonly remoteAddress: string | null;
  readonly cancelled: boolean;
  readonly sequence: number;
  readonly path: string;
  /** When it began to be so: nothing that changes by itself. */
  readonly stamp: Date;
}

/** Of each kind: nobody owes more. */
const MOST = 300;
const PAST_DAYS = 90;
const COMING_DAYS = 550;

const WINDOW = `BETWEEN $3::date - ${PAST_DAYS} AND $3::date + ${COMING_DAYS}`;

/** SQL: more time given to one organisation moves its day without changing the campaign: the later it was given, and the further, the higher. */
const REPORT_SEQUENCE = 'c.version + coalesce(greatest(x.granted_on - c.opens_on, 0) + greatest(x.due_on - c.opens_on, 0), 0)';

/** SQL: the instant at which a day begins where the space is. */
const beginOf = (day: string): string => `(${day})::timestamp AT TIME ZONE $5`;

// $1 tenant, $2 person, $3 day, $4 roles that report, $5 zone of the space.
const EVENTS = `
  WITH mine AS MATERIALIZED (SELECT DISTINCT g.organisation_id AS id FROM role_grant g WHERE g.tenant_id = $1 AND g.person_id = $2 AND g.organisation_id IS NOT NULL AND g.role = ANY($4::text[]) AND ${heldOn('g', '$3')})
  (SELECT 'REPORT' AS kind, c.id || '-' || o.id AS id, c.title, ${nameOn('o', '$3')} AS organisation, count(*)::int AS count, ${dueOn()}::text AS "on", NULL::timestamptz AS "startsAt", NULL::timestamptz AS "endsAt",
     NULL AS place, NULL AS "remoteAddress", false AS cancelled, ${REPORT_SEQUENCE} AS sequence, pacte_pact_path(c.tenant_id, c.pact_id) || '/rapports/' || c.code || '/' || o.slug AS path, ${beginOf('greatest(c.opens_on, x.granted_on)')} AS stamp
   FROM mine JOIN report_request q ON q.tenant_id = $1 AND q.organisation_id = mine.id JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id AND c.state = 'OPEN'
   JOIN organisation o ON o.tenant_id = q.tenant_id AND o.id = q.organisation_id LEFT JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
   LEFT JOIN campaign_extension x ON x.tenant_id = q.tenant_id AND x.campaign_id = q.campaign_id AND x.organisation_id = q.organisation_id
   WHERE ${OWED} GROUP BY q.tenant_id, q.campaign_id, q.organisation_id, c.tenant_id, c.id, o.tenant_id, o.id, x.tenant_id, x.campaign_id, x.organisation_id ORDER BY "on", id LIMIT ${MOST})
  UNION ALL
  (SELECT 'DECISION', d.id::text, d.text, ${nameOn('o', '$3')}, 0, d.due_on::text, NULL, NULL, NULL, NULL, false, d.version, pacte_pact_path(d.tenant_id, d.pact_id) || '/decisions/' || d.number, ${beginOf('d.decided_on')}
   FROM decision d LEFT JOIN organisation o ON o.tenant_id = d.tenant_id AND o.id = d.organisation_id
   WHERE d.tenant_id = $1 AND d.state = 'OPEN' AND d.kind = 'FOLLOW_UP' AND (d.person_id = $2 OR d.person_id IS NULL) AND d.organisation_id IN (SELECT id FROM mine) ORDER BY d.due_on, d.id LIMIT ${MOST})
  UNION ALL
  (SELECT 'MEETING', m.id::text, m.title, NULL, 0, NULL, m.starts_at, coalesce(m.ends_at, m.starts_at + interval '2 hours'), m.place, m.remote_address, m.state = 'CANCELLED', m.sequence, pacte_pact_path(m.tenant_id, m.pact_id) || '/reunions/' || m.id, coalesce(m.called_at, m.starts_at)
   FROM meeting m WHERE m.tenant_id = $1 AND m.state <> 'PROPOSED' AND (m.starts_at AT TIME ZONE $5)::date ${WINDOW}
     AND EXISTS (SELECT FROM ${seatsOf('m', '$3::date', 'seat')} WHERE seat.invited_id IS NOT NULL AND (seat.holder_id = $2 AND seat.answer IS DISTINCT FROM 'NO' OR seat.sends_substitute AND seat.substitute_id = $2))
   ORDER BY m.starts_at, m.id LIMIT ${MOST})`;

/** One statement, whatever there is. */
export function calendarEvents(ctx: RequestContext, personId: string): Promise<CalendarEvent[]> {
  return ctx.db.query<CalendarEvent>(EVENTS, [ctx.tenant.id, personId, today(ctx), REPORTERS, ctx.tenant.timeZone]);
}
