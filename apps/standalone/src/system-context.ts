import { SERVICE_ORIGIN, type Database, type RequestContext, type TenantDirectory } from '#platform';

/** The context of a command of this machine, in a tenant; undefined when there is none of that name. */
export async function systemContext(tenants: TenantDirectory, database: Database, slug: string, command: string): Promise<RequestContext | undefined> {
  const tenant = (await tenants.list()).find((each) => each.slug === slug);
  return (
    tenant && {
      tenant,
      actor: { kind: 'SYSTEM', name: command },
      grants: [],
      origin: SERVICE_ORIGIN,
      locale: tenant.locale,
      requestId: command,
      clock: await tenants.clockOf(tenant),
      db: database.readerFor(tenant.id),
    }
  );
}
