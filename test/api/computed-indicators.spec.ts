import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Measurements } from '#indicators';
import { Database } from '#platform';
import { aCollection, aTenant, anIndicator, answered, contextOf, countStatements, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

let api: TestApi;
let scene: Collection;
let ids: Record<string, string>;
let report: string;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
  ids = {};
  for (const code of ['hiver', 'ete']) ids[code] = (await anIndicator(api, scene.tenant, scene.pact, scene.pact.commitments[0]!.id, { code, kind: 'LEVEL', unit: 'places' })).id;
  await answered(api, scene, 1);
  report = (await write<{ id: string }>(api, scene.tenant, `SELECT id FROM report WHERE tenant_id = $1`))[0]!.id;
});

const input = (more: Record<string, unknown> = {}) => ({
  pact: scene.pact.slug, code: 'toute-annee', title: 'Places toute l’année', unit: 'places', kind: 'LEVEL', direction: 'UP', periodicity: 'YEAR', definition: 'Hiver et été.',
  axis: 1, commitments: [1], countsPersons: false, formula: { operation: 'SUM', parts: ['hiver', 'ete'] }, targets: [], ...more,
});
interface Problems {
  problems: { path: string; code: string; message: string }[];
}
const create = async (more: Record<string, unknown> = {}): Promise<Problems['problems']> =>
  (await scene.secretariat.ask<{ createIndicator: Problems }>(`mutation ($input: IndicatorInput!) { createIndicator(input: $input) { problems { path code message } } }`, { input: input(more) })).createIndicator.problems;
const update = async (version: number, more: Record<string, unknown>): Promise<Problems['problems']> =>
  (await scene.secretariat.ask<{ updateIndicator: Problems }>(`mutation ($input: IndicatorInput!) { updateIndicator(input: $input) { problems { path code message } } }`, { input: input({ version, ...more }) })).updateIndicator.problems;

/** A figure of the year 2018, as an acceptance records it; settled with those recorded beside it. */
async function given(figures: Record<string, number | null>, more: { organisation?: string; report?: string } = {}): Promise<void> {
  const measurements = api.get(Measurements);
  await api.get(Database).transaction(contextOf(api, scene.tenant), async (ctx) => {
    for (const [code, value] of Object.entries(figures)) {
      await measurements.record(ctx, {
        indicatorId: ids[code]!, organisationId: more.organisation ?? scene.caf.id, reportId: more.report ?? report, commitmentIds: [scene.pact.commitments[0]!.id], value, notKnown: value === null,
        qualifier: 'EXACT', period: { kind: 'YEAR', startsOn: '2018-01-01', endsOn: '2018-12-31' }, fictional: true,
      });
    }
    await measurements.settle(ctx, more.report ?? report);
  });
}

interface Read {
  indicator: {
    formula: { operation: string; parts: { code: string }[] } | null;
    measurements: { id: string; value: number | null; kept: boolean; notKnown: boolean; qualifier: string; provenance: { kind: string }; revisions: { value: number | null; kept: boolean }[] }[];
    progress: { value: number } | null;
  };
}
const READ = `query ($pact: String!, $code: String!) { indicator(pact: $pact, code: $code) { formula { operation parts { code } } progress { value }
  measurements { id value kept notKnown qualifier provenance { kind } revisions { value kept } } } }`;
const read = async (code = 'toute-annee', client: TestClient = scene.secretariat): Promise<Read['indicator']> => (await client.ask<Read>(READ, { pact: scene.pact.slug, code })).indicator;
const values = async (code?: string, client?: TestClient) => (await read(code, client)).measurements.map(({ value }) => value);

