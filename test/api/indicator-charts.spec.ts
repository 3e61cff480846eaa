import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { seedDemonstrationMeetings } from '#meetings';
import { seedDemonstrationReports } from '#reporting';
import { aTenant, countStatements, startApi, type TestApi, type TestClient } from '../builders/index.js';
import { aParisTenant } from '../builders/paris-pact.js';

const DOCUMENT = readFileSync('apps/web/src/charts/charts.graphql', 'utf8');
const PACT = 'pacte-paris-2015';

interface Charts {
  readonly indicators: { readonly totalCount: number; readonly nodes: { readonly code: string; readonly axis: { readonly number: number } | null; readonly measurements: unknown[] }[] };
  readonly indicatorRollups: { readonly pact: { readonly expected: number }; readonly axes: { readonly rollup: { readonly expected: number } }[] };
}

let api: TestApi;
let tenant: Awaited<ReturnType<typeof aTenant>>;
let client: TestClient;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
  tenant = await aParisTenant(api, seedDemonstrationMeetings, seedDemonstrationReports);
  client = api.client(tenant);
}, 120_000);
afterAll(() => api.close());

it('gives every indicator of the pact with what is drawn of it, in one request of few statements', async () => {
  const { result, statements } = await countStatements(api, () => client.ask<Charts>(DOCUMENT, { pact: PACT }));
  expect(statements.length).toBeLessThanOrEqual(5);
  expect(gzipSync(JSON.stringify({ data: result })).length).toBeLessThan(60_000);
  expect(result.indicators.nodes).toHaveLength(result.indicators.totalCount);
  const second = await client.ask<Charts>(DOCUMENT, { pact: PACT, axis: 2 });
  expect(second.indicators.nodes.map(({ code }) => code)).toEqual(result.indicators.nodes.filter(({ axis }) => axis?.number === 2).map(({ code }) => code));
});

it('is a file with a line for each figure, start and aim; of one axis, of one indicator', async () => {
  const { indicators } = await client.ask<Charts>(DOCUMENT, { pact: PACT });
  const file = async (query: string) => (await client.get(`/files/indicateurs/${PACT}.csv${query}`)).text.trim().split('\r\n');
  const lines = await file('');
  expect(lines[0]).toBe('indicator,title,unit,axis,what,period_kind,period,starts_on,ends_on,qualifier,value,less_than,kept,not_known,giver,commitments,fictional');
  const figures = indicators.nodes.reduce((sum, { measurements }) => sum + measurements.length, 0);
  // Of retired ones too: the pact has none.
  expect(lines.filter((line) => /,FIGURE,/.test(line))).toHaveLength(figures);
  const one = await file('?indicateur=rendez-vous-des-droits-par-an');
  expect(new Set(one.slice(1).map((line) => line.split(',')[0]))).toEqual(new Set(['rendez-vous-des-droits-par-an']));
  expect(one.some((line) => /,TARGET,,,,2017-12-31,AT_LEAST,3000,/.test(line))).toBe(true);
  expect((await file('?axe=1')).length).toBeLessThan(lines.length);
});

it('is refused for a pact that there is not, and for a neighbour’s', async () => {
  const neighbour = api.client(await aTenant(api, { demonstration: true }));
  expect((await neighbour.graphql(DOCUMENT, { pact: PACT })).code).toBe('PACT_NOT_FOUND');
  expect((await neighbour.get(`/files/indicateurs/${PACT}.csv`)).status).toBe(404);
});
