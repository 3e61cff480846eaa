import { Database, type TenantRef } from '#platform';
import { contextOf, type TestApi } from './api.js';

/** Changes rows of a tenant behind the service's back: the machine's clock cannot be moved, what it is compared with can. */
export async function change(api: TestApi, tenant: TenantRef, sql: string, params: readonly unknown[] = [tenant.id]): Promise<void> {
  await api.get(Database).transaction(contextOf(api, tenant), async (ctx) => void (await ctx.db.query(sql, params)));
}
