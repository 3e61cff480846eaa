import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit, type AuditRecord } from '#audit';
import { tellMovedMeeting } from '#commitments';
import { announceChange, asId, Database, dayIn, instantIn, timeIn, today, type ProblemDetail, type RequestContext } from '#platform';
import { missingSittings, slotOfDay } from './dates/proposed-dates.rules.js';
import { sameHours, sameSitting, sittingOf, sittingProblems, tidy, type SaidSitting } from './hours.rules.js';
import type { InstanceOutcome } from './instances/instance.query.js';
import { InstancesRepository, type HeldInstance } from './instances/instances.repository.js';
import { MeetingNews } from './invitations/meeting-news.service.js';
import type { MoveMeetingInput, ProposeMeetingsInput, RenameMeetingInput, ScheduleMeetingInput } from './meeting-input.graphql.js';
import { meetingRefusal, MeetingState, MeetingTransition } from './meeting.lifecycle.js';
import type { MeetingOutcome } from './meeting.query.js';
import { instanceNotFound, meetingNotFound } from './meetings.errors.js';
import { MeetingsRepository, type HeldMeeting, type Sitting } from './meetings.repository.js';
import './meetings.audit.js';

const CONFLICT: ProblemDetail = { path: 'version', code: 'VERSION_CONFLICT' };

/** Days, hours and places of meetings: proposed, entered, moved. */
@Injectable()
export class MeetingPlanning {
  constructor(
    private readonly database: Database,
    private readonly instances: InstancesRepository,
    private readonly meetings: MeetingsRepository,
    private readonly news: MeetingNews,
    private readonly audit: Audit,
  ) {}

