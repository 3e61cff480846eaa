import { Args, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { ReportPayload } from '../reports/report-input.graphql.js';
import { reportPayload } from '../reports/report-payload.js';
import { Report } from '../reports/report.graphql.js';
import { scopeOf, type ReportScope } from '../reports/report-scope.js';
import { changesBetween, type AnswerVersion, type FieldChange } from '../threads/resubmission.rules.js';
import { sees } from '../visibility.rules.js';
import { CorrectReportInput, ReportEdit } from './report-edit.graphql.js';
import { ReportCorrection } from './report-correction.service.js';

@Resolver(() => Report)
export class ReportEditsResolver {
  constructor(private readonly correction: ReportCorrection) {}

  @ResolveField(() => [ReportEdit], { description: 'What the secretariat changed in it, the latest first.' })
  edits(@Parent() report: { edits: ReportEdit[] }): ReportEdit[] {
    return report.edits;
  }

  @Mutation(() => ReportPayload, { description: 'Corrects a report after its campaign has closed. Both what it said and what it says since are kept; the organisation is told by mail.' })
  @Allow('report.decide')
  async correctReport(@Ctx() ctx: RequestContext, @Args('input') input: CorrectReportInput, @Info() info: GraphQLResolveInfo): Promise<ReportPayload> {
    return reportPayload(ctx, info, await this.correction.correct(ctx, input));
  }
}

@Resolver(() => ReportEdit)
export class ReportEditResolver {
  @ResolveField(() => String, { nullable: true })
  editedBy(@Ctx() ctx: RequestContext, @Parent() edit: ReportScope & { _editedBy: string }): string | null {
    return sees(ctx, scopeOf(edit)) ? edit._editedBy : null;
  }

  @ResolveField()
  changes(@Ctx() ctx: RequestContext, @Parent() edit: ReportScope & { _before: AnswerVersion; _after: AnswerVersion }): readonly FieldChange[] {
    return sees(ctx, scopeOf(edit)) ? changesBetween(edit._before, edit._after) : [];
  }
}
