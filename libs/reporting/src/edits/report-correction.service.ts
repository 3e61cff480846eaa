import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database, type RequestContext } from '#platform';
import { reasonProblems } from '../reporting.errors.js';
import { cleanText } from '../reports/pasted-text.rules.js';
import { beginAct, done, refused, signature, type ReportOutcome } from '../reports/report-act.js';
import { reportChanges } from '../reports/report-changes.rules.js';
import { ReportEffects } from '../reports/report-effects.service.js';
import { ReportTransition } from '../reports/report.lifecycle.js';
import { ReportsRepository } from '../reports/reports.repository.js';
import { editedAnswer, type EditForm } from './edit.rules.js';
import { ReportEditKind } from './report-edit.entity.js';
import { EditNews } from './report-edited.mail.js';
import { ReportEdits } from './report-edits.repository.js';
import '../reporting.audit.js';

export interface CorrectionAct {
  readonly report: string;
  readonly version: number;
  readonly reason: string;
  readonly edit: EditForm;
}

/** What a closed campaign still lets happen to an answer: a correction of the secretariat, with its reason, kept beside what stood. */
@Injectable()
export class ReportCorrection {
  constructor(
    private readonly database: Database,
    private readonly reports: ReportsRepository,
    private readonly effects: ReportEffects,
    private readonly edits: ReportEdits,
    private readonly news: EditNews,
    private readonly audit: Audit,
  ) {}

  correct(ctx: RequestContext, act: CorrectionAct): Promise<ReportOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const begun = await beginAct(ctx, this.reports, act, ReportTransition.CORRECT);
      if ('outcome' in begun) return begun.outcome;
      const { request, to } = begun.act;
      const reason = cleanText(act.reason) ?? '';
      const { answer, values, problems, changes } = editedAnswer(act.edit, request);
      const all = [...reasonProblems(reason), ...problems, ...(changes ? [] : [{ path: 'edit', code: 'NOTHING_CORRECTED' }])];
      if (all.length > 0) return refused(request, all);
      const after = await this.reports.write(ctx, request, { state: to, answer, values, decided: true }, signature(ctx));
      await this.edits.record(ctx, after, ReportEditKind.CORRECTED, reason, signature(ctx));
      const changed = [...reportChanges(request.report, after, { before: request.values, after: values }), { field: 'reason', before: null, after: reason }];
      await this.audit.record(ctx, { action: 'report.corrected', objectType: 'report', objectId: after.id, changes: changed });
      await this.effects.correct(ctx, request, after, values);
      return { ...done(request), mailed: await this.news.tell(ctx, request, after.version) };
    });
  }
}
