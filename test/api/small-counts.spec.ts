import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { isSmall, Measurements } from '#indicators';
import { Database } from '#platform';
import { aCollection, aGuest, aPerson, aTenant, answered, contextOf, signedIn, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

let api: TestApi;
let scene: Collection;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());

beforeEach(async () => {
  scene = await aCollection(api);
  await write(api, scene.tenant, `UPDATE indicator SET counts_persons = true, unit = 'personnes', baseline_value = 2, kind = 'LEVEL' WHERE tenant_id = $1 AND id = $2`, [scene.indicator.id]);
  await write(api, scene.tenant, `INSERT INTO target (tenant_id, indicator_id, position, value, sense, verbatim) VALUES ($1, $2, 1, 10, 'AT_LEAST', 'dix')`, [scene.indicator.id]);
});

/** The CAF gives that figure for that year, in the acceptance of its report. */
async function given(value: number | null, year = 2018): Promise<void> {
  await answered(api, scene, 1);
  const [report] = await write<{ id: string }>(api, scene.tenant, `SELECT id FROM report WHERE tenant_id = $1`);
  await write(api, scene.tenant, `INSERT INTO report_value (tenant_id, report_id, indicator_id, value, not_known, qualifier) VALUES ($1, $2, $3, $4::numeric, $4 IS NULL, 'EXACT')`, [report!.id, scene.indicator.id, value]);
  await api.get(Database).transaction(contextOf(api, scene.tenant), (ctx) =>
    api.get(Measurements).record(ctx, {
      indicatorId: scene.indicator.id, organisationId: scene.caf.id, reportId: report!.id, commitmentIds: [scene.pact.commitments[0]!.id], value, notKnown: value === null,
      qualifier: 'EXACT', period: { kind: 'YEAR', startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }, fictional: true,
    }),
  );
  await write(api, scene.tenant, `UPDATE measurement SET verbatim = 'trois personnes' WHERE tenant_id = $1`);
}

interface Read {
  indicator: { baseline: { value: number } | null; measurements: { value: number | null; lessThan: number | null; verbatim: string | null }[]; progress: { value: number } | null };
  commitment: { reports: { measurements: { value: number | null; lessThan: number | null }[] }[] };
}
const READ = `query ($pact: String!, $code: String!) {
  indicator(pact: $pact, code: $code) { baseline { value } measurements { value lessThan verbatim notKnown } progress { value percent } }
  commitment(pact: $pact, number: 1) { reports { measurements { value lessThan } } }
}`;
const read = async (client: TestClient): Promise<Read> => client.ask<Read>(READ, { pact: scene.pact.slug, code: scene.indicator.code });
const csv = async (): Promise<string> => (await scene.visitor.get(`/open-data/${scene.pact.slug}/measurements.csv`)).text;

describe('a small number of people', () => {
  it('is kept from everybody but the secretariat and who gave it: the figure, its words, its progress, the report', async () => {
    await given(3);
    const copil = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
    for (const client of [scene.visitor, scene.stranger, copil]) {
      const { indicator, commitment } = await read(client);
      expect(indicator).toMatchObject({ baseline: null, measurements: [{ value: null, lessThan: 5, verbatim: null }], progress: null });
      expect(commitment.reports[0]!.measurements).toEqual([{ value: null, lessThan: 5 }]);
    }
    for (const client of [scene.secretariat, scene.reporter, scene.validator, await aGuest(api, scene, scene.caf, scene.campaign)]) {
      const { indicator, commitment } = await read(client);
      expect(indicator.measurements).toMatchObject([{ value: 3, lessThan: null, verbatim: 'trois personnes' }]);
      expect(commitment.reports[0]!.measurements).toEqual([{ value: 3, lessThan: null }]);
    }
    expect((await read(scene.secretariat)).indicator).toMatchObject({ baseline: { value: 2 }, progress: { value: 3 } });
  });

  it('is not in the open data, nor are its words', async () => {
    await given(3);
    const [head, line] = (await csv()).trim().split('\n').map((each) => each.split(','));
    const cell = (name: string): string => line![head!.indexOf(name)]!;
    expect([cell('value'), cell('less_than'), cell('verbatim')]).toEqual(['', '5', '']);
  });

  it.each([0, 1, 4, 5, 6, null])('says of %p the same in the database as the rule', async (value) => {
    await given(value);
    const hidden = isSmall(value, 5);
    expect((await read(scene.visitor)).indicator.measurements).toMatchObject([{ value: hidden ? null : value, lessThan: hidden ? 5 : null }]);
  });

  it('is told where people are not what is counted', async () => {
    await given(3);
    await write(api, scene.tenant, `UPDATE indicator SET counts_persons = false WHERE tenant_id = $1`);
    expect((await read(scene.visitor)).indicator).toMatchObject({ baseline: { value: 2 }, measurements: [{ value: 3, lessThan: null }], progress: { value: 3 } });
  });
});

