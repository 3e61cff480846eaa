import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCollection, aPerson, aTenant, answered, countStatements, signedIn, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

let api: TestApi;
let scene: Collection;
let figure: string;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
  await write(api, scene.tenant, `UPDATE indicator SET kind = 'LEVEL', unit = 'personnes', counts_persons = true, breakdowns = '{SEX,ARRONDISSEMENT}' WHERE tenant_id = $1`);
  await answered(api, scene, 1);
  const [row] = await write<{ id: string }>(
    api, scene.tenant,
    `INSERT INTO measurement (tenant_id, indicator_id, organisation_id, report_id, value, qualifier, period_kind, starts_on, start_precision, ends_on, end_precision, provenance, recorded_at, recorded_by)
     SELECT $1, $2, $3, r.id, 51, 'EXACT', 'YEAR', '2018-01-01', 'YEAR', '2018-12-31', 'YEAR', 'REPORT', '2019-01-10', 'essai' FROM report r WHERE r.tenant_id = $1 RETURNING id`,
    [scene.indicator.id, scene.caf.id],
  );
  figure = row!.id;
});

interface Answer {
  measurement: { breakdownVersion: number } | null;
  problems: { path: string; code: string }[];
  conflict: { breakdownVersion: number } | null;
}
const SET = `mutation ($input: SetBreakdownInput!) { setBreakdown(input: $input) { measurement { breakdownVersion } problems { path code } conflict { breakdownVersion } } }`;
const input = (cells: Record<string, number>, more: Record<string, unknown> = {}) => ({ input: { measurement: figure, version: 0, dimension: 'SEX', cells: Object.entries(cells).map(([category, value]) => ({ category, value })), ...more } });
const set = async (cells: Record<string, number>, more?: Record<string, unknown>): Promise<Answer> => (await scene.secretariat.ask<{ setBreakdown: Answer }>(SET, input(cells, more))).setBreakdown;

interface Shown {
  dimension: string;
  cells: { category: string; value: number | null }[];
  missing: number | null;
}
const READ = `query ($pact: String!, $code: String!) { indicator(pact: $pact, code: $code) { breakdowns measurements { id value breakdowns { dimension cells { category value } missing } } } }`;
const read = async (client: TestClient): Promise<Shown[]> => (await client.ask<{ indicator: { measurements: { breakdowns: Shown[] }[] } }>(READ, { pact: scene.pact.slug, code: scene.indicator.code })).indicator.measurements[0]!.breakdowns;
const values = async (client: TestClient) => (await read(client)).map(({ cells, missing }) => [cells.map(({ value }) => value), missing]);

describe('a breakdown', () => {
  it('is written whole, told in the history, and read in one statement in the order of its list', async () => {
    expect(await set({ NOT_KNOWN: 9, WOMEN: 30, MEN: 12 })).toEqual({ measurement: { breakdownVersion: 1 }, problems: [], conflict: null });
    const { result, statements } = await countStatements(api, () => read(scene.secretariat));
    expect(statements.filter((each) => each.includes('measurement'))).toHaveLength(1);
    expect(result).toEqual([{ dimension: 'SEX', missing: 0, cells: [{ category: 'WOMEN', value: 30 }, { category: 'MEN', value: 12 }, { category: 'NOT_KNOWN', value: 9 }] }]);
    await set({ WOMEN: 30, MEN: 9 }, { version: 1 });
    expect(await values(scene.secretariat)).toEqual([[[30, 9], 12]]);
    const rows = await write<{ changes: unknown }>(api, scene.tenant, `SELECT changes FROM audit_entry WHERE tenant_id = $1 AND action = 'measurement.broken-down' ORDER BY at DESC LIMIT 1`);
    expect(rows).toEqual([{ changes: [{ field: 'breakdown SEX', before: 'WOMEN 30, MEN 12, NOT_KNOWN 9', after: 'WOMEN 30, MEN 9' }] }]);
    await set({}, { version: 2 });
    expect(await read(scene.secretariat)).toEqual([]);
  });

  it('is one that the definition chooses, by who keeps indicators, on the version that was read', async () => {
    expect((await set({ ALONE: 3 }, { dimension: 'HOUSEHOLD' })).problems).toEqual([{ path: 'dimension', code: 'BREAKDOWN_NOT_CHOSEN' }]);
    expect((await set({ RELIGION: 3 })).problems).toEqual([{ path: 'cells.0', code: 'BREAKDOWN_CELL_UNKNOWN' }]);
    await set({ WOMEN: 30, MEN: 21 });
    expect(await set({ WOMEN: 31, MEN: 20 })).toMatchObject({ measurement: null, problems: [{ code: 'VERSION_CONFLICT' }], conflict: { breakdownVersion: 1 } });
    expect((await scene.validator.graphql(SET, input({ WOMEN: 1 }))).code).toBe('FORBIDDEN');
    const neighbour = await aTenant(api);
    expect((await (await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }))).graphql(SET, input({ WOMEN: 1 }))).code).toBe('MEASUREMENT_NOT_FOUND');
  });

  it('stays with a corrected figure, and what is then missing is told', async () => {
    await set({ WOMEN: 30, MEN: 21 });
    await scene.secretariat.ask(`mutation ($input: CorrectMeasurementInput!) { correctMeasurement(input: $input) { problems { code } } }`, { input: { id: figure, value: 60, reason: 'Recompté' } });
    expect(await values(scene.secretariat)).toEqual([[[30, 21], 9]]);
  });
});

describe('small cells', () => {
  it('are hidden with enough others, in pages and in open data, from all but the secretariat and who gave the figure', async () => {
    await set({ WOMEN: 2, MEN: 9, OTHER: 40 });
    for (const client of [scene.visitor, scene.stranger]) expect(await values(client)).toEqual([[[null, null, 40], null]]);
    for (const client of [scene.secretariat, scene.reporter]) expect(await values(client)).toEqual([[[2, 9, 40], 0]]);
    const csv = (await scene.visitor.get(`/open-data/${scene.pact.slug}/breakdowns.csv`)).text.trim().split('\n').map((line) => line.split(','));
    const [category, value, kept] = ['category', 'value', 'kept'].map((name) => csv[0]!.indexOf(name));
    expect(csv.slice(1).map((line) => [line[category!], line[value!], line[kept!]]).sort()).toEqual([['MEN', '', 'true'], ['OTHER', '40', 'false'], ['WOMEN', '', 'true']]);
  });

  it('what is missing is not told beside a hidden cell, and nothing of a hidden total', async () => {
    await set({ WOMEN: 2, MEN: 9, OTHER: 30 });
    expect(await values(scene.visitor)).toEqual([[[null, null, 30], null]]);
    await set({ WOMEN: 48 }, { version: 1 });
    expect(await values(scene.visitor)).toEqual([[[null], null]]);
    await write(api, scene.tenant, `UPDATE measurement SET value = 3 WHERE tenant_id = $1`);
    await set({ WOMEN: 3, MEN: 0 }, { version: 2 });
    expect(await values(scene.visitor)).toEqual([[[null, null], null]]);
  });

  it('are shown where people are not what is counted', async () => {
    await write(api, scene.tenant, `UPDATE indicator SET counts_persons = false WHERE tenant_id = $1`);
    await set({ WOMEN: 2, MEN: 49 });
    expect(await values(scene.visitor)).toEqual([[[2, 49], 0]]);
  });
});
