import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spreadsheets } from '#platform';
import { ACCEPT, act, aCollection, answer, aPerson, ATTEST, countStatements, codes, openCampaign, aCampaign, REOPEN, reportActs, SAVE, signedIn, standAt, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';
import { downloaded, edited } from '../builders/workbook.js';

let api: TestApi;
let scene: Collection;
const { requestFor, sent } = reportActs(() => scene);

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
  await write(api, scene.tenant, `UPDATE indicator SET kind = 'LEVEL', unit = 'personnes', counts_persons = true, breakdowns = '{SEX,ARRONDISSEMENT}' WHERE tenant_id = $1`);
});

const bySex = (cells: Record<string, number>, dimension = 'SEX') => ({ dimension, cells: Object.entries(cells).map(([category, value]) => ({ category, value })) });
const figure = (value: number | null, breakdowns?: object[], more: object = {}) => ({ measurements: [{ indicator: 'rendez-vous', value, ...(breakdowns && { breakdowns }), ...more }] });
const SHOWN = 'breakdowns { dimension cells { category value } missing }';
interface Shown {
  cells: { category: string; value: number | null }[];
  missing: number | null;
}
const told = (shown: readonly Shown[]): unknown[] => shown.map(({ cells, missing }) => [...cells.map(({ value }) => value), missing]);
const REPORT = `query ($id: ID!) { report(id: $id) { figureWarnings { path code message } measurements { ${SHOWN} } changes { field figureBefore { value ${SHOWN} } figureAfter { ${SHOWN} } } edits { changes { field figureAfter { ${SHOWN} } } } } }`;
interface Read {
  figureWarnings: { path: string; code: string; message: string }[];
  measurements: { breakdowns: Shown[] }[];
  changes: { field: string; figureBefore: { value: number; breakdowns: Shown[] }; figureAfter: { breakdowns: Shown[] } }[];
  edits: { changes: { field: string; figureAfter: { breakdowns: Shown[] } }[] }[];
}
const read = async (id: string, client: TestClient): Promise<Read> => (await client.ask<{ report: Read }>(REPORT, { id })).report;
const inReport = async (id: string, client: TestClient): Promise<unknown[]> => told((await read(id, client)).measurements[0]!.breakdowns);
/** Of the figure that stands, as the pact shows it. */
const standing = async (client = scene.secretariat): Promise<unknown[]> => {
  const { indicator } = await client.ask<{ indicator: { measurements: { breakdowns: Shown[] }[] } }>(`query ($pact: String!) { indicator(pact: $pact, code: "rendez-vous") { measurements { ${SHOWN} } } }`, { pact: scene.pact.slug });
  return indicator.measurements.flatMap(({ breakdowns }) => told(breakdowns));
};

