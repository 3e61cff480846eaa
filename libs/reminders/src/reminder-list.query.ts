import type { GraphQLResolveInfo } from 'graphql';
import { requirePermission } from '#access';
import { readConnection, type RequestContext } from '#platform';
import { readerParams, requireCampaign, type CampaignKey } from '#reporting';
import type { Reminder, ReminderConnection } from './reminder.graphql.js';
import { reminderTree } from './reminder.tree.js';

const CAMPAIGN = `SELECT c.id FROM campaign c JOIN pact p ON p.tenant_id = c.tenant_id AND p.id = c.pact_id WHERE p.slug = :pact AND c.code = :campaign`;

/** Reminders of a campaign, newest first; within a day by person, so that pages do not move. */
export async function listReminders(ctx: RequestContext, info: GraphQLResolveInfo, key: CampaignKey, page: { first: number; after: string | null }): Promise<ReminderConnection> {
  requirePermission(ctx, 'reminder.list', {});
  const found = await readConnection<Reminder>(
    ctx,
    info,
    {
      tree: reminderTree,
      where: `$.campaign_id = (${CAMPAIGN} AND c.tenant_id = $.tenant_id)`,
      params: { ...key, ...readerParams(ctx) },
      orderBy: '$.created_at DESC, $.on_date DESC, $.person_id, $.id',
    },
    page,
  );
  if (found.totalCount === 0) await requireCampaign(ctx, key);
  return found;
}
