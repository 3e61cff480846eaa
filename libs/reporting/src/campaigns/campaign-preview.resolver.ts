import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { CampaignPreview } from './campaign-preview.graphql.js';
import { CampaignPreviews } from './campaign-previews.service.js';

@Resolver(() => CampaignPreview)
export class CampaignPreviewResolver {
  constructor(private readonly previews: CampaignPreviews) {}

  @Query(() => CampaignPreview, { description: 'Of a campaign that is prepared: the same reckoning as its opening.' })
  @Allow('campaign.run')
  campaignPreview(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('campaign', { type: () => String }) campaign: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CampaignPreview> {
    return this.previews.read(ctx, info, pact, campaign);
  }
}
