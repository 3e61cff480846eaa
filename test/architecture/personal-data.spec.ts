import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { EXCEPTIONS, HELD_DATA, KEPT_WITH_THE_PACT, NOT_PERSONAL, registerDocument, RETENTION } from '#personal-data';
import { createTestDatabase, type TestDatabase } from '../builders/database.js';
import { root } from './source-files.js';

/** What a column that tells of a person is called; what refers to one is known by its foreign key. */
const LOOKS_PERSONAL = /(^|_)(email|mail|name|names|person|persona|address|recipient|sender|agent|phone|locale|message|subject|author|actor|by|hash|digest|seal|salt|hint|search|personal|text)(_|$)/;

const COLUMNS = `
  SELECT c.table_name || '.' || c.column_name AS name, c.data_type AS type,
    EXISTS (SELECT FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = ANY(k.conkey[2:])
      WHERE k.contype = 'f' AND k.confrelid = 'person'::regclass AND k.conrelid = format('public.%I', c.table_name)::regclass AND a.attname = c.column_name) AS person
  FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
  WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.table_name <> 'migration' ORDER BY 1`;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly person: boolean;
}

describe('personal data', () => {
  let database: TestDatabase;
  let columns: Column[];

  beforeAll(async () => {
    database = await createTestDatabase();
    const client = new pg.Client({ connectionString: database.superuserUrl });
    await client.connect();
    columns = (await client.query<Column>(COLUMNS)).rows;
    await client.end();
  });
  afterAll(() => database.drop());

  const listed = (): string[] => HELD_DATA.flatMap(({ table, columns: held }) => Object.keys(held).map((column) => `${table}.${column}`));
  const looksPersonal = ({ name, type, person }: Column): boolean => person || (type !== 'boolean' && LOOKS_PERSONAL.test(name.split('.')[1]!));

  it('every column that looks like a person’s is in the list, or is said to be none', () => {
    expect(columns.filter(({ person }) => person).length).toBeGreaterThan(15);
    const answered = [...listed(), ...Object.keys(NOT_PERSONAL)];
    expect(columns.filter(looksPersonal).map(({ name }) => name).filter((name) => !answered.includes(name))).toEqual([]);
  });

  it('nothing is listed that is not there, nor twice, nor as both', () => {
    const there = columns.map(({ name }) => name);
    const all = [...listed(), ...Object.keys(NOT_PERSONAL)];
    expect(all.filter((name) => !there.includes(name))).toEqual([]);
    expect(all.filter((name, place) => all.indexOf(name) !== place)).toEqual([]);
  });

  it('the register in docs/ is what the lists say: npm run register', () => {
    expect(readFileSync(join(root, 'docs/personal-data.md'), 'utf8')).toBe(registerDocument());
  });

  it('each table that is listed is kept for a time, or the reason why not is told', () => {
    const tables = HELD_DATA.map(({ table }) => table).sort();
    const told = [...RETENTION, KEPT_WITH_THE_PACT, ...EXCEPTIONS].flatMap((each) => each.tables);
    expect([...new Set(told)].sort()).toEqual(tables);
  });

  it('secrets and seals are never given', () => {
    const secret = /_(hash|salt|seal|hint|digest)$/;
    const given = HELD_DATA.flatMap(({ table, columns: held }) => Object.entries(held).flatMap(([column, { given: isGiven }]) => (isGiven ? [`${table}.${column}`] : [])));
    expect(given.length).toBeGreaterThan(40);
    expect(given.filter((name) => secret.test(name))).toEqual([]);
  });
});
