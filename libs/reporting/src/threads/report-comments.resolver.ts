import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, type RequestContext } from '#platform';
import { Report } from '../reports/report.graphql.js';
import { scopeOf, type ReportScope } from '../reports/report-scope.js';
import { sees } from '../visibility.rules.js';
import { ReportComment, ReportFieldChange } from './report-comment.graphql.js';
import { changesBetween, type AnswerVersion, type FieldChange } from './resubmission.rules.js';

type Versions = ReportScope & { readonly _sentBefore: AnswerVersion | null; readonly _now: AnswerVersion };

@Resolver(() => Report)
export class ReportCommentsResolver {
  @ResolveField(() => [ReportComment], { description: 'What the secretariat said of single fields, newest return first; empty for who may not see what was written.' })
  comments(@Parent() report: { comments: ReportComment[] }): ReportComment[] {
    return report.comments;
  }

  @ResolveField(() => [ReportFieldChange], { description: 'What the organisation changed since it last sent the report; empty the first time, and for who may not see what was written.' })
  changes(@Ctx() ctx: RequestContext, @Parent() report: Versions): readonly FieldChange[] {
    if (!report._sentBefore || !sees(ctx, scopeOf(report))) return [];
    return changesBetween(report._sentBefore, report._now);
  }
}
