import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type TenantRef } from '#platform';
import { seedDemonstrationReports } from '#reporting';
import { aPerson, aTenant, countStatements, signedIn, startApi, type TestApi, type TestClient } from '../builders/index.js';
import { DRAFT, MOVE, PARIS_PACT as PACT, START, type Draft, type Payload } from '../builders/bilan.js';
import { aParisTenant } from '../builders/paris-pact.js';

const YEARS = `query ($pact: String!, $year: Int!) { bilanYears(pact: $pact, year: $year) { before { year edition } after { year edition } figures { commitment change before { value unit } after { value unit } } leftOut { title reason }
  lines { number statusBefore statusAfter weatherBefore weatherAfter moved } onlyBefore onlyAfter neither } }`;

interface Years {
  readonly before: { readonly year: number; readonly edition: number | null };
  readonly after: { readonly year: number; readonly edition: number | null };
  readonly figures: readonly { readonly change: number; readonly before: { readonly value: number; readonly unit: string }; readonly after: { readonly value: number; readonly unit: string } }[];
  readonly leftOut: readonly { readonly title: string; readonly reason: string }[];
  readonly lines: readonly { readonly number: number; readonly moved: boolean }[];
  readonly onlyBefore: number;
  readonly onlyAfter: number;
  readonly neither: number;
}

let api: TestApi;
let tenant: TenantRef;
let secretariat: TestClient;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
  tenant = await aParisTenant(api, seedDemonstrationReports);
  secretariat = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
}, 60_000);
afterAll(() => api.close());

const years = async (year: number, client = api.client(tenant)) => (await client.ask<{ bilanYears: Years }>(YEARS, { pact: PACT, year })).bilanYears;

it('compares a year with the one before on matched perimeters, tells what was left out, and counts the commitments', async () => {
  const found = await years(2018);
  expect([found.before, found.after]).toEqual([{ year: 2017, edition: null }, { year: 2018, edition: null }]);
  expect(found.figures.every(({ before, after, change }) => before.unit === after.unit && Math.abs(after.value - before.value - change) < 1e-9)).toBe(true);
  expect(found.figures.length + found.leftOut.length).toBeGreaterThan(5);
  expect(found.lines.length + found.onlyBefore + found.onlyAfter + found.neither).toBe(106);
  expect(found.lines.length).toBeGreaterThan(20);
  const file = await api.client(tenant).get(`/files/comparaison/${PACT}/2018.csv`);
  expect([file.status, file.text.trim().split(/\r?\n/).length]).toEqual([200, 1 + found.figures.length + found.leftOut.length + found.lines.length]);
});

it('is from the frozen rows once an edition is published, and the same for whoever asks', async () => {
  await secretariat.ask(START, { input: { pact: PACT, year: 2017, cutOff: '2017-12-31' } });
  for (const transition of ['FREEZE', 'PUBLISH']) {
    const { bilanDraft } = await secretariat.ask<{ bilanDraft: Draft }>(DRAFT, { pact: PACT, year: 2017 });
    const { id, version, fingerprint } = bilanDraft;
    const { moveBilan } = await secretariat.ask<{ moveBilan: Payload }>(MOVE, { input: { bilan: id, version, transition, ...(transition === 'FREEZE' ? { fingerprint } : {}) } });
    expect(moveBilan.problems).toEqual([]);
  }
  const found = await years(2018);
  expect(found.before).toEqual({ year: 2017, edition: 1 });
  expect(await years(2018, secretariat)).toEqual(found);
  // The latest that was published is what a later year is compared with.
  expect((await years(2019)).before).toEqual({ year: 2017, edition: 1 });
});

it('refuses the first year and years that have not begun, and asks as many statements whatever it holds', async () => {
  expect((await api.client(tenant).graphql(YEARS, { pact: PACT, year: 2015 })).code).toBe('BILAN_NOT_FOUND');
  expect((await api.client(tenant).graphql(YEARS, { pact: PACT, year: 2020 })).code).toBe('BILAN_NOT_FOUND');
  expect((await api.client(tenant).graphql(YEARS, { pact: 'nul', year: 2018 })).code).toBe('PACT_NOT_FOUND');
  const neighbour = await aTenant(api, { demonstration: true });
  expect((await api.client(neighbour).graphql(YEARS, { pact: PACT, year: 2018 })).code).toBe('PACT_NOT_FOUND');
  const { statements } = await countStatements(api, () => years(2018));
  expect(statements.filter((sql) => !/FROM tenant ORDER BY slug|session/.test(sql)).length).toBeLessThanOrEqual(8);
});
