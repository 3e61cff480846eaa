import { Injectable } from '@nestjs/common';
import { one, today, type RequestContext } from '#platform';
import type { MeetingSituation, MeetingState } from './meeting.lifecycle.js';
import { dayOf, holderOf, inMandate, markedIn, seatsOf } from './reader.sql.js';

/** Instants, and words as they are kept. */
export interface Sitting {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly remoteAddress: string | null;
}

/** A meeting held until the end of the transaction, with what the rules of its life look at. */
export interface HeldMeeting extends MeetingSituation {
  readonly id: string;
  readonly pactId: string;
  readonly instanceId: string | null;
  readonly title: string;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly place: string | null;
  readonly remoteAddress: string | null;
  readonly sequence: number;
  readonly version: number;
  readonly state: MeetingState;
}

export interface NewMeeting extends Sitting {
  readonly instanceId: string;
  readonly title: string;
  readonly slot: string | null;
}

/** A seat invited now: who was invited for it before, and who was to come instead of them. */
export interface NewInvitation {
  readonly inviteeId: string;
  readonly replacedId: string | null;
  readonly replacedEmail: string | null;
  readonly standInId: string | null;
  readonly standInEmail: string | null;
}

const OWN_SEATS = seatsOf('m', '$3', 'x');

@Injectable()
export class MeetingsRepository {
  /** Undefined when the tenant has none of that id. */
  async hold(ctx: RequestContext, id: string): Promise<HeldMeeting | undefined> {
    const locked = await ctx.db.query(`SELECT FROM meeting WHERE tenant_id = $1 AND id = $2 FOR UPDATE`, [ctx.tenant.id, id]);
    if (locked.length === 0) return undefined;
    return one<HeldMeeting>(
      ctx.db,
      `SELECT m.id, m.pact_id AS "pactId", m.instance_id AS "instanceId", m.title, m.starts_at AS "startsAt", m.ends_at AS "endsAt", m.place, m.remote_address AS "remoteAddress", m.sequence, m.version, m.state,
         m.starts_at <= $4 AS begun, ${dayOf('m')} = $3 AS "itsDay", EXISTS (SELECT FROM meeting_live l WHERE l.tenant_id = m.tenant_id AND l.meeting_id = m.id AND l.closed_at IS NULL) AS sits, ${markedIn('m')} AS marked,
         coalesce(m.place, m.remote_address) IS NOT NULL AS located, m.ends_at IS NOT NULL AS ends, c.reachable, c.uninvited
       FROM meeting m CROSS JOIN LATERAL (SELECT count(x.holder_id)::int AS reachable, (count(x.holder_id) FILTER (WHERE x.invited_id IS DISTINCT FROM x.holder_id))::int AS uninvited FROM ${OWN_SEATS}) c
       WHERE m.tenant_id = $1 AND m.id = $2`,
      [ctx.tenant.id, id, today(ctx), ctx.clock.now()],
    );
  }

  /** Of an instance at that hour, other than this one; one that was cancelled leaves its hour free. */
  async sitsAt(ctx: RequestContext, instanceId: string | null, startsAt: Date, but: string | null): Promise<boolean> {
    const rows = await ctx.db.query(`SELECT FROM meeting WHERE tenant_id = $1 AND instance_id = $2 AND starts_at = $3 AND state <> 'CANCELLED' AND id IS DISTINCT FROM $4::uuid`, [ctx.tenant.id, instanceId, startsAt, but]);
    return rows.length > 0;
  }

  async slots(ctx: RequestContext, instanceId: string): Promise<string[]> {
    const rows = await ctx.db.query<{ slot: string }>(`SELECT slot FROM meeting WHERE tenant_id = $1 AND instance_id = $2 AND slot IS NOT NULL`, [ctx.tenant.id, instanceId]);
    return rows.map(({ slot }) => slot);
  }

