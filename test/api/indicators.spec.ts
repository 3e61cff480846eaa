import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Measurements, type ReportedMeasurement } from '#indicators';
import { Database, fixedClock, type RequestContext, type TenantRef } from '#platform';
import { aTenant, contextOf, countStatements, startApi, type TestApi, type TestClient } from '../builders/index.js';
import { importPact, PARIS_SLUG } from '../builders/paris-pact.js';

let api: TestApi;
let tenant: TenantRef;
let paris: TestClient;
let neighbour: TestClient;

beforeAll(async () => {
  api = await startApi();
  neighbour = api.client(await aTenant(api));
});
afterAll(() => api.close());

const FIELDS = `code title unit kind direction periodicity definition page axis { number } commitments { number } baseline { value onDate verbatim page } source { key }
  targets { value sense dueOn duePrecision verbatim page }
  measurements { value notKnown qualifier verbatim keyFigure fictional period { kind startsOn endsOn label } provenance { kind page source { key year } organisation { slug } givenOn } indicator { code } }
  progress { percent rawPercent reached value target { value } measurement { period { label } provenance { kind } } }`;
const ONE = `query ($pact: String!, $code: String!) { indicator(pact: $pact, code: $code) { ${FIELDS} } }`;

interface Progress {
  percent: number;
  rawPercent: number;
  reached: boolean;
  value: number;
  target: { value: number };
  measurement: { period: { label: string }; provenance: { kind: string } };
}
interface Read {
  indicator: { measurements: { value: number | null; qualifier: string; period: { label: string }; provenance: Record<string, unknown> }[]; progress: Progress | null } & Record<string, unknown>;
}
const read = async (code: string, headers = {}): Promise<Read['indicator']> => (await paris.graphql<Read>(ONE, { pact: PARIS_SLUG, code }, headers)).data!.indicator;

describe('an indicator', () => {
  beforeAll(async () => {
    tenant = await aTenant(api);
    await importPact(api, tenant);
    paris = api.client(tenant);
  });

  it('is answered with its figures, their provenance and its progress in one statement', async () => {
    const { result, statements } = await countStatements(api, () => read('restaurants-solidaires'));
    expect(statements).toHaveLength(1);
    expect(result).toMatchObject({
      kind: 'LEVEL',
      source: { key: 'pacte-2015' },
      baseline: { value: 6 },
      targets: [{ value: 12, sense: 'AT_LEAST' }],
      measurements: [{ value: 12, qualifier: 'EXACT', period: { kind: 'AT_DATE', label: 'en 2019' }, provenance: { kind: 'PUBLISHED', source: { key: 'rencontre-2019', year: 2019 }, organisation: null, givenOn: null }, indicator: { code: 'restaurants-solidaires' } }],
      progress: { percent: 100, rawPercent: 100, reached: true, value: 12, target: { value: 12 } },
    });
  });

  it('has no progress where a target or a figure is missing', async () => {
    expect((await read('rendez-vous-des-droits-par-an')).progress).toBeNull();
    expect((await read('rendez-vous-des-droits-cumul')).progress).toBeNull();
  });

  it('says its periods in the reader’s language', async () => {
    expect((await read('rendez-vous-des-droits-cumul')).measurements[0]!.period.label).toBe('depuis 2015');
    expect((await read('rendez-vous-des-droits-cumul', { 'accept-language': 'en' })).measurements[0]!.period.label).toBe('since 2015');
    expect((await read('allocataires-rsa')).measurements.map((each) => each.period.label)).toEqual(['en juin 2019', 'en décembre 2014']);
  });

  it('that is unknown, in an unknown pact or a neighbour’s is refused', async () => {
    const code = async (client: TestClient, pact: string, indicator: string) => (await client.graphql(ONE, { pact, code: indicator })).code;
    expect(await code(paris, PARIS_SLUG, 'inconnu')).toBe('INDICATOR_NOT_FOUND');
    expect(await code(paris, 'ailleurs', 'restaurants-solidaires')).toBe('PACT_NOT_FOUND');
    expect(await code(neighbour, PARIS_SLUG, 'restaurants-solidaires')).toBe('PACT_NOT_FOUND');
  });
});

