import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportPact } from '#exchange';
import { Database, type TenantRef } from '#platform';
import { aCollection, aPact, aPerson, aTenant, contextOf, countStatements, signedIn, startApi, write, type TestApi, type TestClient } from '../builders/index.js';
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

describe('groups of arrondissements', () => {
  const GROUPS = `query ($pact: String!) { pact(slug: $pact) { territoryGroups { code name arrondissements origin version } } }`;
  const PAYLOAD = `pact { territoryGroups { code arrondissements version } } problems { path code message } conflict { name version }`;
  interface Payload {
    pact: { territoryGroups: { code: string; arrondissements: number[]; version: number }[] };
    problems: { path: string; code: string; message: string }[];
    conflict: { name: string; version: number } | null;
  }
  const send = (client: TestClient, act: 'add' | 'change' | 'remove', input: object) =>
    client.graphql<Record<string, Payload>>(`mutation ($input: ${act[0]!.toUpperCase()}${act.slice(1)}TerritoryGroupInput!) { ${act}TerritoryGroup(input: $input) { ${PAYLOAD} } }`, { input });

  it('are the pact’s: by name, with where they come from, and narrow the list as their arrondissements do', async () => {
    const { result, statements } = await countStatements(api, () => api.client(tenant).ask<{ pact: { territoryGroups: object[] } }>(GROUPS, { pact: PARIS_SLUG }));
    expect(statements).toHaveLength(1);
    expect(result.pact.territoryGroups).toMatchObject([
      { code: 'nord-est-parisien', name: 'Nord-est parisien', arrondissements: [10, 18, 19], version: 1 },
      { code: 'paris-centre', name: 'Paris Centre', arrondissements: [1, 2, 3, 4], version: 1 },
    ]);
    const northEast = await list({ territory: 'nord-est-parisien' });
    expect(northEast.totalCount).toBe(105);
    expect(northEast.nodes.filter(({ territories }) => territories.length > 0).map(({ number }) => number)).toEqual([27, 36, 37]);
    expect((await list({ territory: 'paris-centre' })).totalCount).toBe(102);
    expect((await list({ territory: 'inconnu' })).totalCount).toBe(0);
  });

  it('are added, changed and removed by the secretariat, each told in the history, at the version that was read', async () => {
    const scene = await aCollection(api);
    const { slug: pact } = scene.pact;
    const act = async (name: 'add' | 'change' | 'remove', input: object) => (await send(scene.secretariat, name, { pact, ...input })).data![`${name}TerritoryGroup`]!;
    const added = await act('add', { name: ' Rive  gauche', arrondissements: [14, 13, 5, 5], origin: 'Au sud de la Seine' });
    expect(added).toEqual({ pact: { territoryGroups: [{ code: 'rive-gauche', arrondissements: [5, 13, 14], version: 1 }] }, problems: [], conflict: null });
    expect((await act('add', { name: 'RIVE GAUCHE', arrondissements: [5] })).problems.map(({ path, code }) => `${path} ${code}`)).toEqual(['name TERRITORY_NAME_TAKEN', 'arrondissements TERRITORY_OF_SEVERAL']);
    expect((await act('change', { code: 'rive-gauche', version: 1, name: 'Rive gauche', arrondissements: [5, 6] })).pact.territoryGroups).toEqual([{ code: 'rive-gauche', arrondissements: [5, 6], version: 2 }]);
    expect(await act('change', { code: 'rive-gauche', version: 1, name: 'Autre', arrondissements: [5, 7] })).toMatchObject({ problems: [{ code: 'VERSION_CONFLICT' }], conflict: { name: 'Rive gauche', version: 2 } });
    expect((await act('remove', { code: 'rive-gauche', version: 2 })).pact.territoryGroups).toEqual([]);
    const rows = await write<{ action: string; changes: { field: string; after: string }[] }>(api, scene.tenant, `SELECT action, changes FROM audit_entry WHERE tenant_id = $1 AND action LIKE 'territory.%' ORDER BY sequence`);
    expect(rows.map(({ action }) => action)).toEqual(['territory.added', 'territory.changed', 'territory.removed']);
    expect((await send(scene.secretariat, 'remove', { pact, code: 'rive-gauche', version: 2 })).code).toBe('TERRITORY_GROUP_NOT_FOUND');
  });

  it('are not those of others to keep: who reports is refused, a neighbour finds no such pact', async () => {
    const scene = await aCollection(api);
    const input = { pact: scene.pact.slug, name: 'Sud', arrondissements: [13, 14] };
    expect((await send(scene.reporter, 'add', input)).code).toBe('FORBIDDEN');
    expect((await send(api.client(scene.tenant), 'add', input)).code).toBe('SIGN_IN_REQUIRED');
    const neighbour = await aTenant(api);
    const there = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }));
    expect((await send(there, 'add', input)).code).toBe('PACT_NOT_FOUND');
    expect(await write(api, scene.tenant, `SELECT FROM territory_group WHERE tenant_id = $1`)).toEqual([]);
  });
});

