import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { ACCEPT, act, aCampaign, aCollection, aGuest, aPerson, answer, countStatements, reportActs, RETURN, SAVE, signedIn, standAt, startApi, SUBMIT, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

const COUNTS = 'asked onTime late missing awaited excused returned';
const READ = `query ($pact: String!, $organisation: String) { diligence(pact: $pact, organisation: $organisation) { ${COUNTS} organisation { slug } semesters { ${COUNTS} campaign { code } rows { commitment { number } standing dueOn sentOn returned } } } }`;

interface Given {
  organisation: { slug: string };
  asked: number;
  onTime: number;
  late: number;
  missing: number;
  awaited: number;
  excused: number;
  returned: number;
  semesters: { campaign: { code: string }; rows: { commitment: { number: number }; standing: string; sentOn: string | null; returned: boolean }[] }[];
}

let api: TestApi;
let scene: Collection;
const { requestFor, sent } = reportActs(() => scene);

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => void (scene = await aCollection(api)));

const read = async (client: TestClient, organisation: string | null = null): Promise<Given[]> => (await client.ask<{ diligence: Given[] }>(READ, { pact: scene.pact.slug, organisation })).diligence;
const caf = async (): Promise<Given> => (await read(scene.reporter, 'caf'))[0]!;
const standings = async (): Promise<string[]> => (await caf()).semesters[0]!.rows.map(({ commitment, standing, returned }) => `${commitment.number} ${standing}${returned ? ' returned' : ''}`);

it('a request is awaited, then missing once its due date has passed; on time or late by its first sending', async () => {
  expect(await standings()).toEqual(['1 AWAITED', '2 AWAITED']);
  const { report, version } = await sent();
  expect(await standings()).toEqual(['1 ON_TIME', '2 AWAITED']);
  const [{ due }] = await write<{ due: string }>(api, scene.tenant, `SELECT (due_on + 1)::text AS due FROM campaign WHERE tenant_id = $1`) as [{ due: string }];
  await standAt(api, scene.tenant, due);
  expect(await standings()).toEqual(['1 ON_TIME', '2 MISSING']);
  // Sent back and sent again after the due date: it was on time, and was returned.
  const back = (await act(scene.secretariat, RETURN, { report, version, comment: 'Précisez.' })).report!;
  expect(await standings()).toEqual(['1 ON_TIME returned', '2 MISSING']);
  await act(scene.validator, SUBMIT, { request: await requestFor(1), version: back.version });
  const second = await requestFor(2);
  await act(scene.validator, SAVE, { request: second, version: 0, ...answer });
  await act(scene.validator, SUBMIT, { request: second, version: 1 });
  expect(await standings()).toEqual(['1 ON_TIME returned', '2 LATE']);
  expect(await caf()).toMatchObject({ asked: 2, onTime: 1, late: 1, missing: 0, awaited: 0, excused: 0, returned: 1 });
});

it('more time moves the due date; what is excused is neither late nor missing', async () => {
  await write(api, scene.tenant, `INSERT INTO campaign_extension (tenant_id, campaign_id, organisation_id, due_on, reason, granted_on) SELECT $1, id, $2, closes_on, 'Équipe', '2019-05-15' FROM campaign WHERE tenant_id = $1`, [scene.caf.id]);
  await write(api, scene.tenant, `UPDATE report_request q SET excused_on = '2019-05-15', excused_reason = 'Équipe' FROM commitment n WHERE q.tenant_id = $1 AND n.tenant_id = $1 AND n.id = q.commitment_id AND n.number = 2`);
  const [{ due }] = await write<{ due: string }>(api, scene.tenant, `SELECT (due_on + 1)::text AS due FROM campaign WHERE tenant_id = $1`) as [{ due: string }];
  await standAt(api, scene.tenant, due);
  expect(await standings()).toEqual(['1 AWAITED', '2 EXCUSED']);
});

it('the secretariat and the committee see everybody, what is missing first; who reports sees their own', async () => {
  const { report, version } = await sent();
  await act(scene.secretariat, ACCEPT, { report, version });
  await write(api, scene.tenant, `UPDATE campaign SET state = 'CLOSED', closed_on = '2019-05-15' WHERE tenant_id = $1`);
  const committee = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
  for (const client of [scene.secretariat, committee]) {
    const all = await read(client);
    expect(all.map(({ organisation, missing }) => `${organisation.slug} ${missing}`)).toEqual(['ville 3', 'caf 1']);
    for (const { asked, onTime, late, missing, awaited, excused } of all) expect(onTime + late + missing + awaited + excused).toBe(asked);
  }
  expect((await read(scene.reporter)).map(({ organisation }) => organisation.slug)).toEqual(['caf']);
  for (const organisation of ['ville', 'inconnue']) expect((await scene.reporter.graphql(READ, { pact: scene.pact.slug, organisation })).code).toBe('ORGANISATION_NOT_FOUND');
  expect((await (await aGuest(api, scene, scene.caf, scene.campaign)).graphql(READ, { pact: scene.pact.slug })).code).toBe('FORBIDDEN');
  expect((await (await aCollection(api)).secretariat.graphql(READ, { pact: scene.pact.slug, organisation: 'caf' })).code).toBe('ORGANISATION_NOT_FOUND');
});

