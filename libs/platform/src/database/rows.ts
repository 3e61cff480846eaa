import type { DatabaseHandle } from './handle.js';

/** The single row a statement must give; undefined when there is none. */
export async function one<Row>(db: DatabaseHandle, sql: string, params: readonly unknown[] = []): Promise<Row | undefined> {
  const rows = await db.query<Row>(sql, params);
  return rows[0];
}
