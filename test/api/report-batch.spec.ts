import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { aCollection, aPerson, signedIn, startApi, type Collection, type TestApi, type TestClient } from '../builders/index.js';
import { act, answer, refusal, reportActs, RETURN, SAVE, SUBMIT } from '../builders/report-acts.js';

const BATCH = `mutation ($input: AcceptReportsInput!) { acceptReports(input: $input) { reports { left request { state commitment { number } } } } }`;

interface Taken {
  readonly left: string | null;
  readonly request: { readonly state: string; readonly commitment: { readonly number: number } };
}
interface Chosen {
  readonly report: string;
  readonly version: number;
}

let api: TestApi;
let scene: Collection;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
});
const { requestFor } = reportActs(() => scene);

async function sent(number: number, more: object = {}): Promise<Chosen & { request: string }> {
  const request = await requestFor(number);
  await act(scene.reporter, SAVE, { request, version: 0, ...answer, ...more });
  const { report } = await act(scene.reporter, SUBMIT, { request, version: 1 });
  return { request, report: report!.id, version: report!.version };
}
const chosen = (...reports: Chosen[]) => reports.map(({ report, version }) => ({ report, version }));
const batch = async (reports: Chosen[], more: object = {}, client: TestClient = scene.secretariat): Promise<Taken[]> =>
  (await client.ask<{ acceptReports: { reports: Taken[] } }>(BATCH, { input: { reports: chosen(...reports), ...more } })).acceptReports.reports;
const told = (taken: Taken[]) => taken.map(({ left, request }) => [request.commitment.number, request.state, left]);

it('accepts what was sent and looks right; leaves the rest, and says why; looking accepts nothing', async () => {
  const [first, second] = [await sent(1), await sent(2, { weather: 'STORM' })];
  expect(told(await batch([first, second], { look: true }))).toEqual([[1, 'SUBMITTED', null], [2, 'SUBMITTED', 'WARNINGS']]);
  expect(told(await batch([second, first]))).toEqual([[2, 'SUBMITTED', 'WARNINGS'], [1, 'ACCEPTED', null]]);
  expect(told(await batch([first]))).toEqual([[1, 'ACCEPTED', 'NOT_SENT']]);
});

it('leaves what moved meanwhile, and what had been returned with a comment', async () => {
  const first = await sent(1);
  expect(told(await batch([{ ...first, version: 1 }]))).toEqual([[1, 'SUBMITTED', 'STALE']]);
  const { report } = await act(scene.secretariat, RETURN, { report: first.report, version: first.version, comment: 'Où ?' });
  const again = await act(scene.reporter, SUBMIT, { request: first.request, version: report!.version });
  expect(told(await batch([{ ...first, version: again.report!.version }]))).toEqual([[1, 'SUBMITTED', 'OPEN_COMMENTS']]);
});

it('leaves figures that porteurs contradict, until one is kept', async () => {
  const ville = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'ORGANISATION_VALIDATOR', organisation: scene.ville.id }));
  const figure = (value: number) => ({ measurements: [{ indicator: 'rendez-vous', value }] });
  const theirs = await requestFor(1, ville, 'ville');
  await act(ville, SAVE, { request: theirs, version: 0, ...answer, ...figure(14) });
  const { report } = await act(ville, SUBMIT, { request: theirs, version: 1 });
  const both = [await sent(1, figure(12)), { report: report!.id, version: report!.version, request: theirs }];
  expect(told(await batch(both))).toEqual([[1, 'SUBMITTED', 'CONTRADICTED'], [1, 'SUBMITTED', 'CONTRADICTED']]);
  await scene.reporter.ask(`mutation ($input: SettleFigureInput!) { settleFigure(input: $input) { problems { code } } }`, { input: { request: both[0]!.request, indicator: 'rendez-vous', organisation: 'caf', reason: 'Recompté.' } });
  expect(told(await batch(both)).map(([, state]) => state)).toEqual(['ACCEPTED', 'ACCEPTED']);
});

it('is the secretariat’s; each report once, and each its own', async () => {
  const first = await sent(1);
  for (const [client, code] of [[scene.reporter, 'FORBIDDEN'], [scene.visitor, 'SIGN_IN_REQUIRED']] as const) expect(await refusal(client, BATCH, { reports: chosen(first) })).toBe(code);
  expect(await refusal(scene.secretariat, BATCH, { reports: chosen(first, first) })).toBe('REPORT_TWICE');
  const neighbour = await aCollection(api);
  expect(await refusal(neighbour.secretariat, BATCH, { reports: chosen(first) })).toBe('REPORT_NOT_FOUND');
});
