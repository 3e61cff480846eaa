import type { GraphQLResolveInfo } from 'graphql';
import { requirePermission } from '#access';
import { pactExists, pactNotFound } from '#pact';
import { one, readConnection, type RequestContext } from '#platform';
import { campaignNotFound, readerParams } from '#reporting';
import type { Reminder, ReminderConnection } from './reminder.graphql.js';
import { reminderTree } from './reminder.tree.js';

interface CampaignName {
  readonly pact: string;
  readonly campaign: string;
}

const CAMPAIGN = `SELECT c.id FROM campaign c JOIN pact p ON p.tenant_id = c.tenant_id AND p.id = c.pact_id WHERE p.slug = :pact AND c.code = :campaign`;

/** Digests of a campaign, newest first; within a day by person, so that pages do not move. */
export async function listReminders(ctx: RequestContext, info: GraphQLResolveInfo, name: CampaignName, page: { first: number; after: string | null }): Promise<ReminderConnection> {
  requirePermission(ctx, 'reminder.list', {});
  const found = await readConnection<Reminder>(
    ctx,
    info,
    {
      tree: reminderTree,
      where: `$.campaign_id = (${CAMPAIGN} AND c.tenant_id = $.tenant_id)`,
      params: { ...name, ...readerParams(ctx) },
      orderBy: '$.created_at DESC, $.person_id, $.id',
    },
    page,
  );
  if (found.totalCount === 0) await requireCampaign(ctx, name);
  return found;
}

async function requireCampaign(ctx: RequestContext, { pact, campaign }: CampaignName): Promise<void> {
  const sql = `SELECT FROM campaign c JOIN pact p ON p.tenant_id = c.tenant_id AND p.id = c.pact_id WHERE c.tenant_id = $1 AND p.slug = $2 AND c.code = $3`;
  if (await one(ctx.db, sql, [ctx.tenant.id, pact, campaign])) return;
  throw (await pactExists(ctx, pact)) ? campaignNotFound(campaign) : pactNotFound(pact);
}
