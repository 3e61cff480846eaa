import { DomainError, MAX_PAGE, one, type Database, type RequestContext, type TenantDirectory, type TenantRef } from '#platform';
import { requirePermission } from '../access.rules.js';
import type { TenantRecord, TenantRecordConnection, TenantSettingsRecord } from './tenant.graphql.js';

/** All spaces by name, for the operator. The table is the service's own. */
export async function listTenants(ctx: RequestContext, database: Database, directory: TenantDirectory, page: { readonly first: number; readonly after: string | null }): Promise<TenantRecordConnection> {
  requirePermission(ctx, 'tenant.list', {});
  if (page.first < 0 || page.first > MAX_PAGE) throw new DomainError('PAGE_TOO_LARGE', { value: page.first, max: MAX_PAGE });
  const after = page.after === null ? '' : Buffer.from(page.after, 'base64url').toString('utf8');
  const rows = await database.service<{ id: string; created_at: Date | null; total: number; rank: number }>(
    `SELECT id, created_at, total::int, slug FROM (SELECT *, count(*) OVER () AS total FROM tenant) t WHERE slug > $1 ORDER BY slug LIMIT $2`,
    [after, page.first + 1],
  );
  const refs = new Map((await directory.list()).map((ref) => [ref.id, ref]));
  const nodes = rows.slice(0, page.first).flatMap(({ id, created_at }) => (refs.has(id) ? [recordOf(refs.get(id)!, created_at)] : []));
  const last = nodes.at(-1);
  return { nodes, totalCount: rows[0]?.total ?? 0, pageInfo: { hasNextPage: rows.length > page.first, endCursor: last ? Buffer.from(last.slug).toString('base64url') : null } };
}

export function recordOf({ slug, name, publicUrl, timeZone, senderAddress }: TenantRef, createdAt: Date | null): TenantRecord {
  return { slug, name, url: publicUrl, timeZone, senderAddress, createdAt };
}

/** The settings of the context's own space. */
export async function readSettings(ctx: RequestContext): Promise<TenantSettingsRecord> {
  requirePermission(ctx, 'tenant.manage', {});
  const row = await one<TenantSettingsRecord>(
    ctx.db,
    `SELECT name, sender_address AS "senderAddress", locale, time_zone AS "timeZone", holidays, left(sends_from::text, 5) AS "sendsFrom", left(sends_until::text, 5) AS "sendsUntil", logo IS NOT NULL AS "hasLogo", version FROM tenant WHERE id = $1`,
    [ctx.tenant.id],
  );
  return row!;
}
