import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { requirePermission } from '#access';
import { pactExists, pactNotFound } from '#pact';
import { Database, DomainError, today, type RequestContext } from '#platform';
import { campaignNotFound } from '../reporting.errors.js';
import { RequestGeneration } from '../requests/request-generation.service.js';
import { campaignRefusal, CampaignTransition } from './campaign.lifecycle.js';
import { CampaignsRepository, type CampaignRow } from './campaigns.repository.js';
import '../reporting.audit.js';

export interface CampaignAct {
  readonly pact: string;
  readonly campaign: string;
  readonly version: number;
}

/** The steering team runs a campaign: opens it, closes it before its last day if it wishes. */
@Injectable()
export class Campaigns {
  constructor(
    private readonly database: Database,
    private readonly campaigns: CampaignsRepository,
    private readonly requests: RequestGeneration,
    private readonly audit: Audit,
  ) {}

  /** Asks everybody who answers for a commitment, as the porteurs stand today. */
  open(ctx: RequestContext, act: CampaignAct): Promise<void> {
    return this.database.transaction(ctx, async (ctx) => {
      const campaign = await this.load(ctx, act, CampaignTransition.OPEN);
      const requests = await this.requests.generate(ctx, campaign);
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

  /** What the service does by itself: the day after the last day of answers, the tenant's open campaigns are closed. */
  closeEnded(ctx: RequestContext): Promise<void> {
    return this.database.transaction(ctx, async (ctx) => {
      for (const id of await this.campaigns.closeEnded(ctx)) await this.audit.record(ctx, { action: 'campaign.closed', objectType: 'campaign', objectId: id });
    });
  }

  private async load(ctx: RequestContext, act: CampaignAct, transition: CampaignTransition): Promise<CampaignRow> {
    requirePermission(ctx, 'campaign.run', {});
    const campaign = await this.campaigns.lock(ctx, act.pact, act.campaign);
    if (!campaign) throw (await pactExists(ctx, act.pact)) ? campaignNotFound(act.campaign) : pactNotFound(act.pact);
    const refusal = campaignRefusal(transition, { ...campaign, today: today(ctx) });
    if (refusal) throw new DomainError(refusal, { code: campaign.code, opensOn: campaign.opensOn, dueOn: campaign.dueOn });
    if (campaign.version !== act.version) throw new DomainError('VERSION_CONFLICT', { version: campaign.version });
    return campaign;
  }
}
