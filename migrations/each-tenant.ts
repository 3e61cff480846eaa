import type { QueryRunner } from 'typeorm';

/**
 * Does the same in each tenant. Row-level security binds the owner of the tables too: without a tenant, a statement on rows that
 * are there finds none of them, and says nothing.
 */
export async function eachTenant(runner: QueryRunner, work: (tenantId: string) => Promise<void>): Promise<void> {
  const tenants = (await runner.query(`SELECT id FROM tenant`)) as { id: string }[];
  for (const { id } of tenants) {
    await runner.query(`SELECT set_config('pacte.tenant_id', $1, true)`, [id]);
    await work(id);
  }
  await runner.query(`SELECT set_config('pacte.tenant_id', '', true)`);
}
