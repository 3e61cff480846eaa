import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Audit, checkChain, type ChainFault } from '#audit';
import { Database, type RequestContext, type TenantRef } from '#platform';
import { contextOf, type TestApi } from './api.js';

type Record = Parameters<Audit['record']>[1];

/** Entries in the tenant's journal, in one transaction; as the service, unless the context says otherwise. */
export function recorded(api: TestApi, tenant: TenantRef, records: readonly Record[], as: Partial<RequestContext> = {}): Promise<void> {
  return api.get(Database).transaction({ ...contextOf(api, tenant), ...as }, (ctx) => api.get(Audit).recordAll(ctx, records));
}

/** What the check of the tenant's journal finds; undefined when it is intact. */
export async function faultIn(api: TestApi, tenant: TenantRef, known?: ReadonlyMap<string, string>): Promise<ChainFault | undefined> {
  return (await checkChain(contextOf(api, tenant), api.get(Database), known)).fault;
}

/** Someone with the owner's rights on the database, who knows how to lift the trigger. */
export async function tamper(api: TestApi, tenant: TenantRef, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: api.database.ownerUrl });
  await client.connect();
  try {
    await client.query(`SELECT set_config('pacte.tenant_id', $1, false)`, [tenant.id]);
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A tenant-wide actor of that name. */
export function actingPerson(name: string, role = 'SECRETARIAT'): Pick<RequestContext, 'actor' | 'grants'> & { readonly personId: string } {
  const personId = randomUUID();
  return { personId, actor: { kind: 'PERSON', personId, name, sessionId: randomUUID() }, grants: [{ role, organisationId: null }] };
}
