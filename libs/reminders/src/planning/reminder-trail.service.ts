import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Log, today, type RequestContext } from '#platform';
import { ReminderKind } from '../reminder-kind.js';
import type { PlanningGround } from './planning-facts.js';
import { ReminderClaims } from './reminder-claims.repository.js';
import type { Kept } from './reminder-dispatch.service.js';
import '../reminders.audit.js';

/** Where it is told: of a campaign, or of the pact of a decision or a meeting. */
interface Subject {
  readonly type: 'campaign' | 'pact';
  readonly id: string;
}

/** Tells the trail what leaves and what does not: campaign by campaign, and pact by pact for decisions and meetings. */
@Injectable()
export class ReminderTrail {
  constructor(
    private readonly claims: ReminderClaims,
    private readonly audit: Audit,
    private readonly log: Log,
  ) {}

  async record(ctx: RequestContext, grounds: readonly PlanningGround[], kept: readonly Kept[]): Promise<void> {
    for (const { about, id } of grounds) if (about === 'CAMPAIGN') await this.recordCampaign(ctx, { type: 'campaign', id }, kept.filter(({ campaignId }) => campaignId === id));
    for (const id of new Set(kept.flatMap(({ campaignId, pactId }) => (campaignId === null ? [pactId] : [])))) {
      await this.recordDecided(ctx, { type: 'pact', id }, kept.filter(({ campaignId, pactId }) => campaignId === null && pactId === id));
    }
  }

  private async recordCampaign(ctx: RequestContext, subject: Subject, kept: readonly Kept[]): Promise<void> {
    const asking = kept.filter(({ kind, outcome }) => kind === ReminderKind.REPORT && (outcome === 'SEND' || outcome === 'DECLINED'));
    if (asking.length > 0) await this.recordQueued(ctx, subject, asking);
    const told = kept.filter(({ kind, outcome }) => kind !== ReminderKind.REPORT && outcome === 'SEND');
    if (told.length > 0) await this.note(ctx, subject, 'reminders.waits-told', { on: today(ctx), persons: peopleOf(told), waiting: waitingIn(told) });
    await this.recordMissed(ctx, subject, kept);
  }

  private async recordDecided(ctx: RequestContext, subject: Subject, kept: readonly Kept[]): Promise<void> {
    const told = kept.filter(({ outcome }) => outcome === 'SEND');
    const about = (kind: ReminderKind): number => new Set(told.filter((each) => each.kind === kind).map(({ occasionId }) => occasionId)).size;
    if (told.length > 0) await this.note(ctx, subject, 'reminders.decided-told', { on: today(ctx), persons: peopleOf(told), decisions: about(ReminderKind.DECISION), meetings: about(ReminderKind.MEETING), recommendations: about(ReminderKind.RECOMMENDATION), readings: about(ReminderKind.READING) });
    await this.recordMissed(ctx, subject, kept);
  }

  private async recordMissed(ctx: RequestContext, subject: Subject, kept: readonly Kept[]): Promise<void> {
    for (const outcome of ['SUPERSEDED', 'CLOSED'] as const) {
      const missed = kept.filter((reminder) => reminder.outcome === outcome);
      if (missed.length === 0) continue;
      this.log.warn('reminders not sent', { [subject.type]: subject.id, offsets: [...new Set(missed.map(({ offset }) => offset))], reminders: missed.length, reason: outcome });
      await this.note(ctx, subject, outcome === 'CLOSED' ? 'reminders.closed' : 'reminders.superseded', { reminders: missed.length });
    }
  }

  private async recordQueued(ctx: RequestContext, subject: Subject, asking: readonly Kept[]): Promise<void> {
    const sent = asking.filter(({ outcome }) => outcome === 'SEND');
    const declined = peopleOf(asking.filter(({ outcome }) => outcome === 'DECLINED'));
    const { unreachable } = await this.claims.countOwing(ctx, subject.id);
    const organisations = new Set(sent.flatMap((reminder) => reminder.organisations.map(({ id }) => id))).size;
    const counts = { persons: peopleOf(sent), organisations, unreachable, ...(declined > 0 && { declined }) };
    this.log.info('reminders queued', { campaign: subject.id, ...counts });
    await this.note(ctx, subject, 'reminders.queued', { on: today(ctx), ...counts });
  }

  private async note(ctx: RequestContext, subject: Subject, action: string, told: Readonly<Record<string, string | number>>): Promise<void> {
    await this.audit.record(ctx, { action, objectType: subject.type, objectId: subject.id, changes: Object.entries(told).map(([field, after]) => ({ field, after })) });
  }
}

const peopleOf = (reminders: readonly Kept[]): number => new Set(reminders.map(({ personId }) => personId)).size;

/** Answers that wait, however many people are told of them. */
function waitingIn(reminders: readonly Kept[]): number {
  const byPlace = new Map(reminders.flatMap(({ kind, offset, ownDueOn, organisations }) => organisations.map(({ id, due }) => [`${kind}/${offset}/${ownDueOn}/${id}`, due] as const)));
  return [...byPlace.values()].reduce((sum, due) => sum + due, 0);
}
