import type { GraphQLResolveInfo } from 'graphql';
import { mayOn } from '#access';
import { DomainError, one, readOne, type RequestContext } from '#platform';
import { readerParams, seesSql } from '../visibility.rules.js';
import { DESK_FROM, deskTree } from './desk.tree.js';
import { requireCampaign, type CampaignKey } from './request-list.query.js';
import type { ReportingDesk } from './request.graphql.js';

export interface DeskKey extends CampaignKey {
  readonly organisation: string;
}

/** Everything an organisation owes in a campaign, for those who answer for it and for the steering team. One statement. */
export async function readDesk(ctx: RequestContext, info: GraphQLResolveInfo, key: DeskKey): Promise<ReportingDesk> {
  const root = { tree: deskTree, from: DESK_FROM, where: MINE, params: { ...readerParams(ctx), ...key } };
  try {
    return await readOne<ReportingDesk>(ctx, info, root, () => new DomainError('FORBIDDEN', { permission: 'desk.read' }));
  } catch (error) {
    // Pacts and campaigns are public: a better reason than FORBIDDEN gives nothing away.
    if (error instanceof DomainError) await requireExisting(ctx, key);
    throw error;
  }
}

const MINE = `$.slug = :organisation AND ${seesSql('$.id', '$.campaign_id')}`;

async function requireExisting(ctx: RequestContext, key: DeskKey): Promise<void> {
  await requireCampaign(ctx, key);
  // Whoever sees one organisation's desk only is told the same of another as of none.
  if (!mayOn(ctx, 'desk.read', {})) return;
  const found = await one(ctx.db, `SELECT FROM organisation WHERE tenant_id = $1 AND slug = $2`, [ctx.tenant.id, key.organisation]);
  if (!found) throw new DomainError('ORGANISATION_NOT_FOUND', { slug: key.organisation });
}
