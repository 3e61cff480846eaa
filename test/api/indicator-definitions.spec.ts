import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCollection, aPerson, aTenant, countStatements, signedIn, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

let api: TestApi;
let scene: Collection;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
});

const input = (more: Record<string, unknown> = {}) => ({
  pact: scene.pact.slug, code: 'restaurants', title: 'Restaurants solidaires', unit: 'restaurants', kind: 'LEVEL', direction: 'UP', periodicity: 'YEAR', definition: 'Ouverts le soir.', owner: 'ville',
  axis: 1, commitments: [2, 1], countsPersons: false, baseline: { value: 6, at: '2015-01-01' }, targets: [{ value: 12, sense: 'AT_LEAST', by: '2019' }], ...more,
});
interface Payload {
  indicator: Record<string, unknown> | null;
  problems: { path: string; code: string; message: string }[];
  conflict: Record<string, unknown> | null;
}
const SHOWN = `version title unit owner { slug } commitments { number } weight retiredOn retiredReason baseline { value onDate precision } targets { value sense dueOn duePrecision }
  trajectory { points { on value } expected standing }`;
async function act(client: TestClient, name: string, type: string, given: Record<string, unknown>): Promise<Payload> {
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { indicator { ${SHOWN} } problems { path code message } conflict { version title } } }`;
  return (await client.ask<Record<string, Payload>>(query, { input: given }))[name]!;
}
const create = (more: Record<string, unknown> = {}): Promise<Payload> => act(scene.secretariat, 'createIndicator', 'IndicatorInput', input(more));
const update = (more: Record<string, unknown>): Promise<Payload> => act(scene.secretariat, 'updateIndicator', 'IndicatorInput', input(more));

describe('a definition', () => {
  it('is created with its starting point, its targets and its line, and told in the history', async () => {
    const { indicator, problems } = await create();
    expect(problems).toEqual([]);
    expect(indicator).toMatchObject({
      version: 1, owner: { slug: 'ville' }, commitments: [{ number: 1 }, { number: 2 }], baseline: { value: 6, onDate: '2015-01-01', precision: 'DAY' },
      targets: [{ value: 12, sense: 'AT_LEAST', dueOn: '2019-12-31', duePrecision: 'YEAR' }],
      trajectory: { points: [{ on: '2015-01-01', value: 6 }, { on: '2019-12-31', value: 12 }], standing: 'UNKNOWN' },
    });
    // 1,595 of the 1,825 days have gone by on 15 May 2019.
    expect((indicator!['trajectory'] as { expected: number }).expected).toBeCloseTo(6 + (6 * 1595) / 1825, 6);
    const rows = await write<{ action: string }>(api, scene.tenant, `SELECT action FROM audit_entry WHERE tenant_id = $1 AND object_type = 'indicator'`);
    expect(rows).toEqual([{ action: 'indicator.created' }]);
  });

  it('that is wrong says which field and why, in the reader’s language; nothing is written', async () => {
    expect((await create({ title: ' ', axis: 9, commitments: [1, 77] })).problems.map(({ path, code }) => [path, code])).toEqual([
      ['title', 'INDICATOR_FIELD_REQUIRED'], ['axis', 'INDICATOR_AXIS_UNKNOWN'], ['commitments', 'INDICATOR_COMMITMENTS_UNKNOWN'],
    ]);
    expect((await create({ code: scene.indicator.code })).problems).toMatchObject([{ path: 'code', code: 'INDICATOR_CODE_TAKEN' }]);
    expect(await write(api, scene.tenant, `SELECT FROM indicator WHERE tenant_id = $1`)).toHaveLength(1);
  });

  it('is changed by who read its last version; a stale one is told what stands', async () => {
    await create();
    expect((await update({ version: 1, title: 'Restaurants ouverts', targets: [] })).indicator).toMatchObject({ version: 2, title: 'Restaurants ouverts', targets: [], trajectory: null });
    const stale = await update({ version: 1, title: 'Autre' });
    expect(stale).toMatchObject({ indicator: null, conflict: { version: 2, title: 'Restaurants ouverts' }, problems: [{ code: 'VERSION_CONFLICT' }] });
  });

  it('written by two at once is written once', async () => {
    await create();
    const both = await Promise.all([update({ version: 1, title: 'Un' }), update({ version: 1, title: 'Deux' })]);
    expect(both.filter(({ conflict }) => conflict)).toHaveLength(1);
  });

  it('is retired with a reason, asked no more, and taken up again', async () => {
    const named = { pact: scene.pact.slug, code: scene.indicator.code, version: 1 };
    const retire = (more: Record<string, unknown>): Promise<Payload> => act(scene.secretariat, 'retireIndicator', 'RetireIndicatorInput', { ...named, ...more });
    expect((await retire({ reason: ' ' })).problems).toMatchObject([{ path: 'reason', code: 'CORRECTION_REASON_REQUIRED' }]);
    expect((await retire({ reason: 'Plus suivi' })).indicator).toMatchObject({ version: 2, retiredOn: '2019-05-15', retiredReason: 'Plus suivi' });
    const asked = async () => (await scene.reporter.ask<{ commitment: { indicators: unknown[] } }>(`query ($pact: String!) { commitment(pact: $pact, number: 1) { indicators { code } } }`, { pact: scene.pact.slug })).commitment.indicators;
    expect(await asked()).toEqual([]);
    expect((await retire({ version: 2 })).indicator).toMatchObject({ version: 3, retiredOn: null });
    expect(await asked()).toHaveLength(1);
  });

  it('is not a reporter’s nor a neighbour’s to write', async () => {
    const query = `mutation ($input: IndicatorInput!) { createIndicator(input: $input) { problems { code } } }`;
    expect((await scene.validator.graphql(query, { input: input() })).code).toBe('FORBIDDEN');
    const neighbour = await aTenant(api);
    expect((await (await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }))).graphql(query, { input: input() })).code).toBe('PACT_NOT_FOUND');
  });
});

describe('a figure that was wrong', () => {
  const CORRECT = `mutation ($input: CorrectMeasurementInput!) { correctMeasurement(input: $input) { measurement { id value notKnown reason recordedBy } problems { path code } conflict { id value } } }`;
  interface Corrected {
    correctMeasurement: { measurement: { id: string } | null; problems: { path: string; code: string }[]; conflict: { id: string; value: number | null } | null };
  }
  const correct = async (given: Record<string, unknown>) => (await scene.secretariat.ask<Corrected>(CORRECT, { input: given })).correctMeasurement;
  let first: string;

  beforeEach(async () => {
    const [row] = await write<{ id: string }>(
      api, scene.tenant,
      `INSERT INTO measurement (tenant_id, indicator_id, value, qualifier, period_kind, starts_on, start_precision, ends_on, end_precision, provenance, source_id, recorded_at, recorded_by, verbatim)
       SELECT $1, $2, 1200, 'EXACT', 'YEAR', '2018-01-01', 'YEAR', '2018-12-31', 'YEAR', 'PUBLISHED', s.id, '2019-01-10', 'essai', '1 200 rendez-vous' FROM source_document s WHERE s.tenant_id = $1 RETURNING id`,
      [scene.indicator.id],
    );
    first = row!.id;
  });

  it('is corrected with a reason; each revision is kept, with who, when and why for who may read names', async () => {
    const made = await correct({ id: first, value: 120, reason: 'Un zéro de trop' });
    expect(made).toMatchObject({ measurement: { value: 120, reason: 'Un zéro de trop' }, problems: [] });
    await correct({ id: made.measurement!.id, notKnown: true, reason: 'Registre perdu' });
    const READ = `query ($pact: String!, $code: String!) { indicator(pact: $pact, code: $code) { measurements { value notKnown verbatim reason revisions { value notKnown reason recordedBy } provenance { kind source { key } } } } }`;
    const { result, statements } = await countStatements(api, () => scene.secretariat.ask<{ indicator: { measurements: unknown[] } }>(READ, { pact: scene.pact.slug, code: scene.indicator.code }));
    expect(statements.filter((each) => each.includes('measurement'))).toHaveLength(1);
    expect(result.indicator.measurements).toEqual([
      {
        value: null, notKnown: true, verbatim: null, reason: 'Registre perdu', provenance: { kind: 'PUBLISHED', source: { key: 'texte' } },
        revisions: [{ value: 120, notKnown: false, reason: 'Un zéro de trop', recordedBy: expect.any(String) as unknown }, { value: 1200, notKnown: false, reason: null, recordedBy: 'essai' }],
      },
    ]);
    const seen = await scene.visitor.ask<{ indicator: { measurements: { revisions: { recordedBy: null; reason: null }[] }[] } }>(READ, { pact: scene.pact.slug, code: scene.indicator.code });
    expect(seen.indicator.measurements[0]!.revisions.map(({ recordedBy, reason }) => [recordedBy, reason])).toEqual([[null, null], [null, null]]);
  });

  it('needs a reason and another value; « not known » is said, and zero is a value', async () => {
    expect((await correct({ id: first, value: 1200, reason: '' })).problems.map(({ path, code }) => [path, code])).toEqual([['value', 'FIGURE_UNCHANGED'], ['reason', 'CORRECTION_REASON_REQUIRED']]);
    expect((await correct({ id: first, reason: 'x' })).problems).toMatchObject([{ path: 'value', code: 'FIGURE_REQUIRED' }]);
    expect((await correct({ id: first, value: 3, notKnown: true, reason: 'x' })).problems).toMatchObject([{ path: 'value', code: 'FIGURE_AND_NOT_KNOWN' }]);
    expect(await correct({ id: first, value: 0, reason: 'Aucun' })).toMatchObject({ measurement: { value: 0, notKnown: false } });
  });

  it('corrected meanwhile by somebody else is told as it stands', async () => {
    const { measurement } = await correct({ id: first, value: 120, reason: 'Un' });
    expect(await correct({ id: first, value: 130, reason: 'Deux' })).toMatchObject({ measurement: null, conflict: { id: measurement!.id, value: 120 }, problems: [{ path: 'id', code: 'VERSION_CONFLICT' }] });
  });
});
