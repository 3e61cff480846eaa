import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { importPactFolder } from '#exchange';
import { seedDemonstrationMeetings } from '#meetings';
import { Database, TenantDirectory, type TenantRef } from '#platform';
import { seedDemonstrationReports } from '#reporting';
import { aCollection, aCommittee, aPerson, aTenant, change, contextOf, countStatements, dated, screenOperation, signedIn, standAt, startApi, write, writeThen, type Collection, type TestApi, type TestClient } from '../builders/index.js';

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

  describe('of which one reads what one may read today', () => {
    const storms = async (client: TestClient, at: string): Promise<number> => (await client.graphql<{ overview: { storms: object[] } }>(`query ($pact: String!) { overview(pact: $pact) { storms { id } } }`, { pact: scene.pact.slug }, { [HEADER]: at })).data!.overview.storms.length;
    const stormSent = async (): Promise<void> => {
      await standAt(api, scene.tenant, '2019-04-16');
      await scene.secretariat.ask(`mutation ($input: CampaignInput!) { openCampaign(input: $input) { campaign { state } } }`, { input: { pact: scene.pact.slug, campaign: '2019-S1', version: 1 } });
      await standAt(api, scene.tenant, '2019-04-20');
      await writeThen(
        api,
        scene.tenant,
        `INSERT INTO report (tenant_id, request_id, state, status, weather, saved_at, saved_by, submitted_at, submitted_by)
         SELECT q.tenant_id, q.id, 'SUBMITTED', 'IN_PROGRESS', 'STORM', '2019-04-20', 'essai', '2019-04-20', 'essai' FROM report_request q JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id
         WHERE q.tenant_id = $1 AND n.number = 1 AND q.role = 'LEAD'`,
      );
      await standAt(api, scene.tenant, '2019-05-15');
    };

    it('a right withdrawn since hides what was readable then; one given since opens it', async () => {
      await stormSent();
      expect([await storms(scene.reporter, '2019-04-25'), await storms(scene.stranger, '2019-04-25'), await storms(scene.visitor, '2019-04-25'), await storms(scene.reporter, '2019-04-18')]).toEqual([1, 0, 0, 0]);
      // The reporter and a colleague of theirs validate for the CAF: from now on only the stranger does.
      await change(api, scene.tenant, `DELETE FROM role_grant WHERE tenant_id = $1 AND role = 'ORGANISATION_VALIDATOR' AND organisation_id = $2`, [scene.tenant.id, scene.caf.id]);
      await change(api, scene.tenant, `UPDATE role_grant SET organisation_id = $2 WHERE tenant_id = $1 AND role = 'CONTRIBUTOR'`, [scene.tenant.id, scene.caf.id]);
      expect([await storms(scene.reporter, '2019-04-25'), await storms(scene.stranger, '2019-04-25')]).toEqual([0, 1]);
    });

    it('what was accepted since is still what it was then: not yet for everybody', async () => {
      await stormSent();
      await writeThen(api, scene.tenant, `UPDATE report SET state = 'ACCEPTED', decided_at = '2019-05-15', decided_by = 'essai' WHERE tenant_id = $1`);
      await standAt(api, scene.tenant, '2019-05-17');
      expect([await storms(scene.visitor, '2019-05-14'), await storms(scene.visitor, '2019-05-15'), await storms(scene.reporter, '2019-05-14')]).toEqual([0, 1, 1]);
    });
  });

  it('is not opened by a seat that has ended since', async () => {
    const { scene: committee, instance, seats, enter } = await aCommittee(api);
    const { tenant, pact } = committee;
    await writeThen(api, tenant, `INSERT INTO meeting (tenant_id, pact_id, instance, instance_id, title, starts_at, state, remote_address) VALUES ($1, $2, 'COPIL', $3, 'COPIL', '2019-06-20T12:00:00Z', 'PROPOSED', 'https://visio.example/copil')`, [pact.id, instance]);
    await dated(api, tenant);
    const expert = await enter('expert');
    const addresses = async (at: string): Promise<(string | null)[]> => (await expert.graphql<{ meetings: { remoteAddress: string | null }[] }>(`query ($pact: String!) { meetings(pact: $pact) { remoteAddress } }`, { pact: pact.slug }, { [HEADER]: at })).data!.meetings.map(({ remoteAddress }) => remoteAddress);
    await standAt(api, tenant, '2019-05-20');
    expect(await addresses('2019-05-18')).toEqual(['https://visio.example/copil']);
    await writeThen(api, tenant, `UPDATE instance_member SET valid_until = '2019-05-19' WHERE tenant_id = $1 AND id = $2`, [seats.expert]);
    expect(await addresses('2019-05-18')).toEqual([null]);
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

  it('of figures and of places too, with the day in the words of the journal', async () => {
    const { id, code } = scene.indicator;
    await standAt(api, scene.tenant, '2019-03-10');
    await writeThen(api, scene.tenant, `INSERT INTO target (tenant_id, indicator_id, position, value, sense, due_on, due_precision, verbatim) VALUES ($1, $2, 1, 500, 'AT_LEAST', '2019-12-31', 'YEAR', '500')`, [id]);
    await standAt(api, scene.tenant, '2019-04-10');
    await writeThen(api, scene.tenant, `UPDATE target SET value = 700 WHERE tenant_id = $1`);
    await writeThen(api, scene.tenant, `INSERT INTO commitment_territory (tenant_id, commitment_id, position, arrondissements, verbatim, page) VALUES ($1, $2, 1, '{10}', 'là', 1)`, [scene.pact.commitments[0]!.id]);
    await standAt(api, scene.tenant, '2019-05-15');
    const { slug } = scene.pact;
    const aims = async (query: string): Promise<[number, string | undefined, string[]]> => {
      const { status, headers, text } = await scene.secretariat.get(`/files/indicateurs/${slug}.csv${query}`);
      return [status, headers['content-disposition'], text.split('\r\n').filter((line) => line.startsWith(`${code},`)).map((line) => /,TARGET,.*?,(\d+),/.exec(line)?.[1] ?? '')];
    };
    expect(await aims('?au=2019-03-20')).toEqual([200, `attachment; filename="indicateurs-${slug}-au-2019-03-20.csv"`, ['500']]);
    expect(await aims('?axe=1&au=2019-03-09')).toEqual([200, `attachment; filename="indicateurs-${slug}-au-2019-03-09.csv"`, []]);
    expect(await aims('')).toEqual([200, `attachment; filename="indicateurs-${slug}.csv"`, ['700']]);
    const places = async (query: string): Promise<string | undefined> => (await scene.secretariat.get(`/files/arrondissements/${slug}.csv${query}`)).text.split('\r\n').find((line) => line.startsWith('10,'));
    expect([await places('?au=2019-03-20'), (await places(''))?.split(',').slice(0, 3)]).toEqual([undefined, ['10', '1', '1']]);
    const { journal } = await (await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'PACT_ADMINISTRATOR' }))).ask<{ journal: { nodes: { changes: { label: string; after: string }[] }[] } }>(`query { journal(first: 20, family: EXPORTS) { nodes { changes { label after } } } }`);
    expect(journal.nodes.map(({ changes }) => changes.find(({ label }) => label === 'tel qu’enregistré au')?.after)).toEqual([undefined, '2019-03-20', undefined, '2019-03-09', '2019-03-20']);
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
    for (const name of ['OverviewPage', 'HeatMapPage', 'ComparisonPage', 'PactTree', 'IndicatorList', 'Organisations', 'PartPage', 'ArrondissementsPage']) {
      const variables = name === 'PartPage' ? { pact, kind: 'AXIS', key: '2' } : { pact, filter: {}, filtered: false };
      const live = await countStatements(api, () => client.graphql(screenOperation(name), variables));
      const yesterday = await countStatements(api, () => client.graphql(screenOperation(name), variables, { [HEADER]: '2019-05-15T08:00:00Z' }));
      expect([name, yesterday.statements.length, yesterday.result.errors]).toEqual([name, live.statements.length, []]);
      // Nothing was done since: the instant at which its clock was set shows what stands.
      expect([name, yesterday.result.data]).toEqual([name, live.result.data]);
    }
  }, 120_000);
});
