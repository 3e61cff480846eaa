import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { pactNotFound } from '#pact';
import { Ctx, DomainError, readOne, type RequestContext } from '#platform';
import { readerParams, requireCampaign } from '#reporting';
import { Overview } from './overview.graphql.js';
import { OVERVIEW_FROM, overviewTree } from './overview.tree.js';

@Resolver(() => Overview)
export class OverviewResolver {
  @Query(() => Overview, { description: 'campaign: its code; the latest opened one when omitted.' })
  @Allow('overview.read')
  async overview(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('campaign', { type: () => String, nullable: true }) campaign: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Overview> {
    const params = { ...readerParams(ctx), pact, campaign: campaign ?? null, now: ctx.clock.now(), timeZone: ctx.tenant.timeZone };
    const where = '$.slug = :pact AND (:campaign::text IS NULL OR $.campaign_id IS NOT NULL)';
    try {
      return await readOne<Overview>(ctx, info, { tree: overviewTree, from: OVERVIEW_FROM, where, params }, () => pactNotFound(pact));
    } catch (error) {
      if (error instanceof DomainError && campaign) await requireCampaign(ctx, { pact, campaign });
      throw error;
    }
  }
}
