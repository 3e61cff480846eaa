import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { CampaignExtension } from '../campaigns/campaign.graphql.js';
import { CampaignPlanPayload } from '../campaigns/campaign-plan.graphql.js';
import { planPayload } from '../campaigns/campaign-plans.resolver.js';
import { ExcuseInput, ExcuseRequestsInput, ExtendDueDateInput } from './allowance.graphql.js';
import { Allowances } from './allowances.service.js';

@Resolver(() => CampaignExtension)
export class AllowancesResolver {
  constructor(private readonly allowances: Allowances) {}

  @Mutation(() => CampaignPlanPayload, { description: 'Its reminders, its lateness and its page follow its own day.' })
  @Allow('campaign.run')
  async extendDueDate(@Ctx() ctx: RequestContext, @Args('input') input: ExtendDueDateInput, @Info() info: GraphQLResolveInfo): Promise<CampaignPlanPayload> {
    return planPayload(ctx, info, input, await this.allowances.extend(ctx, input));
  }

  @Mutation(() => CampaignPlanPayload, { description: 'Reminders stop. What was sent stays an answer; the organisation may still answer the rest.' })
  @Allow('campaign.run')
  async excuseRequests(@Ctx() ctx: RequestContext, @Args('input') input: ExcuseRequestsInput, @Info() info: GraphQLResolveInfo): Promise<CampaignPlanPayload> {
    return planPayload(ctx, info, input, await this.allowances.excuse(ctx, input));
  }

  @Mutation(() => CampaignPlanPayload, { description: 'Answers are expected again.' })
  @Allow('campaign.run')
  async withdrawExcuse(@Ctx() ctx: RequestContext, @Args('input') input: ExcuseInput, @Info() info: GraphQLResolveInfo): Promise<CampaignPlanPayload> {
    return planPayload(ctx, info, input, await this.allowances.withdrawExcuse(ctx, input));
  }
}
