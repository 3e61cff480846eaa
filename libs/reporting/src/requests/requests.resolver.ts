import { Args, ID, Info, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, mayOn } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { CampaignState } from '../campaigns/campaign.lifecycle.js';
import { ReportTransition } from '../reports/report.lifecycle.js';
import { UnchangedHindrance } from '../reports/unchanged.rules.js';
import { hindranceFor, scopeOf, transitionsFor, type ReportScope, type ReportSituationRow, type UnchangedSituationRow } from '../reports/report-scope.js';
import { readDesk } from './desk.query.js';
import { listRequests } from './request-list.query.js';
import { readRequest } from './request.query.js';
import { ReportingDesk, ReportRequest, ReportRequestConnection, RequestFilter } from './request.graphql.js';

@Resolver(() => ReportRequest)
export class RequestsResolver {
  @Query(() => ReportRequestConnection, { description: 'Silent ones first, then by commitment, leads first.' })
  @Allow('request.list')
  reportRequests(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('campaign', { type: () => String }) campaign: string,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { type: () => RequestFilter, nullable: true }) filter?: RequestFilter,
  ): Promise<ReportRequestConnection> {
    return listRequests(ctx, info, { pact, campaign }, filter ?? {}, { first, after });
  }

  @Query(() => ReportRequest, { description: 'What one organisation is asked on one commitment, to answer it; see reportingDesk for the list.' })
  @Allow('desk.read')
  reportRequest(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string, @Info() info: GraphQLResolveInfo): Promise<ReportRequest> {
    return readRequest(ctx, info, id);
  }

  @ResolveField(() => [ReportTransition])
  availableTransitions(@Ctx() ctx: RequestContext, @Parent() request: ReportSituationRow): ReportTransition[] {
    return transitionsFor(ctx, request);
  }

  @ResolveField(() => UnchangedHindrance, { nullable: true })
  unchangedHindrance(@Ctx() ctx: RequestContext, @Parent() request: UnchangedSituationRow): UnchangedHindrance | null {
    return hindranceFor(ctx, request);
  }
}

@Resolver(() => ReportingDesk)
export class DeskResolver {
  @Query(() => ReportingDesk, { description: 'The organisation’s page: everything it owes in one campaign.' })
  @Allow('desk.read')
  reportingDesk(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('campaign', { type: () => String }) campaign: string,
    @Args('organisation', { type: () => String }) organisation: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReportingDesk> {
    return readDesk(ctx, info, { pact, campaign, organisation });
  }

  @ResolveField(() => Boolean)
  canSubmit(@Ctx() ctx: RequestContext, @Parent() desk: ReportScope & { _campaignState: CampaignState }): boolean {
    return desk._campaignState === CampaignState.OPEN && mayOn(ctx, 'report.submit', scopeOf(desk));
  }
}
