import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../context/request-context.js';
import { one } from '../database/rows.js';

/** Mails that nobody waits for are held, for a reason. */
export interface MailStop {
  readonly reason: string;
  readonly since: Date;
}

/** SQL: the tenant ($1) holds its mails. */
export const STOPPED = `EXISTS (SELECT FROM mail_stop x WHERE x.tenant_id = $1)`;

/** Whether a tenant holds its mails. Those that somebody waits for (links to sign in, confirmations) leave all the same. */
@Injectable()
export class MailStops {
  current(ctx: RequestContext): Promise<MailStop | undefined> {
    return one<MailStop>(ctx.db, `SELECT reason, stopped_at AS since FROM mail_stop WHERE tenant_id = $1`, [ctx.tenant.id]);
  }

  /** False when it was stopped already; the reason given first stands. In the caller's transaction. */
  async stop(ctx: RequestContext, reason: string): Promise<boolean> {
    const rows = await ctx.db.query(`INSERT INTO mail_stop (tenant_id, reason, stopped_at) VALUES ($1, $2, $3) ON CONFLICT (tenant_id) DO NOTHING RETURNING tenant_id`, [ctx.tenant.id, reason, ctx.clock.now()]);
    return rows.length > 0;
  }

  /** What was held leaves within a quarter of an hour. False when nothing was. In the caller's transaction. */
  async lift(ctx: RequestContext): Promise<boolean> {
    return (await ctx.db.query(`DELETE FROM mail_stop WHERE tenant_id = $1 RETURNING tenant_id`, [ctx.tenant.id])).length > 0;
  }
}
