import type { GraphQLResolveInfo } from 'graphql';
import { pactExists, pactNotFound } from '#pact';
import { readMany, readOne, selectionOf, type RequestContext, type Selection } from '#platform';
import { campaignNotFound } from '../reporting.errors.js';
import { readerParams } from '../visibility.rules.js';
import type { Campaign } from './campaign.graphql.js';
import { campaignTree } from './campaign.tree.js';

const OF_PACT = '$.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = :tenant AND p.slug = :pact)';

/** Newest first. */
export async function readCampaigns(ctx: RequestContext, info: GraphQLResolveInfo, pact: string): Promise<Campaign[]> {
  const params = { ...readerParams(ctx), pact };
  const found = await readMany<Campaign>(ctx, info, { tree: campaignTree, where: OF_PACT, params, orderBy: '$.opens_on DESC, $.code DESC' });
  if (found.length === 0 && !(await pactExists(ctx, pact))) throw pactNotFound(pact);
  return found;
}

export async function readCampaign(ctx: RequestContext, info: GraphQLResolveInfo | Selection, pact: string, code: string): Promise<Campaign> {
  const selection = Array.isArray(info) ? (info as Selection) : selectionOf(info as GraphQLResolveInfo);
  const root = { tree: campaignTree, where: `$.code = :code AND ${OF_PACT}`, params: { ...readerParams(ctx), pact, code } };
  const missing = campaignNotFound(code);
  return readOne<Campaign>(ctx, selection, root, () => missing).catch(async (error: unknown) => {
    throw error !== missing || (await pactExists(ctx, pact)) ? error : pactNotFound(pact);
  });
}
