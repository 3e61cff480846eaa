import { randomBytes } from 'node:crypto';
import { Database, TenantDirectory, type TenantRef } from '#platform';
import type { TestApi } from './api.js';

/** A fresh tenant, at a host name of its own. */
export async function aTenant(api: TestApi, given: { readonly name?: string; readonly demonstration?: boolean } = {}): Promise<TenantRef> {
  const slug = `ville-${randomBytes(4).toString('hex')}`;
  const rows = await api.get(Database).service<{ id: string }>(
    `INSERT INTO tenant (slug, name, host_names, sender_address, demonstration) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [slug, given.name ?? `Ville ${slug}`, [`${slug}.test`], `pacte@${slug}.example`, given.demonstration ?? false],
  );
  const directory = api.get(TenantDirectory);
  directory.forget();
  return (await directory.byId(rows[0]!.id))!;
}
