import type { GraphQLResolveInfo } from 'graphql';
import { readOne, type RequestContext, type Selection, type TreeRoot } from '#platform';
import { reportNotFound } from '../reporting.errors.js';
import { readerParams, seesSql } from '../visibility.rules.js';
import { requireId } from './report-act.js';
import type { Report } from './report.graphql.js';
import { reportTree } from './report.tree.js';

/** One report, with the same answer for what does not exist and for what the reader may not see. */
export function readReport(ctx: RequestContext, info: GraphQLResolveInfo, id: string): Promise<Report> {
  return readOne<Report>(ctx, info, visibleReport(ctx, '$.id = :id', { id: requireId(id) }), reportNotFound);
}

/** The report of a request that its reader has just acted on; null when nothing was written. */
export async function readReportOf(ctx: RequestContext, selection: Selection, requestId: string): Promise<Report | null> {
  const missing = reportNotFound();
  return readOne<Report>(ctx, selection, visibleReport(ctx, '$.request_id = :requestId', { requestId }), () => missing).catch((error: unknown) => {
    if (error === missing) return null;
    throw error;
  });
}

function visibleReport(ctx: RequestContext, where: string, params: Record<string, unknown>): TreeRoot {
  return { tree: reportTree, where: `${where} AND ($.state = 'ACCEPTED' OR ${MINE})`, params: { ...readerParams(ctx), ...params } };
}

const MINE = `EXISTS (SELECT FROM report_request q WHERE q.tenant_id = $.tenant_id AND q.id = $.request_id
  AND ${seesSql('q.organisation_id', 'q.campaign_id')})`;