describe('the halves of a year', () => {
  const half = async (part: 1 | 2, value: number): Promise<unknown> =>
    write(
      api, scene.tenant,
      `INSERT INTO measurement (tenant_id, indicator_id, organisation_id, report_id, value, qualifier, period_kind, starts_on, start_precision, ends_on, end_precision, provenance, recorded_at, recorded_by)
       SELECT $1, $2, $3, r.id, $4::numeric, 'EXACT', 'SEMESTER', $5, 'SEMESTER', $6, 'SEMESTER', 'REPORT', '2019-01-10', 'essai' FROM report r WHERE r.tenant_id = $1 LIMIT 1`,
      [scene.indicator.id, scene.caf.id, value, part === 1 ? '2018-01-01' : '2018-07-01', part === 1 ? '2018-06-30' : '2018-12-31'],
    );
  const YEAR = `query ($pact: String!, $code: String!) { indicator(pact: $pact, code: $code) { progress { value } notCompared { reason } periods { known value kept rawPercent } trajectory { standing } } }`;
  const year = (client: TestClient) => client.ask<{ indicator: unknown }>(YEAR, { pact: scene.pact.slug, code: scene.indicator.code });

  it('make no total for who may not see one of them: total less the other would tell it', async () => {
    await write(api, scene.tenant, `UPDATE indicator SET kind = 'FLOW', baseline_value = NULL WHERE tenant_id = $1`);
    await answered(api, scene, 1);
    await half(1, 40);
    await half(2, 3);
    expect(await year(scene.visitor)).toEqual({ indicator: { progress: null, notCompared: { reason: 'KEPT' }, periods: [{ known: 2, value: null, kept: true, rawPercent: null }], trajectory: null } });
    expect(await year(scene.secretariat)).toMatchObject({ indicator: { progress: { value: 43 }, notCompared: null, periods: [{ known: 2, value: 43, kept: false, rawPercent: 430 }] } });
  });
});

describe('the threshold', () => {
  const SET = `mutation ($input: SetSmallCountThresholdInput!) { setSmallCountThreshold(input: $input) { pact { smallCountThreshold } problems { path code } } }`;
  const set = (client: TestClient, threshold: number) => client.graphql<{ setSmallCountThreshold: { pact: { smallCountThreshold: number }; problems: unknown[] } }>(SET, { input: { pact: scene.pact.slug, threshold } });

  it('is the pact’s, set by the secretariat, within bounds', async () => {
    await given(7);
    expect((await set(scene.secretariat, 10)).data!.setSmallCountThreshold).toEqual({ pact: { smallCountThreshold: 10 }, problems: [] });
    expect((await read(scene.visitor)).indicator.measurements).toMatchObject([{ value: null, lessThan: 10 }]);
    expect((await set(scene.secretariat, 0)).data!.setSmallCountThreshold.pact.smallCountThreshold).toBe(0);
    expect((await read(scene.visitor)).indicator.measurements).toMatchObject([{ value: 7, lessThan: null }]);
    for (const wrong of [-1, 1, 2, 101]) expect((await set(scene.secretariat, wrong)).data!.setSmallCountThreshold).toEqual({ pact: { smallCountThreshold: 0 }, problems: [{ path: 'threshold', code: 'SMALL_COUNT_THRESHOLD_WRONG' }] });
  });

  it('is not a reporter’s nor a neighbour’s to set, and changes the open data', async () => {
    await given(7);
    const before = await csv();
    expect((await set(scene.reporter, 10)).code).toBe('FORBIDDEN');
    const neighbour = await aTenant(api);
    expect((await set(await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' })), 10)).code).toBe('PACT_NOT_FOUND');
    await set(scene.secretariat, 10);
    expect(await csv()).not.toBe(before);
  });
});
