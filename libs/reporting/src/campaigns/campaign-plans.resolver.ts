import { Args, ID, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, messageFor, selectionUnder, type ProblemDetail, type RequestContext } from '#platform';
import { CampaignInput } from './campaign.graphql.js';
import { readCampaign } from './campaign.query.js';
import { CampaignPlanPayload, CampaignProposal, CreateCampaignInput, DeleteCampaignPayload, ReopenCampaignInput, UpdateCampaignInput } from './campaign-plan.graphql.js';
import type { CampaignPlan } from './campaign-plan.rules.js';
import { CampaignPlans } from './campaign-plans.service.js';
import { Campaigns } from './campaigns.service.js';

@Resolver(() => CampaignProposal)
export class CampaignPlansResolver {
  constructor(
    private readonly plans: CampaignPlans,
    private readonly campaigns: Campaigns,
  ) {}

  @Query(() => CampaignProposal, { description: 'meeting: a COPIL of the pact; the next one without a campaign when omitted.' })
  @Allow('campaign.run')
  campaignProposal(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('meeting', { type: () => ID, nullable: true }) meeting: string | null,
  ): Promise<CampaignProposal> {
    return this.plans.propose(ctx, pact, meeting ?? null);
  }

  @Mutation(() => CampaignPlanPayload, { description: 'Prepares a campaign; nobody is asked before it opens.' })
  @Allow('campaign.run')
  async createCampaign(@Ctx() ctx: RequestContext, @Args('input') input: CreateCampaignInput, @Info() info: GraphQLResolveInfo): Promise<CampaignPlanPayload> {
    const { code, problems } = await this.plans.create(ctx, input.pact, planOf(input));
    return planPayload(ctx, info, { pact: input.pact, campaign: code }, problems);
  }

  @Mutation(() => CampaignPlanPayload, { description: 'Only while nobody has been asked.' })
  @Allow('campaign.run')
  async updateCampaign(@Ctx() ctx: RequestContext, @Args('input') input: UpdateCampaignInput, @Info() info: GraphQLResolveInfo): Promise<CampaignPlanPayload> {
    const { code, problems } = await this.plans.update(ctx, input, planOf(input));
    return planPayload(ctx, info, { pact: input.pact, campaign: code }, problems);
  }

  @Mutation(() => DeleteCampaignPayload, { description: 'Only while nobody has been asked.' })
  @Allow('campaign.run')
  async deleteCampaign(@Ctx() ctx: RequestContext, @Args('input') input: CampaignInput): Promise<DeleteCampaignPayload> {
    await this.plans.delete(ctx, input);
    return { deleted: input.campaign };
  }

  @Mutation(() => CampaignPlanPayload, { description: 'Answers are taken again until a new last day; due dates do not move.' })
  @Allow('campaign.run')
  async reopenCampaign(@Ctx() ctx: RequestContext, @Args('input') input: ReopenCampaignInput, @Info() info: GraphQLResolveInfo): Promise<CampaignPlanPayload> {
    return planPayload(ctx, info, input, await this.campaigns.reopen(ctx, input));
  }
}

function planOf({ code, title, opensOn, dueOn, closesOn, meeting, scope, axes, commitments, partnersContribute }: CreateCampaignInput): CampaignPlan {
  return { code, title, opensOn, dueOn, closesOn, meeting: meeting ?? null, scope, axes, commitments, partnersContribute };
}

/** The campaign as it stands after the act; none when nothing was written. */
export async function planPayload(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  key: { readonly pact: string; readonly campaign: string },
  problems: readonly ProblemDetail[],
): Promise<CampaignPlanPayload> {
  return {
    campaign: problems.length > 0 ? null : await readCampaign(ctx, selectionUnder(info, 'campaign'), key.pact, key.campaign),
    problems: problems.map(({ path, code, details }) => ({ path, code, message: messageFor(code, details ?? {}, ctx.locale) })),
  };
}