describe('an indicator worked out from others', () => {
  it('has a figure for each time that all its parts have, read in one statement', async () => {
    await given({ hiver: 30 });
    expect(await create()).toEqual([]);
    expect(await values()).toEqual([]);
    await given({ ete: 12 });
    const { result, statements } = await countStatements(api, () => read());
    expect(statements.filter((each) => each.includes('measurement'))).toHaveLength(1);
    expect(result).toMatchObject({ formula: { operation: 'SUM', parts: [{ code: 'hiver' }, { code: 'ete' }] }, measurements: [{ value: 42, qualifier: 'EXACT', provenance: { kind: 'COMPUTED' } }] });
  });

  it('follows its parts: corrected, withdrawn, contradicted; what it was is kept', async () => {
    await create();
    await given({ hiver: 30, ete: 12 });
    const corrected = (await read('ete')).measurements[0]!.id;
    const CORRECT = `mutation ($input: CorrectMeasurementInput!) { correctMeasurement(input: $input) { problems { path code } } }`;
    await scene.secretariat.ask(CORRECT, { input: { id: corrected, value: 15, qualifier: 'MORE_THAN', reason: 'Recompté' } });
    expect((await read()).measurements).toMatchObject([{ value: 45, qualifier: 'MORE_THAN', revisions: [{ value: 42 }] }]);
    const computed = (await read()).measurements[0]!.id;
    expect(await scene.secretariat.ask(CORRECT, { input: { id: computed, value: 1, reason: 'Non' } })).toMatchObject({ correctMeasurement: { problems: [{ path: 'value', code: 'FIGURE_COMPUTED' }] } });
    await given({ ete: 99 }, { organisation: scene.ville.id, report: randomUUID() });
    expect(await values()).toEqual([]);
    await api.get(Database).transaction(contextOf(api, scene.tenant), (ctx) => api.get(Measurements).withdraw(ctx, report));
    expect(await values()).toEqual([]);
  });

  it('may be made of others that are worked out, and is asked of nobody in a report', async () => {
    await create();
    expect(await create({ code: 'double', formula: { operation: 'SUM', parts: ['toute-annee', 'hiver'] } })).toEqual([]);
    await given({ hiver: 30, ete: 12 });
    expect(await values('double')).toEqual([72]);
    const SAVE = `mutation ($input: SaveReportInput!) { saveReport(input: $input) { problems { path code } } }`;
    const [row] = await write<{ id: string }>(api, scene.tenant, `SELECT request_id AS id FROM report WHERE tenant_id = $1`);
    await write(api, scene.tenant, `UPDATE report SET state = 'DRAFT', submitted_at = NULL, submitted_by = NULL, decided_at = NULL WHERE tenant_id = $1`);
    expect(await scene.reporter.ask(SAVE, { input: { request: row!.id, version: 1, measurements: [{ indicator: 'toute-annee', value: 3 }] } })).toMatchObject({ saveReport: { problems: [{ path: 'measurements.0.indicator', code: 'INDICATOR_NOT_SERVED' }] } });
  });

  it('is refused with unlike units, in a circle with its way named, or over figures that were given', async () => {
    ids['cout'] = (await anIndicator(api, scene.tenant, scene.pact, scene.pact.commitments[0]!.id, { code: 'cout', kind: 'LEVEL', unit: '€' })).id;
    expect((await create({ formula: { operation: 'SUM', parts: ['hiver', 'cout'] } })).map(({ code }) => code)).toEqual(['FORMULA_UNITS_UNLIKE']);
    expect(await create()).toEqual([]);
    expect(await create({ code: 'double', formula: { operation: 'SUM', parts: ['toute-annee', 'hiver'] } })).toEqual([]);
    const [circle] = await update(1, { formula: { operation: 'SUM', parts: ['ete', 'double'] } });
    expect(circle).toMatchObject({ code: 'FORMULA_CIRCLE', message: 'Le calcul tourne en rond : toute-annee → double → toute-annee.' });
    await given({ hiver: 1 });
    expect((await update(1, { code: 'hiver', title: 'Hiver', formula: { operation: 'SUM', parts: ['ete', 'cout'] } })).map(({ code }) => code)).toContain('FORMULA_HAS_FIGURES');
    expect((await update(1, { code: 'ete', title: 'Été', formula: null, unit: 'lits' })).map(({ code }) => code)).toEqual(['INDICATOR_IN_FORMULA']);
    expect(await update(1, { formula: { operation: 'DIFFERENCE', parts: ['ete', 'hiver'] } })).toEqual([]);
  });

  it('has other figures with another formula, and none with none', async () => {
    await create();
    await given({ hiver: 30, ete: 12 });
    await update(1, { formula: { operation: 'DIFFERENCE', parts: ['hiver', 'ete'] } });
    expect(await values()).toEqual([18]);
    await update(2, { formula: { operation: 'DIFFERENCE', parts: ['ete', 'hiver'] } });
    expect(await values()).toEqual([-18]);
    await update(3, { formula: null });
    expect(await values()).toEqual([]);
  });

  it('is one figure, of what both wrote, when two acceptances race', async () => {
    await create();
    await Promise.all([given({ hiver: 30 }), given({ ete: 12 })]);
    expect(await values()).toEqual([42]);
  });

  it('is not seen from a neighbour’s space', async () => {
    await create();
    expect((await api.client(await aTenant(api)).graphql(READ, { pact: scene.pact.slug, code: 'toute-annee' })).code).toBe('PACT_NOT_FOUND');
  });
});

