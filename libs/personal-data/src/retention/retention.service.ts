import { Injectable } from '@nestjs/common';
import { Erasable } from '#access';
import { Audit } from '#audit';
import { Database, one, systemClock, type RequestContext } from '#platform';
import { ErasureReason } from '../erasure/erasure.graphql.js';
import { Erasures } from '../erasure/erasure.service.js';
import './retention.audit.js';
import { limitOf } from './retention.rules.js';
import { RETENTION, type Forgetting, type RetentionRule } from './retention.register.js';

/** Forgets what has been kept long enough, and writes in the journal how much, never what. */
@Injectable()
export class Retention {
  constructor(
    private readonly database: Database,
    private readonly people: Erasable,
    private readonly erasures: Erasures,
    private readonly audit: Audit,
  ) {}

  /** Safe to run again: what is gone is not there to be forgotten. Each line has a transaction of its own. Gives the counts. */
  async apply(ctx: RequestContext): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const rule of RETENTION) {
      const count = await this.database.transaction(ctx, async (ctx) => {
        const forgotten = await this.forget(ctx, rule);
        const changes = [{ field: 'kind', after: rule.code }, { field: 'count', after: forgotten }];
        if (forgotten > 0) await this.audit.record(ctx, { action: 'personal-data.forgotten', objectType: 'tenant', objectId: ctx.tenant.id, changes });
        return forgotten;
      });
      counts.set(rule.code, count);
    }
    return counts;
  }

  private async forget(ctx: RequestContext, rule: RetentionRule): Promise<number> {
    const before = limitOf(rule.kept, rule.clock === 'REAL' ? systemClock.now() : ctx.clock.now());
    const { forgetting } = rule;
    if (forgetting.kind === 'ROWS') return (await one<{ n: number }>(ctx.db, forgetting.sql, [ctx.tenant.id, before]))!.n;
    if (forgetting.kind === 'NETWORKS') return this.audit.forgetNetworks(ctx, before);
    return forgetting.kind === 'PERSONS' ? this.erase(ctx, forgetting, before) : 0;
  }

  /** A person who is not coming back ends what they still hold first; the last who administers is left. */
  private async erase(ctx: RequestContext, { which }: Forgetting & { readonly kind: 'PERSONS' }, before: Date): Promise<number> {
    const rows = await ctx.db.query<{ id: string }>(`SELECT x.id FROM person x WHERE ${which} ORDER BY x.id`, [ctx.tenant.id, before]);
    let erased = 0;
    for (const { id } of rows) {
      if (!(await this.people.endAll(ctx, id))) continue;
      await this.erasures.erase(ctx, id, ErasureReason.PERIOD_OVER);
      erased += 1;
    }
    return erased;
  }
}
