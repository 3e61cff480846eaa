import { Args, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, readOne, selectionUnder, type RequestContext } from '#platform';
import { Report } from '../reports/report.graphql.js';
import { requestNotFound } from '../reporting.errors.js';
import { ReportRequest } from '../requests/request.graphql.js';
import { requestTree } from '../requests/request.tree.js';
import { readerParams } from '../visibility.rules.js';
import { EvidenceFile, RemoveEvidenceInput, RemoveEvidencePayload } from './evidence.graphql.js';
import { Evidence } from './evidence.service.js';

@Resolver(() => ReportRequest)
export class RequestEvidence {
  constructor(private readonly files: Evidence) {}

  @Mutation(() => RemoveEvidencePayload, { description: 'Files are added by POST /files/pieces.' })
  @Allow('report.write')
  async removeEvidence(@Ctx() ctx: RequestContext, @Args('input') input: RemoveEvidenceInput, @Info() info: GraphQLResolveInfo): Promise<RemoveEvidencePayload> {
    const id = await this.files.remove(ctx, input.file);
    const request = await readOne<ReportRequest>(ctx, selectionUnder(info, 'request'), { tree: requestTree, where: '$.id = :id', params: { ...readerParams(ctx), id } }, requestNotFound);
    return { request };
  }

  // Values come prepared by the trees.

  @ResolveField(() => [EvidenceFile], { description: 'Files given with the answer, in their order; empty for readers who may not see what was written.' })
  evidence(@Parent() request: { evidence: EvidenceFile[] }): EvidenceFile[] {
    return request.evidence;
  }
}

@Resolver(() => Report)
export class ReportEvidence {
  @ResolveField(() => [EvidenceFile], { description: 'Files given with the answer; for the organisation and the steering team.' })
  evidence(@Parent() report: { evidence: EvidenceFile[] }): EvidenceFile[] {
    return report.evidence;
  }
}
