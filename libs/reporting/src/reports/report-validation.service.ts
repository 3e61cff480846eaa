import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database, type ProblemDetail, type RequestContext } from '#platform';
import { sendingProblems } from './answer.rules.js';
import { beginBulkAct, type BulkAct, type BulkOutcome } from './bulk-act.js';
import { signature } from './report-act.js';
import { reportChanges } from './report-changes.rules.js';
import { ReportState, ReportTransition } from './report.lifecycle.js';
import { daysOf, sending } from './report-writing.service.js';
import { ReportsInBulk, type RequestChange } from './reports-in-bulk.repository.js';
import type { HeldRequest } from './reports.repository.js';
import '../reporting.audit.js';

/** Sends in one act what was handed over to be validated: all of it or nothing. */
@Injectable()
export class ReportValidation {
  constructor(
    private readonly database: Database,
    private readonly bulk: ReportsInBulk,
    private readonly audit: Audit,
  ) {}

  sendReady(ctx: RequestContext, act: BulkAct): Promise<BulkOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const requests = await beginBulkAct(ctx, this.bulk, act, ReportTransition.SUBMIT);
      const requestIds = requests.map(({ id }) => id);
      const problems = requests.flatMap((request, index) => problemsOf(ctx, request, { version: act.requests[index]!.version, index }));
      if (problems.length > 0) return { requestIds, problems };
      await this.write(ctx, requests.map((request) => ({ request, change: { state: ReportState.SUBMITTED, ...sending(ctx, request) } })));
      return { requestIds, problems: [] };
    });
  }

  private async write(ctx: RequestContext, changes: readonly RequestChange[]): Promise<void> {
    const reports = await this.bulk.update(ctx, changes, signature(ctx));
    const records = reports.map((report, index) => {
      const { request } = changes[index]!;
      const changed = reportChanges(request.report, report, { before: request.values, after: request.values });
      return { action: 'report.submitted', objectType: 'report', objectId: report.id, changes: changed, onBehalfOf: { kind: 'ORGANISATION', id: request.organisationId } as const };
    });
    await this.audit.recordAll(ctx, records);
  }
}

function problemsOf(ctx: RequestContext, request: HeldRequest, { version, index }: { readonly version: number; readonly index: number }): ProblemDetail[] {
  const at = (path: string): string => `requests.${index}.${path}`;
  if (request.report?.version !== version) return [{ path: at('version'), code: 'VERSION_CONFLICT' }];
  if (request.former) return [{ path: at('request'), code: 'REQUEST_WITHDRAWN' }];
  if (request.report.state !== ReportState.READY) return [{ path: at('request'), code: 'REPORT_NOT_READY' }];
  return sendingProblems(request.report, request.ticks, daysOf(ctx, request)).map(({ path, code }) => ({ path: at(path), code }));
}
