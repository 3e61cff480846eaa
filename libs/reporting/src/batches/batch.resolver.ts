import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, selectionUnder, type RequestContext } from '#platform';
import { readRequests } from '../reports/report-payload.js';
import { BatchAcceptance } from './batch-acceptance.service.js';
import { AcceptReportsInput, AcceptReportsPayload } from './batch.graphql.js';

@Resolver()
export class BatchResolver {
  constructor(private readonly batch: BatchAcceptance) {}

  @Mutation(() => AcceptReportsPayload, { description: 'Accepts those of the reports that were sent, carry no comment, are contradicted by no other porteur and look odd in nothing; the others are left, and why is told.' })
  @Allow('report.decide')
  async acceptReports(@Ctx() ctx: RequestContext, @Args('input') input: AcceptReportsInput, @Info() info: GraphQLResolveInfo): Promise<AcceptReportsPayload> {
    const outcomes = await this.batch.accept(ctx, input);
    const requests = await readRequests(ctx, selectionUnder(info, 'reports', 'request'), outcomes.map(({ requestId }) => requestId));
    return { reports: outcomes.map(({ left }, index) => ({ request: requests[index]!, left })) };
  }
}
