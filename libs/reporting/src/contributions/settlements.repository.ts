import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PreferredFigure } from '#indicators';
import { actingPersonId, one, type RequestContext } from '#platform';
import type { HeldRequest } from '../reports/reports.repository.js';
import { contradictionsOf, leadsFirst, SAID_FROM, saidAbout } from './contribution.sql.js';
import type { OpenContradiction, SaidFigure } from './contradiction.rules.js';

/** Figures that porteurs of one commitment give in one campaign, and the lead's choices among those that differ. */
@Injectable()
export class Settlements {
  /** What is said of an indicator, seen from a request. */
  said(ctx: RequestContext, requestId: string, indicatorId: string): Promise<SaidFigure[]> {
    return ctx.db.query<SaidFigure>(
      `SELECT r.id AS "reportId", o.slug AS organisation, o.name, s.role, v.value, v.qualifier
       FROM ${SAID_FROM} JOIN report_request q ON q.tenant_id = s.tenant_id AND q.id = $2 JOIN organisation o ON o.tenant_id = s.tenant_id AND o.id = s.organisation_id
       WHERE v.tenant_id = $1 AND v.indicator_id = $3 AND ${saidAbout('q')} ORDER BY ${leadsFirst('s')}`,
      [ctx.tenant.id, requestId, indicatorId],
    );
  }

  /** Contradictions that nobody has settled, seen from a request, with what the other porteurs say. */
  open(ctx: RequestContext, requestId: string): Promise<OpenContradiction[]> {
    return ctx.db.query<OpenContradiction>(
      `SELECT x.code AS indicator, (
         SELECT json_agg(json_build_object('name', o.name, 'value', v.value) ORDER BY ${leadsFirst('s')}) FROM ${SAID_FROM}
         JOIN organisation o ON o.tenant_id = s.tenant_id AND o.id = s.organisation_id WHERE v.indicator_id = x.indicator_id AND ${saidAbout('q')} AND s.id <> q.id) AS others
       FROM report_request q CROSS JOIN LATERAL ${contradictionsOf('q')} x WHERE q.tenant_id = $1 AND q.id = $2 AND x.open ORDER BY x.code`,
      [ctx.tenant.id, requestId],
    );
  }

  /** Which of the requests have a figure that differs from another porteur's, and that nobody has settled. */
  async contradicted(ctx: RequestContext, requestIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await ctx.db.query<{ id: string }>(
      `SELECT DISTINCT q.id FROM report_request q CROSS JOIN LATERAL ${contradictionsOf('q')} x WHERE q.tenant_id = $1 AND q.id = ANY($2::uuid[]) AND x.open`,
      [ctx.tenant.id, requestIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Keeps one of the figures, and what each says at this moment. The request is held: two settlements go one after the other. */
  async add(ctx: RequestContext, request: HeldRequest, indicatorId: string, said: readonly SaidFigure[], kept: SaidFigure, reason: string, name: string): Promise<void> {
    const id = randomUUID();
    await ctx.db.query(
      `INSERT INTO figure_settlement (tenant_id, id, campaign_id, commitment_id, indicator_id, number, kept_report_id, reason, settled_at, settled_by, settled_by_id)
       SELECT $1, $2, $3, $4, $5, 1 + coalesce(max(l.number), 0), $6, $7, $8, $9, $10 FROM figure_settlement l
       WHERE l.tenant_id = $1 AND l.campaign_id = $3 AND l.commitment_id = $4 AND l.indicator_id = $5`,
      [ctx.tenant.id, id, request.campaignId, request.commitmentId, indicatorId, kept.reportId, reason, ctx.clock.now(), name, actingPersonId(ctx)],
    );
    await ctx.db.query(
      `INSERT INTO figure_settlement_value (tenant_id, settlement_id, report_id, value, qualifier)
       SELECT $1, $2, e."reportId", e.value, e.qualifier FROM jsonb_to_recordset($3::jsonb) AS e("reportId" uuid, value numeric, qualifier text)`,
      [ctx.tenant.id, id, JSON.stringify(said)],
    );
  }

  /** The commitment and the campaign that a report answers. */
  async whereOf(ctx: RequestContext, reportId: string): Promise<{ commitmentId: string; campaignId: string }> {
    const where = await one<{ commitmentId: string; campaignId: string }>(
      ctx.db,
      `SELECT q.commitment_id AS "commitmentId", q.campaign_id AS "campaignId" FROM report r JOIN report_request q ON q.tenant_id = r.tenant_id AND q.id = r.request_id WHERE r.tenant_id = $1 AND r.id = $2`,
      [ctx.tenant.id, reportId],
    );
    return where!;
  }

  /** Reports of the commitment in the campaign, and of each indicator the report whose figure counts: the one settled on, as long as it says what was kept, else the lead's. */
  async counting(ctx: RequestContext, where: { readonly commitmentId: string; readonly campaignId: string }): Promise<{ reportIds: string[]; preferred: PreferredFigure[] }> {
    const rows = await ctx.db.query<{ reportId: string; indicatorId: string | null; counts: boolean; lead: string | null }>(
      `SELECT r.id AS "reportId", m.indicator_id AS "indicatorId", coalesce(r.id = coalesce((
           SELECT l.kept_report_id FROM figure_settlement l
           JOIN figure_settlement_value w ON w.tenant_id = l.tenant_id AND w.settlement_id = l.id AND w.report_id = l.kept_report_id
           JOIN report_value v ON v.tenant_id = l.tenant_id AND v.report_id = l.kept_report_id AND v.indicator_id = l.indicator_id AND v.value = w.value
           JOIN measurement k ON k.tenant_id = l.tenant_id AND k.report_id = l.kept_report_id AND k.indicator_id = l.indicator_id
           WHERE l.tenant_id = q.tenant_id AND l.commitment_id = q.commitment_id AND l.campaign_id = q.campaign_id AND l.indicator_id = m.indicator_id
             AND l.number = (SELECT max(n.number) FROM figure_settlement n WHERE n.tenant_id = l.tenant_id AND n.commitment_id = l.commitment_id AND n.campaign_id = l.campaign_id AND n.indicator_id = l.indicator_id)
           LIMIT 1), CASE WHEN q.role = 'LEAD' AND q.former_on IS NULL THEN r.id END), false) AS counts,
         (SELECT l.organisation_id FROM report_request l WHERE l.tenant_id = q.tenant_id AND l.campaign_id = q.campaign_id AND l.commitment_id = q.commitment_id AND l.role = 'LEAD' AND l.former_on IS NULL) AS lead
       FROM report_request q JOIN report r ON r.tenant_id = q.tenant_id AND r.request_id = q.id
       LEFT JOIN (SELECT DISTINCT tenant_id, report_id, indicator_id FROM measurement) m ON m.tenant_id = r.tenant_id AND m.report_id = r.id
       WHERE q.tenant_id = $1 AND q.commitment_id = $2 AND q.campaign_id = $3`,
      [ctx.tenant.id, where.commitmentId, where.campaignId],
    );
    const preferred = rows.flatMap(({ reportId, indicatorId, counts, lead }) => (counts && indicatorId ? [{ indicatorId, reportId, keptFor: lead }] : []));
    return { reportIds: [...new Set(rows.map(({ reportId }) => reportId))], preferred };
  }
}
