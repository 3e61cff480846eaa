import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../context/request-context.js';
import { definedJobs, type JobDefinition } from './job.js';

/** Tells the relay that rows were written. */
export const OUTBOX_CHANNEL = 'pacte_outbox';

/** The only way to ask for background work: a row of the outbox, written in the transaction of the change. */
@Injectable()
export class Jobs {
  async enqueue<P extends Record<string, unknown>>(ctx: RequestContext, job: JobDefinition<P>, payload: P): Promise<string> {
    return (await this.enqueueMany(ctx, job, [payload]))[0]!;
  }

  /**
   * One statement however many; returns the rows' ids, which become the job ids, in the order of the payloads. The
   * notice that wakes the relay leaves when the transaction commits, once however many rows.
   */
  async enqueueMany<P extends Record<string, unknown>>(ctx: RequestContext, job: JobDefinition<P>, payloads: readonly P[]): Promise<string[]> {
    if (!ctx.db.inTransaction) throw new Error(`enqueue ${job.name} outside a transaction`);
    if (payloads.length === 0) return [];
    const rows = payloads.map((payload) => ({ id: randomUUID(), payload }));
    await ctx.db.query(
      `WITH written AS (
         INSERT INTO outbox (id, tenant_id, queue, name, payload, request_id)
         SELECT (r->>'id')::uuid, $1, $2, $3, r->'payload', $5
         FROM jsonb_array_elements($4::jsonb) WITH ORDINALITY AS x(r, n) ORDER BY n RETURNING id)
       SELECT pg_notify('${OUTBOX_CHANNEL}', '') FROM (SELECT FROM written LIMIT 1) any_row`,
      [ctx.tenant.id, job.queue, job.name, JSON.stringify(rows), ctx.requestId],
    );
    return rows.map((row) => row.id);
  }

  /** The tenant's clock was moved on: everything that time starts looks again at what is due. */
  async enqueueWhatTimeStarts(ctx: RequestContext): Promise<void> {
    for (const job of definedJobs().filter((each) => each.startedByTime)) await this.enqueue(ctx, job, {});
  }
}
