import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { pactNotFound } from '#pact';
import { Database, one, type ProblemDetail, type RequestContext } from '#platform';
import { climbs, type RuledKind } from '../reminder-kind.js';
import { DEFAULT_POLICIES, ALONE, policyProblems, tidiedOffsets, type ReminderPolicyRule } from './reminder-policy.rules.js';
import '../reminders.audit.js';
import './reminder-policies.errors.js';

export interface PolicyChange extends ReminderPolicyRule {
  readonly pact: string;
  readonly kind: RuledKind;
  readonly version: number;
}

type HeldPolicy = ReminderPolicyRule & { readonly version: number };

/** The secretariat decides when its pact reminds, for each kind. */
@Injectable()
export class ReminderPolicies {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** Gives what is wrong; nothing is written then. What is due by the new rule is found by the next sweep. */
  update(ctx: RequestContext, { pact, kind, version, ...given }: PolicyChange): Promise<ProblemDetail[]> {
    return this.database.transaction(ctx, async (ctx) => {
      requirePermission(ctx, 'reminder.manage', {});
      const pactId = await this.hold(ctx, pact);
      const before = (await this.stored(ctx, pactId, kind)) ?? { ...DEFAULT_POLICIES[kind], version: 0 };
      if (before.version !== version) return [{ path: 'version', code: 'VERSION_CONFLICT' }];
      const after = { ...given, ...(!climbs(kind) && ALONE), offsets: tidiedOffsets(given.offsets) };
      const problems = policyProblems(kind, after);
      const changes = changesOf(before, after);
      if (problems.length > 0 || changes.length === 0) return problems;
      await ctx.db.query(
        `INSERT INTO reminder_policy (tenant_id, pact_id, kind, offsets, business_days, enabled, deputies_from, heads_from, secretariat_from) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (tenant_id, pact_id, kind) DO UPDATE SET offsets = excluded.offsets, business_days = excluded.business_days, enabled = excluded.enabled,
           deputies_from = excluded.deputies_from, heads_from = excluded.heads_from, secretariat_from = excluded.secretariat_from, version = reminder_policy.version + 1`,
        [ctx.tenant.id, pactId, kind, after.offsets, after.businessDays, after.enabled, after.deputiesFrom, after.headsFrom, after.secretariatFrom],
      );
      await this.audit.record(ctx, { action: 'reminders.policy-changed', objectType: 'pact', objectId: pactId, changes: [{ field: 'kind', before: null, after: kind }, ...changes] });
      return [];
    });
  }

  /** Held against others who change its rules, until the end of the transaction. */
  private async hold(ctx: RequestContext, pact: string): Promise<string> {
    const row = await one<{ id: string }>(ctx.db, `SELECT id FROM pact WHERE tenant_id = $1 AND slug = $2 FOR NO KEY UPDATE`, [ctx.tenant.id, pact]);
    if (!row) throw pactNotFound(pact);
    return row.id;
  }

  private stored(ctx: RequestContext, pactId: string, kind: RuledKind): Promise<HeldPolicy | undefined> {
    return one<HeldPolicy>(ctx.db, `SELECT offsets, business_days AS "businessDays", enabled, deputies_from AS "deputiesFrom", heads_from AS "headsFrom", secretariat_from AS "secretariatFrom", version FROM reminder_policy WHERE tenant_id = $1 AND pact_id = $2 AND kind = $3`, [
      ctx.tenant.id,
      pactId,
      kind,
    ]);
  }
}

/** « -21, -7, +3 », as the trail tells it. */
export const told = (offsets: readonly number[]): string => offsets.map((offset) => (offset > 0 ? `+${offset}` : String(offset))).join(', ');

function changesOf(before: ReminderPolicyRule, after: ReminderPolicyRule): { field: string; before: string | number | boolean | null; after: string | number | boolean | null }[] {
  const rows = [
    { field: 'offsets', before: told(before.offsets), after: told(after.offsets) },
    { field: 'businessDays', before: before.businessDays, after: after.businessDays },
    ...(['enabled', 'deputiesFrom', 'headsFrom', 'secretariatFrom'] as const).map((field) => ({ field, before: before[field], after: after[field] })),
  ];
  return rows.filter((row) => row.before !== row.after);
}
