import { Injectable } from '@nestjs/common';
import type { GraphQLResolveInfo } from 'graphql';
import { requirePermission } from '#access';
import { pactExists, pactNotFound } from '#pact';
import { DomainError, readOne, today, type RequestContext } from '#platform';
import { campaignNotFound } from '../reporting.errors.js';
import { RequestGeneration, type GenerationPlan } from '../requests/request-generation.service.js';
import { readerParams } from '../visibility.rules.js';
import { CampaignState } from './campaign.lifecycle.js';
import type { CampaignPreview } from './campaign-preview.graphql.js';
import { previewTree } from './campaign-preview.tree.js';
import { CampaignsRepository } from './campaigns.repository.js';

/** Whom a prepared campaign would ask: looked at before anybody is. */
@Injectable()
export class CampaignPreviews {
  constructor(
    private readonly campaigns: CampaignsRepository,
    private readonly generation: RequestGeneration,
  ) {}

  /** Four statements, whatever the size of the pact. */
  async read(ctx: RequestContext, info: GraphQLResolveInfo, pact: string, code: string): Promise<CampaignPreview> {
    requirePermission(ctx, 'campaign.run', {});
    const campaign = await this.campaigns.find(ctx, pact, code);
    if (!campaign) throw (await pactExists(ctx, pact)) ? campaignNotFound(code) : pactNotFound(pact);
    if (campaign.state !== CampaignState.PLANNED) throw new DomainError('CAMPAIGN_BEGUN', { code });
    const day = campaign.opensOn > today(ctx) ? campaign.opensOn : today(ctx);
    const plan = await this.generation.plan(ctx, campaign, day);
    const { fingerprint, unanswered } = plan;
    const params = { ...readerParams(ctx), id: campaign.id, fingerprint, unanswered, ...listsOf(plan) };
    return readOne<CampaignPreview>(ctx, info, { tree: previewTree, where: '$.id = :id', params }, () => campaignNotFound(code));
  }
}

function listsOf({ commitments }: GenerationPlan): { requests: string; leftOut: string } {
  const requests = commitments.flatMap(({ number, generation: { asked, instead } }) =>
    asked.map(({ organisationId, role }) => ({ organisationId, number, role, instead: instead && role === 'LEAD' })),
  );
  const leftOut = commitments.flatMap(({ number, generation }) =>
    generation.leftOut.map(({ porteur: { organisationId, role, verbatim }, reason }) => ({ organisationId, number, role, reason, verbatim })),
  );
  return { requests: JSON.stringify(requests), leftOut: JSON.stringify(leftOut) };
}
