import { Injectable } from '@nestjs/common';
import { one, today, type RequestContext } from '#platform';
import { CampaignState, type CampaignSituation } from './campaign.lifecycle.js';
import { laterBegun, lastDueOn } from './campaign.sql.js';

export interface CampaignRow extends Omit<CampaignSituation, 'today'> {
  readonly id: string;
  readonly pactId: string;
  readonly code: string;
  readonly dueOn: string;
  readonly version: number;
}

const FOUND = `
  SELECT c.id, c.pact_id AS "pactId", c.code, c.state, c.opens_on::text AS "opensOn", c.due_on::text AS "dueOn", c.closes_on::text AS "closesOn", c.version,
    (${lastDueOn('c')})::text AS "lastDueOn", ${laterBegun('c')} AS "laterBegun"
  FROM campaign c JOIN pact p ON p.tenant_id = c.tenant_id AND p.id = c.pact_id
  WHERE c.tenant_id = $1 AND p.slug = $2 AND c.code = $3`;

/** $2 is the day. */
const CLOSE = `state = '${CampaignState.CLOSED}', closed_on = $2, version = version + 1`;

@Injectable()
export class CampaignsRepository {
  /** The campaign, held until the end of the transaction: nobody answers while it opens or closes. */
  lock(ctx: RequestContext, pact: string, code: string): Promise<CampaignRow | undefined> {
    return one<CampaignRow>(
      ctx.db,
      `${FOUND} FOR UPDATE OF c`,
      [ctx.tenant.id, pact, code],
    );
  }

  find(ctx: RequestContext, pact: string, code: string): Promise<CampaignRow | undefined> {
    return one<CampaignRow>(ctx.db, FOUND, [ctx.tenant.id, pact, code]);
  }

  async open(ctx: RequestContext, campaign: CampaignRow): Promise<void> {
    await ctx.db.query(`UPDATE campaign SET state = '${CampaignState.OPEN}', version = version + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, campaign.id]);
  }

  async close(ctx: RequestContext, campaign: CampaignRow): Promise<void> {
    await ctx.db.query(`UPDATE campaign SET ${CLOSE} WHERE tenant_id = $1 AND id = $3`, [ctx.tenant.id, today(ctx), campaign.id]);
  }

  /** Takes answers again until a new day. */
  async reopen(ctx: RequestContext, campaign: CampaignRow, closesOn: string): Promise<void> {
    await ctx.db.query(
      `UPDATE campaign SET state = '${CampaignState.OPEN}', closed_on = NULL, closes_on = $3, version = version + 1 WHERE tenant_id = $1 AND id = $2`,
      [ctx.tenant.id, campaign.id, closesOn],
    );
  }

  /** Closes those whose last day has passed; gives their ids. */
  async closeEnded(ctx: RequestContext): Promise<string[]> {
    const closed = await ctx.db.query<{ id: string }>(
      `UPDATE campaign SET ${CLOSE} WHERE tenant_id = $1 AND state = '${CampaignState.OPEN}' AND closes_on < $2 RETURNING id`,
      [ctx.tenant.id, today(ctx)],
    );
    return closed.map(({ id }) => id);
  }

  /** Those that take answers today. */
  underWay(ctx: RequestContext): Promise<{ readonly id: string; readonly pactId: string }[]> {
    return ctx.db.query(
      `SELECT id, pact_id AS "pactId" FROM campaign WHERE tenant_id = $1 AND state = '${CampaignState.OPEN}' AND closes_on >= $2 ORDER BY id`,
      [ctx.tenant.id, today(ctx)],
    );
  }

  /** False when it has been closed meanwhile. */
  async hold(ctx: RequestContext, id: string): Promise<boolean> {
    const held = await ctx.db.query(`SELECT FROM campaign WHERE tenant_id = $1 AND id = $2 AND state = '${CampaignState.OPEN}' FOR UPDATE`, [ctx.tenant.id, id]);
    return held.length > 0;
  }
}
