import type { GraphQLResolveInfo } from 'graphql';
import { pactExists, pactNotFound } from '#pact';
import { one, readConnection, searchWords, type RequestContext, type TreeRoot } from '#platform';
import { campaignNotFound } from '../reporting.errors.js';
import { readerParams } from '../visibility.rules.js';
import type { ReportRequest, ReportRequestConnection, RequestFilter } from './request.graphql.js';
import { asked } from './request.sql.js';
import { EXCUSED, OVERDUE, requestTree, STATE } from './request.tree.js';

export interface CampaignKey {
  readonly pact: string;
  readonly campaign: string;
}

/** The campaign's requests that match every part of the filter: the silent first, then by commitment, leads first. */
export async function listRequests(
  ctx: RequestContext,
  info: GraphQLResolveInfo,
  key: CampaignKey,
  filter: RequestFilter,
  page: { first: number; after: string | null },
): Promise<ReportRequestConnection> {
  const found = await readConnection<ReportRequest>(ctx, info, requestListRoot(ctx, key, filter), page);
  if (found.totalCount === 0) await requireCampaign(ctx, key);
  return found;
}

/** Throws when the pact or its campaign is unknown; asked only once nothing was found. */
export async function requireCampaign(ctx: RequestContext, key: CampaignKey): Promise<void> {
  const found = await one(
    ctx.db,
    `SELECT FROM campaign c JOIN pact p ON p.tenant_id = c.tenant_id AND p.id = c.pact_id WHERE c.tenant_id = $1 AND p.slug = $2 AND c.code = $3`,
    [ctx.tenant.id, key.pact, key.campaign],
  );
  if (!found) throw (await pactExists(ctx, key.pact)) ? campaignNotFound(key.campaign) : pactNotFound(key.pact);
}

function requestListRoot(ctx: RequestContext, key: CampaignKey, filter: RequestFilter): TreeRoot {
  const where = [CAMPAIGN];
  const params: Record<string, unknown> = { ...readerParams(ctx), pact: key.pact, campaign: key.campaign };
  const add = (name: string, value: unknown, condition: string): void => {
    if (value === undefined || value === null || value === '') return;
    where.push(condition);
    params[name] = value;
  };
  add('state', filter.state, `${STATE} = :state AND ${asked('$')} AND NOT ${EXCUSED}`);
  add('organisation', filter.organisation, '$.organisation_id = (SELECT o.id FROM organisation o WHERE o.tenant_id = :tenant AND o.slug = :organisation)');
  add('axis', filter.axis, AXIS);
  add('late', filter.late, `${OVERDUE} = :late`);
  add('contributions', filter.contributions, `${asked('$')} AND ($.role NOT IN ('LEAD', 'CO_LEAD')) = :contributions`);
  add('excused', filter.excused, `${EXCUSED} = :excused`);
  add('former', filter.former, `(NOT ${asked('$')}) = :former`);
  add('words', searchWords(filter.text), TEXT);
  return { tree: requestTree, where: where.join(' AND '), params, orderBy: ORDER };
}

// Of no row: PostgreSQL looks the campaign up once, and its requests by index.
const CAMPAIGN = `$.campaign_id = (SELECT c.id FROM campaign c JOIN pact p ON p.tenant_id = c.tenant_id AND p.id = c.pact_id
  WHERE c.tenant_id = :tenant AND p.slug = :pact AND c.code = :campaign)`;
const AXIS = `EXISTS (SELECT FROM commitment n JOIN axis a ON a.tenant_id = n.tenant_id AND a.id = n.axis_id
  WHERE n.tenant_id = $.tenant_id AND n.id = $.commitment_id AND a.number = :axis)`;
// Each word must be found, in the commitment or in the organisation's name.
const TEXT = `(SELECT bool_and(n.search LIKE '%' || pacte_fold(w) || '%' OR o.search LIKE '%' || pacte_fold(w) || '%')
  FROM unnest(:words::text[]) w, commitment n, organisation o
  WHERE n.tenant_id = $.tenant_id AND n.id = $.commitment_id AND o.tenant_id = $.tenant_id AND o.id = $.organisation_id)`;
// Who says nothing is what the secretariat looks for.
const ORDER = `$.former_on IS NOT NULL, $.excused_on IS NOT NULL AND ${STATE} IN ('AWAITED', 'DRAFT', 'READY', 'RETURNED'), array_position(ARRAY['AWAITED', 'DRAFT', 'READY', 'RETURNED', 'SUBMITTED', 'ACCEPTED'], ${STATE}),
  (SELECT n.number FROM commitment n WHERE n.tenant_id = $.tenant_id AND n.id = $.commitment_id),
  $.role <> 'LEAD', (SELECT o.search FROM organisation o WHERE o.tenant_id = $.tenant_id AND o.id = $.organisation_id), $.id`;