describe('the list of indicators', () => {
  const LIST = `query ($axis: Int, $first: Int, $search: String, $state: IndicatorState) { indicators(pact: "pacte-paris-2015", axis: $axis, first: $first, search: $search, state: $state) { totalCount nodes { code axis { number } commitments { number } progress { percent }
    measurements { value period { label } provenance { source { key } } } } pageInfo { hasNextPage } } }`;
  interface Page {
    indicators: { totalCount: number; nodes: { code: string; axis: { number: number } }[]; pageInfo: { hasNextPage: boolean } };
  }

  it('is answered in one statement, by axis when asked', async () => {
    const { result, statements } = await countStatements(api, () => paris.ask<Page>(LIST));
    expect(statements).toHaveLength(1);
    expect(result.indicators.totalCount).toBe(85);
    expect(result.indicators.nodes).toHaveLength(85);
    const rights = await paris.ask<Page>(LIST, { axis: 1 });
    expect(new Set(rights.indicators.nodes.map((node) => node.axis.number))).toEqual(new Set([1]));
    expect((await paris.ask<Page>(LIST, { first: 10 })).indicators.pageInfo.hasNextPage).toBe(true);
    expect((await paris.ask<Page>(LIST, { axis: 9 })).indicators.totalCount).toBe(0);
    expect((await paris.ask<Page>(LIST, { search: 'RESTAURANTS solidaires' })).indicators.nodes.map(({ code }) => code)).toContain('restaurants-solidaires');
    expect((await paris.ask<Page>(LIST, { state: 'RETIRED' })).indicators.totalCount).toBe(0);
    const [aimed, silent, current] = await Promise.all(['AIMED', 'SILENT', 'CURRENT'].map(async (state) => (await paris.ask<Page>(LIST, { state })).indicators.totalCount));
    expect(current).toBe(85);
    expect(aimed).toBeLessThan(85);
    expect(silent).toBeGreaterThan(0);
  });

  it('of a neighbour’s pact is refused', async () => {
    expect((await neighbour.graphql(LIST)).code).toBe('PACT_NOT_FOUND');
  });
});

