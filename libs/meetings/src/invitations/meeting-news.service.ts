import { Injectable } from '@nestjs/common';
import { Mails, Notices, today, type MailRequest, type NoticeKind, type NoticeToTell, type RequestContext } from '#platform';
import { holderOf } from '../reader.sql.js';
import { MeetingsRepository, type NewInvitation } from '../meetings.repository.js';

export const meetingMail = 'meeting.news';

/** What a mail about a meeting is for; its words are made from what holds when it leaves. */
export type MeetingNewsKind = 'CALLED' | 'MOVED' | 'CANCELLED' | 'STANDS_IN' | 'RELEASED' | 'REPLACED' | 'RENAMED';

/** Somebody written to for a seat: its holder, or who was to come instead. */
export interface Told {
  readonly inviteeId: string;
  readonly personId: string;
  readonly email: string;
}

/** Hours from which a meeting was moved, as instants. */
export interface FormerHours {
  readonly startedAt: string;
  /** Empty of one without an end. */
  readonly endedAt: string;
}

/** The title that a meeting had. */
export interface FormerTitle {
  readonly formerTitle: string;
}

const HOLDERS = `SELECT v.id AS "inviteeId", p.id AS "personId", p.email FROM meeting_invitee v JOIN person p ON p.tenant_id = v.tenant_id AND p.id = v.person_id WHERE v.tenant_id = $1 AND v.meeting_id = $2`;
const STAND_INS = `SELECT v.id AS "inviteeId", p.id AS "personId", p.email FROM meeting_invitee v JOIN instance_member s ON s.tenant_id = v.tenant_id AND s.id = v.member_id
  JOIN person p ON p.tenant_id = s.tenant_id AND p.id = s.substitute_id WHERE v.tenant_id = $1 AND v.sends_substitute`;

/** Invitations of the seat $2 to meetings still open, by which its substitute was to come; unless the substitute is $3 already. */
const SENT_BY_SEAT = `v.member_id = $2 AND v.sends_substitute AND s.tenant_id = v.tenant_id AND s.id = v.member_id AND s.substitute_id IS DISTINCT FROM $3::uuid
  AND m.tenant_id = v.tenant_id AND m.id = v.meeting_id AND m.state = 'CALLED' AND m.starts_at > $4`;
const RELEASED_BY_CHANGE = `SELECT v.id AS "inviteeId", p.id AS "personId", p.email, m.sequence FROM meeting_invitee v, instance_member s, meeting m, person p
  WHERE v.tenant_id = $1 AND ${SENT_BY_SEAT} AND p.tenant_id = s.tenant_id AND p.id = s.substitute_id`;
const FORGET_SUBSTITUTE = `UPDATE meeting_invitee v SET sends_substitute = false, version = v.version + 1 FROM instance_member s, meeting m WHERE v.tenant_id = $1 AND ${SENT_BY_SEAT}`;

/** Invitations of the seat $2 to meetings still open that went to somebody who does not hold it any more. */
const TAKEN_OVER = `SELECT v.id AS "inviteeId", p.id AS "personId", p.email, m.sequence, u.id AS "standInId", u.email AS "standInEmail"
  FROM meeting_invitee v JOIN instance_member s ON s.tenant_id = v.tenant_id AND s.id = v.member_id JOIN meeting m ON m.tenant_id = v.tenant_id AND m.id = v.meeting_id AND m.state = 'CALLED' AND m.starts_at > $4
  JOIN person p ON p.tenant_id = v.tenant_id AND p.id = v.person_id LEFT JOIN person u ON u.tenant_id = s.tenant_id AND u.id = s.substitute_id AND v.sends_substitute
  WHERE v.tenant_id = $1 AND v.member_id = $2 AND v.person_id IS DISTINCT FROM ${holderOf('s', 'm.pact_id', '$3')}`;

/** Decides, in the transaction of the change, who is told of it: a mail a seat, whose row outlives whatever crashes. */
@Injectable()
export class MeetingNews {
  constructor(
    private readonly mails: Mails,
    private readonly meetings: MeetingsRepository,
    private readonly notices: Notices,
  ) {}

