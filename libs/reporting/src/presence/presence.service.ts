import { Injectable } from '@nestjs/common';
import { mayOn, presentOn, requirePermission } from '#access';
import { actingPersonId, Database, one, today, type RequestContext } from '#platform';
import { requireId } from '../reports/report-act.js';
import { requestNotFound } from '../reporting.errors.js';
import { sees } from '../visibility.rules.js';

/** A form says every 15 seconds that it is in sight: two words missed, and nobody is there any more. */
const THERE_MS = 40_000;
/** What is said more often is not written again. */
const AGAIN_MS = 10_000;

const SAY = `
  INSERT INTO report_presence (tenant_id, request_id, person_id, seen_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (tenant_id, request_id, person_id) DO UPDATE SET seen_at = excluded.seen_at WHERE report_presence.seen_at <= $5`;

const OTHERS = `
  SELECT p.name FROM report_presence x JOIN person p ON p.tenant_id = x.tenant_id AND p.id = x.person_id
  WHERE x.tenant_id = $1 AND x.request_id = $2 AND x.person_id <> $3 AND x.seen_at > $4 AND ${presentOn('p', '$5')} ORDER BY p.name, p.id`;

/** Who has the form of an answer open now: a courtesy between colleagues; what protects their words is the version. */
@Injectable()
export class Presence {
  constructor(private readonly database: Database) {}

  /** Gives the names of the others, of the same organisation. */
  announce(ctx: RequestContext, act: { readonly request: string; readonly here?: boolean | null }): Promise<string[]> {
    return this.database.transaction(ctx, async (ctx) => {
      const request = requireId(act.request);
      await this.requireMine(ctx, request);
      const personId = actingPersonId(ctx);
      const now = ctx.clock.now().getTime();
      if (act.here === false) {
        await ctx.db.query(`DELETE FROM report_presence WHERE tenant_id = $1 AND request_id = $2 AND person_id = $3`, [ctx.tenant.id, request, personId]);
        return [];
      }
      await ctx.db.query(SAY, [ctx.tenant.id, request, personId, new Date(now), new Date(now - AGAIN_MS)]);
      const rows = await ctx.db.query<{ name: string }>(OTHERS, [ctx.tenant.id, request, personId, new Date(now - THERE_MS), today(ctx)]);
      return rows.map(({ name }) => name);
    });
  }

  private async requireMine(ctx: RequestContext, id: string): Promise<void> {
    const where = await one<{ organisationId: string; campaignId: string }>(
      ctx.db,
      `SELECT organisation_id AS "organisationId", campaign_id AS "campaignId" FROM report_request WHERE tenant_id = $1 AND id = $2`,
      [ctx.tenant.id, id],
    );
    if (!where || (!mayOn(ctx, 'report.write', where) && !sees(ctx, where))) throw requestNotFound();
    requirePermission(ctx, 'report.write', where);
  }
}
