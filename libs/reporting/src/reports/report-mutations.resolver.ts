import { Args, Info, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { AcceptReportInput, AttestAllUnchangedInput, AttestAllUnchangedPayload, AttestUnchangedInput, GiveBackReportInput, MarkReportReadyInput, ReopenReportInput, ReportPayload, ReturnReportInput, SaveReportInput, SubmitReadyReportsInput, SubmitReadyReportsPayload, SubmitReportInput, TakeBackReportInput } from './report-input.graphql.js';
import { bulkPayload, reportPayload } from './report-payload.js';
import { ReportAttestation } from './report-attestation.service.js';
import { ReportReview } from './report-review.service.js';
import { ReportValidation } from './report-validation.service.js';
import { ReportWriting } from './report-writing.service.js';

@Resolver()
export class ReportMutationsResolver {
  constructor(
    private readonly writing: ReportWriting,
    private readonly attestation: ReportAttestation,
    private readonly validation: ReportValidation,
    private readonly review: ReportReview,
  ) {}

  @Mutation(() => ReportPayload, { description: 'Keeps a draft, or the correction of a returned report.' })
  @Allow('report.write')
  async saveReport(@Ctx() ctx: RequestContext, @Args('input') input: SaveReportInput, @Info() info: GraphQLResolveInfo): Promise<ReportPayload> {
    return reportPayload(ctx, info, await this.writing.save(ctx, input));
  }

  @Mutation(() => ReportPayload, { description: 'Sends what was saved to the secretariat.' })
  @Allow('report.submit')
  async submitReport(@Ctx() ctx: RequestContext, @Args('input') input: SubmitReportInput, @Info() info: GraphQLResolveInfo): Promise<ReportPayload> {
    return reportPayload(ctx, info, await this.writing.submit(ctx, input));
  }

  @Mutation(() => ReportPayload, { description: 'For who writes and does not send: hands the answer to those who validate for the organisation. They are told by mail, once for all that is handed over meanwhile.' })
  @Allow('report.write')
  async markReportReady(@Ctx() ctx: RequestContext, @Args('input') input: MarkReportReadyInput, @Info() info: GraphQLResolveInfo): Promise<ReportPayload> {
    return reportPayload(ctx, info, await this.writing.markReady(ctx, input));
  }

  @Mutation(() => ReportPayload, { description: 'Gives what was handed over back to who writes it.' })
  @Allow('report.write')
  async giveBackReport(@Ctx() ctx: RequestContext, @Args('input') input: GiveBackReportInput, @Info() info: GraphQLResolveInfo): Promise<ReportPayload> {
    return reportPayload(ctx, info, await this.writing.giveBack(ctx, input));
  }

  @Mutation(() => SubmitReadyReportsPayload, { description: 'Sends several reports that are ready, in one act: all of them, or none.' })
  @Allow('report.submit')
  async submitReadyReports(@Ctx() ctx: RequestContext, @Args('input') input: SubmitReadyReportsInput, @Info() info: GraphQLResolveInfo): Promise<SubmitReadyReportsPayload> {
    return bulkPayload(ctx, info, await this.validation.sendReady(ctx, input));
  }

  @Mutation(() => ReportPayload)
  @Allow('report.submit')
  async attestUnchanged(@Ctx() ctx: RequestContext, @Args('input') input: AttestUnchangedInput, @Info() info: GraphQLResolveInfo): Promise<ReportPayload> {
    return reportPayload(ctx, info, await this.writing.attestUnchanged(ctx, input));
  }

  @Mutation(() => AttestAllUnchangedPayload, { description: '“Unchanged” for several commitments in one act: all of them are sent, or none.' })
  @Allow('report.submit')
  async attestAllUnchanged(@Ctx() ctx: RequestContext, @Args('input') input: AttestAllUnchangedInput, @Info() info: GraphQLResolveInfo): Promise<AttestAllUnchangedPayload> {
    return bulkPayload(ctx, info, await this.attestation.attestAll(ctx, input));
  }

  @Mutation(() => ReportPayload, { description: 'Makes a report that was sent, and is not accepted yet, one to be written again.' })
  @Allow('report.submit')
  async takeBackReport(@Ctx() ctx: RequestContext, @Args('input') input: TakeBackReportInput, @Info() info: GraphQLResolveInfo): Promise<ReportPayload> {
    return reportPayload(ctx, info, await this.writing.takeBack(ctx, input));
  }

  @Mutation(() => ReportPayload)
  @Allow('report.decide')
  async acceptReport(@Ctx() ctx: RequestContext, @Args('input') input: AcceptReportInput, @Info() info: GraphQLResolveInfo): Promise<ReportPayload> {
    return reportPayload(ctx, info, await this.review.accept(ctx, input));
  }

  @Mutation(() => ReportPayload)
  @Allow('report.decide')
  async returnReport(@Ctx() ctx: RequestContext, @Args('input') input: ReturnReportInput, @Info() info: GraphQLResolveInfo): Promise<ReportPayload> {
    return reportPayload(ctx, info, await this.review.return(ctx, input));
  }

  @Mutation(() => ReportPayload, { description: 'Makes an accepted report one to be decided again: no longer public, its figures withdrawn.' })
  @Allow('report.decide')
  async reopenReport(@Ctx() ctx: RequestContext, @Args('input') input: ReopenReportInput, @Info() info: GraphQLResolveInfo): Promise<ReportPayload> {
    return reportPayload(ctx, info, await this.review.reopen(ctx, input));
  }
}
