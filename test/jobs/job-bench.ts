import { Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Redis } from 'ioredis';
import pg from 'pg';
import { Database, JobRunner, Jobs, loadConfig, PlatformModule, SERVICE_ORIGIN, systemClock, TenantDirectory, type Config, type RequestContext } from '#platform';
import { createTestDatabase, type TestDatabase } from '../builders/database.js';
import { LOG_FILE } from '../builders/log-file.js';
import { startRedis, type TestRedis } from './redis.js';

/** A database with one tenant, a queue over PostgreSQL or Redis, and as many workers as a test asks for. */
export class JobBench {
  private readonly workers = new Set<INestApplicationContext>();

  private constructor(
    readonly database: TestDatabase,
    private readonly redis: TestRedis | undefined,
    private readonly outside: pg.Pool,
  ) {}

  static async open(kind: 'PostgreSQL' | 'Redis'): Promise<JobBench> {
    const database = await createTestDatabase();
    const outside = new pg.Pool({ connectionString: database.superuserUrl, max: 2 });
    outside.on('error', () => undefined); // a test that ends every connection ends ours too: the pool opens others
    await outside.query(`INSERT INTO tenant (slug, name, sender_address) VALUES ('ville', 'Ville', 'pacte@ville.example')`);
    return new JobBench(database, kind === 'Redis' ? await startRedis() : undefined, outside);
  }

  config(settings: Readonly<Record<string, string>> = {}): Config {
    return loadConfig({
      DATABASE_URL: this.database.url,
      REDIS_URL: this.redis?.url,
      SECRET_KEY: 'a secret of the tests, long enough for all',
      LOG_LEVEL: 'debug',
      LOG_FILE,
      RELAY_EVERY_MS: '200',
      DATABASE_POOL: '6',
      ...settings,
    });
  }

  /** A worker with these handlers (made by Nest), not yet started. */
  async worker(handlers: Type[], settings: Readonly<Record<string, string>> = {}): Promise<TestWorker> {
    @Module({ imports: [PlatformModule.with(this.config(settings))], providers: handlers })
    class WorkerOfTest {}
    const app = await NestFactory.createApplicationContext(WorkerOfTest, { logger: false, abortOnError: false });
    this.workers.add(app);
    const runner = app.get(JobRunner);
    const close = async (): Promise<void> => {
      this.workers.delete(app);
      await app.close();
    };
    return { app, runner, jobs: app.get(Jobs), database: app.get(Database), ctx: await contextOf(app), close };
  }

  /** Empties the queues as a lost Redis, or a lost schema, would. */
  async loseQueues(): Promise<void> {
    if (!this.redis) return void (await this.outside.query(`TRUNCATE bullmq.job CASCADE`));
    const client = new Redis(this.redis.url);
    await client.flushall();
    client.disconnect();
  }

  /** Looks or acts behind row-level security. */
  async sql<Row extends object = Record<string, never>>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return (await this.outside.query<Row>(text, params as unknown[])).rows;
  }

  /** Between tests: no worker, no row, no job. */
  async clear(): Promise<void> {
    await Promise.all([...this.workers].map((app) => app.close()));
    this.workers.clear();
    await this.sql(`TRUNCATE outbox, mail_message CASCADE`);
    await this.loseQueues();
  }

  async close(): Promise<void> {
    await this.clear();
    await this.outside.end();
    await this.database.drop();
    await this.redis?.stop();
  }
}

export interface TestWorker {
  readonly app: INestApplicationContext;
  readonly runner: JobRunner;
  readonly jobs: Jobs;
  readonly database: Database;
  readonly ctx: RequestContext;
  close(): Promise<void>;
}

async function contextOf(app: INestApplicationContext): Promise<RequestContext> {
  const [tenant] = await app.get(TenantDirectory).list();
  const database = app.get(Database);
  return { tenant: tenant!, actor: { kind: 'SYSTEM', name: 'test' }, grants: [], origin: SERVICE_ORIGIN, locale: 'fr', requestId: 'test', clock: systemClock, db: database.readerFor(tenant!.id) };
}

/** Waits until it holds; fails with what was last seen. */
export async function until<T>(what: () => Promise<T> | T, holds: (seen: T) => boolean, seconds = 25): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const seen = await what();
    if (holds(seen)) return seen;
    if (Date.now() > end) throw new Error(`not so after ${seconds} s; last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
}
