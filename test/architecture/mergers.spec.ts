import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { organisationFollowers } from '#organisations';
import '../../apps/api/src/api.module.js';
import { createTestDatabase, type TestDatabase } from '../builders/database.js';

/** What stays with the organisation that went: reminders were sent in its name, and that does not change. */
const HISTORY = ['reminder_organisation.organisation_id'];

const REFERENCES = `
  SELECT k.conrelid::regclass::text || '.' || a.attname AS name
  FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[2]
  WHERE k.contype = 'f' AND k.confrelid = 'organisation'::regclass ORDER BY 1`;

describe('when organisations are merged', () => {
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

  it('every reference to an organisation is followed, or is history', async () => {
    const { rows } = await client.query<{ name: string }>(REFERENCES);
    expect(rows.length).toBeGreaterThan(8);
    const answered = [...organisationFollowers().flatMap(({ columns }) => columns), ...HISTORY];
    expect(rows.map(({ name }) => name).filter((name) => !answered.includes(name))).toEqual([]);
  });

  it('nothing is followed that is no reference', async () => {
    const { rows } = await client.query<{ name: string }>(REFERENCES);
    // contact_point refers to the participation, which refers to the organisation.
    const known = [...rows.map(({ name }) => name), 'contact_point.organisation_id'];
    expect(organisationFollowers().flatMap(({ columns }) => columns).filter((name) => !known.includes(name))).toEqual([]);
  });
});
