import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportPact } from '#exchange';
import { Database, type TenantRef } from '#platform';
import { aPact, aTenant, contextOf, countStatements, startApi, type TestApi } from '../builders/index.js';
import { importPact, PARIS_SLUG } from '../builders/paris-pact.js';

let api: TestApi;
let tenant: TenantRef;

beforeAll(async () => {
  api = await startApi();
  tenant = await aTenant(api);
  await importPact(api, tenant);
});
afterAll(() => api.close());

interface Node {
  number: number;
  territories: { arrondissements: number[]; verbatim: string; page: number }[];
}
const LIST = `query ($pact: String!, $filter: CommitmentFilter) { commitments(pact: $pact, filter: $filter, first: 200) { totalCount nodes { number territories { arrondissements verbatim page } } } }`;
const list = async (filter: object | null, of = tenant, pact = PARIS_SLUG): Promise<{ totalCount: number; nodes: Node[] }> => (await api.client(of).ask<{ commitments: { totalCount: number; nodes: Node[] } }>(LIST, { pact, filter })).commitments;

describe('the places of the Paris pact', () => {
  it('are those that its text names, in its words and with their page', async () => {
    const named = (await list(null)).nodes.filter(({ territories }) => territories.length > 0);
    expect(named).toEqual([
      { number: 3, territories: [{ arrondissements: [7, 15], verbatim: 'les 7e et 15e arrondissements', page: 27 }] },
      { number: 27, territories: [{ arrondissements: [10], verbatim: 'autour des gares du 10ème arrondissement', page: 40 }] },
      { number: 36, territories: [{ arrondissements: [10], verbatim: 'autour de la gare du nord de Paris', page: 44 }] },
      { number: 37, territories: [{ arrondissements: [10, 18, 19], verbatim: 'les 10e, 18e et 19e arrondissements', page: 44 }] },
    ]);
  });

  it('narrow the list to an arrondissement, with what holds for the whole city, in one statement', async () => {
    const { result, statements } = await countStatements(api, () => list({ arrondissement: 18 }));
    expect(statements).toHaveLength(1);
    expect(result.totalCount).toBe(103);
    expect(result.nodes.filter(({ territories }) => territories.length > 0).map(({ number }) => number)).toEqual([37]);
    expect((await list({ arrondissement: 10, text: 'gare' })).nodes.map(({ number }) => number)).toEqual(expect.arrayContaining([27, 36]));
    expect((await list({ arrondissement: 2 })).totalCount).toBe(102);
    const refused = await api.client(tenant).graphql(LIST, { pact: PARIS_SLUG, filter: { arrondissement: 21 } });
    expect(refused.code).toBe('BAD_INPUT');
  });

  it('are in the open data and travel with the pact’s file', async () => {
    const csv = (await api.client(tenant).get(`/open-data/${PARIS_SLUG}/commitments.csv`)).text;
    const line = csv.split('\r\n').find((each) => each.startsWith('37,'));
    expect(line).toMatch(/,44,1,10 18 19$/);
    const document = structuredClone(await exportPact(contextOf(api, tenant), api.get(Database), PARIS_SLUG));
    const elsewhere = await aTenant(api);
    const path = join(mkdtempSync(join(tmpdir(), 'places-')), 'pact.json');
    writeFileSync(path, JSON.stringify(document));
    await importPact(api, elsewhere, path);
    expect((await list({ arrondissement: 18 }, elsewhere)).totalCount).toBe(103);
    // A place that the text no longer names goes.
    delete document.commitments.find(({ number }) => number === 37)!.territories;
    writeFileSync(path, JSON.stringify(document));
    await importPact(api, elsewhere, path);
    expect((await list({ arrondissement: 2 }, elsewhere)).totalCount).toBe(103);
    expect((await list({ arrondissement: 2 })).totalCount).toBe(102);
  });
});

it('a pact that names none holds everywhere', async () => {
  const other = await aTenant(api);
  const pact = await aPact(api, other, { commitments: 2 });
  expect((await list({ arrondissement: 20 }, other, pact.slug)).totalCount).toBe(2);
});
