import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { actingPersonId, type RequestContext } from '#platform';
import type { FieldComment } from './field-comments.rules.js';
import { ReportCommentEntity } from './report-comment.entity.js';
import { ThreadsRepository } from './threads.repository.js';

@Injectable()
export class ReportComments {
  constructor(private readonly threads: ThreadsRepository) {}

  /** Those of an earlier return are closed: these stand in their place. */
  async replace(ctx: RequestContext, report: { readonly id: string; readonly version: number }, comments: readonly FieldComment[], writtenBy: string): Promise<void> {
    await this.close(ctx, [report.id]);
    if (comments.length === 0) return;
    const { tenant, clock, db } = ctx;
    const signed = { writtenAt: clock.now(), writtenBy, writtenById: actingPersonId(ctx), closedAt: null };
    const rows = comments.map(({ field, words }) => ({ tenantId: tenant.id, id: randomUUID(), reportId: report.id, version: report.version, field, words, state: 'OPEN' as const, ...signed }));
    await db.manager.insert(ReportCommentEntity, rows);
    await this.threads.beginWith(ctx, rows, writtenBy);
  }

  async close(ctx: RequestContext, reportIds: readonly string[]): Promise<void> {
    await this.threads.closeOfReturns(ctx, reportIds);
    await ctx.db.query(`UPDATE report_comment SET state = 'CLOSED', closed_at = $3 WHERE tenant_id = $1 AND report_id = ANY($2::uuid[]) AND state = 'OPEN'`, [ctx.tenant.id, reportIds, ctx.clock.now()]);
  }
}