  /** Everybody who sits on its day; gives how many seats were written to. */
  async called(ctx: RequestContext, meetingId: string): Promise<number> {
    await this.meetings.invite(ctx, meetingId);
    const sequence = await this.meetings.nextSequence(ctx, meetingId);
    return this.queue(ctx, await this.holders(ctx, meetingId), 'CALLED', sequence);
  }

  /** Those who came in since: the others' calendars hold it already, under the same number. Whoever they replace is told that they are expected no more. */
  async joined(ctx: RequestContext, meetingId: string, sequence: number): Promise<number> {
    const added = await this.meetings.invite(ctx, meetingId);
    await this.replaced(ctx, added, sequence);
    return this.queue(ctx, (await this.holders(ctx, meetingId)).filter(isIn(added)), 'CALLED', sequence);
  }

  /** Everybody who was invited, and whoever sits on the new day. Who was to come instead does so no more at other hours, until they are asked again. */
  async moved(ctx: RequestContext, meetingId: string, standIns: readonly Told[], otherHours: boolean, before: FormerHours): Promise<number> {
    const added = await this.meetings.invite(ctx, meetingId);
    const sequence = await this.meetings.nextSequence(ctx, meetingId);
    const holders = await this.holders(ctx, meetingId);
    await this.queue(ctx, standIns, otherHours ? 'RELEASED' : 'STANDS_IN', sequence);
    await this.replaced(ctx, added, sequence);
    await this.queue(ctx, holders.filter(isIn(added)), 'CALLED', sequence);
    await this.queue(ctx, holders.filter((told) => !isIn(added)(told)), 'MOVED', sequence, before);
    return holders.length;
  }

  /**
   * Everybody who was invited, and who comes instead; nothing is asked of them again. No number of its own: a call or a move that
   * has not left yet still says more than this, and of two entries of one number calendars take the later (RFC 5546, 2.1.5).
   */
  async renamed(ctx: RequestContext, meetingId: string, formerTitle: string): Promise<number> {
    const sequence = await this.meetings.sequence(ctx, meetingId);
    const told = [...(await this.holders(ctx, meetingId)), ...(await this.standIns(ctx, meetingId))];
    return this.queue(ctx, told, 'RENAMED', sequence, { formerTitle });
  }

  /** Everybody who was invited, and who was to come instead. */
  async cancelled(ctx: RequestContext, meetingId: string): Promise<number> {
    const sequence = await this.meetings.nextSequence(ctx, meetingId);
    await this.queue(ctx, await this.standIns(ctx, meetingId), 'RELEASED', sequence);
    return this.queue(ctx, await this.holders(ctx, meetingId), 'CANCELLED', sequence);
  }

  /** Whoever comes instead of a seat's holder, or does no longer. */
  async standIn(ctx: RequestContext, told: Told, kind: 'STANDS_IN' | 'RELEASED', sequence: number): Promise<void> {
    await this.queue(ctx, [told], kind, sequence);
  }

  /** The seat's substitute is somebody else, or nobody, by now: whoever was to come by it to a meeting still open does so no more, and is told. */
  async substituteChanged(ctx: RequestContext, memberId: string, substituteId: string | null): Promise<void> {
    const seat = [ctx.tenant.id, memberId, substituteId, ctx.clock.now()];
    const released = await ctx.db.query<Told & { sequence: number }>(RELEASED_BY_CHANGE, seat);
    for (const told of released) await this.queue(ctx, [told], 'RELEASED', told.sequence);
    await ctx.db.query(FORGET_SUBSTITUTE, seat);
  }

