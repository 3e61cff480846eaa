import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { importPactFolder } from '#exchange';
import { seedDemonstrationMeetings } from '#meetings';
import { Database, TenantDirectory, type TenantRef } from '#platform';
import { seedDemonstrationReports } from '#reporting';
import { aCollection, aTenant, answered, contextOf, countStatements, dated, screenOperation, standAt, startApi, write, writeThen, type Collection, type TestApi, type TestClient } from '../builders/index.js';

const TITLE = `query ($pact: String!) { commitment(pact: $pact, number: 1) { title } }`;
const HEADER = 'x-pacte-as-of';

let api: TestApi;
let scene: Collection;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api, { day: '2019-03-04', open: false });
  await dated(api, scene.tenant);
});

const asked = (at: string, query = TITLE, client: TestClient = scene.visitor, variables: object = { pact: scene.pact.slug }) => client.graphql<{ commitment: { title: string } }>(query, { ...variables }, { [HEADER]: at });
const titleAt = async (at: string): Promise<string | undefined> => (await asked(at)).data?.commitment.title;
const rename = async (day: string, title: string): Promise<void> => {
  await standAt(api, scene.tenant, day);
  await writeThen(api, scene.tenant, `UPDATE commitment SET title = $3 WHERE tenant_id = $1 AND id = $2`, [scene.pact.commitments[0]!.id, title]);
};

