import { readFileSync } from 'node:fs';
import { Database, TenantDirectory, type TenantRef } from '#platform';
import { contextOf, type TestApi } from './api.js';

/** Texts of the screens' operations, by name. */
const texts = new Map(
  Object.values(JSON.parse(readFileSync('apps/web/src/graphql/manifest.json', 'utf8')) as Record<string, string>).flatMap((text): [string, string][] => {
    const name = /^query (\w+)/.exec(text.replace(/^[\s\S]*?(?=query \w+)/, ''))?.[1];
    return name ? [[name, text]] : [];
  }),
);

export function screenOperation(name: string): string {
  const text = texts.get(name);
  if (!text) throw new Error(`no operation ${name}`);
  return text;
}

/** Takes what the builders wrote as recorded on the days that it tells of, from the first of the pact on. */
export async function dated(api: TestApi, tenant: TenantRef): Promise<void> {
  await api.get(Database).transaction(contextOf(api, tenant), (ctx) => ctx.db.query(`SELECT pacte_date_demonstration()`));
  await reread(api);
}

/** Writes as the tenant, by its own clock: recorded then. */
export async function writeThen<Row = Record<string, unknown>>(api: TestApi, tenant: TenantRef, sql: string, params: readonly unknown[] = []): Promise<Row[]> {
  const clock = await api.get(TenantDirectory).clockOf(tenant);
  return api.get(Database).transaction(contextOf(api, tenant, clock), (ctx) => ctx.db.query<Row>(sql, [tenant.id, ...params]));
}

/** What the tenant's clock shows. */
export async function instantOf(api: TestApi, tenant: TenantRef): Promise<string> {
  return (await api.get(TenantDirectory).clockOf(tenant)).now().toISOString();
}

/** The directory reads itself again only now and then. */
export async function reread(api: TestApi): Promise<void> {
  api.get(TenantDirectory).forget();
}
