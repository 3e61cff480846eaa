import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { actingPersonId, one, today, type RequestContext } from '#platform';
import { readsThreads } from './thread.sql.js';

/** A thread's request, for what decides who may write in it. */
export interface HeldThread {
  readonly id: string;
  readonly state: string;
  readonly requestId: string;
  readonly organisationId: string;
  readonly campaignId: string;
}

export interface NewMessage {
  readonly words: string;
  readonly mentions: readonly string[];
  readonly bySteering: boolean;
  readonly name: string;
}

@Injectable()
export class ThreadsRepository {
  /** Held until the end of the transaction: a reply and a closing go one after the other. */
  hold(ctx: RequestContext, id: string): Promise<HeldThread | undefined> {
    return one<HeldThread>(
      ctx.db,
      `SELECT t.id, t.state, t.request_id AS "requestId", q.organisation_id AS "organisationId", q.campaign_id AS "campaignId"
       FROM thread t JOIN report_request q ON q.tenant_id = t.tenant_id AND q.id = t.request_id WHERE t.tenant_id = $1 AND t.id = $2 FOR UPDATE OF t`,
      [ctx.tenant.id, id],
    );
  }

  async open(ctx: RequestContext, requestId: string, field: string | null, message: NewMessage): Promise<void> {
    const id = randomUUID();
    await ctx.db.query(`INSERT INTO thread (tenant_id, id, request_id, field, state, opened_at) VALUES ($1, $2, $3, $4, 'OPEN', $5)`, [ctx.tenant.id, id, requestId, field, ctx.clock.now()]);
    await this.add(ctx, id, message);
  }

  /** A reply opens a closed thread again. */
  async add(ctx: RequestContext, threadId: string, { words, mentions, bySteering, name }: NewMessage): Promise<void> {
    const id = randomUUID();
    await ctx.db.query(`UPDATE thread SET state = 'OPEN', closed_at = NULL, closed_by = NULL, closed_by_id = NULL, closing_words = NULL WHERE tenant_id = $1 AND id = $2 AND state = 'CLOSED'`, [ctx.tenant.id, threadId]);
    await ctx.db.query(
      `INSERT INTO thread_message (tenant_id, id, thread_id, words, by_steering, written_at, written_by, written_by_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [ctx.tenant.id, id, threadId, words, bySteering, ctx.clock.now(), name, actingPersonId(ctx)],
    );
    await ctx.db.query(`INSERT INTO thread_mention (tenant_id, thread_message_id, person_id) SELECT $1, $2, unnest($3::uuid[])`, [ctx.tenant.id, id, [...new Set(mentions)]]);
  }

  async close(ctx: RequestContext, id: string, words: string | null, name: string): Promise<void> {
    await ctx.db.query(
      `UPDATE thread SET state = 'CLOSED', closed_at = $3, closed_by = $4, closed_by_id = $5, closing_words = $6 WHERE tenant_id = $1 AND id = $2 AND state = 'OPEN'`,
      [ctx.tenant.id, id, ctx.clock.now(), name, actingPersonId(ctx), words],
    );
  }

  /** Ids of those who may read what is said about the organisation's requests. */
  async readers(ctx: RequestContext, organisationId: string): Promise<string[]> {
    const rows = await ctx.db.query<{ id: string }>(`SELECT p.id FROM person p WHERE p.tenant_id = $1 AND ${readsThreads('p', '$2', '$3')}`, [ctx.tenant.id, organisationId, today(ctx)]);
    return rows.map(({ id }) => id);
  }

  /** Comments of a return begin a thread each, in which the organisation can answer. */
  async beginWith(ctx: RequestContext, comments: readonly { readonly id: string; readonly reportId: string; readonly field: string; readonly words: string }[], name: string): Promise<void> {
    const rows = comments.map((comment) => ({ ...comment, thread: randomUUID() }));
    await ctx.db.query(
      `WITH c AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS e(id uuid, "reportId" uuid, field text, words text, thread uuid)),
       begun AS (INSERT INTO thread (tenant_id, id, request_id, field, comment_id, state, opened_at)
         SELECT r.tenant_id, c.thread, r.request_id, c.field, c.id, 'OPEN', $3 FROM c JOIN report r ON r.tenant_id = $1 AND r.id = c."reportId" RETURNING id)
       INSERT INTO thread_message (tenant_id, thread_id, words, by_steering, written_at, written_by, written_by_id)
       SELECT $1, c.thread, c.words, true, $3, $4, $5 FROM c JOIN begun ON begun.id = c.thread`,
      [ctx.tenant.id, JSON.stringify(rows), ctx.clock.now(), name, actingPersonId(ctx)],
    );
  }

  /** The decision on the report answers what returns had asked. */
  async closeOfReturns(ctx: RequestContext, reportIds: readonly string[]): Promise<void> {
    await ctx.db.query(
      `UPDATE thread t SET state = 'CLOSED', closed_at = $3 FROM report_comment m
       WHERE t.tenant_id = $1 AND m.tenant_id = $1 AND m.id = t.comment_id AND m.report_id = ANY($2::uuid[]) AND t.state = 'OPEN'`,
      [ctx.tenant.id, reportIds, ctx.clock.now()],
    );
  }
}
