import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCollection, anOrganisation, aPerson, aTenant, signedIn, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';
import { ACCEPT, act, answer, ATTEST, codes, refusal, reportActs, RETURN, SAVE, SUBMIT } from '../builders/report-acts.js';
import { edited, sheetsIn, workbookActs } from '../builders/workbook.js';

let api: TestApi;
let scene: Collection;
let request: string;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
  request = await requestFor(1);
});

const { requestFor, sent } = reportActs(() => scene);
const { download, preview, apply, problems } = workbookActs(() => scene, () => api);
const save = (version: number, more: object) => act(scene.reporter, SAVE, { request, version, ...answer, ...more });
/** Where the text of commitment 1 holds. */
const named = (...arrondissements: number[]) =>
  write(api, scene.tenant, `INSERT INTO commitment_territory (tenant_id, commitment_id, position, arrondissements, verbatim, page) VALUES ($1, $2, 1, $3, 'ici', 1)`, [scene.pact.commitments[0]!.id, arrondissements]);
const places = async (table = 'report'): Promise<number[][]> => (await write<{ arrondissements: number[] }>(api, scene.tenant, `SELECT arrondissements FROM ${table} WHERE tenant_id = $1 ORDER BY version`)).map(({ arrondissements }) => arrondissements);

interface Change {
  field: string;
  before: string | null;
  after: string | null;
}
const read = async (client: TestClient, report: string) =>
  (await client.ask<{ report: { arrondissements: number[]; changes: Change[]; edits: { changes: Change[] }[] } }>(`query ($id: ID!) { report(id: $id) { arrondissements changes { field before after } edits { changes { field before after } } } }`, { id: report })).report;

describe('the arrondissements that an answer concerned', () => {
  it('are kept in order, by version; a form that leaves them out leaves them, and the same again writes nothing', async () => {
    await save(0, { arrondissements: [19, 10, 19] });
    expect((await save(1, { arrondissements: [10, 19] })).report!.version).toBe(1);
    await save(1, { achievements: 'Autre.' });
    await save(2, { arrondissements: [] });
    await save(3, { arrondissements: [18] });
    expect(await places()).toEqual([[18]]);
    expect(await places('report_version')).toEqual([[10, 19], [10, 19], [], [18]]);
    const told = await write<{ changes: Change[] }>(api, scene.tenant, `SELECT changes FROM audit_entry WHERE tenant_id = $1 AND action = 'report.saved' ORDER BY sequence`);
    expect(told.map(({ changes }) => changes.find(({ field }) => field === 'arrondissements'))).toEqual([
      { field: 'arrondissements', before: null, after: '10, 19' }, undefined, { field: 'arrondissements', before: '10, 19', after: null }, { field: 'arrondissements', before: null, after: '18' },
    ]);
  });

  it('are of the city', async () => {
    expect(codes(await save(0, { arrondissements: [10, 21] }))).toEqual(['arrondissements ARRONDISSEMENT_UNKNOWN']);
    expect(await places()).toEqual([]);
  });

  it('are written by nobody else: a neighbour finds no such request', async () => {
    const neighbour = await aTenant(api);
    const there = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'ORGANISATION_VALIDATOR', organisation: (await anOrganisation(api, neighbour)).id }));
    expect(await refusal(there, SAVE, { request, version: 0, arrondissements: [10] })).toBe('REQUEST_NOT_FOUND');
    expect(await refusal(scene.stranger, SAVE, { request, version: 0, arrondissements: [10] })).toBe('REQUEST_NOT_FOUND');
    expect(await places()).toEqual([]);
  });

  it('are commented, told when they changed, and changed by the secretariat beside what was said; then public', async () => {
    const { report, version } = await sent({ arrondissements: [10] });
    const back = await act(scene.secretariat, RETURN, { report, version, comments: [{ field: 'arrondissements', words: 'Pas le 18e ?' }] });
    await save(back.report!.version, { arrondissements: [10, 18] });
    await act(scene.reporter, SUBMIT, { request, version: back.report!.version + 1 });
    expect((await read(scene.secretariat, report)).changes).toEqual([{ field: 'arrondissements', before: '10', after: '10, 18' }]);
    await act(scene.secretariat, ACCEPT, { report, version: back.report!.version + 2, edit: { arrondissements: [18, 10, 19] } });
    expect((await read(scene.reporter, report)).edits).toEqual([{ changes: [{ field: 'arrondissements', before: '10, 18', after: '10, 18, 19' }] }]);
    expect((await read(scene.visitor, report)).arrondissements).toEqual([10, 18, 19]);
  });

  it('go on with an answer that is attested unchanged, and stand in the open data beside its figures, unless one is kept', async () => {
    const [earlier] = await write<{ id: string }>(api, scene.tenant, `INSERT INTO campaign (tenant_id, pact_id, code, title, state, opens_on, due_on, closes_on) SELECT tenant_id, pact_id, '2018-S2', 'Avant', 'OPEN', '2018-09-01', '2018-10-01', '2018-11-01' FROM campaign WHERE tenant_id = $1 RETURNING id`);
    await write(api, scene.tenant, `INSERT INTO report_request (tenant_id, campaign_id, organisation_id, commitment_id, role) SELECT tenant_id, $2, organisation_id, commitment_id, role FROM report_request WHERE tenant_id = $1`, [earlier!.id]);
    const before = await write<{ id: string }>(api, scene.tenant, `SELECT q.id FROM report_request q WHERE q.tenant_id = $1 AND q.campaign_id = $2 AND q.commitment_id = $3 AND q.organisation_id = $4`, [earlier!.id, scene.pact.commitments[0]!.id, scene.caf.id]);
    const then = before[0]!.id;
    await act(scene.reporter, SAVE, { request: then, version: 0, ...answer, arrondissements: [18, 19], measurements: [{ indicator: scene.indicator.code, value: 4 }] });
    const submitted = await act(scene.reporter, SUBMIT, { request: then, version: 1 });
    await act(scene.secretariat, ACCEPT, { report: submitted.report!.id, version: 2 });
    await act(scene.reporter, ATTEST, { request, version: 0 });
    expect(await places()).toEqual(expect.arrayContaining([[18, 19], [18, 19]]));
    const lines = async (): Promise<string[]> => (await api.client(scene.tenant).get(`/open-data/${scene.pact.slug}/measurements.csv`)).text.split('\r\n').filter((line) => line.startsWith(`${scene.indicator.code},`));
    expect(await lines()).toEqual([expect.stringMatching(/,18 19$/)]);
    await write(api, scene.tenant, `UPDATE indicator SET counts_persons = true WHERE tenant_id = $1`);
    expect(await lines()).toEqual([expect.stringMatching(/,$/)]);
  });
});