describe('roll-ups', () => {
  const ROLLUPS = `query ($pact: String!) { indicatorRollups(pact: $pact) { pact { expected known percent medianAgeDays } axes { number rollup { expected known percent } } actionCadres { number rollup { expected } } } }`;
  interface Rollups {
    indicatorRollups: { pact: { expected: number; known: number; percent: number | null }; axes: { number: number; rollup: { expected: number; known: number; percent: number | null } }[] };
  }

  it('are answered in one statement; no rate while a figure is missing, and the parts add up', async () => {
    const { result, statements } = await countStatements(api, () => paris.ask<Rollups>(ROLLUPS, { pact: PARIS_SLUG }));
    expect(statements).toHaveLength(1);
    const { pact, axes } = result.indicatorRollups;
    expect(pact.known).toBeGreaterThan(0);
    expect(pact.expected).toBeGreaterThan(pact.known);
    expect(pact.percent).toBeNull();
    expect(axes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    for (const { rollup } of axes) expect(rollup.percent === null).toBe(rollup.known < rollup.expected || rollup.expected === 0);
    expect(axes.reduce((sum, { rollup }) => sum + rollup.expected, 0)).toBe(pact.expected);
  });

  it('of a neighbour’s pact are refused', async () => {
    expect((await neighbour.graphql(ROLLUPS, { pact: PARIS_SLUG })).code).toBe('PACT_NOT_FOUND');
  });
});

describe('a reported figure', () => {
  const CLOCK = fixedClock('2019-06-18T22:30:00Z');
  let organisations: string[];
  let commitment: string;

  beforeEach(async () => {
    tenant = await aTenant(api);
    await importPact(api, tenant);
    paris = api.client(tenant);
    const ctx = contextOf(api, tenant);
    organisations = (await ctx.db.query<{ id: string }>(`SELECT id FROM organisation WHERE tenant_id = $1 AND slug IN ('casvp', 'etat') ORDER BY slug`, [tenant.id])).map((row) => row.id);
    commitment = (await ctx.db.query<{ id: string }>(`SELECT id FROM commitment WHERE tenant_id = $1 AND number = 1`, [tenant.id]))[0]!.id;
  });

  async function record(code: string, period: ReportedMeasurement['period'], value: number | null, more: Partial<ReportedMeasurement> = {}): Promise<string> {
    return api.get(Database).transaction(contextOf(api, tenant, CLOCK), async (ctx: RequestContext) => {
      const [row] = await ctx.db.query<{ id: string }>(`SELECT id FROM indicator WHERE tenant_id = $1 AND code = $2`, [tenant.id, code]);
      return api.get(Measurements).record(ctx, {
        indicatorId: row!.id, organisationId: organisations[0]!, reportId: '5f0d2b1a-9c3e-4f6a-8b7d-1e2f3a4b5c6d', commitmentIds: [commitment], value, notKnown: value === null, qualifier: 'EXACT', period, fictional: true, ...more,
      });
    });
  }
  const year = (value: number) => ({ kind: 'YEAR', startsOn: `${value}-01-01`, endsOn: `${value}-12-31` });
  const semester = (of: number, part: 1 | 2) => ({ kind: 'SEMESTER', startsOn: `${of}-0${part === 1 ? 1 : 7}-01`, endsOn: part === 1 ? `${of}-06-30` : `${of}-12-31` });

  it('stands beside the published ones, with who gave it and when in the City’s time', async () => {
    await record('restaurants-solidaires', { kind: 'AT_DATE', startsOn: '2019-06-10', endsOn: '2019-06-10' }, 13);
    const { measurements } = await read('restaurants-solidaires');
    expect(measurements.map((each) => [each.value, each.period.label, each.provenance])).toEqual([
      [12, 'en 2019', expect.objectContaining({ kind: 'PUBLISHED' })],
      [13, 'au 10 juin 2019', { kind: 'REPORT', page: null, source: null, organisation: { slug: 'casvp' }, givenOn: '2019-06-19' }],
    ]);
  });

  it('supersedes what the same organisation gave for the same period, and nothing else', async () => {
    await record('rendez-vous-des-droits-par-an', year(2017), 2000);
    await record('rendez-vous-des-droits-par-an', year(2017), 2500);
    await record('rendez-vous-des-droits-par-an', year(2018), 2900);
    await record('rendez-vous-des-droits-par-an', year(2017), 100, { organisationId: organisations[1]! });
    const { measurements } = await read('rendez-vous-des-droits-par-an');
    expect(measurements.map((each) => each.value).sort()).toEqual([100, 2500, 2900]);
    const rows = await contextOf(api, tenant).db.query<{ n: number }>(`SELECT count(*)::int AS n FROM measurement WHERE tenant_id = $1 AND superseded_by IS NOT NULL`, [tenant.id]);
    expect(rows[0]!.n).toBe(1);
  });

  it('is one figure when two acceptances race', async () => {
    await Promise.all([1, 2, 3, 4].map((value) => record('rendez-vous-des-droits-par-an', year(2018), value)));
    expect((await read('rendez-vous-des-droits-par-an')).measurements).toHaveLength(1);
  });

  it('moves progress only over a full period that is over', async () => {
    const progress = async () => (await read('rendez-vous-des-droits-par-an')).progress;
    await record('rendez-vous-des-droits-par-an', semester(2018, 1), 2000);
    expect(await progress()).toBeNull();
    await record('rendez-vous-des-droits-par-an', year(2017), 1500);
    expect(await progress()).toMatchObject({ percent: 50, reached: false, value: 1500, target: { value: 3000 }, measurement: { period: { label: 'en 2017' }, provenance: { kind: 'REPORT' } } });
    await record('rendez-vous-des-droits-par-an', year(2999), 9000);
    expect(await progress()).toMatchObject({ percent: 50 });
    await record('rendez-vous-des-droits-par-an', year(2018), 3300);
    expect(await progress()).toMatchObject({ percent: 100, reached: true });
    expect((await progress())!.rawPercent).toBeCloseTo(110);
  });

  it('adds up to its year when every half is known, by who gave them, and says what is missing when one is not', async () => {
    const code = 'rendez-vous-des-droits-par-an';
    const compared = `query ($pact: String!, $code: String!) { indicator(pact: $pact, code: $code) { notCompared { reason period partKind known expected } progress { value qualifier rawPercent period { kind label } measurement { period { label } } }
      periods { label partKind known expected value qualifier isOver organisation { slug } target { value } rawPercent reached } } }`;
    interface Compared {
      indicator: { notCompared: Record<string, unknown> | null; progress: Record<string, unknown> | null; periods: Record<string, unknown>[] };
    }
    const look = async () => {
      const { result, statements } = await countStatements(api, () => paris.ask<Compared>(compared, { pact: PARIS_SLUG, code }));
      expect(statements).toHaveLength(1);
      return result.indicator;
    };
    expect((await look()).notCompared).toMatchObject({ reason: 'NO_FIGURE', period: null });
    await record(code, semester(2018, 1), 1400, { qualifier: 'MORE_THAN' });
    await record(code, semester(2018, 2), 1600, { organisationId: organisations[1]! });
    const half = await look();
    expect(half).toMatchObject({ progress: null, notCompared: { reason: 'PART_MISSING', period: 'en 2018', partKind: 'SEMESTER', known: 1, expected: 2 } });
    expect(half.periods.map(({ known, expected, value, rawPercent }) => [known, expected, value, rawPercent])).toEqual([[1, 2, null, null], [1, 2, null, null]]);
    await record(code, semester(2018, 2), null);
    expect((await look()).notCompared).toMatchObject({ reason: 'PART_MISSING', known: 1 });
    await record(code, semester(2018, 2), 1900);
    const whole = await look();
    expect(whole).toMatchObject({ notCompared: null, progress: { value: 3300, qualifier: 'MORE_THAN', period: { kind: 'YEAR', label: 'en 2018' }, measurement: { period: { label: 'au 2e semestre 2018' } } } });
    expect(whole.periods.find(({ known }) => known === 2)).toMatchObject({ label: 'en 2018', value: 3300, qualifier: 'MORE_THAN', isOver: true, organisation: { slug: 'casvp' }, target: { value: 3000 }, reached: true });
    expect(whole.progress!['rawPercent']).toBeCloseTo(110);
    // A year given as a whole is taken before the sum of its halves; a total since a date is no year's.
    await record(code, year(2018), 3100);
    expect((await look()).progress).toMatchObject({ value: 3100, qualifier: 'EXACT' });
  });

  it('over no period of that length cannot be compared, and says so', async () => {
    const why = `query ($pact: String!, $code: String!) { indicator(pact: $pact, code: $code) { notCompared { reason } periods { label } } }`;
    await record('rendez-vous-des-droits-par-an', { kind: 'SINCE', startsOn: '2015-01-01', endsOn: '2018-12-31' }, 9000);
    expect((await paris.ask<{ indicator: unknown }>(why, { pact: PARIS_SLUG, code: 'rendez-vous-des-droits-par-an' })).indicator).toEqual({ notCompared: { reason: 'PERIOD_UNLIKE' }, periods: [] });
  });

  it('may be “not known”: an answer that is no number and moves nothing', async () => {
    await record('rendez-vous-des-droits-par-an', year(2018), null);
    const { measurements, progress } = await read('rendez-vous-des-droits-par-an');
    expect(measurements).toMatchObject([{ value: null, notKnown: true }]);
    expect(progress).toBeNull();
  });

  it('stays when the pact is imported again', async () => {
    await record('rendez-vous-des-droits-par-an', year(2018), 2900);
    await importPact(api, tenant);
    expect((await read('rendez-vous-des-droits-par-an')).measurements).toHaveLength(1);
  });

  it('is recorded in a transaction only', async () => {
    await expect(api.get(Measurements).record(contextOf(api, tenant), {} as never)).rejects.toThrow('in the transaction of its report');
  });
});
