import { Args, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, mayOn } from '#access';
import { Breakdown } from '#indicators';
import { Ctx, messageFor, selectionUnder, type RequestContext } from '#platform';
import { CampaignState } from '../campaigns/campaign.lifecycle.js';
import { PeopleReached } from '../reports/report.graphql.js';
import { shownCells, type FigureCells } from '../reports/reported-breakdowns.resolver.js';
import { scopeOf, type ReportScope } from '../reports/report-scope.js';
import { ReportRequest } from '../requests/request.graphql.js';
import { readRequest } from '../requests/request.query.js';
import { ContributedFigure, Contribution, FigureContradiction, SettleFigureInput, SettleFigurePayload } from './contribution.graphql.js';
import { settlingPermission } from './contradiction.rules.js';
import { FigureSettling } from './settlements.service.js';

@Resolver(() => ReportRequest)
export class ContributionsResolver {
  constructor(private readonly settling: FigureSettling) {}

  @Mutation(() => SettleFigurePayload, { description: 'Keeps one of the figures that porteurs of a commitment give for one indicator; what each said stays.' })
  @Allow('report.write')
  async settleFigure(@Ctx() ctx: RequestContext, @Args('input') input: SettleFigureInput, @Info() info: GraphQLResolveInfo): Promise<SettleFigurePayload> {
    const problems = await this.settling.settle(ctx, input);
    const told = problems.map(({ path, code, details }) => ({ path, code, message: messageFor(code, details ?? {}, ctx.locale) }));
    return { request: await readRequest(ctx, selectionUnder(info, 'request'), input.request), problems: told };
  }

  // Values come prepared by the trees.

  @ResolveField(() => [Contribution], { description: 'What the other porteurs of the commitment say in the campaign, leads first; empty when the request is not open to the reader.' })
  contributions(@Parent() request: { contributions: Contribution[] }): Contribution[] {
    return request.contributions;
  }

  @ResolveField(() => [FigureContradiction], { description: 'Figures that differ from one porteur to another, or did; empty when the request is not open to the reader.' })
  contradictions(@Parent() request: { contradictions: FigureContradiction[] }): FigureContradiction[] {
    return request.contradictions;
  }

  @ResolveField(() => Boolean, { description: 'The reader can settle figures that differ: they write for the lead, or may send for it once its answer is sent, and the campaign is open.' })
  maySettle(@Ctx() ctx: RequestContext, @Parent() request: ReportScope & { _campaignState: CampaignState; _leads: boolean; _sent: boolean }): boolean {
    return request._leads && request._campaignState === CampaignState.OPEN && mayOn(ctx, settlingPermission(request._sent), scopeOf(request));
  }
}

@Resolver(() => Contribution)
export class ContributionPeople {
  @ResolveField(() => PeopleReached, { nullable: true })
  peopleReached(@Parent() contribution: { _people: PeopleReached | null }): PeopleReached | null {
    return contribution._people;
  }
}

@Resolver(() => ContributedFigure)
export class ContributedBreakdowns {
  @ResolveField(() => [Breakdown], { description: 'Small counts are kept from the other porteurs, unlike the figure itself.' })
  breakdowns(@Parent() figure: FigureCells): Breakdown[] {
    return shownCells(figure);
  }
}
