import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database, type ProblemDetail, type RequestContext } from '#platform';
import { TEXT_LIMIT } from './answer.rules.js';
import { cleanText } from './pasted-text.rules.js';
import { beginAct, done, refused, signature, type ReportOutcome } from './report-act.js';
import { reportChanges } from './report-changes.rules.js';
import { ReportEffects } from './report-effects.service.js';
import { ReportTransition, type ReportState } from './report.lifecycle.js';
import { ReportsRepository, type HeldRequest } from './reports.repository.js';
import { editedAnswer, type EditForm } from '../edits/edit.rules.js';
import { ReportEditKind } from '../edits/report-edit.entity.js';
import { EditNews } from '../edits/report-edited.mail.js';
import { ReportEdits } from '../edits/report-edits.repository.js';
import { cleanComments, returnProblems, trailField, type FieldComment } from '../threads/field-comments.rules.js';
import { ReportComments } from '../threads/report-comments.repository.js';
import { ReturnNews } from '../threads/report-returned.mail.js';
import '../reporting.audit.js';

export interface ReviewAct {
  readonly report: string;
  readonly version: number;
}

export interface AcceptAct extends ReviewAct {
  readonly edit?: EditForm | null;
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
    private readonly effects: ReportEffects,
    private readonly edits: ReportEdits,
    private readonly editNews: EditNews,
    private readonly comments: ReportComments,
    private readonly news: ReturnNews,
    private readonly audit: Audit,
  ) {}

  /** The answer becomes public and gives to the pact what it says; when the secretariat edits it, as edited, and the organisation is told. */
  accept(ctx: RequestContext, act: AcceptAct): Promise<ReportOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const begun = await beginAct(ctx, this.reports, act, ReportTransition.ACCEPT);
      if ('outcome' in begun) return begun.outcome;
      const { request, to } = begun.act;
      const edit = act.edit ? editedAnswer(act.edit, request) : undefined;
      if (edit && edit.problems.length > 0) return refused(request, edit.problems);
      const edited = edit?.changes ? { answer: edit.answer, values: edit.values } : undefined;
      const after = await this.reports.write(ctx, request, { state: to, decided: true, returnComment: null, ...edited }, signature(ctx));
      await this.comments.close(ctx, [after.id]);
      const changes = edited ? reportChanges(request.report, after, { before: request.values, after: edited.values }) : stateChange(request, to);
      await this.audit.record(ctx, { action: edited ? 'report.accepted-edited' : 'report.accepted', objectType: 'report', objectId: after.id, changes });
      await this.effects.give(ctx, request, after, edited?.values ?? request.values);
      if (!edited) return done(request);
      await this.edits.record(ctx, after, ReportEditKind.ACCEPTED, null, signature(ctx));
      return { ...done(request), mailed: await this.editNews.tell(ctx, request, after.version) };
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
      await this.effects.withdraw(ctx, request);
      return done(request);
    });
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
