import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TenantRef } from '#platform';
import { aPact, aTenant, countStatements, startApi, write, type TestApi } from '../builders/index.js';

const MEETINGS = 'query ($pact: String!) { meetings(pact: $pact) { instance title startsAt place fictional } }';

let api: TestApi;
let tenant: TenantRef;

beforeAll(async () => {
  api = await startApi();
  tenant = await aTenant(api);
});
afterAll(() => api.close());

async function aMeeting(pact: { id: string }, instance: string, at: string): Promise<void> {
  await write(api, tenant, `INSERT INTO meeting (tenant_id, pact_id, instance, title, starts_at) VALUES ($1, $2, $3, 'Réunion', $4)`, [pact.id, instance, at]);
}

it('come oldest first, at their instant, in one statement', async () => {
  const pact = await aPact(api, tenant);
  await aMeeting(pact, 'COPIL', '2019-06-20T14:30:00+02:00');
  await aMeeting(pact, 'CONSEIL', '2018-12-20T14:30:00+01:00');
  const { result, statements } = await countStatements(api, () => api.client(tenant).ask<{ meetings: object[] }>(MEETINGS, { pact: pact.slug }));
  expect(result.meetings).toEqual([
    { instance: 'CONSEIL', title: 'Réunion', startsAt: '2018-12-20T13:30:00.000Z', place: null, fictional: false },
    { instance: 'COPIL', title: 'Réunion', startsAt: '2019-06-20T12:30:00.000Z', place: null, fictional: false },
  ]);
  expect(statements.filter((sql) => sql.includes('meeting'))).toHaveLength(1);
});

it('of a pact without any are an empty list; an unknown pact, or a neighbour’s, is refused', async () => {
  const pact = await aPact(api, tenant);
  expect((await api.client(tenant).ask<{ meetings: object[] }>(MEETINGS, { pact: pact.slug })).meetings).toEqual([]);
  const neighbour = await aTenant(api);
  expect((await api.client(neighbour).graphql(MEETINGS, { pact: pact.slug })).code).toBe('PACT_NOT_FOUND');
  expect((await api.client(tenant).graphql(MEETINGS, { pact: 'inconnu' })).code).toBe('PACT_NOT_FOUND');
});
