import type { GraphQLResolveInfo } from 'graphql';
import { messageFor, readMany, selectionUnder, type Problem, type ProblemDetail, type RequestContext } from '#platform';
import type { ReportRequest } from '../requests/request.graphql.js';
import { readRequest } from '../requests/request.query.js';
import { requestTree } from '../requests/request.tree.js';
import { readerParams } from '../visibility.rules.js';
import type { BulkOutcome } from './bulk-act.js';
import type { ReportOutcome } from './report-act.js';
import type { ReportPayload, SubmitReadyReportsPayload } from './report-input.graphql.js';
import { readReportOf } from './report.query.js';

/** What stands after the act, read anew with all that was selected; on a conflict, what the other person saved. */
export async function reportPayload(ctx: RequestContext, info: GraphQLResolveInfo, outcome: ReportOutcome): Promise<ReportPayload> {
  const asked = (name: string) => selectionUnder(info, name);
  const reportNamed = (name: string) => (asked(name).length > 0 ? readReportOf(ctx, asked(name), outcome.requestId) : null);
  return {
    request: asked('request').length > 0 ? await readRequest(ctx, asked('request'), outcome.requestId) : null,
    report: await reportNamed('report'),
    problems: outcome.problems.map((problem) => told(ctx, problem)),
    warnings: outcome.warnings.map((problem) => told(ctx, problem)),
    conflict: outcome.conflict ? await reportNamed('conflict') : null,
    mailed: outcome.mailed ?? null,
  };
}

export async function bulkPayload(ctx: RequestContext, info: GraphQLResolveInfo, { requestIds, problems }: BulkOutcome): Promise<SubmitReadyReportsPayload> {
  return { requests: await readRequests(ctx, selectionUnder(info, 'requests'), requestIds), problems: problems.map((problem) => told(ctx, problem)) };
}

function told(ctx: RequestContext, { path, code, details }: ProblemDetail): Problem {
  return { path, code, message: messageFor(code, details ?? {}, ctx.locale) };
}

export async function readRequests(ctx: RequestContext, selection: ReturnType<typeof selectionUnder>, ids: readonly string[]): Promise<ReportRequest[]> {
  if (selection.length === 0) return [];
  return readMany<ReportRequest>(ctx, selection, { tree: requestTree, where: '$.id = ANY(:ids::uuid[])', orderBy: 'array_position(:ids::uuid[], $.id)', params: { ...readerParams(ctx), ids } });
}