describe('a figure of a report', () => {
  it('is broken down as its definition chooses, in the list’s order, with each of its versions', async () => {
    const { report } = await sent(figure(52, [bySex({ MEN: 12, WOMEN: 40 }), bySex({ '19': 52 }, 'ARRONDISSEMENT')]));
    expect(await inReport(report, scene.reporter)).toEqual([[40, 12, 0], [52, 0]]);
    const versions = await write<{ cells: { category: string }[] }>(api, scene.tenant, `SELECT measurements->0->'cells' AS cells FROM report_version WHERE tenant_id = $1 ORDER BY version`);
    expect(versions.map(({ cells }) => cells.map(({ category }) => category).sort())).toEqual([['19', 'MEN', 'WOMEN'], ['19', 'MEN', 'WOMEN']]);
    const [entry] = await write<{ changes: { field: string; after: string }[] }>(api, scene.tenant, `SELECT changes FROM audit_entry WHERE tenant_id = $1 AND action = 'report.saved'`);
    expect(entry!.changes.find(({ field }) => field === 'breakdown rendez-vous')).toMatchObject({ before: null, after: 'ARRONDISSEMENT 19 52, SEX WOMEN 40, SEX MEN 12' });
  });

  it('refuses another way, another cell, and the breakdown of what is not known', async () => {
    const request = await requestFor(1);
    const save = async (input: object) => codes(await act(scene.reporter, SAVE, { request, version: 0, ...input }));
    expect(await save(figure(5, [bySex({ ALONE: 5 }, 'HOUSEHOLD')]))).toEqual(['measurements.0.breakdowns.HOUSEHOLD BREAKDOWN_NOT_CHOSEN']);
    expect(await save(figure(5, [bySex({ RELIGION: 5 })]))).toEqual(['measurements.0.breakdowns.SEX BREAKDOWN_CELL_UNKNOWN']);
    expect(await save(figure(5, [bySex({ MEN: -1 })]))).toEqual(['measurements.0.breakdowns.SEX BREAKDOWN_VALUE_WRONG']);
    expect(await save(figure(null, [bySex({ MEN: 5 })], { notKnown: true }))).toEqual(['measurements.0.breakdowns.SEX BREAKDOWN_OF_NOTHING']);
    expect(await save(figure(null, [bySex({ MEN: 5, WOMEN: 7 })]))).toEqual(['measurements.0.value FIGURE_TOTAL_MISSING']);
    const { problems } = await act(scene.reporter, SAVE, { request, version: 0, ...figure(null, [bySex({ MEN: 5, WOMEN: 7 })]) });
    expect(problems[0]!.message).toBe('Donnez aussi le chiffre lui-même : son détail fait 12.');
    expect(await write(api, scene.tenant, 'SELECT FROM report WHERE tenant_id = $1')).toEqual([]);
  });

  it('warns with both numbers when its parts do not make it, and is taken', async () => {
    const request = await requestFor(1);
    const saved = await act(scene.reporter, SAVE, { request, version: 0, ...answer, ...figure(52, [bySex({ WOMEN: 40, MEN: 8 })]) });
    expect(saved.problems).toEqual([]);
    expect(saved.warnings).toEqual([{ path: 'measurements.0.breakdowns.SEX', code: 'BREAKDOWN_SUM_SEX', message: 'Détail par sexe : le total ne tombe pas juste. Les parts font 48, le chiffre est 52 (personnes).' }]);
    expect((await read(saved.report!.id, scene.reporter)).figureWarnings.map(({ code }) => code)).toEqual(['BREAKDOWN_SUM_SEX']);
  });

  it('keeps its parts where nothing is said of them, loses them when it is not known or they are emptied', async () => {
    const request = await requestFor(1);
    const { report } = await act(scene.reporter, SAVE, { request, version: 0, ...answer, ...figure(52, [bySex({ WOMEN: 40, MEN: 12 })]) });
    await act(scene.reporter, SAVE, { request, version: 1, ...figure(60) });
    expect(await inReport(report!.id, scene.reporter)).toEqual([[40, 12, 8]]);
    const same = await act(scene.reporter, SAVE, { request, version: 2, ...figure(60, [bySex({ MEN: 12, WOMEN: 40 })]) });
    expect(same.report!.version).toBe(2);
    await act(scene.reporter, SAVE, { request, version: 2, ...figure(60, []) });
    expect(await inReport(report!.id, scene.reporter)).toEqual([]);
    await act(scene.reporter, SAVE, { request, version: 3, ...figure(60, [bySex({ MEN: 60 })]) });
    await act(scene.reporter, SAVE, { request, version: 4, ...figure(null, undefined, { notKnown: true }) });
    expect(await write(api, scene.tenant, 'SELECT FROM report_value_cell WHERE tenant_id = $1')).toEqual([]);
  });

  it('may be saved when the definition no longer chooses its breakdown, which is then not told', async () => {
    const request = await requestFor(1);
    const { report } = await act(scene.reporter, SAVE, { request, version: 0, ...answer, ...figure(52, [bySex({ WOMEN: 52 })]) });
    await write(api, scene.tenant, `UPDATE indicator SET breakdowns = '{}' WHERE tenant_id = $1`);
    expect(codes(await act(scene.reporter, SAVE, { request, version: 1, achievements: 'Autre chose.' }))).toEqual([]);
    expect(await inReport(report!.id, scene.reporter)).toEqual([]);
  });

  it('is read in one statement, small parts kept from others with enough to hide them', async () => {
    const { report, version } = await sent(figure(51, [bySex({ WOMEN: 2, MEN: 9, OTHER: 40 })]));
    await act(scene.secretariat, ACCEPT, { report, version });
    for (const client of [scene.visitor, scene.stranger]) expect(await inReport(report, client)).toEqual([[null, null, 40, null]]);
    for (const client of [scene.secretariat, scene.reporter]) expect(await inReport(report, client)).toEqual([[2, 9, 40, 0]]);
    const { statements } = await countStatements(api, () => read(report, scene.secretariat));
    expect(statements.filter((each) => each.includes('report_value'))).toHaveLength(1);
  });
});

