import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { pactNotFound } from '#pact';
import { Database, one, type ProblemDetail, type RequestContext } from '#platform';
import { KIND_RULES, type AlertKind, type AlertRuleSetting } from './alert-kind.js';
import './alerts.audit.js';
import './alerts.errors.js';

export interface AlertRuleChange extends AlertRuleSetting {
  readonly pact: string;
  readonly kind: AlertKind;
  readonly version: number;
}

/** The secretariat decides what its pact is alerted of, and from how many on. */
@Injectable()
export class AlertRuleSettings {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Gives what is wrong; nothing is written then. Alerts follow the rule from the next reading on. */
  update(ctx: RequestContext, { pact, kind, version, enabled, threshold }: AlertRuleChange): Promise<ProblemDetail[]> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'alert.manage', {});
      const pactId = await this.hold(ctx, pact);
      const before = (await this.stored(ctx, pactId, kind)) ?? { ...KIND_RULES[kind].byDefault, version: 0 };
      if (before.version !== version) return [{ path: 'version', code: 'VERSION_CONFLICT' }];
      const problems = thresholdProblems(kind, threshold);
      const changes = (['enabled', 'threshold'] as const).map((field) => ({ field, before: before[field], after: { enabled, threshold }[field] })).filter((row) => row.before !== row.after);
      if (problems.length > 0 || changes.length === 0) return problems;
      await ctx.db.query(
        `INSERT INTO alert_rule (tenant_id, pact_id, kind, enabled, threshold) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (tenant_id, pact_id, kind) DO UPDATE SET enabled = excluded.enabled, threshold = excluded.threshold, version = alert_rule.version + 1`,
        [ctx.tenant.id, pactId, kind, enabled, threshold],
      );
      await this.audit.record(ctx, { action: 'alert.rule-changed', objectType: 'pact', objectId: pactId, changes: [{ field: 'kind', before: null, after: kind }, ...changes] });
      return [];
    });
  }

  /** Held against others who change its rules, until the end of the transaction. */
  private async hold(ctx: RequestContext, pact: string): Promise<string> {
    const row = await one<{ id: string }>(ctx.db, `SELECT id FROM pact WHERE tenant_id = $1 AND slug = $2 FOR NO KEY UPDATE`, [ctx.tenant.id, pact]);
    if (!row) throw pactNotFound(pact);
    return row.id;
  }

  private stored(ctx: RequestContext, pactId: string, kind: AlertKind): Promise<(AlertRuleSetting & { readonly version: number }) | undefined> {
    return one(ctx.db, `SELECT enabled, threshold, version FROM alert_rule WHERE tenant_id = $1 AND pact_id = $2 AND kind = $3`, [ctx.tenant.id, pactId, kind]);
  }
}

function thresholdProblems(kind: AlertKind, threshold: number | null): ProblemDetail[] {
  const { counts } = KIND_RULES[kind];
  if (!counts) return threshold === null ? [] : [{ path: 'threshold', code: 'ALERT_THRESHOLD_UNKNOWN' }];
  if (threshold !== null && threshold >= counts.min && threshold <= counts.max) return [];
  return [{ path: 'threshold', code: 'ALERT_THRESHOLD_OUTSIDE', details: { min: counts.min, max: counts.max } }];
}
