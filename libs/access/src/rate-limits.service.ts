import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Database, DomainError, systemClock, type Config, type RequestContext } from '#platform';

export interface RateLimit {
  readonly name: string;
  readonly max: number;
  readonly seconds: number;
}

/** Counts requests per subject (an address, an IP) in the database, so that every process counts the same. */
@Injectable()
export class RateLimits {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Counts one request against each limit in turn, narrowest first: what one refuses does not weigh on those after it. */
  async takeAll(ctx: RequestContext, ...counts: readonly (readonly [limit: RateLimit, subject: string])[]): Promise<void> {
    for (const [limit, subject] of counts) await this.take(ctx, limit, subject);
  }

  /** Counts one request; throws TOO_MANY_REQUESTS with the wait. Stands outside transactions: refusals count too. */
  async take(ctx: RequestContext, limit: RateLimit, subject: string): Promise<void> {
    if (ctx.db.inTransaction) throw new Error(`rate limit ${limit.name} inside a transaction would be rolled back`);
    const key = createHmac('sha256', this.config.secretKey).update(`rate ${limit.name} ${subject}`).digest();
    const now = systemClock.now();
    const ends = new Date(now.getTime() + limit.seconds * 1000);
    const counted = await this.database.transaction(ctx, async (ctx) => {
      await ctx.db.query(`DELETE FROM rate_count WHERE tenant_id = $1 AND ends_at <= $2`, [ctx.tenant.id, now]);
      const rows = await ctx.db.query<{ count: number; ends_at: Date }>(
        `INSERT INTO rate_count (tenant_id, subject, count, ends_at) VALUES ($1, $2, 1, $3)
         ON CONFLICT (tenant_id, subject) DO UPDATE SET count = rate_count.count + 1 RETURNING count, ends_at`,
        [ctx.tenant.id, key, ends],
      );
      return rows[0]!;
    });
    if (counted.count <= limit.max) return;
    throw new DomainError('TOO_MANY_REQUESTS', { seconds: Math.max(1, Math.ceil((counted.ends_at.getTime() - now.getTime()) / 1000)) });
  }
}
