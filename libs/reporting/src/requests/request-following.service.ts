import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { today, type RequestContext } from '#platform';
import { FigureSettling } from '../contributions/settlements.service.js';
import { followPorteurs, isSettled, type FollowedRequests, type MadeRequest } from './request-following.rules.js';
import { RequestGeneration } from './request-generation.service.js';
import '../reporting.audit.js';

/** Keeps the requests of an open campaign in step with the porteurs, whatever changed them: an import, a merger, a closing, an avenant. */
@Injectable()
export class RequestFollowing {
  constructor(
    private readonly generation: RequestGeneration,
    private readonly settling: FigureSettling,
    private readonly audit: Audit,
  ) {}

  /** In the caller's transaction, the campaign held: nobody writes meanwhile. Nothing is written when nothing moved. */
  async follow(ctx: RequestContext, campaign: { readonly id: string; readonly pactId: string }): Promise<void> {
    const { requests } = await this.generation.plan(ctx, campaign);
    const followed = followPorteurs(await this.existing(ctx, campaign.id), requests);
    if (isSettled(followed)) return;
    const kept = await this.write(ctx, campaign.id, followed);
    // Whose figure counts depends on who leads.
    for (const commitmentId of new Set([...followed.ended, ...followed.changed].map((each) => each.commitmentId))) await this.settling.follow(ctx, { commitmentId, campaignId: campaign.id });
    const counts = { made: followed.made.length, withdrawn: followed.ended.length - kept, kept, changedRole: followed.changed.length };
    const changes = Object.entries(counts).filter(([, after]) => after > 0).map(([field, after]) => ({ field, after }));
    await this.audit.record(ctx, { action: 'campaign.followed', objectType: 'campaign', objectId: campaign.id, changes });
  }

  private existing(ctx: RequestContext, campaignId: string): Promise<MadeRequest[]> {
    return ctx.db.query<MadeRequest>(
      `SELECT id, commitment_id AS "commitmentId", organisation_id AS "organisationId", role, former_on IS NOT NULL AS former
       FROM report_request WHERE tenant_id = $1 AND campaign_id = $2 ORDER BY id`,
      [ctx.tenant.id, campaignId],
    );
  }

  /** Who stops leading first: a commitment has one lead at any moment. Gives how many of those that ended had been answered or begun. */
  private async write(ctx: RequestContext, campaignId: string, { made, ended, changed }: FollowedRequests): Promise<number> {
    const kept = await ctx.db.query<{ written: boolean }>(
      `UPDATE report_request q SET former_on = $3 WHERE q.tenant_id = $1 AND q.id = ANY($2)
       RETURNING EXISTS (SELECT FROM report r WHERE r.tenant_id = q.tenant_id AND r.request_id = q.id) AS written`,
      [ctx.tenant.id, ended.map(({ id }) => id), today(ctx)],
    );
    for (const lead of [false, true]) {
      const rows = changed.filter(({ to }) => (to === 'LEAD') === lead);
      await ctx.db.query(
        `UPDATE report_request q SET role = e."to", former_on = NULL FROM jsonb_to_recordset($2::jsonb) AS e(id uuid, "to" text) WHERE q.tenant_id = $1 AND q.id = e.id`,
        [ctx.tenant.id, JSON.stringify(rows)],
      );
    }
    await this.generation.insert(ctx, campaignId, made);
    return kept.filter(({ written }) => written).length;
  }
}
