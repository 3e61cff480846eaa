import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { pactExists, pactNotFound } from '#pact';
import { Ctx, readMany, readOne, selectionUnder, type RequestContext, type TreeRoot } from '#platform';
import { campaignNotFound } from '../reporting.errors.js';
import { Campaign, CampaignInput, CampaignPayload } from './campaign.graphql.js';
import { campaignTree } from './campaign.tree.js';
import { Campaigns } from './campaigns.service.js';

const OF_PACT = '$.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = :tenant AND p.slug = :pact)';
const campaignRoot = (pact: string, code: string): TreeRoot => ({ tree: campaignTree, where: `$.code = :code AND ${OF_PACT}`, params: { pact, code } });

@Resolver(() => Campaign)
export class CampaignsResolver {
  constructor(private readonly service: Campaigns) {}

  @Query(() => [Campaign], { description: 'Newest first.' })
  @Allow('campaign.read')
  async campaigns(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string, @Info() info: GraphQLResolveInfo): Promise<Campaign[]> {
    const found = await readMany<Campaign>(ctx, info, { tree: campaignTree, where: OF_PACT, params: { pact }, orderBy: '$.opens_on DESC, $.code DESC' });
    if (found.length === 0 && !(await pactExists(ctx, pact))) throw pactNotFound(pact);
    return found;
  }

  @Query(() => Campaign)
  @Allow('campaign.read')
  campaign(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('code', { type: () => String }) code: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Campaign> {
    return readOne<Campaign>(ctx, info, campaignRoot(pact, code), () => campaignNotFound(code)).catch(async (error: unknown) => {
      throw (await pactExists(ctx, pact)) ? error : pactNotFound(pact);
    });
  }

  @Mutation(() => CampaignPayload, { description: 'Asks every porteur that answers for a commitment.' })
  @Allow('campaign.run')
  async openCampaign(@Ctx() ctx: RequestContext, @Args('input') input: CampaignInput, @Info() info: GraphQLResolveInfo): Promise<CampaignPayload> {
    await this.service.open(ctx, input);
    return this.payload(ctx, input, info);
  }

  @Mutation(() => CampaignPayload, { description: 'Answers no longer change; what was sent can still be accepted.' })
  @Allow('campaign.run')
  async closeCampaign(@Ctx() ctx: RequestContext, @Args('input') input: CampaignInput, @Info() info: GraphQLResolveInfo): Promise<CampaignPayload> {
    await this.service.close(ctx, input);
    return this.payload(ctx, input, info);
  }

  private async payload(ctx: RequestContext, input: CampaignInput, info: GraphQLResolveInfo): Promise<CampaignPayload> {
    const root = campaignRoot(input.pact, input.campaign);
    return { campaign: await readOne<Campaign>(ctx, selectionUnder(info, 'campaign'), root, () => campaignNotFound(input.campaign)) };
  }
}
