import { heldOn, presentOn } from '#access';
import { today, type RequestContext } from '#platform';
import { seatsOf } from './reader.sql.js';

// Those whose seat it is on the day of the meeting, who came instead of them, and at a COPIL whoever holds the role of its members.
const SITTING = `SELECT DISTINCT p.id, p.email FROM meeting m JOIN person p ON p.tenant_id = m.tenant_id AND ${presentOn('p', '$3')}
  WHERE m.tenant_id = $1 AND m.id = $2 AND (
    EXISTS (SELECT FROM ${seatsOf('m', '$3::date', 'seat')} WHERE seat.holder_id = p.id OR seat.sends_substitute AND seat.substitute_id = p.id)
    OR m.instance = 'COPIL' AND EXISTS (SELECT FROM role_grant g WHERE g.tenant_id = p.tenant_id AND g.person_id = p.id AND g.role = 'COPIL_MEMBER' AND ${heldOn('g', '$3')}))
  ORDER BY p.id`;

/** Who is told of what a meeting is to read: its dossier before it, its minutes after. */
export function whoSitsAt(ctx: RequestContext, meetingId: string): Promise<{ id: string; email: string }[]> {
  return ctx.db.query(SITTING, [ctx.tenant.id, meetingId, today(ctx)]);
}
