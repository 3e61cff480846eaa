import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, loadConfig, SERVICE_ORIGIN, systemClock, type Clock, type Config, type RequestContext, type TenantRef } from '#platform';
import { createApi } from '../../apps/api/src/application.js';
import { TestClient } from './client.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { LOG_FILE } from './log-file.js';

export const SECRET_KEY = 'a-secret-of-the-tests-of-more-than-32-characters';

export interface TestApi {
  readonly app: NestFastifyApplication;
  readonly config: Config;
  readonly database: TestDatabase;
  readonly port: number;
  /** A browser of its own, at the tenant's host name. */
  client(tenant: TenantRef): TestClient;
  /** A service of the application, by its class. */
  get<T>(service: abstract new (...args: never[]) => T): T;
  close(): Promise<void>;
}

/** The API as it runs, over real HTTP, on a database of its own; or beside another one, on that one's, which it then leaves. */
export async function startApi(environment: Readonly<Record<string, string>> = {}, beside?: TestApi): Promise<TestApi> {
  const database = beside ? { ...beside.database, drop: () => Promise.resolve() } : await createTestDatabase();
  const config = loadConfig({ DATABASE_URL: database.url, SECRET_KEY, NODE_ENV: 'test', LOG_LEVEL: 'debug', LOG_FILE, PORT: '0', DATABASE_POOL: '4', PUBLIC_URL: 'http://pacte.test', ...environment });
  const app = await createApi(config);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as { port: number };
  return {
    app,
    config,
    database,
    port,
    client: (tenant) => new TestClient(port, new URL(tenant.publicUrl).host, new URL(tenant.publicUrl).pathname.replace(/\/$/, '')),
    get: (service) => app.get(service as never, { strict: false }),
    async close() {
      await app.close();
      await database.drop();
    },
  };
}

/** A context to call services with, as the service itself. */
export function contextOf(api: TestApi, tenant: TenantRef, clock: Clock = systemClock): RequestContext {
  return {
    tenant,
    actor: { kind: 'SYSTEM', name: 'test' },
    grants: [],
    origin: SERVICE_ORIGIN,
    locale: tenant.locale,
    requestId: `test-${randomUUID()}`,
    clock,
    db: api.get(Database).readerFor(tenant.id),
  };
}

/** The directory of tenants reads itself again every few seconds, whatever is asked. */
const OF_THE_DIRECTORY = /FROM tenant ORDER BY slug$/;

/** How many statements `work` makes the API send; transaction control and the tenant's setting are none. */
export async function countStatements<T>(api: TestApi, work: () => Promise<T>): Promise<{ result: T; statements: string[] }> {
  const statements: string[] = [];
  const stop = api.get(Database).observe((sql) => void (OF_THE_DIRECTORY.test(sql) || statements.push(sql)));
  try {
    return { result: await work(), statements };
  } finally {
    stop();
  }
}
