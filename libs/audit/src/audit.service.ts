import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { one, presentClock, type OnBehalfOf, type RequestContext } from '#platform';
import { auditAction, AuditFamily, isPersonal, registerAuditActions } from './audit.actions.js';
import { leadingRole } from './audit.words.js';

type Value = string | number | boolean | Date | null | undefined;

export interface AuditRecord {
  /** A registered code, such as `report.accepted`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly changes?: readonly { readonly field: string; readonly before?: Value; readonly after?: Value }[];
  /** Given when the row says for whom better than the request does. */
  readonly onBehalfOf?: OnBehalfOf;
  /** Whom the personal values tell of; the object when it is a person. */
  readonly subjectId?: string;
}

registerAuditActions({
  'audit.person-erased': {
    family: AuditFamily.PERSONAL_DATA,
    fr: '{actor} a effacé du journal les données d’une personne ({parts} {parts?mention|mentions}).',
    en: '{actor} erased a person’s data from the journal ({parts} {parts?mention|mentions}).',
    fields: { parts: { fr: 'mentions effacées', en: 'mentions erased' } },
  },
  'audit.networks-forgotten': {
    family: AuditFamily.PERSONAL_DATA,
    fr: '{actor} a effacé du journal les réseaux des lignes anciennes ({parts} {parts?ligne|lignes}).',
    en: '{actor} erased from the journal the networks of old entries ({parts} {parts?entry|entries}).',
    fields: { parts: { fr: 'lignes', en: 'entries' } },
  },
});

const INSERT = `
  INSERT INTO public.audit_entry (tenant_id, at, actor_kind, actor_person_id, actor_name, actor_role, address, via, via_id, request_id,
    id, action, object_type, object_id, changes, on_behalf_kind, on_behalf_id, subject_id, personal)
  SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, r.id, r.action, r.object_type, r.object_id, r.changes, r.on_behalf_kind, r.on_behalf_id, r.subject_id, r.personal
  FROM ROWS FROM (jsonb_to_recordset($11::jsonb) AS (id uuid, action text, object_type text, object_id uuid, changes jsonb, on_behalf_kind text,
    on_behalf_id uuid, subject_id uuid, personal jsonb)) WITH ORDINALITY AS r(id, action, object_type, object_id, changes, on_behalf_kind, on_behalf_id, subject_id, personal, n)
  ORDER BY r.n`;

/**
 * Writes the append-only trail, in the transaction of the change: what was not recorded did not happen. Entries are
 * numbered and chained by the database when the transaction commits.
 */
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
    if (records.length > 0) await this.insert(ctx, records.map((record) => rowOf(ctx, randomUUID(), record)));
  }

  /**
   * Takes one person's name, networks and personal values out of the trail, and tells it in an entry: the chain stays
   * whole, since it holds seals of them only. In the caller's transaction, as the last thing recorded in the person's name.
   * Gives the number of mentions erased.
   */
  async erasePerson(ctx: RequestContext, personId: string): Promise<number> {
    if (!ctx.db.inTransaction) throw new Error('audit.person-erased outside the transaction of its change');
    const id = randomUUID();
    await this.insert(ctx, [rowOf(ctx, id, { action: 'audit.person-erased', objectType: 'person', objectId: personId })]);
    return (await one<{ parts: number }>(ctx.db, `SELECT pacte_erase_audit($1, $2) AS parts`, [personId, id]))!.parts;
  }

  /**
   * Takes out of the trail the networks that entries before an instant came from, and tells it in an entry; their names
   * stay, without a seal. In the caller's transaction. Gives the number of entries; with none to forget, nothing is recorded.
   */
  async forgetNetworks(ctx: RequestContext, before: Date): Promise<number> {
    if (!ctx.db.inTransaction) throw new Error('audit.networks-forgotten outside the transaction of its change');
    const old = await ctx.db.query(`SELECT FROM audit_entry WHERE tenant_id = $1 AND address IS NOT NULL AND at < $2 AND sequence IS NOT NULL LIMIT 1`, [ctx.tenant.id, before]);
    if (old.length === 0) return 0;
    const id = randomUUID();
    await this.insert(ctx, [rowOf(ctx, id, { action: 'audit.networks-forgotten', objectType: 'tenant', objectId: ctx.tenant.id })]);
    return (await one<{ parts: number }>(ctx.db, `SELECT pacte_forget_networks($1, $2) AS parts`, [before, id]))!.parts;
  }

  private async insert(ctx: RequestContext, rows: readonly object[]): Promise<void> {
    const { address, via } = ctx.origin;
    await ctx.db.query(INSERT, [ctx.tenant.id, presentClock(ctx).now(), ...actorOf(ctx), address, via.kind, via.id, ctx.requestId, JSON.stringify(rows)]);
  }
}

function rowOf(ctx: RequestContext, id: string, record: AuditRecord): object {
  const { action, objectType, objectId, changes = [], onBehalfOf = ctx.origin.onBehalfOf } = record;
  const subjectId = record.subjectId ?? (objectType === 'person' ? objectId : null);
  const moved = changes
    .map(({ field, before, after }) => ({ field, before: written(before), after: written(after) }))
    .filter((change) => change.before !== change.after);
  const personal = moved.filter(({ field }) => isPersonal(action, field));
  if (personal.length > 0 && !subjectId) throw new Error(`audit ${action} holds personal values without saying whose`);
  return {
    id,
    action,
    object_type: objectType,
    object_id: objectId,
    changes: moved.filter((change) => !personal.includes(change)),
    on_behalf_kind: onBehalfOf?.kind ?? null,
    on_behalf_id: onBehalfOf?.id ?? null,
    subject_id: subjectId,
    personal,
  };
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
