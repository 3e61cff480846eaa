import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { seedDemonstrationReports } from '#reporting';
import { aPerson, signedIn, startApi, type TestApi, type TestClient } from '../builders/index.js';
import { DRAFT, EDITION, MOVE, PARIS_PACT, START, type Draft, type Payload } from '../builders/bilan.js';
import { aParisTenant } from '../builders/paris-pact.js';
import { OwnPostgres } from './own-postgres.js';

const ROWS = ['bilan_edition', 'bilan_edition_section', 'bilan_edition_line', 'bilan_edition_figure', 'bilan_edition_decision', 'bilan_edition_organisation'];
const HELD = ['bilan_edition', 'bilan_edition_section', 'bilan_edition_line', 'bilan_edition_figure'];

/** Freezing writes table after table: at each of them something dies, and nothing of a bilan is left behind. */
describe('a bilan that is being frozen', () => {
  let postgres: OwnPostgres;
  let api: TestApi;
  let secretariat: TestClient;
  let tenantId: string;

  beforeAll(async () => {
    postgres = await OwnPostgres.start();
    api = await startApi({ DEMONSTRATION: 'true', DATABASE_URL: postgres.url });
    const tenant = await aParisTenant(api, seedDemonstrationReports);
    tenantId = tenant.id;
    secretariat = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
    await secretariat.ask(START, { input: { pact: PARIS_PACT, year: 2019, cutOff: '2019-05-15' } });
  }, 90_000);
  afterAll(async () => {
    await api.close();
    await postgres.stop();
  });

  const draft = async (): Promise<Draft> => (await secretariat.ask<{ bilanDraft: Draft }>(DRAFT, { pact: PARIS_PACT, year: 2019 })).bilanDraft;
  const freeze = async ({ id, version, fingerprint }: Draft) => secretariat.graphql<{ moveBilan: Payload }>(MOVE, { input: { bilan: id, version, fingerprint, transition: 'FREEZE' } });

  async function asApplication<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const client = new pg.Client({ connectionString: postgres.url });
    client.on('error', () => undefined);
    await client.connect();
    try {
      await client.query(`SELECT set_config('pacte.tenant_id', $1, false)`, [tenantId]);
      return await work(client);
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  /** Freezes while the table is held by somebody else, so that it stops there; then `kill`, which is told whom. */
  async function killedAt(table: string, kill: (client: pg.Client, pid: number) => Promise<unknown>): Promise<void> {
    const before = await draft();
    await asApplication(async (client) => {
      await client.query(`BEGIN; LOCK TABLE ${table} IN SHARE MODE`);
      const frozen = freeze(before);
      let waiting: number | undefined;
      while (waiting === undefined) {
        const { rows } = await client.query<{ pid: number }>(`SELECT pid FROM pg_locks WHERE NOT granted AND relation = $1::regclass`, [table]);
        waiting = rows[0]?.pid;
      }
      await kill(client, waiting);
      await client.query('ROLLBACK').catch(() => undefined);
      expect((await frozen).code).toBe('INTERNAL');
    });
  }

  async function nothingLeft(): Promise<void> {
    const all = ROWS.map((table) => `SELECT '${table}' AS name FROM ${table}`).join(' UNION ALL ');
    expect((await asApplication((client) => client.query(all))).rows).toEqual([]);
    expect((await draft()).state).toBe('DRAFT');
  }

  it.each(HELD)('its writer dies at %s: there is no half bilan', async (table) => {
    await killedAt(table, (client, pid) => client.query('SELECT pg_terminate_backend($1)', [pid]));
    await nothingLeft();
  });

  it('the database dies in the middle of it: there is no half bilan after it is back', async () => {
    await killedAt('bilan_edition_figure', () => postgres.restart('SIGQUIT'));
    await nothingLeft();
  });

  it('frozen then, is whole', async () => {
    expect((await freeze(await draft())).data?.moveBilan.problems).toEqual([]);
    const { bilanEdition } = await secretariat.ask<{ bilanEdition: { content: Draft['content'] } }>(EDITION, { pact: PARIS_PACT, year: 2019, number: 1 });
    expect(bilanEdition.content.sections.flatMap(({ keyFigures, figures }) => [...keyFigures, ...figures])).toHaveLength(46);
  });
});
