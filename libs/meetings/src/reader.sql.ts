import { may, presentOn } from '#access';
import { declareTreeParameter } from '#platform';

/** Sees every instance's members, invitations and answers: the steering team and the steering committee. */
declareTreeParameter('followsMeetings', (ctx) => may(ctx, 'meeting.follow'));
/** Keeps instances and meetings: is told addresses too. */
declareTreeParameter('keepsMeetings', (ctx) => may(ctx, 'meeting.manage'));
/** Guests answer for one campaign, and sit nowhere by that. */
declareTreeParameter('sitter', (ctx) => (ctx.actor.kind === 'PERSON' ? ctx.actor.personId : null));
declareTreeParameter('meetingsNow', (ctx) => ctx.clock.now());

/** SQL: the mandate of the member `s` covers the day. */
export const inMandate = (s: string, day: string): string => `daterange(${s}.valid_from, ${s}.valid_until) @> ${day}::date`;

/** SQL: the day of the meeting `m`, where its space is. */
export const dayOf = (m: string): string => `(${m}.starts_at AT TIME ZONE (SELECT t.time_zone FROM tenant t WHERE t.id = ${m}.tenant_id))::date`;

/**
 * SQL: who is written to for the seat `s` of an instance of a pact, on a day: the person named; when there is none, or they
 * have left, whoever the organisation named as its head, else its referent, else their deputy. Null when there is nobody.
 */
export const holderOf = (s: string, pactId: string, today: string): string => `(SELECT hp.id FROM (
    SELECT ${s}.person_id, 0 AS rank
    UNION ALL SELECT hc.person_id, CASE hc.duty WHEN 'HEAD' THEN 1 WHEN 'REFERENT' THEN 2 ELSE 3 END FROM contact_point hc WHERE hc.tenant_id = ${s}.tenant_id AND hc.pact_id = ${pactId} AND hc.organisation_id = ${s}.organisation_id
  ) h JOIN person hp ON hp.tenant_id = ${s}.tenant_id AND hp.id = h.person_id AND ${presentOn('hp', today)} ORDER BY h.rank LIMIT 1)`;

/** SQL: the mandate of the seat `s` covers the day of the meeting `m`. */
export const seatInMandate = (s: string, m: string): string => inMandate(s, dayOf(m));

/**
 * SQL: from which day the seat `s` is this person's to answer for, as `holderOf` finds them: the day by which everybody before
 * them has left. Null: it is already; infinity: it will not be.
 */
export const seatHeldFrom = (s: string, person: string, pactId: string): string => `(WITH ranked AS (
    SELECT ${s}.person_id AS id, 0 AS rank WHERE ${s}.person_id IS NOT NULL
    UNION ALL SELECT rc.person_id, CASE rc.duty WHEN 'HEAD' THEN 1 WHEN 'REFERENT' THEN 2 ELSE 3 END FROM contact_point rc WHERE rc.tenant_id = ${s}.tenant_id AND rc.pact_id = ${pactId} AND rc.organisation_id = ${s}.organisation_id)
  SELECT CASE WHEN min(k.rank) FILTER (WHERE k.id = ${person}) IS NULL THEN 'infinity'::date
    ELSE (SELECT max(CASE WHEN rp.disabled_on IS NULL THEN coalesce(rp.left_on, 'infinity'::date) ELSE '-infinity'::date END) FROM ranked b JOIN person rp ON rp.tenant_id = ${s}.tenant_id AND rp.id = b.id
      WHERE b.id <> ${person} AND b.rank < (SELECT min(o.rank) FROM ranked o WHERE o.id = ${person})) END FROM ranked k)`;

/** SQL: the person sits, on the day, in the instance `i`; by name, as substitute, or for an organisation that named nobody else. */
const sits = (i: string, person: string, today: string): string => `EXISTS (SELECT FROM instance_member ms WHERE ms.tenant_id = ${i}.tenant_id AND ms.instance_id = ${i}.id AND ${inMandate('ms', today)}
    AND (ms.substitute_id = ${person} OR ${holderOf('ms', `${i}.pact_id`, today)} = ${person}))`;