describe('a page at a past day', () => {
  it('is what it was at the end of that day', async () => {
    await rename('2019-03-10', 'Deuxième');
    await rename('2019-04-02', 'Troisième');
    await standAt(api, scene.tenant, '2019-05-15');
    for (const [day, title] of [['2015-01-01', 'Engagement 1'], ['2019-03-09', 'Engagement 1'], ['2019-03-10', 'Deuxième'], ['2019-04-01', 'Deuxième'], ['2019-04-02', 'Troisième'], ['2019-05-15', 'Troisième']] as const) expect([day, await titleAt(day)]).toEqual([day, title]);
    const { data } = await scene.visitor.graphql<{ overview: { today: string } }>(`query ($pact: String!) { overview(pact: $pact) { today } }`, { pact: scene.pact.slug }, { [HEADER]: '2019-04-01' });
    expect(data).toEqual({ overview: { today: '2019-04-01' } });
  });

  it('loses the words that whoever owns the tables takes out of it, and only those', async () => {
    await rename('2019-03-10', 'Chez Mme Exemple');
    await rename('2019-03-12', 'Corrigé');
    await standAt(api, scene.tenant, '2019-05-15');
    expect(await titleAt('2019-03-11')).toBe('Chez Mme Exemple');
    const owner = new pg.Client({ connectionString: api.database.superuserUrl });
    await owner.connect();
    try {
      await owner.query(`UPDATE history.commitment SET title = replace(title, 'Mme Exemple', '[…]') WHERE tenant_id = $1 AND title LIKE '%Mme Exemple%'`, [scene.tenant.id]);
    } finally {
      await owner.end();
    }
    expect([await titleAt('2019-03-11'), await titleAt('2019-03-12')]).toEqual(['Chez […]', 'Corrigé']);
  });

  it('tells of a row that is gone since, and not of one that was not there yet', async () => {
    const count = async (at: string): Promise<number> => (await asked(at, `query ($pact: String!) { commitment(pact: $pact, number: 1) { porteurs { role } } }`)).data!.commitment['porteurs' as never]['length'];
    await standAt(api, scene.tenant, '2019-03-10');
    await writeThen(api, scene.tenant, `DELETE FROM porteur WHERE tenant_id = $1 AND role = 'CO_LEAD'`);
    await standAt(api, scene.tenant, '2019-03-12');
    await writeThen(api, scene.tenant, `INSERT INTO porteur (tenant_id, commitment_id, position, role, verbatim) SELECT tenant_id, id, 7, 'PARTNER', 'Tous' FROM commitment WHERE tenant_id = $1`);
    await writeThen(api, scene.tenant, `INSERT INTO porteur (tenant_id, commitment_id, position, role, verbatim) SELECT tenant_id, id, 8, 'PARTNER', 'Tous' FROM commitment WHERE tenant_id = $1`);
    await standAt(api, scene.tenant, '2019-03-20');
    expect([await count('2019-03-09'), await count('2019-03-11'), await count('2019-03-12')]).toEqual([2, 1, 3]);
  });

  it('is refused in words: to come, before the record, no day, an act, what has no past', async () => {
    const codeAt = async (at: string, query = TITLE): Promise<string | undefined> => (await asked(at, query)).code;
    expect([await codeAt('2019-03-05'), await codeAt('2014-12-31'), await codeAt('hier'), await codeAt('2019-02-30'), await codeAt('2019-13-01')]).toEqual(['AS_OF_IN_FUTURE', 'AS_OF_BEFORE_RECORD', 'AS_OF_MALFORMED', 'AS_OF_MALFORMED', 'AS_OF_MALFORMED']);
    const { errors } = await asked('2014-12-31');
    expect(errors[0]!.message).toBe('Rien n’était enregistré avant le 1er janvier 2015.');
    const act = await scene.secretariat.graphql(`mutation ($input: CampaignInput!) { openCampaign(input: $input) { campaign { state } } }`, { input: { pact: scene.pact.slug, campaign: '2019-S1', version: 1 } }, { [HEADER]: '2019-03-01' });
    expect(act.code).toBe('AS_OF_READS_ONLY');
    expect((await scene.secretariat.graphql(`{ people { nodes { name } } }`, {}, { [HEADER]: '2019-03-01' })).code).toBe('AS_OF_NOT_HERE');
    expect((await scene.visitor.graphql(`fragment F on Query { ...G } fragment G on Query { bilans(pact: "x") { year } } { ...F }`, {}, { [HEADER]: '2019-03-01' })).code).toBe('AS_OF_NOT_HERE');
    expect((await write(api, scene.tenant, `SELECT FROM campaign WHERE tenant_id = $1 AND state = 'OPEN'`))).toEqual([]);
  });

  it('is a neighbour’s to nobody else', async () => {
    const neighbour = await aTenant(api, { demonstration: true });
    await api.get(Database).service(`UPDATE tenant SET recorded_from = '2015-01-01' WHERE id = $1`, [neighbour.id]);
    api.get(TenantDirectory).forget();
    await standAt(api, neighbour, '2019-05-15');
    expect((await asked('2019-03-01', TITLE, api.client(neighbour))).code).toBe('PACT_NOT_FOUND');
    expect((await asked('2019-03-01')).data?.commitment.title).toBe('Engagement 1');
    const seen = await api.get(Database).transaction(contextOf(api, neighbour), (ctx) => ctx.db.query(`SELECT FROM history.commitment`));
    expect(seen).toEqual([]);
    // Nor can a statement of the service change the past.
    for (const sql of [`UPDATE history.commitment SET title = 'x' WHERE tenant_id = $1`, `DELETE FROM history.commitment WHERE tenant_id = $1`, `INSERT INTO as_of.commitment (tenant_id) VALUES ($1)`]) await expect(write(api, scene.tenant, sql)).rejects.toThrow(/permission denied/);
  });

  it('shows what today’s rights let one read, as it was then', async () => {
    await standAt(api, scene.tenant, '2019-04-16');
    await scene.secretariat.ask(`mutation ($input: CampaignInput!) { openCampaign(input: $input) { campaign { state } } }`, { input: { pact: scene.pact.slug, campaign: '2019-S1', version: 1 } });
    await answered(api, scene, 1, { state: 'SUBMITTED', weather: 'STORM', on: '2019-04-20' });
    await write(api, scene.tenant, `UPDATE report SET state = 'ACCEPTED' WHERE tenant_id = $1`);
    const storms = async (client: TestClient): Promise<number> => (await client.graphql<{ overview: { storms: object[] } }>(`query ($pact: String!) { overview(pact: $pact) { storms { id } } }`, { pact: scene.pact.slug })).data!.overview.storms.length;
    expect(await storms(scene.visitor)).toBe(1);
  });

  it('withholds the small counts that today withholds', async () => {
    const { id } = scene.indicator;
    await writeThen(api, scene.tenant, `UPDATE indicator SET counts_persons = false, baseline_value = 3, baseline_on = '2015-01-01', baseline_precision = 'DAY' WHERE tenant_id = $1 AND id = $2`, [id]);
    await standAt(api, scene.tenant, '2019-04-16');
    const told = async (): Promise<(number | undefined)[]> => {
      const { data } = await asked('2019-04-10', `query ($pact: String!, $code: String!) { indicator(pact: $pact, code: $code) { baseline { value } } }`, scene.visitor, { pact: scene.pact.slug, code: scene.indicator.code });
      const csv = await scene.visitor.get(`/files/indicateurs/${scene.pact.slug}.csv?au=2019-04-10`);
      return [(data as unknown as { indicator: { baseline: { value: number } | null } }).indicator.baseline?.value, csv.status, csv.text.split('\n').filter((line) => line.includes(',BASELINE,')).length];
    };
    expect(await told()).toEqual([3, 200, 1]);
    await writeThen(api, scene.tenant, `UPDATE indicator SET counts_persons = true WHERE tenant_id = $1 AND id = $2`, [id]);
    await writeThen(api, scene.tenant, `UPDATE pact SET small_count_threshold = 11 WHERE tenant_id = $1`);
    expect(await told()).toEqual([undefined, 200, 0]);
  });
});

