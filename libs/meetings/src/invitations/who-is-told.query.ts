import { presentOn, requirePermission } from '#access';
import { nameOn } from '#organisations';
import { asId, instantIn, one, timeIn, today, type RequestContext } from '#platform';
import { meetingNotFound } from '../meetings.errors.js';
import { seatsOf } from '../reader.sql.js';
import { whoSitsAt } from '../who-sits.query.js';
import { Telling, type ToldPerson } from './who-is-told.graphql.js';

/** SQL: the meeting $2 as if it began at $4. */
const AS_MOVED = `m AS (SELECT tenant_id, id, pact_id, instance_id, state, $4::timestamptz AS starts_at FROM meeting WHERE tenant_id = $1 AND id = $2)`;

/**
 * SQL: whom a change of the meeting is told to, as `MeetingNews` writes to them: whoever was invited, whoever was to come instead,
 * and, of a move ($5), whoever is invited by it: seats in mandate on the new day, and those that somebody else holds by now.
 */
const TOLD_OF_CHANGE = `
    SELECT v.person_id FROM meeting_invitee v WHERE v.tenant_id = $1 AND v.meeting_id = $2
    UNION SELECT s.substitute_id FROM meeting_invitee v JOIN instance_member s ON s.tenant_id = v.tenant_id AND s.id = v.member_id WHERE v.tenant_id = $1 AND v.meeting_id = $2 AND v.sends_substitute
    UNION SELECT seat.holder_id FROM m CROSS JOIN LATERAL (SELECT * FROM ${seatsOf('m', '$3::date', 'x')}) seat WHERE $5`;

/** SQL: who of `told` can be written to, with the seats for which they are. */
const NAMED = `SELECT p.id, p.name,
    ARRAY(SELECT DISTINCT ${nameOn('o', '$3')} FROM m CROSS JOIN LATERAL (SELECT * FROM ${seatsOf('m', '$3::date', 'x')}) seat JOIN organisation o ON o.tenant_id = seat.tenant_id AND o.id = seat.organisation_id
      WHERE p.id IN (seat.invited_id, seat.holder_id) OR seat.sends_substitute AND seat.substitute_id = p.id ORDER BY 1) AS organisations,
    EXISTS (SELECT FROM meeting_invitee v JOIN instance_member s ON s.tenant_id = v.tenant_id AND s.id = v.member_id WHERE v.tenant_id = $1 AND v.meeting_id = $2 AND v.sends_substitute AND s.substitute_id = p.id) AS "standsIn"
  FROM told JOIN person p ON p.tenant_id = $1 AND p.id = told.person_id AND ${presentOn('p', '$3')} ORDER BY p.name, p.id`;

/** Whom an act would write to now, by name; nothing is written. */
export async function whoIsTold(ctx: RequestContext, meeting: string, telling: Telling, day: string | null): Promise<ToldPerson[]> {
  requirePermission(ctx, 'meeting.manage');
  const held = await one<{ id: string; state: string; startsAt: Date; begun: boolean }>(ctx.db, `SELECT id, state, starts_at AS "startsAt", starts_at <= $3 AS begun FROM meeting WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, asId(meeting), ctx.clock.now()]);
  if (!held) throw meetingNotFound();
  const { timeZone } = ctx.tenant;
  const startsAt = day ? instantIn(timeZone, day, timeIn(timeZone, held.startsAt)) : held.startsAt;
  const given = [ctx.tenant.id, held.id, today(ctx), startsAt];
  if (telling === Telling.READING) {
    const sitting = await whoSitsAt(ctx, held.id);
    return ctx.db.query<ToldPerson>(`WITH ${AS_MOVED}, told AS (SELECT unnest($5::uuid[]) AS person_id) ${NAMED}`, [...given, sitting.map(({ id }) => id)]);
  }
  // Of what nobody was invited to, or is past, nobody is told.
  if (held.state !== 'CALLED' || held.begun) return [];
  return ctx.db.query<ToldPerson>(`WITH ${AS_MOVED}, told AS (${TOLD_OF_CHANGE}) ${NAMED}`, [...given, telling === Telling.MOVE]);
}
