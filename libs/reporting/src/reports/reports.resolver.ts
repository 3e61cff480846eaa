import { Args, ID, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { sees } from '../visibility.rules.js';
import { readReport } from './report.query.js';
import { scopeOf, transitionsFor, type ReportScope, type ReportSituationRow } from './report-scope.js';
import { GivenBack, PeopleReached, Report } from './report.graphql.js';
import { ReportTransition } from './report.lifecycle.js';

@Resolver(() => Report)
export class ReportsResolver {
  @Query(() => Report, { description: 'Accepted reports are public; the others are their organisation’s and the steering team’s.' })
  @Allow('report.read')
  report(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string, @Info() info: GraphQLResolveInfo): Promise<Report> {
    return readReport(ctx, info, id);
  }

  @ResolveField(() => ID, { description: 'Of the request that it answers.' })
  requestId(@Parent() report: { requestId: string }): string {
    return report.requestId;
  }

  @ResolveField(() => [ReportTransition])
  availableTransitions(@Ctx() ctx: RequestContext, @Parent() report: ReportSituationRow): ReportTransition[] {
    return transitionsFor(ctx, report);
  }

  @ResolveField(() => PeopleReached, { nullable: true })
  peopleReached(@Ctx() ctx: RequestContext, @Parent() report: ReportScope & { _people: PeopleReached | null }): PeopleReached | null {
    return sees(ctx, scopeOf(report)) ? report._people : null;
  }

  // The names of persons stay between the organisation and the secretariat.

  @ResolveField(() => String)
  savedBy(@Ctx() ctx: RequestContext, @Parent() report: ReportScope & { _organisation: string; _savedBy: string }): string {
    return sees(ctx, scopeOf(report)) ? report._savedBy : report._organisation;
  }

  @ResolveField(() => String, { nullable: true })
  readyBy(@Ctx() ctx: RequestContext, @Parent() report: ReportScope & { _readyBy: string | null }): string | null {
    return sees(ctx, scopeOf(report)) ? report._readyBy : null;
  }

  @ResolveField(() => GivenBack, { nullable: true })
  givenBack(@Ctx() ctx: RequestContext, @Parent() report: ReportScope & { _givenBack: GivenBack | null }): GivenBack | null {
    return sees(ctx, scopeOf(report)) ? report._givenBack : null;
  }

  @ResolveField(() => String, { nullable: true })
  submittedBy(@Ctx() ctx: RequestContext, @Parent() report: ReportScope & { _organisation: string; _submittedBy: string | null }): string | null {
    return report._submittedBy === null || sees(ctx, scopeOf(report)) ? report._submittedBy : report._organisation;
  }

  @ResolveField(() => String, { nullable: true })
  decidedBy(@Ctx() ctx: RequestContext, @Parent() report: ReportScope & { _decidedBy: string | null }): string | null {
    return sees(ctx, scopeOf(report)) ? report._decidedBy : null;
  }
}
