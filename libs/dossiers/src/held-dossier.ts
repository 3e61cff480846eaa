import { requirePermission } from '#access';
import type { AuditRecord } from '#audit';
import { DomainError, one, type RequestContext } from '#platform';
import { dossierNotFound } from './dossiers.errors.js';
import './dossiers.audit.js';

export interface HeldDossier {
  readonly id: string;
  readonly state: string;
  readonly print: string;
  readonly cutOff: string;
  readonly hash: string;
  readonly meeting: string;
  readonly meetingId: string;
  readonly pactId: string;
  readonly startsAt: Date;
  readonly number: number;
  readonly fictional: boolean;
  readonly meetingState: string;
  readonly sharesByItself: boolean;
  readonly sharingDay: string | null;
}

/** SQL of the row and what it needs of its meeting; `more`: columns read besides, `where`: which, of the tenant's. */
export const heldRow = (more = '', where = 'd.id = $2'): string => `SELECT ${more} d.id, d.state, d.print, d.cut_off::text AS "cutOff", d.hash, d.number, d.fictional, m.state AS "meetingState", d.shares_by_itself AS "sharesByItself", d.sharing_day::text AS "sharingDay", m.title AS meeting, m.id AS "meetingId", d.pact_id AS "pactId", m.starts_at AS "startsAt"
  FROM dossier d JOIN meeting m ON m.tenant_id = d.tenant_id AND m.id = d.meeting_id WHERE d.tenant_id = $1 AND ${where}`;

/** The dossier, held after its meeting, so that two dossiers of a meeting are never changed at once. */
export async function holdDossier(ctx: RequestContext, id: string): Promise<HeldDossier | undefined> {
  await ctx.db.query(`SELECT FROM meeting WHERE tenant_id = $1 AND id = (SELECT d.meeting_id FROM dossier d WHERE d.tenant_id = $1 AND d.id = $2) FOR NO KEY UPDATE`, [ctx.tenant.id, id]);
  return one<HeldDossier>(ctx.db, `${heldRow()} FOR UPDATE OF d`, [ctx.tenant.id, id]);
}

/** The dossier, held, for whoever may change it, as long as it can be. */
export async function heldPrepared(ctx: RequestContext, id: string): Promise<HeldDossier> {
  requirePermission(ctx, 'dossier.make', {});
  const dossier = await holdDossier(ctx, id);
  if (!dossier) throw dossierNotFound();
  if (dossier.state === 'SHARED') throw new DomainError('DOSSIER_SHARED');
  return dossier;
}

/** What the journal keeps of it. */
export function dossierAct(action: string, id: string, values: Readonly<Record<string, string | number>> = {}): AuditRecord {
  return { action, objectType: 'dossier', objectId: id, changes: Object.entries(values).map(([field, after]) => ({ field, after })) };
}
