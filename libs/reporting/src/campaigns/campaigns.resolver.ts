import { Args, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, mayOn } from '#access';
import { Ctx, selectionUnder, today, type RequestContext } from '#platform';
import { proposedDates } from './campaign-proposal.rules.js';
import { Campaign, CampaignCopilMove, CampaignInput, CampaignPayload } from './campaign.graphql.js';
import { campaignTransitions, CampaignTransition, type CampaignSituation } from './campaign.lifecycle.js';
import { readCampaign, readCampaigns } from './campaign.query.js';
import { Campaigns } from './campaigns.service.js';

type SituationRow = Pick<CampaignSituation, 'state' | 'opensOn' | 'closesOn'> & { readonly _lastDueOn: string; readonly _laterBegun: boolean };

@Resolver(() => Campaign)
export class CampaignsResolver {
  constructor(private readonly service: Campaigns) {}

  @Query(() => [Campaign], { description: 'Newest first.' })
  @Allow('campaign.read')
  campaigns(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string, @Info() info: GraphQLResolveInfo): Promise<Campaign[]> {
    return readCampaigns(ctx, info, pact);
  }

  @Query(() => Campaign)
  @Allow('campaign.read')
  campaign(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('code', { type: () => String }) code: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Campaign> {
    return readCampaign(ctx, info, pact, code);
  }

  @Mutation(() => CampaignPayload, { description: 'Asks every porteur that answers for a commitment of its scope.' })
  @Allow('campaign.run')
  async openCampaign(@Ctx() ctx: RequestContext, @Args('input') input: CampaignInput, @Info() info: GraphQLResolveInfo): Promise<CampaignPayload> {
    await this.service.open(ctx, input);
    return payload(ctx, info, input);
  }

  @Mutation(() => CampaignPayload, { description: 'Answers no longer change; what was sent can still be accepted.' })
  @Allow('campaign.run')
  async closeCampaign(@Ctx() ctx: RequestContext, @Args('input') input: CampaignInput, @Info() info: GraphQLResolveInfo): Promise<CampaignPayload> {
    await this.service.close(ctx, input);
    return payload(ctx, info, input);
  }

  @ResolveField(() => CampaignCopilMove, { nullable: true })
  copilMove(@Ctx() ctx: RequestContext, @Parent() { _from, _on }: { readonly _from: string | null; readonly _on: string | null }): CampaignCopilMove | null {
    if (_from === null || _on === null || !mayOn(ctx, 'campaign.run', {})) return null;
    const { dueOn, closesOn } = proposedDates(_on, today(ctx));
    return { from: _from, dueOn, closesOn };
  }

  @ResolveField(() => [CampaignTransition])
  availableTransitions(@Ctx() ctx: RequestContext, @Parent() { state, opensOn, closesOn, _lastDueOn, _laterBegun }: SituationRow): CampaignTransition[] {
    return campaignTransitions({ state, opensOn, closesOn, lastDueOn: _lastDueOn, laterBegun: _laterBegun, today: today(ctx) }, (permission) => mayOn(ctx, permission, {}));
  }
}

async function payload(ctx: RequestContext, info: GraphQLResolveInfo, input: CampaignInput): Promise<CampaignPayload> {
  return { campaign: await readCampaign(ctx, selectionUnder(info, 'campaign'), input.pact, input.campaign) };
}
