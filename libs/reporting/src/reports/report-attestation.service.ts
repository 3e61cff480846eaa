import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { Database, dayIn, DomainError, type ProblemDetail, type RequestContext } from '#platform';
import { requestNotFound } from '../reporting.errors.js';
import { repeatedValues } from './answer.rules.js';
import { NOBODY_COUNTED } from './people-reached.rules.js';
import { requireId, requireMine, signature } from './report-act.js';
import { reportChanges } from './report-changes.rules.js';
import { campaignStateRefusal, ReportState, ReportTransition } from './report.lifecycle.js';
import type { WritingAct } from './report-writing.service.js';
import { ReportsInBulk, type FirstAnswer } from './reports-in-bulk.repository.js';
import type { HeldRequest } from './reports.repository.js';
import { unchangedHindrance } from './unchanged.rules.js';
import '../reporting.audit.js';

/** Requests of one organisation's page, each with the version of its report that the page showed. */
export interface AttestAllAct {
  readonly pact: string;
  readonly campaign: string;
  readonly organisation: string;
  readonly requests: readonly WritingAct[];
}

/** All were sent when there is no problem; none otherwise. */
export interface AttestAllOutcome {
  readonly requestIds: readonly string[];
  readonly problems: readonly ProblemDetail[];
}

/** "Unchanged" for many commitments in one act: all of them or none. */
@Injectable()
export class ReportAttestation {
  constructor(
    private readonly database: Database,
    private readonly bulk: ReportsInBulk,
    private readonly audit: Audit,
  ) {}

  attestAll(ctx: RequestContext, act: AttestAllAct): Promise<AttestAllOutcome> {
    const ids = act.requests.map(({ request }) => requireId(request).toLowerCase());
    if (new Set(ids).size < ids.length) throw new DomainError('REQUEST_TWICE');
    return this.database.transaction(ctx, async (ctx) => {
      const held = new Map((await this.bulk.hold(ctx, { ...act, ids })).map((request) => [request.id, request]));
      const requests = ids.flatMap((id) => held.get(id) ?? []);
      // One that is another's refuses all, as if it did not exist: nothing is told of it.
      if (requests.length < ids.length || requests.length === 0) throw requestNotFound();
      requireTaken(ctx, requests[0]!);
      const previous = await this.bulk.previous(ctx, requests);
      const problems = requests.flatMap((request, index) => problemOf(request, act.requests[index]!.version, previous.has(request.id), index));
      if (problems.length > 0) return { requestIds: ids, problems };
      const today = dayIn(ctx.tenant.timeZone, ctx.clock.now());
      await this.write(
        ctx,
        requests.map((request): FirstAnswer => {
          const { values: before, ...answer } = previous.get(request.id)!;
          const values = repeatedValues(before, request.served);
          return { request, change: { state: ReportState.SUBMITTED, answer: { ...answer, ...NOBODY_COUNTED }, values, unchanged: true, fictional: answer.fictional, submitted: true, late: today > request.dueOn } };
        }),
      );
      return { requestIds: ids, problems: [] };
    });
  }

  private async write(ctx: RequestContext, answers: readonly FirstAnswer[]): Promise<void> {
    const reports = await this.bulk.insert(ctx, answers, signature(ctx));
    const records = reports.map((report, index) => {
      const { request, change } = answers[index]!;
      const changes = reportChanges(null, report, { before: [], after: change.values! });
      return { action: 'report.attested', objectType: 'report', objectId: report.id, changes, onBehalfOf: { kind: 'ORGANISATION', id: request.organisationId } as const };
    });
    await this.audit.recordAll(ctx, records);
  }
}

/** They are all of one organisation and one campaign: what one may, all may. */
function requireTaken(ctx: RequestContext, request: HeldRequest): void {
  requireMine(ctx, request, ReportTransition.ATTEST_UNCHANGED, requestNotFound);
  const closed = campaignStateRefusal(ReportTransition.ATTEST_UNCHANGED, request.campaignState);
  if (closed) throw new DomainError(closed, { code: request.campaignCode });
}

function problemOf(request: HeldRequest, version: number, hasPrevious: boolean, index: number): ProblemDetail[] {
  const problem = (path: string, code: string): ProblemDetail[] => [{ path: `requests.${index}.${path}`, code }];
  if ((request.report?.version ?? 0) !== version) return problem('version', 'VERSION_CONFLICT');
  if (request.former) return problem('request', 'REQUEST_WITHDRAWN');
  const hindrance = unchangedHindrance({ state: request.report?.state ?? null, hasPrevious, countsPeriod: request.served.some(({ kind }) => kind === 'FLOW') });
  return hindrance ? problem('request', `UNCHANGED_${hindrance}`) : [];
}
