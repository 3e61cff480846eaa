import type { GraphQLResolveInfo } from 'graphql';
import { readOne, type RequestContext, type Selection } from '#platform';
import { requestNotFound } from '../reporting.errors.js';
import { requireId } from '../reports/report-act.js';
import { readerParams, seesSql } from '../visibility.rules.js';
import type { ReportRequest } from './request.graphql.js';
import { requestTree } from './request.tree.js';

const VISIBLE = `$.id = :id AND ${seesSql('$.organisation_id', '$.campaign_id')}`;

/** One request with all that answering it needs, with the same answer for what does not exist and for what is not the reader's. */
export function readRequest(ctx: RequestContext, selection: GraphQLResolveInfo | Selection, id: string): Promise<ReportRequest> {
  return readOne<ReportRequest>(ctx, selection, { tree: requestTree, where: VISIBLE, params: { ...readerParams(ctx), id: requireId(id) } }, requestNotFound);
}
