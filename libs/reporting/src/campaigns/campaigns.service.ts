import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { requirePermission } from '#access';
import { pactExists, pactNotFound } from '#pact';
import { Database, DomainError, today, type ProblemDetail, type RequestContext } from '#platform';
import { cleanText } from '../reports/pasted-text.rules.js';
import { campaignNotFound, reasonProblems } from '../reporting.errors.js';
import { RequestFollowing } from '../requests/request-following.service.js';
import { RequestGeneration } from '../requests/request-generation.service.js';
import { campaignRefusal, CampaignTransition } from './campaign.lifecycle.js';
import { CampaignsRepository, type CampaignRow } from './campaigns.repository.js';
import '../reporting.audit.js';

export interface CampaignAct {
  readonly pact: string;
  readonly campaign: string;
  readonly version: number;
}

/** The steering team runs a campaign: opens it, closes it before its last day if it wishes, opens it again. */
@Injectable()
export class Campaigns {
  constructor(
    private readonly database: Database,
    private readonly campaigns: CampaignsRepository,
    private readonly requests: RequestGeneration,
    private readonly following: RequestFollowing,
    private readonly audit: Audit,
  ) {}

  /** Asks everybody who answers for a commitment, as the porteurs stand today: what was previewed, when a preview is named. */
  open(ctx: RequestContext, act: CampaignAct & { readonly preview?: string | null }): Promise<void> {
    return this.database.transaction(ctx, async (ctx) => {
      const campaign = await this.load(ctx, act, CampaignTransition.OPEN);
      const requests = await this.requests.generate(ctx, campaign, act.preview);
      await this.campaigns.open(ctx, campaign);
      await this.audit.record(ctx, { action: 'campaign.opened', objectType: 'campaign', objectId: campaign.id, changes: [{ field: 'requests', after: requests }] });
    });
  }

  /** Ends the answers: drafts stay as they are, unsent. */
  close(ctx: RequestContext, act: CampaignAct): Promise<void> {
    return this.database.transaction(ctx, async (ctx) => {
      const campaign = await this.load(ctx, act, CampaignTransition.CLOSE);
      await this.campaigns.close(ctx, campaign);
      await this.audit.record(ctx, { action: 'campaign.closed', objectType: 'campaign', objectId: campaign.id });
    });
  }

  /** Takes answers again, until a new last day. Who was late stays so: the due dates do not move. */
  reopen(ctx: RequestContext, act: CampaignAct & { readonly closesOn: string; readonly reason: string }): Promise<ProblemDetail[]> {
    return this.database.transaction(ctx, async (ctx) => {
      const campaign = await this.load(ctx, act, CampaignTransition.REOPEN);
      const reason = cleanText(act.reason) ?? '';
      const problems = reasonProblems(reason);
      if (act.closesOn < today(ctx)) problems.push({ path: 'closesOn', code: 'CAMPAIGN_CLOSES_IN_PAST' });
      else if (act.closesOn < campaign.lastDueOn) problems.push({ path: 'closesOn', code: 'CAMPAIGN_CLOSES_BEFORE_DUE' });
      if (problems.length > 0) return problems;
      await this.campaigns.reopen(ctx, campaign, act.closesOn);
      const changes = [{ field: 'closesOn', before: campaign.closesOn, after: act.closesOn }, { field: 'reason', before: null, after: reason }];
      await this.audit.record(ctx, { action: 'campaign.reopened', objectType: 'campaign', objectId: campaign.id, changes });
      return [];
    });
  }

  /** What the service does by itself: the day after the last day of answers, the tenant's open campaigns are closed. */
  closeEnded(ctx: RequestContext): Promise<void> {
    return this.database.transaction(ctx, async (ctx) => {
      for (const id of await this.campaigns.closeEnded(ctx)) await this.audit.record(ctx, { action: 'campaign.closed', objectType: 'campaign', objectId: id });
    });
  }

  /** What the service does by itself too: requests follow the porteurs of the pact while answers are taken. */
  async followPorteurs(ctx: RequestContext): Promise<void> {
    for (const campaign of await this.campaigns.underWay(ctx)) {
      await this.database.transaction(ctx, async (ctx) => {
        if (await this.campaigns.hold(ctx, campaign.id)) await this.following.follow(ctx, campaign);
      });
    }
  }

  /** The campaign, held, when the step may be taken. A stale version is told last: what the state forbids is the better reason. */
  async load(ctx: RequestContext, act: CampaignAct, transition: CampaignTransition): Promise<CampaignRow> {
    const campaign = await this.require(ctx, act, transition);
    if (campaign.version !== act.version) throw new DomainError('VERSION_CONFLICT', { version: campaign.version });
    return campaign;
  }

  /** The same for steps that change nothing of the campaign's own, and so have no version to hold against. */
  async require(ctx: RequestContext, act: Omit<CampaignAct, 'version'>, transition: CampaignTransition): Promise<CampaignRow> {
    requirePermission(ctx, 'campaign.run', {});
    const campaign = await this.campaigns.lock(ctx, act.pact, act.campaign);
    if (!campaign) throw (await pactExists(ctx, act.pact)) ? campaignNotFound(act.campaign) : pactNotFound(act.pact);
    const refusal = campaignRefusal(transition, { ...campaign, today: today(ctx) });
    if (refusal) throw new DomainError(refusal, { code: campaign.code, opensOn: campaign.opensOn, dueOn: campaign.lastDueOn, closesOn: campaign.closesOn });
    return campaign;
  }
}