describe('files of a past day', () => {
  it('carry it in their name and in the journal; today’s do not', async () => {
    await rename('2019-03-10', 'Deuxième');
    await standAt(api, scene.tenant, '2019-05-15');
    const path = `/files/comparaison/${scene.pact.slug}.csv`;
    const then = await scene.secretariat.get(`${path}?au=2019-03-09`);
    expect([then.status, then.headers['content-disposition']]).toEqual([200, `attachment; filename="comparaison-${scene.pact.slug}-au-2019-03-09.csv"`]);
    expect(then.text).toContain('1,Engagement 1,');
    const now = await scene.secretariat.get(path);
    expect([now.headers['content-disposition'], now.text.includes('1,Deuxième,')]).toEqual([`attachment; filename="comparaison-${scene.pact.slug}.csv"`, true]);
    const entries = await write<{ day: string; on: string | null }>(api, scene.tenant, `SELECT (at AT TIME ZONE 'Europe/Paris')::date::text AS day, (SELECT c->>'after' FROM jsonb_array_elements(changes) c WHERE c->>'field' = 'on') AS on FROM audit_entry WHERE tenant_id = $1 AND action = 'comparison.exported' ORDER BY sequence`);
    expect(entries).toEqual([{ day: '2019-05-15', on: '2019-03-09' }, { day: '2019-05-15', on: null }]);
    expect((await scene.visitor.get(`${path}?au=2031-01-01`)).status).toBe(400);
  });
});

describe('the demonstration of Paris', () => {
  it('can be looked at on any day of its years, in as many statements as today', async () => {
    const tenant: TenantRef = await aTenant(api, { demonstration: true });
    await standAt(api, tenant, '2019-05-15');
    const ctx = { ...contextOf(api, tenant, await api.get(TenantDirectory).clockOf(tenant)) };
    await importPactFolder(ctx, api.get(Database), 'data/pacte-paris-2015');
    await seedDemonstrationMeetings(ctx, api.get(Database));
    await seedDemonstrationReports(ctx, api.get(Database));
    await dated(api, tenant);
    const client = api.client(tenant);
    const pact = 'pacte-paris-2015';
    interface Seen {
      readonly overview: { readonly campaign: { code: string; state: string } | null; readonly total: { reported: number; expected: number } };
    }
    const overview = async (at?: string): Promise<[string | undefined, string | undefined, number]> => {
      const { data, errors } = await client.graphql<Seen>(`query ($pact: String!) { overview(pact: $pact) { campaign { code state } total { reported expected } } }`, { pact }, at ? { [HEADER]: at } : {});
      expect(errors).toEqual([]);
      return [data!.overview.campaign?.code, data!.overview.campaign?.state, data!.overview.total.reported];
    };
    expect(await overview('2015-06-30')).toEqual([undefined, undefined, 0]);
    const [during, after] = [await overview('2017-11-20'), await overview('2017-12-31')];
    expect([during[0], during[1], after[0], after[1]]).toEqual(['2017-S2', 'OPEN', '2017-S2', 'CLOSED']);
    expect(during[2]).toBeGreaterThan(0);
    expect(after[2]).toBeGreaterThan(during[2]);
    for (const name of ['OverviewPage', 'HeatMapPage', 'ComparisonPage', 'PactTree', 'IndicatorList', 'Organisations']) {
      const variables = { pact, filter: {}, filtered: false };
      const live = await countStatements(api, () => client.graphql(screenOperation(name), variables));
      const yesterday = await countStatements(api, () => client.graphql(screenOperation(name), variables, { [HEADER]: '2019-05-15T08:00:00Z' }));
      expect([name, yesterday.statements.length, yesterday.result.errors]).toEqual([name, live.statements.length, []]);
      // Nothing was done since: the instant at which its clock was set shows what stands.
      expect([name, yesterday.result.data]).toEqual([name, live.result.data]);
    }
  }, 120_000);
});