  async insert(ctx: RequestContext, meeting: NewMeeting): Promise<string> {
    const { instanceId, title, startsAt, endsAt, place, remoteAddress, slot } = meeting;
    const row = await one<{ id: string }>(
      ctx.db,
      `INSERT INTO meeting (tenant_id, pact_id, instance, instance_id, title, starts_at, ends_at, place, remote_address, slot, fictional)
       SELECT i.tenant_id, i.pact_id, i.kind, i.id, $3, $4, $5, $6, $7, $8, $9 FROM instance i WHERE i.tenant_id = $1 AND i.id = $2 RETURNING id`,
      [ctx.tenant.id, instanceId, title, startsAt, endsAt, place, remoteAddress, slot, ctx.tenant.demonstration],
    );
    return row!.id;
  }

  /** Where it stood is kept; what was answered for other hours does not hold for these. */
  async move(ctx: RequestContext, held: HeldMeeting, to: Sitting, reason: string | null, otherHours: boolean): Promise<void> {
    await ctx.db.query(
      `INSERT INTO meeting_move (tenant_id, meeting_id, number, starts_at, place, reason, moved_at)
       SELECT m.tenant_id, m.id, (SELECT count(*) + 1 FROM meeting_move v WHERE v.tenant_id = m.tenant_id AND v.meeting_id = m.id), m.starts_at, m.place, $3, $4 FROM meeting m WHERE m.tenant_id = $1 AND m.id = $2`,
      [ctx.tenant.id, held.id, reason, ctx.clock.now()],
    );
    await ctx.db.query(`UPDATE meeting SET starts_at = $3, ends_at = $4, place = $5, remote_address = $6, version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, held.id, to.startsAt, to.endsAt, to.place, to.remoteAddress]);
    if (!otherHours) return;
    await ctx.db.query(`UPDATE meeting_invitee SET answer = NULL, answered_at = NULL, sends_substitute = false, substitute_name = NULL, version = version + 1 WHERE tenant_id = $1 AND meeting_id = $2`, [ctx.tenant.id, held.id]);
  }

  async rename(ctx: RequestContext, id: string, title: string): Promise<void> {
    await ctx.db.query(`UPDATE meeting SET title = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id, title]);
  }

  async call(ctx: RequestContext, id: string): Promise<void> {
    await ctx.db.query(`UPDATE meeting SET state = 'CALLED', called_at = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id, ctx.clock.now()]);
  }

  async cancel(ctx: RequestContext, id: string, reason: string): Promise<void> {
    await ctx.db.query(`UPDATE meeting SET state = 'CANCELLED', cancel_reason = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id, reason]);
  }

  /** The seats that it sat with are kept as they are from now on, with their voice and the quorum asked for: one whose mandate had ended by its day is none of them. */
  async holdIt(ctx: RequestContext, id: string, minutesBegin: string): Promise<void> {
    await ctx.db.query(
      `DELETE FROM meeting_invitee v USING meeting m, instance_member s WHERE v.tenant_id = $1 AND v.meeting_id = $2 AND m.tenant_id = v.tenant_id AND m.id = v.meeting_id
         AND s.tenant_id = v.tenant_id AND s.id = v.member_id AND NOT ${inMandate('s', dayOf('m'))}`,
      [ctx.tenant.id, id],
    );
    await ctx.db.query(`UPDATE meeting_invitee v SET seat = s.seat, chair = s.chair FROM instance_member s WHERE v.tenant_id = $1 AND v.meeting_id = $2 AND s.tenant_id = v.tenant_id AND s.id = v.member_id`, [ctx.tenant.id, id]);
    await ctx.db.query(
      `UPDATE meeting m SET state = 'HELD', quorum_percent = (SELECT i.quorum_percent FROM instance i WHERE i.tenant_id = m.tenant_id AND i.id = m.instance_id),
         minutes_introduction = coalesce(minutes_introduction, $3), version = version + 1 WHERE m.tenant_id = $1 AND m.id = $2`,
      [ctx.tenant.id, id, minutesBegin],
    );
  }

  async touch(ctx: RequestContext, id: string): Promise<void> {
    await ctx.db.query(`UPDATE meeting SET version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id]);
  }

  /** The number of what those invited were last told. */
  async sequence(ctx: RequestContext, id: string): Promise<number> {
    return (await one<{ sequence: number }>(ctx.db, `SELECT sequence FROM meeting WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id]))!.sequence;
  }

  /** What those invited are told has a number: their calendars keep the highest. */
  async nextSequence(ctx: RequestContext, id: string): Promise<number> {
    const row = await one<{ sequence: number }>(ctx.db, `UPDATE meeting SET sequence = sequence + 1 WHERE tenant_id = $1 AND id = $2 RETURNING sequence`, [ctx.tenant.id, id]);
    return row!.sequence;
  }

  /**
   * Everybody who sits on its day and can be written to is invited, and whoever took over a seat since; gives those who were
   * not before. A seat taken over is a new invitation: nothing was answered for it, and the link of the one before opens it no more.
   */
  invite(ctx: RequestContext, meetingId: string): Promise<NewInvitation[]> {
    // The rows joined outside are those from before: a statement does not see what it writes.
    return ctx.db.query<NewInvitation>(
      `WITH written AS (
         INSERT INTO meeting_invitee (tenant_id, meeting_id, member_id, person_id, invited_at)
         SELECT m.tenant_id, m.id, x.id, x.holder_id, $4 FROM meeting m CROSS JOIN LATERAL (SELECT * FROM ${OWN_SEATS}) x WHERE m.tenant_id = $1 AND m.id = $2 AND x.holder_id IS NOT NULL
         ON CONFLICT (tenant_id, meeting_id, member_id) DO UPDATE SET id = excluded.id, person_id = excluded.person_id, invited_at = excluded.invited_at, answer = NULL, answered_at = NULL, sends_substitute = false, substitute_name = NULL, attendance = NULL,
           version = meeting_invitee.version + 1 WHERE meeting_invitee.person_id IS DISTINCT FROM excluded.person_id
         RETURNING id, member_id)
       SELECT w.id AS "inviteeId", p.id AS "replacedId", p.email AS "replacedEmail", u.id AS "standInId", u.email AS "standInEmail" FROM written w
       JOIN instance_member s ON s.tenant_id = $1 AND s.id = w.member_id LEFT JOIN meeting_invitee b ON b.tenant_id = $1 AND b.meeting_id = $2 AND b.member_id = w.member_id
       LEFT JOIN person p ON p.tenant_id = $1 AND p.id = b.person_id LEFT JOIN person u ON u.tenant_id = $1 AND u.id = s.substitute_id AND b.sends_substitute`,
      [ctx.tenant.id, meetingId, today(ctx), ctx.clock.now()],
    );
  }

  /** Every seat in mandate on its day can be noted as there or not, invited or not; those of a meeting that was held stay what they were. */
  async enrol(ctx: RequestContext, meetingId: string): Promise<void> {
    await ctx.db.query(
      `INSERT INTO meeting_invitee (tenant_id, meeting_id, member_id, person_id, seat, chair)
       SELECT m.tenant_id, m.id, s.id, ${holderOf('s', 'm.pact_id', '$3')}, CASE WHEN m.state = 'HELD' THEN s.seat END, CASE WHEN m.state = 'HELD' THEN s.chair END FROM meeting m JOIN instance_member s ON s.tenant_id = m.tenant_id AND s.instance_id = m.instance_id AND daterange(s.valid_from, s.valid_until) @> ${dayOf('m')}
       WHERE m.tenant_id = $1 AND m.id = $2 AND (m.state <> 'HELD' OR NOT EXISTS (SELECT FROM meeting_invitee h WHERE h.tenant_id = m.tenant_id AND h.meeting_id = m.id))
       ON CONFLICT (tenant_id, meeting_id, member_id) DO NOTHING`,
      [ctx.tenant.id, meetingId, today(ctx)],
    );
  }
}
