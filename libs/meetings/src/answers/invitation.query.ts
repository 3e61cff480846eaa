import { Injectable } from '@nestjs/common';
import { linkRefused, presentOn } from '#access';
import { nameOn } from '#organisations';
import { one, today, type RequestContext } from '#platform';
import { MeetingLinks } from '../invitations/meeting-link.js';
import { holderOf } from '../reader.sql.js';
import type { MeetingInvitation } from './invitation.graphql.js';

const SQL = `
  SELECT m.title, i.name AS instance, m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.place, m.remote_address AS "remoteAddress", m.state, m.cancel_reason AS "cancelReason", m.fictional,
    p.name AS holder, ${nameOn('o', '$2')} AS organisation, u.name AS substitute, v.answer, v.sends_substitute AS "sendsSubstitute", v.substitute_name AS "substituteName",
    m.state = 'CALLED' AND m.starts_at > $3 AS open, v.version
  FROM meeting_invitee v JOIN meeting m ON m.tenant_id = v.tenant_id AND m.id = v.meeting_id JOIN instance i ON i.tenant_id = m.tenant_id AND i.id = m.instance_id
  JOIN instance_member s ON s.tenant_id = v.tenant_id AND s.id = v.member_id JOIN person p ON p.tenant_id = v.tenant_id AND p.id = v.person_id
  LEFT JOIN person u ON u.tenant_id = s.tenant_id AND u.id = s.substitute_id AND ${presentOn('u', '$2')} LEFT JOIN organisation o ON o.tenant_id = s.tenant_id AND o.id = s.organisation_id
  WHERE v.tenant_id = $1 AND v.id = $4 AND v.person_id = ${holderOf('s', 'm.pact_id', '$2')}`;

/** Invitations as their links show them: what the mail said already, and the answer. Reading one changes nothing. */
@Injectable()
export class MeetingInvitations {
  constructor(private readonly links: MeetingLinks) {}

  async byLink(ctx: RequestContext, token: string): Promise<MeetingInvitation> {
    const inviteeId = this.links.open(ctx, token);
    if (!inviteeId) throw linkRefused('LINK_INVALID');
    const found = await one<MeetingInvitation>(ctx.db, SQL, [ctx.tenant.id, today(ctx), ctx.clock.now(), inviteeId]);
    if (!found) throw linkRefused('LINK_REVOKED');
    return found;
  }
}
