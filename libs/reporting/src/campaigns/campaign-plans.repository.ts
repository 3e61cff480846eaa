import { Injectable } from '@nestjs/common';
import { one, type RequestContext } from '#platform';
import { scopeNumbers } from './campaign.sql.js';
import type { CampaignPlan, PlanSurroundings } from './campaign-plan.rules.js';

/** What plans of a pact are held against, with the COPIL days that a plan may be made for. */
export interface PlanGround extends Omit<PlanSurroundings, 'today' | 'meetings'> {
  readonly pactId: string;
  /** COPIL meetings, oldest first. */
  readonly copils: readonly { readonly id: string; readonly on: string }[];
}

/** Campaigns that nobody has been asked for yet. */
@Injectable()
export class CampaignPlansRepository {
  /** Held against other plans of the pact until the end of the transaction: a code is given once. */
  async hold(ctx: RequestContext, pact: string): Promise<PlanGround | undefined> {
    await ctx.db.query(`SELECT FROM pact WHERE tenant_id = $1 AND slug = $2 FOR NO KEY UPDATE`, [ctx.tenant.id, pact]);
    return this.ground(ctx, pact);
  }

  ground(ctx: RequestContext, pact: string): Promise<PlanGround | undefined> {
    return one<PlanGround>(
      ctx.db,
      `SELECT p.id AS "pactId",
         (SELECT coalesce(json_agg(c.code), '[]') FROM campaign c WHERE c.tenant_id = p.tenant_id AND c.pact_id = p.id) AS taken,
         (SELECT coalesce(json_agg(a.number), '[]') FROM axis a WHERE a.tenant_id = p.tenant_id AND a.pact_id = p.id) AS axes,
         (SELECT coalesce(json_agg(n.number), '[]') FROM commitment n WHERE n.tenant_id = p.tenant_id AND n.pact_id = p.id) AS commitments,
         (SELECT coalesce(json_agg(json_build_object('id', m.id, 'on', (m.starts_at AT TIME ZONE $3)::date) ORDER BY m.starts_at), '[]')
           FROM meeting m WHERE m.tenant_id = p.tenant_id AND m.pact_id = p.id AND m.instance = 'COPIL' AND m.state <> 'CANCELLED') AS copils
       FROM pact p WHERE p.tenant_id = $1 AND p.slug = $2`,
      [ctx.tenant.id, pact, ctx.tenant.timeZone],
    );
  }

  async insert(ctx: RequestContext, pactId: string, plan: CampaignPlan, copilOn: string | null): Promise<string> {
    const row = await one<{ id: string }>(
      ctx.db,
      `INSERT INTO campaign (tenant_id, pact_id, code, title, state, opens_on, due_on, closes_on, copil_on, meeting_id, scope, partners_contribute, fictional)
       VALUES ($1, $2, $3, $4, 'PLANNED', $5, $6, $7, $8, $9, $10, $11, $12) RETURNING id`,
      [ctx.tenant.id, pactId, plan.code, plan.title, plan.opensOn, plan.dueOn, plan.closesOn, copilOn, plan.meeting, plan.scope, plan.partnersContribute, ctx.tenant.demonstration],
    );
    await this.insertScope(ctx, row!.id, plan);
    return row!.id;
  }

  async update(ctx: RequestContext, id: string, plan: CampaignPlan, copilOn: string | null): Promise<void> {
    await ctx.db.query(
      `UPDATE campaign SET code = $3, title = $4, opens_on = $5, due_on = $6, closes_on = $7, copil_on = $8, copil_moved_from = NULL, meeting_id = $9, scope = $10, partners_contribute = $11, version = version + 1
       WHERE tenant_id = $1 AND id = $2`,
      [ctx.tenant.id, id, plan.code, plan.title, plan.opensOn, plan.dueOn, plan.closesOn, copilOn, plan.meeting, plan.scope, plan.partnersContribute],
    );
    await ctx.db.query(`DELETE FROM campaign_axis WHERE tenant_id = $1 AND campaign_id = $2`, [ctx.tenant.id, id]);
    await ctx.db.query(`DELETE FROM campaign_commitment WHERE tenant_id = $1 AND campaign_id = $2`, [ctx.tenant.id, id]);
    await this.insertScope(ctx, id, plan);
  }

  /** Its days were looked at, and stand for the day of its COPIL. */
  async confirm(ctx: RequestContext, id: string): Promise<void> {
    await ctx.db.query(`UPDATE campaign SET copil_moved_from = NULL, version = version + 1 WHERE tenant_id = $1 AND id = $2 AND copil_moved_from IS NOT NULL`, [ctx.tenant.id, id]);
  }

  async delete(ctx: RequestContext, id: string): Promise<void> {
    await ctx.db.query(`DELETE FROM campaign WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, id]);
  }

  stored(ctx: RequestContext, id: string): Promise<CampaignPlan | undefined> {
    return one<CampaignPlan>(
      ctx.db,
      `SELECT c.code, c.title, c.opens_on::text AS "opensOn", c.due_on::text AS "dueOn", c.closes_on::text AS "closesOn", c.meeting_id AS meeting, c.scope,
         c.partners_contribute AS "partnersContribute", ${scopeNumbers('c', 'axis')} AS axes, ${scopeNumbers('c', 'commitment')} AS commitments
       FROM campaign c WHERE c.tenant_id = $1 AND c.id = $2`,
      [ctx.tenant.id, id],
    );
  }

  private async insertScope(ctx: RequestContext, id: string, { axes, commitments }: CampaignPlan): Promise<void> {
    for (const [of, numbers] of [['axis', axes], ['commitment', commitments]] as const) {
      if (numbers.length === 0) continue;
      await ctx.db.query(
        `INSERT INTO campaign_${of} (tenant_id, campaign_id, ${of}_id)
         SELECT c.tenant_id, c.id, x.id FROM campaign c JOIN ${of} x ON x.tenant_id = c.tenant_id AND x.pact_id = c.pact_id
         WHERE c.tenant_id = $1 AND c.id = $2 AND x.number = ANY($3)`,
        [ctx.tenant.id, id, numbers],
      );
    }
  }
}