describe('a small number of people among its parts', () => {
  beforeEach(async () => {
    await write(api, scene.tenant, `UPDATE indicator SET counts_persons = true, unit = 'personnes' WHERE tenant_id = $1`);
  });
  const people = { unit: 'personnes', countsPersons: true };

  it('is not told by what is worked out from it: no sum, no difference, no ratio, at any depth, nor in open data', async () => {
    await create({ ...people, targets: [{ value: 40, sense: 'AT_LEAST', by: '2019' }], kind: 'LEVEL', baseline: { value: 10, at: '2015' } });
    await create({ ...people, code: 'reste', formula: { operation: 'DIFFERENCE', parts: ['hiver', 'ete'] } });
    await create({ ...people, code: 'retour', formula: { operation: 'DIFFERENCE', parts: ['toute-annee', 'hiver'] } });
    await create({ code: 'part', unit: '%', kind: 'RATE', formula: { operation: 'RATIO', parts: ['ete', 'hiver'] } });
    await given({ hiver: 40, ete: 3 });
    const true_ = { 'toute-annee': 43, reste: 37, retour: 3, part: 7.5 };
    for (const [code, value] of Object.entries(true_)) {
      expect(await values(code)).toEqual([value]);
      // Who gave the parts sees what comes of them; a small count of its own is told to the secretariat only.
      expect(await values(code, scene.reporter)).toEqual([code === 'retour' ? null : value]);
      for (const client of [scene.visitor, scene.stranger]) expect((await read(code, client)).measurements).toMatchObject([{ value: null, kept: true, notKnown: false }]);
    }
    expect((await read('toute-annee', scene.visitor)).progress).toBeNull();
    expect((await read('toute-annee')).progress).toMatchObject({ value: 43 });
    const csv = (await scene.visitor.get(`/open-data/${scene.pact.slug}/measurements.csv`)).text.trim().split('\n').map((line) => line.split(','));
    const [code, value, kept] = ['indicator', 'value', 'kept'].map((name) => csv[0]!.indexOf(name));
    expect(csv.slice(1).map((line) => [line[code!], line[value!], line[kept!]]).sort()).toEqual([['ete', '', 'false'], ['hiver', '40', 'false'], ['part', '', 'true'], ['reste', '', 'true'], ['retour', '', 'true'], ['toute-annee', '', 'true']]);
  });

  it('stays kept in what the figure was before', async () => {
    await create(people);
    await given({ hiver: 40, ete: 3 });
    await given({ ete: 12 });
    expect((await read('toute-annee', scene.visitor)).measurements).toMatchObject([{ value: 52, kept: false, revisions: [{ value: null, kept: true }] }]);
  });

  it('must be said of what is worked out from people', async () => {
    expect((await create({ ...people, countsPersons: false })).map(({ path, code }) => [path, code])).toEqual([['countsPersons', 'FORMULA_COUNTS_PERSONS']]);
  });
});