  /** Enters the dates that the instance's rule gives, and that its calendar does not hold yet: asked again, it enters nothing. */
  propose(ctx: RequestContext, input: ProposeMeetingsInput): Promise<InstanceOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const instance = await this.instance(ctx, input.instance);
      const missing = missingSittings(instance.months, await this.meetings.slots(ctx, instance.id), today(ctx));
      for (const { slot, day } of missing) {
        const startsAt = instantIn(ctx.tenant.timeZone, day, instance.begins);
        if (await this.meetings.sitsAt(ctx, instance.id, startsAt, null)) continue;
        const sitting: Sitting = { startsAt, endsAt: new Date(startsAt.getTime() + instance.minutes * 60_000), place: null, remoteAddress: null };
        const title = `${instance.name}, ${monthOf(slot)}`;
        const id = await this.meetings.insert(ctx, { ...sitting, instanceId: instance.id, title, slot });
        await this.record(ctx, 'meeting.proposed', id, [{ field: 'title', after: title }, ...sittingChanges(ctx, null, sitting)]);
      }
      return { instanceId: instance.id, problems: [] };
    });
  }

  schedule(ctx: RequestContext, input: ScheduleMeetingInput): Promise<MeetingOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const instance = await this.instance(ctx, input.instance);
      const sitting = sittingOf(input, ctx.tenant.timeZone);
      const title = tidy(input.title);
      const problems = sittingProblems(sitting, ctx.clock.now());
      if (!title) problems.unshift({ path: 'title', code: 'MEETING_TITLE_REQUIRED' });
      if (problems.length === 0 && (await this.meetings.sitsAt(ctx, instance.id, sitting.startsAt, null))) problems.push({ path: 'day', code: 'MEETING_AT_ONCE' });
      if (!title || problems.length > 0) return { meetingId: null, problems };
      const meetingId = await this.meetings.insert(ctx, { ...sitting, instanceId: instance.id, title, slot: await this.slotFor(ctx, instance, input.day) });
      await this.record(ctx, 'meeting.scheduled', meetingId, [{ field: 'title', after: title }, ...sittingChanges(ctx, null, sitting)]);
      return { meetingId, problems };
    });
  }

  /** Whoever was invited is told once, whatever changes; answers given for other hours are asked for again. */
  move(ctx: RequestContext, input: MoveMeetingInput): Promise<MeetingOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'meeting.manage');
      const held = await this.meetings.hold(ctx, asId(input.meeting));
      if (!held) throw meetingNotFound();
      const sitting = sittingOf(input, ctx.tenant.timeZone);
      const problems = await this.moveProblems(ctx, held, input, sitting);
      if (problems.length > 0) return { meetingId: held.id, problems };
      const reason = tidy(input.reason);
      const otherHours = !sameHours(held, sitting);
      const standIns = await this.news.standIns(ctx, held.id);
      await this.meetings.move(ctx, held, sitting, reason, otherHours);
      const told = held.state === MeetingState.CALLED ? await this.news.moved(ctx, held.id, standIns, otherHours, { startedAt: held.startsAt.toISOString(), endedAt: held.endsAt?.toISOString() ?? '' }) : 0;
      await this.record(ctx, 'meeting.moved', held.id, [...sittingChanges(ctx, held, sitting), { field: 'reason', after: reason }, ...(told ? [{ field: 'invited', after: told }] : [])]);
      const [before, after] = [held.startsAt, sitting.startsAt].map((at) => dayIn(ctx.tenant.timeZone, at)) as [string, string];
      if (before !== after) await tellMovedMeeting(ctx, { meetingId: held.id, before, after });
      await announceChange(ctx, { kind: 'meeting', id: held.id });
      return { meetingId: held.id, problems };
    });
  }

  /** A title is a word that can be mistyped: it is corrected whatever became of the meeting, unless it was cancelled; editions that were frozen keep theirs. */
  rename(ctx: RequestContext, { meeting, version, title: typed }: RenameMeetingInput): Promise<MeetingOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'meeting.manage');
      const held = await this.meetings.hold(ctx, asId(meeting));
      if (!held) throw meetingNotFound();
      const title = tidy(typed);
      const problems = renameProblems(held, version, title);
      if (!title || problems.length > 0) return { meetingId: held.id, problems };
      await this.meetings.rename(ctx, held.id, title);
      const told = held.state === MeetingState.CALLED && !held.begun ? await this.news.renamed(ctx, held.id, held.title) : 0;
      await this.record(ctx, 'meeting.renamed', held.id, [{ field: 'title', before: held.title, after: title }, ...(told ? [{ field: 'invited', after: told }] : [])]);
      await announceChange(ctx, { kind: 'meeting', id: held.id });
      return { meetingId: held.id, problems };
    });
  }

  private async moveProblems(ctx: RequestContext, held: HeldMeeting, { version, reason }: MoveMeetingInput, sitting: Sitting): Promise<ProblemDetail[]> {
    if (held.version !== version) return [CONFLICT];
    const refusal = meetingRefusal(MeetingTransition.MOVE, held);
    if (refusal) return [{ path: 'meeting', code: refusal }];
    const problems = sittingProblems(sitting, ctx.clock.now());
    if (problems.length === 0 && sameSitting(held, sitting)) problems.push({ path: 'meeting', code: 'MEETING_UNMOVED' });
    if (held.state === MeetingState.CALLED && !tidy(reason)) problems.push({ path: 'reason', code: 'MEETING_REASON_REQUIRED' });
    // Whoever is invited comes somewhere.
    if (held.state === MeetingState.CALLED && !sitting.place && !sitting.remoteAddress) problems.push({ path: 'place', code: 'MEETING_PLACE_REQUIRED' });
    if (problems.length === 0 && (await this.meetings.sitsAt(ctx, held.instanceId, sitting.startsAt, held.id))) problems.push({ path: 'day', code: 'MEETING_AT_ONCE' });
    return problems;
  }

  private async instance(ctx: RequestContext, id: string): Promise<HeldInstance> {
    requirePermission(ctx, 'meeting.manage');
    const held = await this.instances.hold(ctx, asId(id));
    if (!held) throw instanceNotFound();
    return held;
  }

  /** The first meeting entered in one of the instance's months, or in their half of the year, is the one that would have been proposed for it. */
  private async slotFor(ctx: RequestContext, { id, months }: HeldInstance, day: string): Promise<string | null> {
    return slotOfDay(months, await this.meetings.slots(ctx, id), day);
  }

  private async record(ctx: RequestContext, action: string, id: string, changes: NonNullable<AuditRecord['changes']>): Promise<void> {
    await this.audit.record(ctx, { action, objectType: 'meeting', objectId: id, changes });
  }
}

function renameProblems(held: HeldMeeting, version: number, title: string | null): ProblemDetail[] {
  if (held.version !== version) return [CONFLICT];
  if (held.state === MeetingState.CANCELLED) return [{ path: 'meeting', code: 'MEETING_CANCELLED' }];
  if (!title) return [{ path: 'title', code: 'MEETING_TITLE_REQUIRED' }];
  return title === held.title ? [{ path: 'title', code: 'MEETING_TITLE_SAME' }] : [];
}

/** Titles are words of the pact: they are stored, and stay what they are in every language. */
function monthOf(slot: string): string {
  return new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${slot}-01T00:00:00Z`));
}

function sittingChanges(ctx: RequestContext, before: SaidSitting | null, after: Sitting): NonNullable<AuditRecord['changes']> {
  const { timeZone } = ctx.tenant;
  const told = (sitting: SaidSitting | null) => ({
    day: sitting?.startsAt ? dayIn(timeZone, sitting.startsAt) : null,
    hours: sitting?.startsAt ? [sitting.startsAt, sitting.endsAt].flatMap((at) => (at ? timeIn(timeZone, at) : [])).join('–') : null,
    place: sitting?.place ?? null,
    remoteAddress: sitting?.remoteAddress ?? null,
  });
  const [was, is] = [told(before), told(after)];
  return (Object.keys(is) as (keyof typeof is)[]).map((field) => ({ field, before: was[field], after: is[field] })).filter((each) => each.before !== each.after);
}