describe('the workbook', () => {
  it('leaves its parts alone, and tells what they lack of a figure that it changes', async () => {
    const request = await requestFor(1);
    const { report } = await act(scene.reporter, SAVE, { request, version: 0, ...answer, ...figure(52, [bySex({ WOMEN: 40, MEN: 12 })]) });
    const place = `/files/rapports/${scene.pact.slug}/2019-S1/caf`;
    const { bytes } = await downloaded(api, scene.reporter, `${place}/tableur.xlsx`);
    const load = async (file: Buffer) => {
      const send = async (path: string) => JSON.parse((await scene.reporter.send('POST', `${place}/${path}`, { 'content-type': spreadsheets.SPREADSHEET_TYPES.xlsx }, file)).text) as { fingerprint: string; applied: boolean; warnings: { code: string }[] };
      const preview = await send('apercu');
      return { preview, done: await send(`chargement?empreinte=${preview.fingerprint}`) };
    };
    await load(bytes);
    expect(await inReport(report!.id, scene.reporter)).toEqual([[40, 12, 0]]);
    const { preview, done } = await load(await edited(bytes, { Chiffres: { I2: 60 } }));
    expect([JSON.stringify(preview).includes('BREAKDOWN_SUM_SEX'), done.applied]).toEqual([true, true]);
    expect(await inReport(report!.id, scene.reporter)).toEqual([[40, 12, 8]]);
  });
});

describe('its other porteurs', () => {
  it('read its figure as it is, and its small parts hidden', async () => {
    await sent(figure(51, [bySex({ WOMEN: 2, MEN: 9, OTHER: 40 })]));
    const ville = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'ORGANISATION_VALIDATOR', organisation: scene.ville.id }));
    const id = await requestFor(1, ville, 'ville');
    const CONTRIBUTIONS = `query ($id: ID!) { reportRequest(id: $id) { contributions { figures { value ${SHOWN} } } } }`;
    const { reportRequest } = await ville.ask<{ reportRequest: { contributions: { figures: { value: number; breakdowns: Shown[] }[] }[] } }>(CONTRIBUTIONS, { id });
    const [{ value, breakdowns }] = reportRequest.contributions[0]!.figures as [{ value: number; breakdowns: Shown[] }];
    expect([value, told(breakdowns)]).toEqual([51, [[null, null, 40, null]]]);
  });
});

describe('what an acceptance gives', () => {
  it('is the figure with its parts, taken back with it, and corrected with it', async () => {
    const { report, version } = await sent(figure(52, [bySex({ WOMEN: 40, MEN: 12 })]));
    expect(await standing()).toEqual([]);
    await act(scene.secretariat, ACCEPT, { report, version });
    expect(await standing()).toEqual([[40, 12, 0]]);
    await act(scene.secretariat, REOPEN, { report, version: version + 1, reason: 'Erreur' });
    expect(await standing()).toEqual([]);
    const edited = await act(scene.secretariat, ACCEPT, { report, version: version + 2, edit: figure(52, [bySex({ WOMEN: 41, MEN: 11 })]) });
    expect(edited.problems).toEqual([]);
    expect(await standing()).toEqual([[41, 11, 0]]);
    const { edits } = await read(report, scene.reporter);
    expect(edits[0]!.changes.map(({ field, figureAfter }) => [field, told(figureAfter.breakdowns)])).toEqual([['measurements.rendez-vous', [[41, 11, 0]]]]);
  });

  it('says again what stands when the organisation attests it unchanged', async () => {
    const { report, version } = await sent(figure(52, [bySex({ WOMEN: 40, MEN: 12 })]));
    await act(scene.secretariat, ACCEPT, { report, version });
    const next = await aCampaign(api, scene.tenant, scene.pact, { state: 'PLANNED', code: '2019-S2', opensOn: '2019-10-01', dueOn: '2019-12-01', closesOn: '2019-12-20' });
    await standAt(api, scene.tenant, '2019-10-05');
    await openCampaign(scene.secretariat, scene.pact.slug, next.code);
    const attested = await act(scene.reporter, ATTEST, { request: await again(), version: 0 });
    expect(await inReport(attested.report!.id, scene.reporter)).toEqual([[40, 12, 0]]);
  });
});

async function again(): Promise<string> {
  const [row] = await write<{ id: string }>(api, scene.tenant, `SELECT q.id FROM report_request q JOIN campaign c ON c.tenant_id = q.tenant_id AND c.id = q.campaign_id JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id
    WHERE q.tenant_id = $1 AND c.code = '2019-S2' AND n.number = 1 AND q.organisation_id = $2`, [scene.caf.id]);
  return row!.id;
}
