import { Injectable } from '@nestjs/common';
import { Database, MailStops, mayLeave, today, type RequestContext } from '#platform';
import { ReminderClaims } from './planning/reminder-claims.repository.js';
import { ReminderDispatch } from './planning/reminder-dispatch.service.js';
import { planningCampaigns, planningDecided, planningFacts, whatWaits } from './planning/reminder-facts.query.js';
import { looksAt, planLook, somethingIsDue, type DayPlan } from './planning/reminder-plan.rules.js';
import { ReminderTrail } from './planning/reminder-trail.service.js';
import type { PlanningFacts, PlanningGround } from './planning/planning-facts.js';

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
    private readonly trail: ReminderTrail,
  ) {}

  /** Queues the digests that are due today and were not queued yet; records what could not leave while nobody looked. */
  async sweep(ctx: RequestContext): Promise<Sweep> {
    const inHours = mayLeave(ctx.clock.now(), ctx.tenant.sendWindow, ctx.tenant.timeZone) && !(await this.stops.current(ctx));
    const found = await this.due(ctx, inHours);
    if (found.grounds.length === 0) return NOTHING;
    const facts = somethingIsDue(found, today(ctx)) ? await planningFacts(ctx, found) : { ...found, people: [], taken: new Set<string>(), writtenTo: new Set<string>() };
    const plan = planLook(facts, today(ctx), inHours);
    return this.database.transaction(ctx, (ctx) => this.write(ctx, facts.grounds, plan));
  }

  /** What may be due: outside the hours, only what is over and has to be recorded. */
  private async due(ctx: RequestContext, inHours: boolean): Promise<Pick<PlanningFacts, 'grounds' | 'waiting'>> {
    const campaigns = looksAt(await planningCampaigns(ctx), today(ctx), inHours);
    const waiting = campaigns.length > 0 ? await whatWaits(ctx, campaigns.map(({ id }) => id)) : [];
    if (!inHours) return { grounds: campaigns, waiting };
    const decided = await planningDecided(ctx);
    return { grounds: [...campaigns, ...decided.grounds], waiting: [...waiting, ...decided.waiting] };
  }

  private async write(ctx: RequestContext, grounds: readonly PlanningGround[], { written, swept }: DayPlan): Promise<Sweep> {
    const expiry = new Map(grounds.flatMap(({ id, linksExpireAt }) => (linksExpireAt === null ? [] : [[id, linksExpireAt] as const])));
    const { kept, digests } = await this.dispatch.send(ctx, written, today(ctx), expiry);
    await this.trail.record(ctx, grounds, kept);
    if (swept.length > 0) await this.claims.sweptToday(ctx, swept.map(({ id }) => id));
    const looked = grounds.filter(({ about, collecting, id }) => about === 'CAMPAIGN' && (collecting || kept.some(({ campaignId }) => campaignId === id)));
    return { campaigns: looked.length, digests, missed: kept.filter(({ outcome }) => outcome === 'SUPERSEDED' || outcome === 'CLOSED').length };
  }
}
