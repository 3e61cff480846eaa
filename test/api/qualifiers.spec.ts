import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { spreadsheets } from '#platform';
import { ACCEPT, act, aCollection, answer, codes, reportActs, SAVE, startApi, SUBMIT, write, type Collection, type TestApi } from '../builders/index.js';
import { downloaded, edited } from '../builders/workbook.js';

let api: TestApi;
let scene: Collection;
const { requestFor } = reportActs(() => scene);

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
  scene = await aCollection(api);
});
afterAll(() => api.close());

it('« moins de 50 » goes from the workbook into the report, the figure and the open data; « moins de 0 » goes nowhere', async () => {
  const request = await requestFor(1);
  await act(scene.reporter, SAVE, { request, version: 0, ...answer, peopleReached: { count: 40, qualifier: 'LESS_THAN' } });
  const refused = await act(scene.reporter, SAVE, { request, version: 1, measurements: [{ indicator: 'rendez-vous', value: 0, qualifier: 'LESS_THAN' }] });
  expect(codes(refused)).toEqual(['measurements.0.value VALUE_UNDER_NOTHING']);

  const place = `/files/rapports/${scene.pact.slug}/2019-S1/caf`;
  const { bytes } = await downloaded(api, scene.reporter, `${place}/tableur.xlsx`);
  const file = await edited(bytes, { Chiffres: { I2: 50, J2: 'moins de' } });
  const load = async (path: string) => JSON.parse((await scene.reporter.send('POST', `${place}/${path}`, { 'content-type': spreadsheets.SPREADSHEET_TYPES.xlsx }, file)).text) as { fingerprint: string; problems: unknown[]; changes: unknown[]; applied: boolean };
  const preview = await load('apercu');
  expect(preview.problems).toEqual([]);
  expect(JSON.stringify(preview.changes)).toContain('moins de 50');
  expect((await load(`chargement?empreinte=${preview.fingerprint}`)).applied).toBe(true);

  const { report } = await act(scene.reporter, SUBMIT, { request, version: 2 });
  expect((await act(scene.secretariat, ACCEPT, { report: report!.id, version: report!.version })).problems).toEqual([]);
  const rows = await write<{ qualifier: string; people: string }>(api, scene.tenant, `SELECT m.qualifier, r.people_qualifier AS people FROM measurement m JOIN report r ON r.tenant_id = m.tenant_id AND r.id = m.report_id WHERE m.tenant_id = $1`);
  expect(rows).toEqual([{ qualifier: 'LESS_THAN', people: 'LESS_THAN' }]);
  const { text } = await scene.visitor.get(`/open-data/${scene.pact.slug}/measurements.csv`);
  expect(text).toMatch(/,50,,false,false,LESS_THAN,/);
});
