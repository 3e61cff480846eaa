import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool, PoolClient, QueryResult } from 'pg';
import { DataSource, type QueryRunner } from 'typeorm';
import { presentClock, type RequestContext } from '../context/request-context.js';
import type { DatabaseHandle } from './handle.js';
import { surviveBrokenConnections } from './pool-guard.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Transactions and tenant-bound handles over one pool; the only holder of connections. */
@Injectable()
export class Database {
  private readonly observers = new Set<(sql: string) => void>();

  constructor(@InjectDataSource() private readonly source: DataSource) {
    surviveBrokenConnections(this.pool);
  }

  /** Tests count statements through this; transaction control and the tenant setting are not statements. */
  observe(observer: (sql: string) => void): () => void {
    this.observers.add(observer);
    return () => this.observers.delete(observer);
  }

  /** A handle that reads as the tenant, one short read-only transaction a statement; of the rows that stood at an instant when one is given. */
  readerFor(tenantId: string, asOf?: Date): DatabaseHandle {
    const begin = `BEGIN READ ONLY; ${settingOf(tenantId)}${pastOf(asOf)}`;
    return reading((sql, params) => {
      this.seen(sql);
      return this.reading(begin, (client) => client.query(sql, params as unknown[]));
    });
  }

  /** Runs `work` on one state of the database that nothing written meanwhile changes; its `db` only reads. */
  async snapshot<T>(ctx: RequestContext, work: (ctx: RequestContext) => Promise<T>): Promise<T> {
    return this.reading(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${settingOf(ctx.tenant.id)}${pastOf(ctx.asOf?.at)}`, (client) => {
      const db = reading((sql, params) => {
        this.seen(sql);
        return client.query(sql, params as unknown[]);
      });
      return work({ ...ctx, db });
    });
  }

  /**
   * Runs `work` in one transaction of the context's tenant; the context given to it shadows the outer one on purpose.
   * Inside a transaction it joins it.
   */
  async transaction<T>(ctx: RequestContext, work: (ctx: RequestContext) => Promise<T>): Promise<T> {
    if (ctx.db.inTransaction) return work(ctx);
    const runner = this.source.createQueryRunner();
    await runner.connect();
    try {
      await runner.startTransaction();
      // What is written is recorded at the writer's instant: docs/adr/0107.
      await runner.query(`select set_config('pacte.tenant_id', $1, true), set_config('pacte.now', $2, true)`, [ctx.tenant.id, presentClock(ctx).now().toISOString()]);
      if (ctx.asOf) await runner.query(pastOf(ctx.asOf.at).slice(1));
      const result = await work({ ...ctx, db: this.handleOf(runner) });
      await runner.commitTransaction();
      return result;
    } catch (error) {
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Reads and writes tables that belong to the service, not to a tenant (tenant, outbox). */
  async service<Row = Record<string, unknown>>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    this.seen(sql);
    const result = await this.pool.query(sql, params as unknown[]);
    return result.rows as Row[];
  }

  get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  private async reading<T>(begin: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let failure: Error | undefined;
    try {
      await client.query(begin);
      const result = await work(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      failure = error as Error;
      await client.query('ROLLBACK').catch((rollback: Error) => (failure = rollback));
      throw error;
    } finally {
      // A connection whose rollback failed is broken: the pool must not hand it out again.
      client.release(failure && failure.message.includes('terminated') ? failure : undefined);
    }
  }

  private handleOf(runner: QueryRunner): DatabaseHandle {
    const seen = (sql: string): void => this.seen(sql);
    return {
      inTransaction: true,
      manager: runner.manager,
      async query<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
        seen(sql);
        const result = await runner.query(sql, params as unknown[], true);
        return (result.records ?? []) as Row[];
      },
    };
  }

  private seen(sql: string): void {
    for (const observer of this.observers) observer(sql);
  }
}

function reading(run: (sql: string, params: readonly unknown[]) => Promise<QueryResult>): DatabaseHandle {
  return {
    query: async <Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> => (await run(sql, params)).rows as Row[],
    inTransaction: false,
    get manager(): never {
      throw new Error('writes belong in database.transaction(ctx, …)');
    },
  };
}

function settingOf(tenantId: string): string {
  // SET takes no parameters, hence the check.
  if (!UUID.test(tenantId)) throw new Error('tenant id is not a uuid');
  return `SET LOCAL pacte.tenant_id = '${tenantId}'`;
}

/** Names of tables then mean the rows of that instant; what has no past is found where it always is. The application may write to none of them. */
function pastOf(asOf: Date | undefined): string {
  return asOf ? `; SET LOCAL search_path = as_of, public; SET LOCAL pacte.as_of = '${asOf.toISOString()}'` : '';
}
