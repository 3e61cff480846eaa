import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../context/request-context.js';
import { defineJob } from '../jobs/job.js';
import { Jobs } from '../jobs/jobs.js';

/** Tries over some twenty hours: a mail server may be away for a night, and a reminder of yesterday still helps. */
export const deliverMail = defineJob<{ mailId: string }>({ name: 'mail.deliver', queue: 'mail', attempts: 30, backoffMs: 5_000 });

export interface MailRequest {
  /** Kept in small letters, as addresses of persons are. */
  readonly to: string;
  /** Given when a row of the asking room must name the mail first; else made here. */
  readonly id?: string;
  readonly template: string;
  /** Ids only: the text is made when the mail leaves. */
  readonly payload: Record<string, string | number>;
  /** The mail that this one is sent again for: it says so. */
  readonly repeats?: string;
}

/** Decides mails: a row and its job in the transaction of the change. Sending is the worker's. */
@Injectable()
export class Mails {
  constructor(private readonly jobs: Jobs) {}

  async queue(ctx: RequestContext, mail: MailRequest): Promise<string> {
    return (await this.queueMany(ctx, [mail]))[0]!;
  }

  /** Those that do not wait already, to the same person with the same payload: the letter that waits will say it all (see `gathersMs`). */
  async queueUnlessWaiting(ctx: RequestContext, mails: readonly MailRequest[]): Promise<void> {
    const waiting = await ctx.db.query<{ at: number }>(
      `SELECT (e.at - 1)::int AS at FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS e(m, at) WHERE EXISTS (
         SELECT FROM mail_message w WHERE w.tenant_id = $1 AND w.state = 'QUEUED' AND w.recipient = lower(e.m->>'to') AND w.template = e.m->>'template' AND w.payload = e.m->'payload')`,
      [ctx.tenant.id, JSON.stringify(mails)],
    );
    await this.queueMany(ctx, mails.filter((_, index) => !waiting.some(({ at }) => at === index)));
  }

  /** Two statements however many; ids in the order of the requests. */
  async queueMany(ctx: RequestContext, mails: readonly MailRequest[]): Promise<string[]> {
    if (mails.length === 0) return [];
    const rows = mails.map((mail) => ({ ...mail, id: mail.id ?? randomUUID() }));
    await ctx.db.query(
      `INSERT INTO mail_message (tenant_id, id, recipient, template, payload, created_at, repeats)
       SELECT $1, (m->>'id')::uuid, lower(m->>'to'), m->>'template', m->'payload', $3, (m->>'repeats')::uuid FROM jsonb_array_elements($2::jsonb) m`,
      [ctx.tenant.id, JSON.stringify(rows), ctx.clock.now()],
    );
    await this.jobs.enqueueMany(ctx, deliverMail, rows.map(({ id }) => ({ mailId: id })));
    return rows.map(({ id }) => id);
  }
}
