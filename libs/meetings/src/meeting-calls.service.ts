import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit, type AuditRecord } from '#audit';
import { announceChange, asId, Database, type ProblemDetail, type RequestContext } from '#platform';
import { tidy } from './hours.rules.js';
import { LiveRepository } from './live/live.repository.js';
import { MeetingNews } from './invitations/meeting-news.service.js';
import type { CancelMeetingInput, MeetingInput } from './meeting-input.graphql.js';
import { meetingRefusal, MeetingState, MeetingTransition } from './meeting.lifecycle.js';
import type { MeetingOutcome } from './meeting.query.js';
import { meetingNotFound } from './meetings.errors.js';
import { MeetingsRepository, type HeldMeeting } from './meetings.repository.js';
import { firstWords } from './minutes/minutes-content.js';
import './meetings.audit.js';

/** The life of a meeting from its invitation on: called, cancelled, held. */
@Injectable()
export class MeetingCalls {
  constructor(
    private readonly database: Database,
    private readonly meetings: MeetingsRepository,
    private readonly live: LiveRepository,
    private readonly news: MeetingNews,
    private readonly audit: Audit,
  ) {}

  call(ctx: RequestContext, input: MeetingInput): Promise<MeetingOutcome> {
    return this.act(ctx, MeetingTransition.CALL, input, async (ctx, held) => {
      await this.meetings.call(ctx, held.id);
      const told = await this.news.called(ctx, held.id);
      await this.record(ctx, 'meeting.called', held.id, [{ field: 'invited', after: told }]);
    });
  }

  /** Those who came in since it was called; whoever was invited already hears nothing. */
  invite(ctx: RequestContext, input: MeetingInput): Promise<MeetingOutcome> {
    return this.act(ctx, MeetingTransition.INVITE, input, async (ctx, held) => {
      await this.meetings.touch(ctx, held.id);
      const told = await this.news.joined(ctx, held.id, held.sequence);
      await this.record(ctx, 'meeting.invited', held.id, [{ field: 'invited', after: told }]);
    });
  }

  /** After its hour too, of one that did not take place: there is nobody left to tell. */
  cancel(ctx: RequestContext, input: CancelMeetingInput): Promise<MeetingOutcome> {
    const reason = tidy(input.reason);
    if (!reason) return this.act(ctx, MeetingTransition.CANCEL, input, () => Promise.resolve([{ path: 'reason', code: 'MEETING_REASON_REQUIRED' }]));
    return this.act(ctx, MeetingTransition.CANCEL, input, async (ctx, held) => {
      await this.live.close(ctx, held.id);
      await this.meetings.cancel(ctx, held.id, reason);
      const told = held.state === MeetingState.CALLED && !held.begun ? await this.news.cancelled(ctx, held.id) : 0;
      await this.record(ctx, 'meeting.cancelled', held.id, [{ field: 'reason', after: reason }, ...(told ? [{ field: 'invited', after: told }] : [])]);
    });
  }

  /** It sits: whoever may read it follows its items as they come before everybody. */
  open(ctx: RequestContext, input: MeetingInput): Promise<MeetingOutcome> {
    return this.act(ctx, MeetingTransition.OPEN, input, async (ctx, held) => {
      await this.live.open(ctx, held.id);
      await this.meetings.touch(ctx, held.id);
      await this.record(ctx, 'meeting.opened', held.id, []);
    });
  }

  /** It was opened by mistake: it can be moved and called again. */
  unopen(ctx: RequestContext, input: MeetingInput): Promise<MeetingOutcome> {
    return this.act(ctx, MeetingTransition.UNOPEN, input, async (ctx, held) => {
      await this.live.unopen(ctx, held.id);
      await this.meetings.touch(ctx, held.id);
      await this.record(ctx, 'meeting.unopened', held.id, []);
    });
  }

  /** It sat. Whoever could be noted as there or not can be from now on, called or not. */
  hold(ctx: RequestContext, input: MeetingInput): Promise<MeetingOutcome> {
    return this.act(ctx, MeetingTransition.HOLD, input, async (ctx, held) => {
      await this.live.close(ctx, held.id);
      await this.meetings.enrol(ctx, held.id);
      await this.meetings.holdIt(ctx, held.id, firstWords(ctx, held));
      await this.record(ctx, 'meeting.held', held.id, []);
    });
  }

  private act(ctx: RequestContext, transition: MeetingTransition, { meeting, version }: MeetingInput, then: (ctx: RequestContext, held: HeldMeeting) => Promise<readonly ProblemDetail[] | void>): Promise<MeetingOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'meeting.manage');
      const held = await this.meetings.hold(ctx, asId(meeting));
      if (!held) throw meetingNotFound();
      if (held.version !== version) return { meetingId: held.id, problems: [{ path: 'version', code: 'VERSION_CONFLICT' }] };
      const refusal = meetingRefusal(transition, held);
      if (refusal) return { meetingId: held.id, problems: [{ path: 'meeting', code: refusal }] };
      const problems = (await then(ctx, held)) ?? [];
      await announceChange(ctx, { kind: 'meeting', id: held.id });
      return { meetingId: held.id, problems };
    });
  }

  private async record(ctx: RequestContext, action: string, id: string, changes: NonNullable<AuditRecord['changes']>): Promise<void> {
    await this.audit.record(ctx, { action, objectType: 'meeting', objectId: id, changes });
  }
}
