import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import type { RequestContext } from '../context/request-context.js';
import { Database } from '../database/database.js';
import { mayPass, waitForTurn, type Minute } from './mail-pace.rules.js';
import { domainOf } from './refusal.rules.js';

interface Counted extends Minute {
  readonly intoMinuteMs: number;
}

/**
 * How many mails a domain gets in a minute, from all workers and spaces together: big mail services slow down or refuse whoever
 * sends faster. Counted in the database, by its clock; the domain's row of this space is locked while it is counted.
 */
@Injectable()
export class MailPace {
  private readonly perMinute: number;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) config: Config,
  ) {
    this.perMinute = config.mailPerDomain;
  }

  /** Milliseconds to wait before this mail may leave; 0: now, and it is counted. One that somebody has asked for and waits for (`urgent`) always may. */
  async take(ctx: RequestContext, address: string, urgent: boolean): Promise<number> {
    const domain = domainOf(address);
    if (this.perMinute === 0 || !domain) return 0;
    return this.database.transaction(ctx, async (ctx) => {
      if (urgent) return this.countOne(ctx, domain);
      const counted = await this.count(ctx, domain);
      const passes = mayPass(this.perMinute, counted);
      await ctx.db.query(`UPDATE mail_pace SET ${passes ? 'taken = taken + 1' : 'put_off = put_off + 1'} WHERE domain = $1 AND tenant_id = $2`, [domain, ctx.tenant.id]);
      return passes ? 0 : waitForTurn(this.perMinute, counted, counted.intoMinuteMs);
    });
  }

  private async countOne(ctx: RequestContext, domain: string): Promise<number> {
    await ctx.db.query(
      `INSERT INTO mail_pace AS p (domain, tenant_id, minute, taken, put_off) VALUES ($1, $2, date_trunc('minute', clock_timestamp()), 1, 0)
       ON CONFLICT (domain, tenant_id) DO UPDATE SET minute = excluded.minute, taken = 1 + CASE WHEN p.minute = excluded.minute THEN p.taken ELSE 0 END, put_off = CASE WHEN p.minute = excluded.minute THEN p.put_off ELSE 0 END`,
      [domain, ctx.tenant.id],
    );
    return 0;
  }

  /** The domain is one worker's to count until the transaction ends. */
  private async count(ctx: RequestContext, domain: string): Promise<Counted> {
    await ctx.db.query(`SELECT pg_advisory_xact_lock(hashtextextended('mail-pace ' || $1, 0))`, [domain]);
    const [counted] = await ctx.db.query<Counted>(
      `WITH own AS (
         INSERT INTO mail_pace AS p (domain, tenant_id, minute, taken, put_off) VALUES ($1, $2, date_trunc('minute', clock_timestamp()), 0, 0)
         ON CONFLICT (domain, tenant_id) DO UPDATE SET minute = excluded.minute, taken = CASE WHEN p.minute = excluded.minute THEN p.taken ELSE 0 END, put_off = CASE WHEN p.minute = excluded.minute THEN p.put_off ELSE 0 END
         RETURNING minute, taken, put_off),
       others AS (
         SELECT coalesce(sum(p.taken) FILTER (WHERE p.minute = own.minute), 0)::int AS taken, count(p.domain)::int AS spaces
         FROM own LEFT JOIN mail_pace p ON p.domain = $1 AND p.tenant_id <> $2 AND p.minute >= own.minute - interval '1 minute')
       SELECT own.taken + others.taken AS "takenByAll", own.taken, own.put_off AS "putOff", others.spaces + 1 AS spaces,
         (extract(epoch FROM clock_timestamp() - own.minute) * 1000)::int AS "intoMinuteMs" FROM own, others`,
      [domain, ctx.tenant.id],
    );
    return counted!;
  }
}
