import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../context/request-context.js';
import type { JobDefinition } from './job.js';

/** The only way to ask for background work: a row of the outbox, written in the transaction of the change. */
@Injectable()
export class Jobs {
  async enqueue<P extends Record<string, unknown>>(ctx: RequestContext, job: JobDefinition<P>, payload: P): Promise<string> {
    return (await this.enqueueMany(ctx, job, [payload]))[0]!;
  }

  /** One statement however many; returns the rows' ids, which become the job ids. */
  async enqueueMany<P extends Record<string, unknown>>(ctx: RequestContext, job: JobDefinition<P>, payloads: readonly P[]): Promise<string[]> {
    if (!ctx.db.inTransaction) throw new Error(`enqueue ${job.name} outside a transaction`);
    if (payloads.length === 0) return [];
    const rows = await ctx.db.query<{ id: string }>(
      `INSERT INTO outbox (tenant_id, queue, name, payload, request_id)
       SELECT $1, $2, $3, p, $5 FROM jsonb_array_elements($4::jsonb) AS p RETURNING id`,
      [ctx.tenant.id, job.queue, job.name, JSON.stringify(payloads), ctx.requestId],
    );
    await ctx.db.query(`SELECT pg_notify('pacte_outbox', '')`);
    return rows.map((row) => row.id);
  }
}