it('is read of one campaign too, on the page and as CSV', async () => {
  const CAMPAIGN = `query ($pact: String!, $campaign: String) { diligence(pact: $pact, campaign: $campaign) { asked organisation { slug } semesters { campaign { code } } } }`;
  const earlier = await aCampaign(api, scene.tenant, scene.pact, { code: '2018-S2', state: 'CLOSED', opensOn: '2018-10-15', dueOn: '2018-12-06', closesOn: '2018-12-20' });
  await write(api, scene.tenant, `INSERT INTO report_request (tenant_id, campaign_id, commitment_id, organisation_id, role) SELECT q.tenant_id, $2, q.commitment_id, q.organisation_id, q.role FROM report_request q JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id WHERE q.tenant_id = $1 AND q.organisation_id = $3 AND n.number = 2`, [earlier.id, scene.caf.id]);
  const of = async (campaign: string | null) => (await scene.secretariat.ask<{ diligence: Given[] }>(CAMPAIGN, { pact: scene.pact.slug, campaign })).diligence.map(({ organisation, asked, semesters }) => [organisation.slug, asked, semesters.map((each) => each.campaign.code).join()]);
  expect(await of('2018-S2')).toEqual([['caf', 1, '2018-S2']]);
  expect(await of(null)).toContainEqual(['caf', 3, '2019-S1,2018-S2']);
  expect((await scene.secretariat.graphql(CAMPAIGN, { pact: scene.pact.slug, campaign: '1999-S1' })).code).toBe('CAMPAIGN_NOT_FOUND');
  const rows = async (query: string, client = scene.reporter): Promise<string[]> => (await client.get(`/files/assiduite/${scene.pact.slug}.csv${query}`)).text.trim().split('\r\n').slice(1);
  expect((await rows('?semestre=2018-S2')).map((row) => row.split(',').slice(2, 5).join())).toEqual(['2018-S2,2,MISSING']);
  expect(await rows('')).toHaveLength(3);
  expect((await rows('', scene.secretariat)).length).toBeGreaterThan(3);
  // Nothing was asked of the stranger's organisation.
  expect(await rows('', scene.stranger)).toEqual([]);
  for (const [client, status] of [[scene.visitor, 401], [await aGuest(api, scene, scene.caf, scene.campaign), 403]] as const) expect((await client.get(`/files/assiduite/${scene.pact.slug}.csv`)).status).toBe(status);
});

it('of an organisation that was asked nothing is empty for who may see it; a semester there is not is refused', async () => {
  const empty = [{ organisation: { slug: 'emmaus' }, asked: 0, onTime: 0, late: 0, missing: 0, awaited: 0, excused: 0, returned: 0, semesters: [] }];
  for (const client of [scene.stranger, scene.secretariat]) expect(await read(client, 'emmaus')).toEqual(empty);
  expect(await read(scene.stranger)).toEqual([]);
  expect((await read(scene.secretariat)).map(({ organisation }) => organisation.slug)).not.toContain('emmaus');
  expect((await scene.reporter.graphql(READ, { pact: scene.pact.slug, organisation: 'emmaus' })).code).toBe('ORGANISATION_NOT_FOUND');
  const OF_SEMESTER = `query ($pact: String!) { diligence(pact: $pact, organisation: "emmaus", campaign: "1999-S1") { asked } }`;
  expect((await scene.stranger.graphql(OF_SEMESTER, { pact: scene.pact.slug })).code).toBe('CAMPAIGN_NOT_FOUND');
});

it('as CSV is told in the journal, bears the pact’s name, and is refused of a pact or a semester that there is not', async () => {
  const exports = (): Promise<{ changes: unknown }[]> => write(api, scene.tenant, `SELECT changes FROM audit_entry WHERE tenant_id = $1 AND action = 'diligence.exported'`);
  const given = await scene.secretariat.get(`/files/assiduite/${scene.pact.slug}.csv?semestre=2019-S1`);
  expect([given.status, given.headers['content-disposition']]).toEqual([200, `attachment; filename="assiduite-${scene.pact.slug}.csv"`]);
  expect(JSON.stringify(await exports())).toContain('2019-S1');
  const neighbour = (await aCollection(api)).secretariat;
  for (const [client, path] of [[scene.secretariat, `${scene.pact.slug}.csv?semestre=1999-S1`], [scene.secretariat, 'inconnu.csv'], [scene.secretariat, 'a%22%3B%20b.csv'], [neighbour, `${scene.pact.slug}.csv`]] as const) {
    expect((await client.get(`/files/assiduite/${path}`)).status).toBe(404);
  }
  expect(await exports()).toHaveLength(1);
});

it('comes in one statement, whatever the number of organisations', async () => {
  const { statements } = await countStatements(api, () => read(scene.secretariat));
  expect(statements.filter((sql) => sql.includes('report_request'))).toHaveLength(1);
});
