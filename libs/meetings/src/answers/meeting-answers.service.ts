import { Injectable } from '@nestjs/common';
import { linkRefused, may, presentOn, RateLimits, type RateLimit } from '#access';
import { Audit } from '#audit';
import { asId, Database, DomainError, one, today, type ProblemDetail, type RequestContext } from '#platform';
import { tidy } from '../hours.rules.js';
import { MeetingLinks } from '../invitations/meeting-link.js';
import { MeetingNews, type Told } from '../invitations/meeting-news.service.js';
import { meetingNotFound } from '../meetings.errors.js';
import type { MeetingOutcome } from '../meeting.query.js';
import { holderOf } from '../reader.sql.js';
import { MeetingAnswer, type AnswerByLinkInput, type AnswerMeetingInput } from './answer.graphql.js';
import '../meetings.audit.js';

const PER_IP: RateLimit = { name: 'meeting-answer.ip', max: 120, seconds: 600 };
/** Whoever holds an invitation may change their mind, not fill the journal. */
const PER_LINK: RateLimit = { name: 'meeting-answer.link', max: 20, seconds: 3600 };

interface HeldInvitation {
  readonly id: string;
  readonly meetingId: string;
  readonly personId: string | null;
  readonly holderId: string | null;
  /** Null of a seat without one, and of one who left. */
  readonly substituteId: string | null;
  readonly substituteEmail: string | null;
  readonly sendsSubstitute: boolean;
  readonly substituteName: string | null;
  readonly answer: MeetingAnswer | null;
  readonly version: number;
  readonly sequence: number;
  /** Called, and not begun. */
  readonly open: boolean;
}

/** Held before its invitations are read: who moves or cancels it at this moment is waited for, and what they did is seen. */
const MEETING = (where: string): string => `SELECT FROM meeting m WHERE m.tenant_id = $1 AND ${where} FOR SHARE`;

type Said = Pick<AnswerMeetingInput, 'answer' | 'sendsSubstitute' | 'substituteName' | 'version'>;

const SQL = (where: string): string => `
  SELECT v.id, v.meeting_id AS "meetingId", v.person_id AS "personId", ${holderOf('s', 'm.pact_id', '$2')} AS "holderId", u.id AS "substituteId", u.email AS "substituteEmail",
    v.sends_substitute AS "sendsSubstitute", v.substitute_name AS "substituteName", v.answer, v.version, m.sequence, m.state = 'CALLED' AND m.starts_at > $3 AS open
  FROM meeting_invitee v JOIN meeting m ON m.tenant_id = v.tenant_id AND m.id = v.meeting_id JOIN instance_member s ON s.tenant_id = v.tenant_id AND s.id = v.member_id
  LEFT JOIN person u ON u.tenant_id = s.tenant_id AND u.id = s.substitute_id AND ${presentOn('u', '$2')}
  WHERE v.tenant_id = $1 AND ${where} FOR NO KEY UPDATE OF v`;

/** Whether the holder of a seat comes to a meeting, and who comes instead: said in the service, or by the link of the invitation. */
@Injectable()
export class MeetingAnswers {
  constructor(
    private readonly database: Database,
    private readonly limits: RateLimits,
    private readonly links: MeetingLinks,
    private readonly news: MeetingNews,
    private readonly audit: Audit,
  ) {}

