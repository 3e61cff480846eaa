import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { CommitmentStatuses, Milestones, type CommitmentStatus } from '#commitments';
import { Measurements } from '#indicators';
import { Database, dayIn, type ProblemDetail, type RequestContext } from '#platform';
import { TEXT_LIMIT } from './answer.rules.js';
import { cleanText } from './pasted-text.rules.js';
import { beginAct, done, refused, signature, type ReportOutcome } from './report-act.js';
import { ReportTransition, type ReportState } from './report.lifecycle.js';
import { reportedPeriod } from './reported-period.rules.js';
import { ReportsRepository, type HeldRequest } from './reports.repository.js';
import { FigureSettling } from '../contributions/settlements.service.js';
import { cleanComments, returnProblems, trailField, type FieldComment } from '../threads/field-comments.rules.js';
import { ReportComments } from '../threads/report-comments.repository.js';
import { ReturnNews } from '../threads/report-returned.mail.js';
import '../reporting.audit.js';

export interface ReviewAct {
  readonly report: string;
  readonly version: number;
}

export interface ReturnAct extends ReviewAct {
  readonly comment?: string | null;
  readonly comments?: readonly FieldComment[] | null;
}

/** What the secretariat does with a report that was sent: accept it, return it with a comment, or go back on an acceptance. */
@Injectable()
export class ReportReview {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportsRepository,
    private readonly measurements: Measurements,
    private readonly statuses: CommitmentStatuses,
    private readonly milestones: Milestones,
    private readonly comments: ReportComments,
    private readonly news: ReturnNews,
    private readonly settling: FigureSettling,
    private readonly audit: Audit,
  ) {}

  /** The answer becomes public: its figures are recorded, and the lead's status becomes the commitment's. */
  accept(ctx: RequestContext, act: ReviewAct): Promise<ReportOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const begun = await beginAct(ctx, this.reports, act, ReportTransition.ACCEPT);
      if ('outcome' in begun) return begun.outcome;
      const { request, to } = begun.act;
      await this.reports.write(ctx, request, { state: to, decided: true, returnComment: null }, signature(ctx));
      await this.comments.close(ctx, [act.report]);
      await this.audit.record(ctx, { action: 'report.accepted', objectType: 'report', objectId: act.report, changes: stateChange(request, to) });
      await this.recordFigures(ctx, request);
      for (const { milestone, reachedOn } of request.ticks) await this.milestones.reach(ctx, milestone, reachedOn!, act.report);
      await this.settling.follow(ctx, request);
      // Who leads no more speaks for the past: the status is the present lead's to give.
      if (request.role === 'LEAD' && !request.former && (await this.reports.isNewestLead(ctx, request))) {
        await this.statuses.follow(ctx, { commitmentId: request.commitmentId, reportId: act.report, status: request.report!.status as CommitmentStatus });
      }
      return done(request);
    });
  }

  /** Back to the organisation, with words on the whole, on single fields, or on both; who sent it and who validates there get a mail. */
  return(ctx: RequestContext, act: ReturnAct): Promise<ReportOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const begun = await beginAct(ctx, this.reports, act, ReportTransition.RETURN);
      if ('outcome' in begun) return begun.outcome;
      const { request, to } = begun.act;
      const comment = cleanText(act.comment ?? null);
      const comments = cleanComments(act.comments ?? []);
      const problems = returnProblems(comment, comments, request);
      if (problems.length > 0) return refused(request, problems);
      const { version } = await this.reports.write(ctx, request, { state: to, decided: true, returnComment: comment }, signature(ctx));
      await this.comments.replace(ctx, { id: act.report, version }, comments, signature(ctx));
      const changes = [
        ...stateChange(request, to),
        { field: 'returnComment', before: request.report!.returnComment, after: comment },
        ...comments.map(({ field, words }) => ({ field: trailField(field), before: null, after: words })),
      ];
      await this.audit.record(ctx, { action: 'report.returned', objectType: 'report', objectId: act.report, changes });
      return { ...done(request), mailed: await this.news.tell(ctx, request) };
    });
  }

  /** Undoes an acceptance: the answer waits for a decision again, and what it had given to the pact is withdrawn. */
  reopen(ctx: RequestContext, act: ReviewAct & { readonly reason: string }): Promise<ReportOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const begun = await beginAct(ctx, this.reports, act, ReportTransition.REOPEN);
      if ('outcome' in begun) return begun.outcome;
      const { request, to } = begun.act;
      const reason = cleanText(act.reason);
      const problem = textProblem('reason', reason, 'REOPENING_REASON_REQUIRED');
      if (problem) return refused(request, [problem]);
      await this.reports.write(ctx, request, { state: to, decided: true }, signature(ctx));
      const changes = [...stateChange(request, to), { field: 'reason', before: null, after: reason }];
      await this.audit.record(ctx, { action: 'report.reopened', objectType: 'report', objectId: act.report, changes });
      await this.measurements.withdraw(ctx, act.report);
      await this.milestones.withdraw(ctx, act.report);
      await this.settling.follow(ctx, request);
      if (request.role === 'LEAD' && (await this.reports.isNewestLead(ctx, request))) {
        await this.statuses.unfollow(ctx, { commitmentId: request.commitmentId, reportId: act.report }, await this.reports.newestLeadAnswer(ctx, request));
      }
      return done(request);
    });
  }

  private async recordFigures(ctx: RequestContext, request: HeldRequest): Promise<void> {
    const answeredOn = dayIn(ctx.tenant.timeZone, new Date(request.report!.submittedAt!));
    for (const value of request.values) {
      const indicator = request.served.find((each) => each.code === value.indicator);
      if (!indicator) continue;
      await this.measurements.record(ctx, {
        indicatorId: indicator.id,
        value: value.value,
        notKnown: value.notKnown,
        qualifier: value.qualifier,
        period: reportedPeriod(indicator.kind, request.campaignCode, answeredOn),
        reportId: request.report!.id,
        organisationId: request.organisationId,
        commitmentIds: [request.commitmentId],
        fictional: request.report!.fictional,
      });
    }
    await this.measurements.settle(ctx, request.report!.id);
  }
}

/** What is wrong with words that an act asks for. */
function textProblem(path: string, text: string | null, missing: string): ProblemDetail | undefined {
  if (!text) return { path, code: missing };
  return text.length > TEXT_LIMIT ? { path, code: 'TEXT_TOO_LONG', details: { length: text.length, max: TEXT_LIMIT } } : undefined;
}

function stateChange({ report }: HeldRequest, after: ReportState): { field: string; before: string; after: string }[] {
  return [{ field: 'state', before: report!.state, after }];
}
