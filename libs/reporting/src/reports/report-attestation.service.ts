import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database, dayIn, type ProblemDetail, type RequestContext } from '#platform';
import { repeatedValues } from './answer.rules.js';
import { NOBODY_COUNTED } from './people-reached.rules.js';
import { beginBulkAct, type BulkAct, type BulkOutcome } from './bulk-act.js';
import { signature } from './report-act.js';
import { reportChanges } from './report-changes.rules.js';
import { ReportState, ReportTransition } from './report.lifecycle.js';
import { ReportsInBulk, type RequestChange } from './reports-in-bulk.repository.js';
import type { HeldRequest } from './reports.repository.js';
import { unchangedHindrance } from './unchanged.rules.js';
import '../reporting.audit.js';

/** "Unchanged" for many commitments in one act: all of them or none. */
@Injectable()
export class ReportAttestation {
  constructor(
    private readonly database: Database,
    private readonly bulk: ReportsInBulk,
    private readonly audit: Audit,
  ) {}

  attestAll(ctx: RequestContext, act: BulkAct): Promise<BulkOutcome> {
    return this.database.transaction(ctx, async (ctx) => {
      const requests = await beginBulkAct(ctx, this.bulk, act, ReportTransition.ATTEST_UNCHANGED);
      const requestIds = requests.map(({ id }) => id);
      const previous = await this.bulk.previous(ctx, requests);
      const problems = requests.flatMap((request, index) => problemOf(request, act.requests[index]!.version, previous.has(request.id), index));
      if (problems.length > 0) return { requestIds, problems };
      const today = dayIn(ctx.tenant.timeZone, ctx.clock.now());
      await this.write(
        ctx,
        requests.map((request): RequestChange => {
          const { values: before, ...answer } = previous.get(request.id)!;
          const values = repeatedValues(before, request.served);
          return { request, change: { state: ReportState.SUBMITTED, answer: { ...answer, ...NOBODY_COUNTED }, values, unchanged: true, fictional: answer.fictional, submitted: true, late: today > request.dueOn } };
        }),
      );
      return { requestIds, problems: [] };
    });
  }

  private async write(ctx: RequestContext, answers: readonly RequestChange[]): Promise<void> {
    const reports = await this.bulk.insert(ctx, answers, signature(ctx));
    const records = reports.map((report, index) => {
      const { request, change } = answers[index]!;
      const changes = reportChanges(null, report, { before: [], after: change.values! });
      return { action: 'report.attested', objectType: 'report', objectId: report.id, changes, onBehalfOf: { kind: 'ORGANISATION', id: request.organisationId } as const };
    });
    await this.audit.recordAll(ctx, records);
  }
}

function problemOf(request: HeldRequest, version: number, hasPrevious: boolean, index: number): ProblemDetail[] {
  const problem = (path: string, code: string): ProblemDetail[] => [{ path: `requests.${index}.${path}`, code }];
  if ((request.report?.version ?? 0) !== version) return problem('version', 'VERSION_CONFLICT');
  if (request.former) return problem('request', 'REQUEST_WITHDRAWN');
  const hindrance = unchangedHindrance({ state: request.report?.state ?? null, hasPrevious, countsPeriod: request.served.some(({ kind }) => kind === 'FLOW') });
  return hindrance ? problem('request', `UNCHANGED_${hindrance}`) : [];
}