  /**
   * The seat is somebody else's by now: whoever was invited for it to a meeting still open is told that they are expected no
   * more, and who was to come instead of them. The seat is then not invited; the secretariat invites whoever holds it.
   */
  async holderChanged(ctx: RequestContext, memberId: string): Promise<void> {
    const seat = [ctx.tenant.id, memberId, today(ctx), ctx.clock.now()];
    const replaced = await ctx.db.query<Told & { sequence: number; standInId: string | null; standInEmail: string | null }>(TAKEN_OVER, seat);
    for (const { standInId, standInEmail, sequence, ...told } of replaced) {
      await this.queue(ctx, [told], 'REPLACED', sequence);
      if (standInId && standInEmail) await this.queue(ctx, [{ inviteeId: told.inviteeId, personId: standInId, email: standInEmail }], 'RELEASED', sequence);
    }
    const forgotten = replaced.map(({ inviteeId }) => inviteeId);
    await ctx.db.query(`UPDATE meeting_invitee SET person_id = NULL, answer = NULL, answered_at = NULL, sends_substitute = false, substitute_name = NULL, version = version + 1 WHERE tenant_id = $1 AND id = ANY($2::uuid[])`, [ctx.tenant.id, forgotten]);
  }

  standIns(ctx: RequestContext, meetingId: string): Promise<Told[]> {
    return ctx.db.query<Told>(`${STAND_INS} AND v.meeting_id = $2`, [ctx.tenant.id, meetingId]);
  }

  private holders(ctx: RequestContext, meetingId: string): Promise<Told[]> {
    return ctx.db.query<Told>(HOLDERS, [ctx.tenant.id, meetingId]);
  }

  private async replaced(ctx: RequestContext, added: readonly NewInvitation[], sequence: number): Promise<void> {
    await this.queue(ctx, added.flatMap(({ inviteeId, replacedId, replacedEmail }) => (replacedId && replacedEmail ? { inviteeId, personId: replacedId, email: replacedEmail } : [])), 'REPLACED', sequence);
    await this.queue(ctx, added.flatMap(({ inviteeId, standInId, standInEmail }) => (standInId && standInEmail ? { inviteeId, personId: standInId, email: standInEmail } : [])), 'RELEASED', sequence);
  }

  private async queue(ctx: RequestContext, told: readonly Told[], kind: MeetingNewsKind, sequence: number, before?: FormerHours | FormerTitle): Promise<number> {
    await this.mails.queueMany(ctx, told.map(({ inviteeId, personId, email }): MailRequest => ({ to: email, template: meetingMail, payload: { inviteeId, personId, kind, sequence, ...before } })));
    await this.notices.tell(ctx, await this.noticesOf(ctx, told, kind));
    return told.length;
  }

  private async noticesOf(ctx: RequestContext, told: readonly Told[], kind: MeetingNewsKind): Promise<NoticeToTell[]> {
    const notice = NOTICE_OF[kind];
    if (told.length === 0 || !notice) return [];
    const rows = await ctx.db.query<{ inviteeId: string; subject: string; pactId: string; place: string }>(
      `SELECT v.id AS "inviteeId", m.title AS subject, m.pact_id AS "pactId", '/reunions/' || m.id AS place FROM meeting_invitee v JOIN meeting m ON m.tenant_id = v.tenant_id AND m.id = v.meeting_id
       WHERE v.tenant_id = $1 AND v.id = ANY($2::uuid[])`,
      [ctx.tenant.id, told.map(({ inviteeId }) => inviteeId)],
    );
    const of = new Map(rows.map((row) => [row.inviteeId, row]));
    // Somebody of two seats is told once.
    const notices = told.flatMap(({ inviteeId, personId }) => {
      const found = of.get(inviteeId);
      return found ? [{ personId, kind: notice, subject: found.subject, pactId: found.pactId, place: found.place }] : [];
    });
    return [...new Map(notices.map((notice) => [`${notice.personId} ${notice.place}`, notice])).values()];
  }
}

const NOTICE_OF: Readonly<Record<MeetingNewsKind, NoticeKind | null>> = { RENAMED: null, CALLED: 'MEETING_CALLED', STANDS_IN: 'MEETING_CALLED', MOVED: 'MEETING_MOVED', CANCELLED: 'MEETING_OFF', RELEASED: 'MEETING_OFF', REPLACED: 'MEETING_OFF' };

const isIn = (added: readonly NewInvitation[]) => (told: Told): boolean => added.some(({ inviteeId }) => inviteeId === told.inviteeId);
