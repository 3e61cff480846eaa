import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { HELD_DATA, PAST_NAMES } from '#personal-data';
import { DATED } from '../../apps/api/src/as-of/dated-fields.js';
import { createTestDatabase, type TestDatabase } from '../builders/database.js';
import { codeSchema } from '../../apps/api/src/schema-text.js';

describe('the past of rows', () => {
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    client = new pg.Client({ connectionString: database.superuserUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });
  const names = async (sql: string): Promise<string[]> => (await client.query<{ name: string }>(sql)).rows.map(({ name }) => name);

  it('has the columns of the present: a migration that adds one calls pacte_keep_history again', async () => {
    expect((await names(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'history'::regnamespace AND relkind = 'r'`)).length).toBeGreaterThan(35);
    const missing = await names(`
      SELECT v.relname || '.' || a.attname AS name FROM pg_class v JOIN pg_class t ON t.relnamespace = 'public'::regnamespace AND t.relname = v.relname
      JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid <> 'tsvector'::regtype
      WHERE v.relnamespace = 'as_of'::regnamespace AND NOT EXISTS (SELECT FROM pg_attribute b WHERE b.attrelid = v.oid AND b.attname = a.attname AND b.atttypid = a.atttypid)`);
    expect(missing).toEqual([]);
  });

  it('is shown to its tenant alone, and written by nobody but the database', async () => {
    expect(await names(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'history'::regnamespace AND relkind = 'r' AND NOT relrowsecurity`)).toEqual([]);
    expect(await names(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'as_of'::regnamespace AND NOT ('security_invoker=true' = ANY (coalesce(reloptions, '{}')))`)).toEqual([]);
    const writable = await names(`SELECT c.oid::regclass::text AS name FROM pg_class c WHERE c.relnamespace IN ('history'::regnamespace, 'as_of'::regnamespace) AND c.relkind IN ('r', 'v')
      AND (has_table_privilege('pacte_app', c.oid, 'INSERT') OR has_table_privilege('pacte_app', c.oid, 'UPDATE') OR has_table_privilege('pacte_app', c.oid, 'DELETE') OR has_table_privilege('pacte_app', c.oid, 'TRUNCATE'))`);
    expect(writable).toEqual([]);
  });

  it('lets the names of persons be erased, in every table that holds some', async () => {
    const kept = await names(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'history'::regnamespace AND relkind = 'r'`);
    const erased = HELD_DATA.filter(({ table, erasure }) => kept.includes(table) && erasure.kind !== 'KEPT').map(({ table }) => table);
    expect([...PAST_NAMES].sort()).toEqual(erased.sort());
    const held = HELD_DATA.filter(({ table }) => kept.includes(table)).flatMap(({ table, erasure }) => ('set' in erasure ? [...erasure.set.matchAll(/(?:^|, )(\w+) =/g)].map(([, column]) => `${table}.${column!}`) : []));
    const open = await names(`SELECT c.relname || '.' || a.attname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 WHERE c.relnamespace = 'history'::regnamespace AND c.relkind = 'r' AND has_column_privilege('pacte_app', c.oid, a.attnum, 'UPDATE')`);
    expect(open.sort()).toEqual(held.sort());
  });
});

it('what answers as of a past day is among the operations', async () => {
  const fields = Object.keys((await codeSchema()).getQueryType()!.getFields());
  expect([...DATED].filter((name) => !fields.includes(name))).toEqual([]);
});
