import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '#platform';
import { ReportEntity, ReportVersionEntity } from './report.entity.js';
import { ANSWER, HELD_ROWS, insertValues, namedTicks, rowOf, storedOf, VALUES, versionOf, type HeldRequest, type PreviousAnswer, type ReportChange, type StoredReport } from './reports.repository.js';
import { previousFrom, previousOn } from './report.tree.js';

/** The requests of one organisation in one campaign. */
export interface RequestsKey {
  readonly pact: string;
  readonly campaign: string;
  readonly organisation: string;
  readonly ids: readonly string[];
}

/** A request, and what becomes of its report. */
export interface RequestChange {
  readonly request: HeldRequest;
  readonly change: ReportChange;
}

/** Many requests at once: one statement a kind of row, however many. */
@Injectable()
export class ReportsInBulk {
  /**
   * Those of the ids that are the organisation's in the campaign, held until the end of the transaction as one request is
   * (see `ReportsRepository.hold`); always in the same order, so that two acts do not wait for each other.
   */
  async hold(ctx: RequestContext, { pact, campaign, organisation, ids }: RequestsKey): Promise<HeldRequest[]> {
    const locked = await ctx.db.query<{ id: string }>(
      `SELECT q.id FROM report_request q JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id
       JOIN pact p ON p.tenant_id = c.tenant_id AND p.id = c.pact_id AND p.slug = $3
       JOIN organisation o ON o.tenant_id = q.tenant_id AND o.id = q.organisation_id AND o.slug = $5
       WHERE q.tenant_id = $1 AND q.id = ANY($2::uuid[]) AND c.code = $4 ORDER BY q.id FOR UPDATE OF q FOR SHARE OF c`,
      [ctx.tenant.id, ids, pact, campaign, organisation],
    );
    return ctx.db.query<HeldRequest>(`${HELD_ROWS} WHERE q.tenant_id = $1 AND q.id = ANY($2::uuid[])`, [ctx.tenant.id, locked.map(({ id }) => id)]);
  }

  /** Those that have a report of these ids, as they stand; not held. */
  ofReports(ctx: RequestContext, reports: readonly string[]): Promise<HeldRequest[]> {
    return ctx.db.query<HeldRequest>(`${HELD_ROWS} WHERE q.tenant_id = $1 AND r.id = ANY($2::uuid[])`, [ctx.tenant.id, reports]);
  }

  /** By request: the last answer the organisation sent for the same commitment in an earlier campaign. */
  async previous(ctx: RequestContext, requests: readonly HeldRequest[]): Promise<ReadonlyMap<string, PreviousAnswer>> {
    const rows = await ctx.db.query<PreviousAnswer & { asked: string }>(
      `SELECT DISTINCT ON (asked.id) asked.id AS asked, ${ANSWER}, r.fictional, ${VALUES} AS values
       FROM ${previousFrom('r')} JOIN report_request asked ON ${previousOn('r', 'asked')}
       WHERE asked.tenant_id = $1 AND asked.id = ANY($2::uuid[]) ORDER BY asked.id, bc.opens_on DESC`,
      [ctx.tenant.id, requests.map(({ id }) => id)],
    );
    return new Map(rows.map(({ asked, ...answer }) => [asked, answer]));
  }

  /** Writes first answers with their first version, signed by who acts. */
  async insert(ctx: RequestContext, answers: readonly RequestChange[], name: string): Promise<StoredReport[]> {
    const tenantId = ctx.tenant.id;
    const written = answers.map(({ request, change }) => ({ request, values: change.values ?? [], id: randomUUID(), row: rowOf(ctx, { ...request, report: null }, change, name) }));
    const { manager } = ctx.db;
    await manager.insert(ReportEntity, written.map(({ request, id, row }) => ({ ...row, tenantId, id, requestId: request.id })));
    await insertValues(ctx, written.flatMap(({ request, id, values }) => values.map((each) => ({ ...each, reportId: id, indicatorId: request.served.find(({ code }) => code === each.indicator)!.id }))));
    await manager.insert(ReportVersionEntity, written.map(({ id, row, values }) => ({ ...versionOf(ctx, row, name), tenantId, reportId: id, measurements: values, milestones: [] })));
    return written.map(({ id, row }) => storedOf(row, id));
  }

  /** Changes reports that are held, each with its new version, signed by who acts; their figures stay. */
  async update(ctx: RequestContext, changes: readonly RequestChange[], name: string): Promise<StoredReport[]> {
    const tenantId = ctx.tenant.id;
    const written = changes.map(({ request, change }) => ({ request, id: request.report!.id, row: rowOf(ctx, request, change, name) }));
    const { manager } = ctx.db;
    await manager.upsert(ReportEntity, written.map(({ request, id, row }) => ({ ...row, tenantId, id, requestId: request.id })), ['tenantId', 'id']);
    await manager.insert(ReportVersionEntity, written.map(({ request, id, row }) => ({ ...versionOf(ctx, row, name), tenantId, reportId: id, measurements: request.values, milestones: namedTicks(request.ticks, request.steps) })));
    return written.map(({ id, row }) => storedOf(row, id));
  }
}