// Réponses: O the arrondissements.
describe('the arrondissements, in the workbook', () => {
  const file = async (): Promise<Buffer> => (await download(scene.reporter)).bytes;

  it('open with those that the commitment names, and come back as they were typed', async () => {
    await named(10, 18);
    expect((await sheetsIn(await file())).get('Réponses')!.map((row) => row[14])).toEqual(['Arrondissements concernés', '10, 18', null]);
    expect(await preview(await file())).toMatchObject({ problems: [], changes: [] });
    const typed = await edited(await file(), { Réponses: { H2: 'En cours', I2: 'Nuageux', J2: 'Deux permanences.', O2: '18e et 19e', O3: 5 } });
    const outcome = await preview(typed);
    const label = 'Arrondissements concernés';
    expect(outcome.changes.map(({ number, fields }) => [number, fields.filter(({ field }) => field === 'arrondissements')])).toEqual([
      [1, [{ field: 'arrondissements', label, before: '', after: '18, 19' }]],
      [2, [{ field: 'arrondissements', label, before: '', after: '5' }]],
    ]);
    expect(await apply(typed, outcome)).toMatchObject({ applied: true });
    expect(await places()).toEqual(expect.arrayContaining([[18, 19], [5]]));
    expect(await preview(await file())).toMatchObject({ problems: [], changes: [] });
  });

  it('are refused at their cell, and left alone by a file that came without their column', async () => {
    await save(0, { arrondissements: [10] });
    const bytes = await file();
    const at = (O2: string | number) => edited(bytes, { Réponses: { O2 } }).then(problems);
    for (const wrong of ['Belleville', '10, 21', 10.2, '0']) expect([wrong, await at(wrong)]).toEqual([wrong, ['Réponses!O2 CELL_NOT_ARRONDISSEMENTS']]);
    expect(await at('1er 2ème')).toEqual([]);
    const without = await edited(bytes, { Réponses: { J2: 'Autre.', O1: null } });
    expect((await preview(without)).changes.map(({ fields }) => fields.map(({ field }) => field))).toEqual([['achievements']]);
  });
});
