import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database, Log, MailStops, mayLeave, today, type RequestContext } from '#platform';
import { ReminderClaims } from './planning/reminder-claims.repository.js';
import { ReminderDispatch, type Kept } from './planning/reminder-dispatch.service.js';
import { planningCampaigns, planningFacts, whatWaits } from './planning/reminder-facts.query.js';
import { isOver } from './planning/reminder-offset.rules.js';
import { planDay, somethingIsDue, type PlannedReminder, type PlanningCampaign } from './planning/reminder-plan.rules.js';
import { ReminderKind } from './reminder-kind.js';
import './reminders.audit.js';

/** What a sweep did. */
export interface Sweep {
  /** Campaigns that were looked at. */
  readonly campaigns: number;
  /** Mails queued: one for each person. */
  readonly digests: number;
  /** Reminders recorded as not sent because their time had passed. */
  readonly missed: number;
}

const NOTHING: Sweep = { campaigns: 0, digests: 0, missed: 0 };

/** Reminders come from “what is due now?”: asking twice, or from two places at once, changes nothing. */
@Injectable()
export class Reminders {
  constructor(
    private readonly database: Database,
    private readonly claims: ReminderClaims,
    private readonly dispatch: ReminderDispatch,
    private readonly stops: MailStops,
    private readonly audit: Audit,
    private readonly log: Log,
  ) {}

  /** Queues the digests that are due today and were not queued yet; records what could not leave while nobody looked. */
  async sweep(ctx: RequestContext): Promise<Sweep> {
    const inHours = mayLeave(ctx.clock.now(), ctx.tenant.sendWindow, ctx.tenant.timeZone) && !(await this.stops.current(ctx));
    // What is due in the night, on a Sunday or while mails are held is found on the next business morning without; what is over only has to be recorded.
    const campaigns = (await planningCampaigns(ctx)).filter((campaign) => inHours || isOver(today(ctx), campaign));
    if (campaigns.length === 0) return NOTHING;
    const waiting = await whatWaits(ctx, campaigns.map(({ id }) => id));
    const facts = somethingIsDue({ campaigns, waiting }, today(ctx)) ? await planningFacts(ctx, campaigns, waiting) : null;
    const planned = facts ? planDay(facts, today(ctx)) : [];
    return this.database.transaction(ctx, (ctx) => this.write(ctx, campaigns, planned, inHours));
  }

  private async write(ctx: RequestContext, campaigns: readonly PlanningCampaign[], planned: readonly PlannedReminder[], inHours: boolean): Promise<Sweep> {
    const due = planned.filter((reminder) => mayBeWritten(reminder, inHours));
    const { kept, digests } = await this.dispatch.send(ctx, due, today(ctx), new Map(campaigns.map(({ id, linksExpireAt }) => [id, linksExpireAt])));
    for (const campaign of campaigns) await this.record(ctx, campaign, kept.filter(({ campaignId }) => campaignId === campaign.id));
    // What has to wait was not looked at: another notice or the campaign's end may come before its turn, and then it is recorded.
    const waiting = new Set(planned.filter((reminder) => !mayBeWritten(reminder, inHours)).map(({ campaignId }) => campaignId));
    const stale = campaigns.filter(({ id, sweptOn }) => sweptOn !== today(ctx) && !waiting.has(id));
    if (stale.length > 0) await this.claims.sweptToday(ctx, stale.map(({ id }) => id));
    const looked = campaigns.filter(({ collecting, id }) => collecting || kept.some(({ campaignId }) => campaignId === id));
    return { campaigns: looked.length, digests, missed: kept.filter(isMissed).length };
  }

  /** Tells the trail what leaves and what does not, campaign by campaign. */
  private async record(ctx: RequestContext, campaign: PlanningCampaign, kept: readonly Kept[]): Promise<void> {
    const asking = kept.filter(({ kind, outcome }) => kind === ReminderKind.REPORT && (outcome === 'SEND' || outcome === 'DECLINED'));
    if (asking.length > 0) await this.recordQueued(ctx, campaign.id, asking);
    const told = kept.filter(({ kind, outcome }) => kind !== ReminderKind.REPORT && outcome === 'SEND');
    if (told.length > 0) await this.note(ctx, campaign.id, 'reminders.waits-told', { on: today(ctx), persons: peopleOf(told), waiting: waitingIn(told) });
    for (const outcome of ['SUPERSEDED', 'CLOSED'] as const) {
      const missed = kept.filter((reminder) => reminder.outcome === outcome);
      if (missed.length === 0) continue;
      this.log.warn('reminders not sent', { campaign: campaign.id, offsets: [...new Set(missed.map(({ offset }) => offset))], reminders: missed.length, reason: outcome });
      await this.note(ctx, campaign.id, outcome === 'CLOSED' ? 'reminders.closed' : 'reminders.superseded', { reminders: missed.length });
    }
  }

  private async recordQueued(ctx: RequestContext, campaignId: string, asking: readonly Kept[]): Promise<void> {
    const sent = asking.filter(({ outcome }) => outcome === 'SEND');
    const declined = peopleOf(asking.filter(({ outcome }) => outcome === 'DECLINED'));
    const { unreachable } = await this.claims.countOwing(ctx, campaignId);
    const organisations = new Set(sent.flatMap((reminder) => reminder.organisations.map(({ id }) => id))).size;
    const counts = { persons: peopleOf(sent), organisations, unreachable, ...(declined > 0 && { declined }) };
    this.log.info('reminders queued', { campaign: campaignId, ...counts });
    await this.note(ctx, campaignId, 'reminders.queued', { on: today(ctx), ...counts });
  }

  private async note(ctx: RequestContext, campaignId: string, action: string, told: Readonly<Record<string, string | number>>): Promise<void> {
    await this.audit.record(ctx, { action, objectType: 'campaign', objectId: campaignId, changes: Object.entries(told).map(([field, after]) => ({ field, after })) });
  }
}

/** What is not sent is recorded at any hour; the rest has to wait for office hours, or for the next day. */
const mayBeWritten = ({ outcome }: PlannedReminder, inHours: boolean): boolean => outcome !== 'TOMORROW' && (inHours || outcome === 'SUPERSEDED' || outcome === 'CLOSED');
const isMissed = ({ outcome }: Kept): boolean => outcome === 'SUPERSEDED' || outcome === 'CLOSED';
const peopleOf = (reminders: readonly Kept[]): number => new Set(reminders.map(({ personId }) => personId)).size;

/** Answers that wait, however many people are told of them. */
function waitingIn(reminders: readonly Kept[]): number {
  const byPlace = new Map(reminders.flatMap(({ kind, offset, ownDueOn, organisations }) => organisations.map(({ id, due }) => [`${kind}/${offset}/${ownDueOn}/${id}`, due] as const)));
  return [...byPlace.values()].reduce((sum, due) => sum + due, 0);
}
