import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { aCollection, aGuest, aPerson, reportActs, signedIn, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

const SAY = `mutation ($input: AnnouncePresenceInput!) { announcePresence(input: $input) { others } }`;

let api: TestApi;
let scene: Collection;
let request: string;
const { requestFor } = reportActs(() => scene);

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
  request = await requestFor(1);
});

const says = async (client: TestClient, here = true): Promise<string[]> => (await client.ask<{ announcePresence: { others: string[] } }>(SAY, { input: { request, here } })).announcePresence.others;
const rows = (): Promise<{ name: string; seen: string }[]> => write(api, scene.tenant, `SELECT p.name, x.seen_at::text AS seen FROM report_presence x JOIN person p ON p.tenant_id = x.tenant_id AND p.id = x.person_id WHERE x.tenant_id = $1`);
const passes = (seconds: number): Promise<unknown> => write(api, scene.tenant, `UPDATE report_presence SET seen_at = seen_at - make_interval(secs => $2) WHERE tenant_id = $1`, [seconds]);

it('tells colleagues of each other, by name, guests too; until they close the form or are silent for a while', async () => {
  expect(await says(scene.validator)).toEqual([]);
  const [{ name }] = (await rows()) as [{ name: string; seen: string }];
  expect(await says(scene.reporter)).toEqual([name]);
  expect(await says(await aGuest(api, scene, scene.caf, scene.campaign))).toHaveLength(2);
  // The clock runs: some ten seconds on each side of the forty are left to the requests themselves.
  await passes(20);
  expect(await says(scene.reporter)).toContain(name);
  await passes(30);
  expect(await says(scene.reporter)).not.toContain(name);
  expect(await says(scene.validator)).toHaveLength(1);
  await says(scene.reporter, false);
  expect(await says(scene.validator)).toEqual([]);
});

it('what is said often is written seldom, one row a person', async () => {
  await says(scene.reporter);
  const before = await rows();
  await says(scene.reporter);
  expect(await rows()).toEqual(before);
  await passes(20);
  await says(scene.reporter);
  expect(await rows()).toHaveLength(1);
  expect((await rows())[0]!.seen > before[0]!.seen).toBe(true);
});

it('another organisation is told nothing, nor is the secretariat, which does not write there', async () => {
  await says(scene.reporter);
  const ville = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'ORGANISATION_VALIDATOR', organisation: scene.ville.id }));
  for (const client of [ville, scene.stranger, (await aCollection(api)).reporter]) expect((await client.graphql(SAY, { input: { request } })).code).toBe('REQUEST_NOT_FOUND');
  expect((await scene.secretariat.graphql(SAY, { input: { request } })).code).toBe('FORBIDDEN');
  expect(await rows()).toHaveLength(1);
});