describe('where an indicator counts', () => {
  const LISTED = `query ($pact: String!, $arrondissement: Int, $territory: String) {
    indicators(pact: $pact, arrondissement: $arrondissement, territory: $territory) { totalCount nodes { code territory { arrondissements group { code } } } } }`;
  interface Listed {
    totalCount: number;
    nodes: { code: string; territory: { arrondissements: number[]; group: { code: string } | null } | null }[];
  }
  const indicators = async (filter: object = {}, of = tenant, pact = PARIS_SLUG): Promise<Listed> => (await api.client(of).ask<{ indicators: Listed }>(LISTED, { pact, ...filter })).indicators;

  it('is told, and narrows the list with what counts in the whole city, in one statement', async () => {
    const all = await indicators();
    expect(all.nodes.filter(({ territory }) => territory)).toEqual([
      { code: 'arrondissements-equipe-mobile-instruction', territory: { arrondissements: [7, 15], group: null } },
      { code: 'equipes-troubles-de-voisinage-sante-mentale', territory: { arrondissements: [13, 20], group: null } },
    ]);
    const { result, statements } = await countStatements(api, () => indicators({ arrondissement: 7 }));
    expect(statements).toHaveLength(1);
    expect(result.totalCount).toBe(all.totalCount - 1);
    expect((await indicators({ territory: 'nord-est-parisien' })).totalCount).toBe(all.totalCount - 2);
    expect((await indicators({ territory: 'inconnu' })).totalCount).toBe(0);
  });

  it('is chosen in its definition: a group, which then stays, or arrondissements', async () => {
    const { secretariat, pact, tenant: own } = await aCollection(api);
    await secretariat.ask(`mutation ($input: AddTerritoryGroupInput!) { addTerritoryGroup(input: $input) { problems { code } } }`, { input: { pact: pact.slug, name: 'Nord-est', arrondissements: [18, 19] } });
    const input = { pact: pact.slug, code: 'restaurants', title: 'Restaurants', unit: 'personnes', kind: 'LEVEL', direction: 'UP', periodicity: 'YEAR', definition: 'Ouverts le soir.', commitments: [1], countsPersons: true, targets: [], baseline: { value: 3, at: '2015' } };
    const save = async (name: 'create' | 'update', more: object) =>
      (await secretariat.ask<Record<string, { problems: { path: string; code: string }[]; indicator: { territory: object } | null }>>(
        `mutation ($input: IndicatorInput!) { ${name}Indicator(input: $input) { problems { path code } indicator { territory { arrondissements group { code } } } } }`, { input: { ...input, ...more } }))[`${name}Indicator`]!;
    expect((await save('create', { territory: { group: 'sud' } })).problems).toEqual([{ path: 'territory', code: 'TERRITORY_GROUP_NOT_FOUND' }]);
    expect((await save('create', { territory: { group: 'nord-est' } })).indicator!.territory).toEqual({ arrondissements: [18, 19], group: { code: 'nord-est' } });
    const { removeTerritoryGroup } = await secretariat.ask<{ removeTerritoryGroup: { problems: object[] } }>(`mutation ($input: RemoveTerritoryGroupInput!) { removeTerritoryGroup(input: $input) { problems { code message } } }`, { input: { pact: pact.slug, code: 'nord-est', version: 1 } });
    expect(removeTerritoryGroup.problems).toEqual([{ code: 'TERRITORY_IN_USE', message: 'Des indicateurs y comptent : Restaurants. Changez d’abord leur définition.' }]);
    const csv = (await api.client(own).get(`/open-data/${pact.slug}/indicators.csv`)).text;
    // A small number of people stays hidden wherever it is counted.
    expect(csv.split('\r\n').find((each) => each.startsWith('restaurants,'))).toMatch(/,Ouverts le soir\.,,2015-01-01,.*,Nord-est,18 19$/);
    expect((await save('update', { version: 1, territory: { arrondissements: [19, 18] } })).indicator!.territory).toEqual({ arrondissements: [18, 19], group: null });
    expect((await indicators({ arrondissement: 18 }, own, pact.slug)).nodes.map(({ code }) => code)).toContain('restaurants');
    expect((await indicators({ arrondissement: 1 }, own, pact.slug)).nodes.map(({ code }) => code)).not.toContain('restaurants');
  });
});
