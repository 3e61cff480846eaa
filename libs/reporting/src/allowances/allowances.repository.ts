import { Injectable } from '@nestjs/common';
import { one, today, type RequestContext } from '#platform';
import { asked } from '../requests/request.sql.js';

export interface AskedOrganisation {
  readonly id: string;
  /** Its own due date; null: the campaign's. */
  readonly dueOn: string | null;
}

/** More time and excuses, written by the steering team. */
@Injectable()
export class AllowancesRepository {
  /** The organisation, when the campaign asks it something. */
  asked(ctx: RequestContext, campaignId: string, slug: string): Promise<AskedOrganisation | undefined> {
    return one<AskedOrganisation>(
      ctx.db,
      `SELECT o.id, (SELECT x.due_on::text FROM campaign_extension x WHERE x.tenant_id = o.tenant_id AND x.campaign_id = $2 AND x.organisation_id = o.id) AS "dueOn"
       FROM organisation o WHERE o.tenant_id = $1 AND o.slug = $3
         AND EXISTS (SELECT FROM report_request q WHERE q.tenant_id = o.tenant_id AND q.campaign_id = $2 AND q.organisation_id = o.id AND ${asked()})`,
      [ctx.tenant.id, campaignId, slug],
    );
  }

  async extend(ctx: RequestContext, campaignId: string, organisationId: string, dueOn: string, reason: string): Promise<void> {
    await ctx.db.query(
      `INSERT INTO campaign_extension (tenant_id, campaign_id, organisation_id, due_on, reason, granted_on) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (tenant_id, campaign_id, organisation_id) DO UPDATE SET due_on = excluded.due_on, reason = excluded.reason, granted_on = excluded.granted_on`,
      [ctx.tenant.id, campaignId, organisationId, dueOn, reason, today(ctx)],
    );
  }

  async withdrawExtension(ctx: RequestContext, campaignId: string, organisationId: string): Promise<void> {
    await ctx.db.query(`DELETE FROM campaign_extension WHERE tenant_id = $1 AND campaign_id = $2 AND organisation_id = $3`, [ctx.tenant.id, campaignId, organisationId]);
  }

  /** Organisation of a request of the campaign. */
  organisationOf(ctx: RequestContext, campaignId: string, requestId: string): Promise<{ readonly organisationId: string; readonly number: number } | undefined> {
    return one(
      ctx.db,
      `SELECT q.organisation_id AS "organisationId", n.number FROM report_request q JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id
       WHERE q.tenant_id = $1 AND q.campaign_id = $2 AND q.id = $3 AND ${asked()}`,
      [ctx.tenant.id, campaignId, requestId],
    );
  }

  /** Excuses (a reason) or expects again (null) what was not sent; one request of the organisation, or all. Gives how many moved. */
  async excuse(ctx: RequestContext, campaignId: string, organisationId: string, requestId: string | null, reason: string | null): Promise<number> {
    const moved = await ctx.db.query(
      `UPDATE report_request q SET excused_on = CASE WHEN $5::text IS NULL THEN NULL ELSE $6::date END, excused_reason = $5
       WHERE q.tenant_id = $1 AND q.campaign_id = $2 AND q.organisation_id = $3 AND ($4::uuid IS NULL OR q.id = $4) AND ${asked()}
         AND (q.excused_reason IS DISTINCT FROM $5)
         AND NOT EXISTS (SELECT FROM report r WHERE r.tenant_id = q.tenant_id AND r.request_id = q.id AND r.state IN ('SUBMITTED', 'ACCEPTED') AND $5::text IS NOT NULL)
       RETURNING q.id`,
      [ctx.tenant.id, campaignId, organisationId, requestId, reason, today(ctx)],
    );
    return moved.length;
  }
}
