import { Injectable } from '@nestjs/common';
import type { RequestContext } from '#platform';
import { auditAction, leadingRole } from './audit.actions.js';

type Value = string | number | boolean | Date | null | undefined;

export interface AuditRecord {
  /** A registered code, such as `report.accepted`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly changes?: readonly { readonly field: string; readonly before?: Value; readonly after?: Value }[];
}

/** Writes the append-only trail, in the transaction of the change: what was not recorded did not happen. */
@Injectable()
export class Audit {
  /** Fields whose value did not change are left out. Throws outside a transaction and for an unregistered action. */
  async record(ctx: RequestContext, record: AuditRecord): Promise<void> {
    await this.recordAll(ctx, [record]);
  }

  /** Several at once, in their order: one statement however many. */
  async recordAll(ctx: RequestContext, records: readonly AuditRecord[]): Promise<void> {
    for (const { action } of records) {
      if (!ctx.db.inTransaction) throw new Error(`audit ${action} outside the transaction of its change`);
      if (!auditAction(action)) throw new Error(`audit action ${action} is not registered`);
    }
    await ctx.db.query(
      `INSERT INTO audit_entry (tenant_id, at, actor_kind, actor_person_id, actor_name, actor_role, action, object_type, object_id, changes, request_id)
       SELECT $1, $2, $3, $4, $5, $6, r.action, r.object_type, r.object_id, r.changes, $7
       FROM ROWS FROM (jsonb_to_recordset($8::jsonb) AS (action text, object_type text, object_id uuid, changes jsonb)) WITH ORDINALITY AS r(action, object_type, object_id, changes, n)
       ORDER BY r.n`,
      [ctx.tenant.id, ctx.clock.now(), ...actorOf(ctx), ctx.requestId, JSON.stringify(records.map(rowOf))],
    );
  }
}

function rowOf({ action, objectType, objectId, changes = [] }: AuditRecord): object {
  const moved = changes
    .map(({ field, before, after }) => ({ field, before: written(before), after: written(after) }))
    .filter((change) => change.before !== change.after);
  return { action, object_type: objectType, object_id: objectId, changes: moved };
}

function actorOf({ actor, grants }: RequestContext): [kind: string, personId: string | null, name: string, role: string | null] {
  if (actor.kind === 'ANONYMOUS') return [actor.kind, null, '', null];
  if (actor.kind === 'SYSTEM') return [actor.kind, null, actor.name, null];
  return [actor.kind, actor.personId, actor.name, leadingRole(grants.map((grant) => grant.role))];
}

function written(value: Value): string | null {
  if (value === null || value === undefined) return null;
  return value instanceof Date ? value.toISOString() : String(value);
}