/** SQL: the reader may see who sits in the instance `i`. */
export const readsInstance = (i: string): string => `(:followsMeetings::boolean OR :sitter::uuid IS NOT NULL AND ${sits(i, ':sitter::uuid', ':presentDay')})`;

/** SQL: the reader may see who was asked to come to the meeting `m`, and what they answered: whoever sits there, or was invited. */
export const readsMeeting = (m: string): string => `(:followsMeetings::boolean OR :sitter::uuid IS NOT NULL AND (
    EXISTS (SELECT FROM instance mi WHERE mi.tenant_id = ${m}.tenant_id AND mi.id = ${m}.instance_id AND ${sits('mi', ':sitter::uuid', ':presentDay')})
    OR EXISTS (SELECT FROM meeting_invitee mv WHERE mv.tenant_id = ${m}.tenant_id AND mv.meeting_id = ${m}.id AND mv.person_id = :sitter::uuid)))`;

/** SQL: what the seat `s` was on the day of the meeting `m`, once it was held. */
const ofTheDay = (m: string, column: string): string => `CASE WHEN ${m}.state = 'HELD' THEN coalesce(v.${column}, s.${column}) ELSE s.${column} END AS ${column}`;

/** SQL: something of the meeting `m` was noted or decided, or somebody noted as there or not: it was not opened by mistake. */
export const markedIn = (m: string): string => `(EXISTS (SELECT FROM agenda_item mi WHERE mi.tenant_id = ${m}.tenant_id AND mi.meeting_id = ${m}.id AND mi.notes IS NOT NULL)
    OR EXISTS (SELECT FROM decision md WHERE md.tenant_id = ${m}.tenant_id AND md.meeting_id = ${m}.id)
    OR EXISTS (SELECT FROM meeting_invitee mv WHERE mv.tenant_id = ${m}.tenant_id AND mv.meeting_id = ${m}.id AND mv.attendance IS NOT NULL))`;

/** SQL: the share of the voting seats that the meeting `m` asks for: its instance's rule, as it was on the day once it was held. */
export const quorumPercentOf = (m: string): string =>
  `coalesce(CASE WHEN ${m}.state = 'HELD' THEN ${m}.quorum_percent END, (SELECT i.quorum_percent FROM instance i WHERE i.tenant_id = ${m}.tenant_id AND i.id = ${m}.instance_id))`;

/**
 * SQL: the seats in mandate on the day of the meeting `m`, as rows named `as`, with what was answered for each. Once the
 * meeting is over, whoever had been invited stays its holder; of one that was held, the seats are those of the day,
 * whatever mandates become. A substitute who has left comes no more.
 */
export const seatsOf = (m: string, today: string, as = '$'): string => `(SELECT s.tenant_id, ${m}.id AS meeting_id, s.id, ${ofTheDay(m, 'seat')}, ${ofTheDay(m, 'chair')}, s.organisation_id, s.person_id AS named_id,
    (SELECT su.id FROM person su WHERE su.tenant_id = s.tenant_id AND su.id = s.substitute_id AND (${m}.state IN ('HELD', 'CANCELLED') OR ${presentOn('su', today)})) AS substitute_id,
    CASE WHEN ${m}.state IN ('HELD', 'CANCELLED') AND v.person_id IS NOT NULL THEN v.person_id ELSE ${holderOf('s', `${m}.pact_id`, today)} END AS holder_id,
    v.id AS invitee_id, v.person_id AS invited_id, v.answer, v.answered_at, coalesce(v.sends_substitute, false) AS sends_substitute, v.substitute_name, v.attendance, coalesce(v.version, 0) AS version
  FROM instance_member s LEFT JOIN meeting_invitee v ON v.tenant_id = s.tenant_id AND v.meeting_id = ${m}.id AND v.member_id = s.id
  WHERE s.tenant_id = ${m}.tenant_id AND s.instance_id = ${m}.instance_id AND CASE WHEN ${m}.state = 'HELD' AND EXISTS (SELECT FROM meeting_invitee hv WHERE hv.tenant_id = ${m}.tenant_id AND hv.meeting_id = ${m}.id) THEN v.id IS NOT NULL ELSE ${inMandate('s', dayOf(m))} END) ${as}`;
