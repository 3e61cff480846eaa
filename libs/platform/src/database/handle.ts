import type { EntityManager } from 'typeorm';

/**
 * The database as one tenant sees it. Outside a transaction each `query` runs in a read-only transaction of its own
 * with the tenant set; inside, all share one.
 */
export interface DatabaseHandle {
  query<Row = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** TypeORM's manager of the running transaction. Throws outside one: writes belong in a transaction. */
  readonly manager: EntityManager;
  readonly inTransaction: boolean;
}
