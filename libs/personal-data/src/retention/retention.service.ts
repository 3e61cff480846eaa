import { Injectable } from '@nestjs/common';
import { Erasable } from '#access';
import { Audit } from '#audit';
import { Database, Log, one, systemClock, type RequestContext } from '#platform';
import { ErasureReason } from '../erasure/erasure.graphql.js';
import { Erasures } from '../erasure/erasure.service.js';
import './retention.audit.js';
import { limitOf } from './retention.rules.js';
import { RETENTION, type RetentionRule } from './retention.register.js';

interface Outcome {
  readonly count: number;
  readonly failed: readonly unknown[];
}

/** Forgets what has been kept long enough, and writes in the journal how much, never what. */
@Injectable()
export class Retention {
  constructor(
    private readonly database: Database,
    private readonly people: Erasable,
    private readonly erasures: Erasures,
    private readonly audit: Audit,
    private readonly log: Log,
  ) {}

  /**
   * Safe to run again: what is gone is not there to be forgotten. Each line and each person has a transaction of its own,
   * so that what fails holds back nothing else; throws at the end what failed. Gives the counts.
   */
  async apply(ctx: RequestContext): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    const failures: unknown[] = [];
    for (const rule of RETENTION) {
      const { count, failed } = await this.applyRule(ctx, rule);
      counts.set(rule.code, count);
      failures.push(...failed);
    }
    if (failures.length > 0) throw new AggregateError(failures, `retention: ${failures.length} failed, see the lines before`);
    return counts;
  }

  private async applyRule(ctx: RequestContext, rule: RetentionRule): Promise<Outcome> {
    // The space's clock is then not that of the people who come: docs/adr/0070.
    if (rule.clock === 'RUNNING' && ctx.clock !== systemClock) return { count: 0, failed: [] };
    const before = limitOf(rule.kept, rule.clock === 'REAL' ? systemClock.now() : ctx.clock.now());
    if (rule.forgetting.kind === 'PERSONS') return this.erase(ctx, rule, rule.forgetting.which, before);
    return this.attempt({ line: rule.code }, () => this.database.transaction(ctx, (ctx) => this.forget(ctx, rule, before)));
  }

  private async forget(ctx: RequestContext, rule: RetentionRule, before: Date): Promise<number> {
    const { forgetting } = rule;
    const count = forgetting.kind === 'ROWS' ? (await one<{ n: number }>(ctx.db, forgetting.sql, [ctx.tenant.id, before]))!.n : forgetting.kind === 'NETWORKS' ? await this.audit.forgetNetworks(ctx, before) : 0;
    await this.tell(ctx, rule, count);
    return count;
  }

  /** A person who is not coming back ends what they still hold first; the last who administers is left. */
  private async erase(ctx: RequestContext, rule: RetentionRule, which: string, before: Date): Promise<Outcome> {
    const rows = await ctx.db.query<{ id: string }>(`SELECT x.id FROM person x WHERE ${which} ORDER BY x.id`, [ctx.tenant.id, before]);
    const failed: unknown[] = [];
    let count = 0;
    for (const { id } of rows) {
      const outcome = await this.attempt({ line: rule.code, person: id }, () => this.database.transaction(ctx, (ctx) => this.erasePerson(ctx, rule, id)));
      count += outcome.count;
      failed.push(...outcome.failed);
    }
    await this.database.transaction(ctx, (ctx) => this.tell(ctx, rule, count));
    return { count, failed };
  }

  private async erasePerson(ctx: RequestContext, { code }: RetentionRule, person: string): Promise<number> {
    if (await this.people.endAll(ctx, person)) {
      await this.erasures.erase(ctx, person, ErasureReason.PERIOD_OVER);
      return 1;
    }
    this.log.warn('kept, though kept long enough: nobody else administers the space', { line: code, person });
    return 0;
  }

  private async attempt(what: Record<string, string>, work: () => Promise<number>): Promise<Outcome> {
    try {
      return { count: await work(), failed: [] };
    } catch (error) {
      this.log.error('could not be forgotten', what);
      return { count: 0, failed: [error] };
    }
  }

  private async tell(ctx: RequestContext, { code }: RetentionRule, count: number): Promise<void> {
    const changes = [{ field: 'kind', after: code }, { field: 'count', after: count }];
    if (count > 0) await this.audit.record(ctx, { action: 'personal-data.forgotten', objectType: 'tenant', objectId: ctx.tenant.id, changes });
  }
}
