import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../context/request-context.js';
import { defineJob } from '../jobs/job.js';
import { Jobs } from '../jobs/jobs.js';

export const deliverMail = defineJob<{ mailId: string }>({ name: 'mail.deliver', queue: 'mail', attempts: 8, backoffMs: 5_000 });

export interface MailRequest {
  readonly to: string;
  readonly template: string;
  /** Ids only: the text is made when the mail leaves. */
  readonly payload: Record<string, string | number>;
}

/** Decides mails: a row and its job in the transaction of the change. Sending is the worker's. */
@Injectable()
export class Mails {
  constructor(private readonly jobs: Jobs) {}

  async queue(ctx: RequestContext, mail: MailRequest): Promise<string> {
    return (await this.queueMany(ctx, [mail]))[0]!;
  }

  /** Ids in the order of the requests. */
  async queueMany(ctx: RequestContext, mails: readonly MailRequest[]): Promise<string[]> {
    if (mails.length === 0) return [];
    const rows = await ctx.db.query<{ id: string }>(
      `INSERT INTO mail_message (tenant_id, recipient, template, payload, created_at, position)
       SELECT $1, m->>'to', m->>'template', m->'payload', $3, n FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS x(m, n)
       ORDER BY n RETURNING id, position`,
      [ctx.tenant.id, JSON.stringify(mails), ctx.clock.now()],
    );
    const ids = rows.map((row) => row.id);
    await this.jobs.enqueueMany(ctx, deliverMail, ids.map((mailId) => ({ mailId })));
    return ids;
  }
}