  /** For one's own seat, as its holder or its substitute; the secretariat notes what it is told by phone. */
  answer(ctx: RequestContext, input: AnswerMeetingInput): Promise<MeetingOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      await ctx.db.query(MEETING('m.id = $2'), [ctx.tenant.id, asId(input.meeting)]);
      const held = await one<HeldInvitation>(ctx.db, SQL('v.meeting_id = $4 AND v.member_id = $5'), [ctx.tenant.id, today(ctx), ctx.clock.now(), asId(input.meeting), asId(input.seat)]);
      const own = held !== undefined && ctx.actor.kind === 'PERSON' && [held.holderId, held.substituteId].includes(ctx.actor.personId);
      // A seat that is not theirs does not exist for those who do not follow the meetings.
      if (!held || (!own && !may(ctx, 'meeting.follow'))) throw meetingNotFound();
      if (!own && !may(ctx, 'meeting.manage')) throw new DomainError('SEAT_NOT_YOURS');
      return { meetingId: held.meetingId, problems: await this.write(ctx, held, input, 'meeting.answered') };
    });
  }

  /** By the sealed link of an invitation, without signing in; gives what was refused. */
  async answerByLink(ctx: RequestContext, input: AnswerByLinkInput, ip: string): Promise<readonly ProblemDetail[]> {
    await this.limits.take(ctx, PER_IP, ip);
    const inviteeId = this.links.open(ctx, input.token);
    if (!inviteeId) throw linkRefused('LINK_INVALID');
    await this.limits.take(ctx, PER_LINK, inviteeId);
    return this.database.transaction(ctx, async (ctx) => {
      await ctx.db.query(MEETING('m.id = (SELECT v.meeting_id FROM meeting_invitee v WHERE v.tenant_id = $1 AND v.id = $2)'), [ctx.tenant.id, inviteeId]);
      const held = await one<HeldInvitation>(ctx.db, SQL('v.id = $4'), [ctx.tenant.id, today(ctx), ctx.clock.now(), inviteeId]);
      // The seat is somebody else's or nobody's by now, or its holder has left: the mail's reader answers for it no more.
      if (!held || held.personId === null || held.personId !== held.holderId) throw linkRefused('LINK_REVOKED');
      return this.write(ctx, held, input, 'meeting.answered-by-link');
    });
  }

  private async write(ctx: RequestContext, held: HeldInvitation, said: Said, action: string): Promise<ProblemDetail[]> {
    const substituteName = tidy(said.substituteName);
    const problems = problemsOf(held, said, substituteName);
    if (problems.length > 0) return problems;
    const { answer, sendsSubstitute } = said;
    if (held.answer === answer && held.sendsSubstitute === sendsSubstitute && held.substituteName === substituteName) return [];
    await ctx.db.query(
      `UPDATE meeting_invitee SET answer = $3, answered_at = $4, sends_substitute = $5, substitute_name = $6, version = version + 1 WHERE tenant_id = $1 AND id = $2`,
      [ctx.tenant.id, held.id, answer, ctx.clock.now(), sendsSubstitute, substituteName],
    );
    const standIn = standInOf(held);
    if (standIn && held.sendsSubstitute !== sendsSubstitute) await this.news.standIn(ctx, standIn, sendsSubstitute ? 'STANDS_IN' : 'RELEASED', held.sequence);
    await this.audit.record(ctx, {
      action,
      objectType: 'meeting',
      objectId: held.meetingId,
      changes: [{ field: 'answer', before: held.answer, after: answer }, { field: 'represented', before: represented(held), after: sendsSubstitute || substituteName !== null }],
    });
    return [];
  }
}

const represented = ({ sendsSubstitute, substituteName }: HeldInvitation): boolean => sendsSubstitute || substituteName !== null;

function standInOf({ id, substituteId, substituteEmail }: HeldInvitation): Told | null {
  return substituteId && substituteEmail ? { inviteeId: id, personId: substituteId, email: substituteEmail } : null;
}

function problemsOf(held: HeldInvitation, { answer, sendsSubstitute, version }: Said, substituteName: string | null): ProblemDetail[] {
  if (!held.open) return [{ path: 'meeting', code: 'INVITATION_OVER' }];
  if (held.version !== version) return [{ path: 'version', code: 'VERSION_CONFLICT' }];
  if (sendsSubstitute && substituteName) return [{ path: 'substituteName', code: 'SUBSTITUTE_TWICE' }];
  if (answer === MeetingAnswer.YES && (sendsSubstitute || substituteName)) return [{ path: 'answer', code: 'SUBSTITUTE_WITH_YES' }];
  if (sendsSubstitute && !held.substituteId) return [{ path: 'sendsSubstitute', code: 'SUBSTITUTE_UNKNOWN' }];
  return [];
}
