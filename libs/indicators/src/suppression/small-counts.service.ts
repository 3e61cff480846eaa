import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { pactNotFound } from '#pact';
import { Database, one, type ProblemDetail, type RequestContext } from '#platform';

const LOWEST = 3;
const HIGHEST = 100;

const HOLD = `SELECT id, small_count_threshold AS threshold FROM pact WHERE tenant_id = $1 AND slug = $2 FOR NO KEY UPDATE`;
const WRITE = `UPDATE pact SET small_count_threshold = $3 WHERE tenant_id = $1 AND id = $2`;

/** From what number on a count of persons is told to everybody. */
@Injectable()
export class SmallCounts {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** 0 tells every count. Gives what is wrong with the threshold; nothing is written then. */
  setThreshold(ctx: RequestContext, pact: string, threshold: number): Promise<ProblemDetail[]> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'indicator.manage', {});
      const held = await one<{ id: string; threshold: number }>(ctx.db, HOLD, [ctx.tenant.id, pact]);
      if (!held) throw pactNotFound(pact);
      if (threshold !== 0 && (threshold < LOWEST || threshold > HIGHEST)) return [{ path: 'threshold', code: 'SMALL_COUNT_THRESHOLD_WRONG', details: { lowest: LOWEST, highest: HIGHEST } }];
      if (threshold === held.threshold) return [];
      await ctx.db.query(WRITE, [ctx.tenant.id, held.id, threshold]);
      await this.audit.record(ctx, { action: 'pact.small-counts-changed', objectType: 'pact', objectId: held.id, changes: [{ field: 'threshold', before: held.threshold, after: threshold }] });
      return [];
    });
  }
}
