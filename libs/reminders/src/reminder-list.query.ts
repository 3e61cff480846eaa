import type { GraphQLResolveInfo } from 'graphql';
import { requirePermission } from '#access';
import { pactExists, pactNotFound } from '#pact';
import { readConnection, type RequestContext } from '#platform';
import { readerParams, requireCampaign } from '#reporting';
import type { Reminder, ReminderConnection } from './reminder.graphql.js';
import { reminderTree } from './reminder.tree.js';

const CAMPAIGN = `SELECT c.id FROM campaign c JOIN pact p ON p.tenant_id = c.tenant_id AND p.id = c.pact_id WHERE p.slug = :pact AND c.code = :campaign`;

const DECIDED = `$.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = $.tenant_id AND p.slug = :pact) AND $.campaign_id IS NULL`;

/** Reminders of a campaign, or of a pact's decisions and meetings, newest first; within a day by person, so that pages do not move. */
export async function listReminders(ctx: RequestContext, info: GraphQLResolveInfo, key: { pact: string; campaign: string | null }, page: { first: number; after: string | null }): Promise<ReminderConnection> {
  requirePermission(ctx, 'reminder.list', {});
  const { pact, campaign } = key;
  const found = await readConnection<Reminder>(
    ctx,
    info,
    {
      tree: reminderTree,
      where: campaign === null ? DECIDED : `$.campaign_id = (${CAMPAIGN} AND c.tenant_id = $.tenant_id)`,
      params: { pact, ...(campaign !== null && { campaign }), ...readerParams(ctx) },
      orderBy: '$.created_at DESC, $.on_date DESC, $.person_id, $.id',
    },
    page,
  );
  if (found.totalCount === 0 && campaign !== null) await requireCampaign(ctx, { pact, campaign });
  if (found.totalCount === 0 && campaign === null && !(await pactExists(ctx, pact))) throw pactNotFound(pact);
  return found;
}
