import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCollection, aGuest, aPerson, countStatements, mailsOf, signedIn, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';
import { act, answer, codes, refusal, reportActs, SAVE, SUBMIT, TAKE_BACK } from '../builders/report-acts.js';

const REPORT = `id version state readyBy givenBack { word by } availableTransitions`;
const PAYLOAD = `mailed request { id state availableTransitions } report { ${REPORT} } problems { path code message } conflict { version }`;
const READY = `mutation ($input: MarkReportReadyInput!) { markReportReady(input: $input) { ${PAYLOAD} } }`;
const GIVE_BACK = `mutation ($input: GiveBackReportInput!) { giveBackReport(input: $input) { ${PAYLOAD} } }`;
const SEND_READY = `mutation ($input: SubmitReadyReportsInput!) { submitReadyReports(input: $input) { requests { state report { submittedBy version } } problems { path code } } }`;
const READ = `query ($id: ID!) { report(id: $id) { ${REPORT} } }`;
const PROGRESS = `query ($pact: String!) { campaigns(pact: $pact) { progress { expected awaited draft ready submitted returned accepted organisationsAnswered } } }`;

let api: TestApi;
let scene: Collection;
let contributor: TestClient;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
  contributor = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'CONTRIBUTOR', organisation: scene.caf.id }));
});
const { requestFor, desk } = reportActs(() => scene);

async function written(number: number, more: object = {}): Promise<string> {
  const request = await requestFor(number);
  await act(contributor, SAVE, { request, version: 0, ...answer, ...more });
  return request;
}
async function ready(number: number): Promise<{ request: string; version: number; id: string }> {
  const request = await written(number);
  const { report } = await act(contributor, READY, { request, version: 1 });
  return { request, version: report!.version, id: report!.id };
}
const letters = () => mailsOf(api, scene.tenant, 'report.ready');
const progress = async () => (await scene.secretariat.ask<{ campaigns: { progress: Record<string, number> }[] }>(PROGRESS, { pact: scene.pact.slug })).campaigns[0]!.progress;
const inputOf = (requests: readonly { request: string; version: number }[]) => ({ pact: scene.pact.slug, campaign: '2019-S1', organisation: 'caf', requests: requests.map(({ request, version }) => ({ request, version })) });

describe('who writes and does not send', () => {
  it('hands a complete answer to those who validate; it is not answered yet, for any count', async () => {
    const request = await written(1, { status: null });
    expect((await act(contributor, SAVE, { request, version: 1, ...answer })).request!.availableTransitions).toEqual(['SAVE', 'MARK_READY']);
    expect(await refusal(contributor, SUBMIT, { request, version: 2 })).toBe('FORBIDDEN');
    const done = await act(contributor, READY, { request, version: 2 });
    expect(done).toMatchObject({ mailed: 2, problems: [], report: { state: 'READY', readyBy: expect.any(String), availableTransitions: ['SAVE', 'GIVE_BACK'] } });
    expect(await progress()).toMatchObject({ ready: 1, draft: 0, submitted: 0, organisationsAnswered: 0 });
    expect((await desk(scene.validator)).requests.find(({ id }) => id === request)).toMatchObject({ state: 'READY', availableTransitions: ['SAVE', 'GIVE_BACK', 'SUBMIT'] });
    expect(await refusal(contributor, READY, { request, version: 3 })).toBe('REPORT_READY');
  });

  it('is told what is missing, and hands over nothing that is not written', async () => {
    const request = await written(1, { weather: null });
    expect(codes(await act(contributor, READY, { request, version: 1 }))).toEqual(['weather WEATHER_REQUIRED']);
    expect(await refusal(contributor, READY, { request: await requestFor(2), version: 0 })).toBe('REPORT_EMPTY');
    expect(await letters()).toEqual([]);
  });

  it('goes on writing without taking it from the pile, and takes it back without a word', async () => {
    const { request, version } = await ready(1);
    const saved = await act(contributor, SAVE, { request, version, achievements: 'Trois permanences.' });
    expect(saved.report).toMatchObject({ state: 'READY', version: version + 1 });
    expect((await act(contributor, GIVE_BACK, { request, version: version + 1 })).report).toMatchObject({ state: 'DRAFT', readyBy: null, givenBack: null });
  });

  it('sends where nobody validates, and no more once somebody does', async () => {
    const ville = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'CONTRIBUTOR', organisation: scene.ville.id }));
    const request = await requestFor(1, ville, 'ville');
    const { request: shown } = await act(ville, SAVE, { request, version: 0, ...answer });
    expect(shown!.availableTransitions).toContain('SUBMIT');
    expect(await refusal(ville, READY, { request, version: 1 })).toBe('SEND_IT_YOURSELF');
    await aPerson(api, scene.tenant, { role: 'ORGANISATION_VALIDATOR', organisation: scene.ville.id });
    expect(await refusal(ville, SUBMIT, { request, version: 1 })).toBe('FORBIDDEN');
    expect((await act(ville, READY, { request, version: 1 })).report!.state).toBe('READY');
  });
});

describe('who validates', () => {
  it('gets one letter for all that is handed over meanwhile, and none once it is sent', async () => {
    const handed = [await ready(1), await ready(2)];
    expect((await letters()).map(({ mail }) => [mail!.subject.includes('2 rapports'), mail!.text.includes('Engagement 1'), mail!.text.includes('Engagement 2')])).toEqual([[true, true, true], [true, true, true]]);
    for (const { request, version } of handed) await act(scene.validator, SUBMIT, { request, version });
    expect((await letters()).map(({ mail }) => mail)).toEqual([null, null]);
  });

  it('gives back with a word, which stands while it is written on and goes when it is handed over again', async () => {
    const { request, version, id } = await ready(1);
    expect(codes(await act(scene.validator, GIVE_BACK, { request, version, word: ' ' }))).toEqual(['word GIVING_BACK_WORD_REQUIRED']);
    const back = await act(scene.validator, GIVE_BACK, { request, version, word: 'Et les bénévoles ?' });
    expect(back.report).toMatchObject({ state: 'DRAFT' });
    const saved = await act(contributor, SAVE, { request, version: version + 1, difficulties: 'Peu de bénévoles.' });
    expect((await contributor.ask<{ report: object }>(READ, { id })).report).toMatchObject({ givenBack: { word: 'Et les bénévoles ?', by: expect.any(String) } });
    expect((await scene.visitor.graphql(READ, { id })).code).toBe('REPORT_NOT_FOUND');
    const again = await act(contributor, READY, { request, version: saved.report!.version });
    expect(again.report).toMatchObject({ state: 'READY', givenBack: null });
    const [last] = await write<{ action: string }>(api, scene.tenant, `SELECT action FROM audit_entry WHERE tenant_id = $1 AND action = 'report.given-back'`);
    expect(last).toBeDefined();
  });

  it('gives back what the secretariat had returned as returned', async () => {
    const { report } = await reportActs(() => scene).sent();
    const returned = await scene.secretariat.ask<{ returnReport: { report: { version: number } } }>(`mutation ($input: ReturnReportInput!) { returnReport(input: $input) { report { version } } }`, { input: { report, version: 2, comment: 'Et le 2e trimestre ?' } });
    const request = await requestFor(1);
    const handed = await act(contributor, READY, { request, version: returned.returnReport.report.version });
    expect(handed.report!.state).toBe('READY');
    expect((await act(scene.validator, GIVE_BACK, { request, version: handed.report!.version, word: 'Pas encore' })).report!.state).toBe('RETURNED');
  });

  it('sends all that is ready in one act, in a bounded number of statements, or nothing', async () => {
    const handed = [await ready(1), await ready(2)];
    const stale = await scene.validator.ask<{ submitReadyReports: { problems: object[] } }>(SEND_READY, { input: inputOf([handed[0]!, { ...handed[1]!, version: 1 }]) });
    expect(stale.submitReadyReports.problems).toEqual([{ path: 'requests.1.version', code: 'VERSION_CONFLICT' }]);
    expect(await progress()).toMatchObject({ ready: 2, submitted: 0 });
    const both = await countStatements(api, () => scene.validator.ask(SEND_READY, { input: inputOf(handed) }));
    expect((await desk(scene.validator)).requests.map(({ state }) => state)).toEqual(['SUBMITTED', 'SUBMITTED']);
    const { request, version } = handed[0]!;
    await act(scene.validator, TAKE_BACK, { request, version: version + 1 });
    await act(contributor, READY, { request, version: version + 2 });
    const one = await countStatements(api, () => scene.validator.ask(SEND_READY, { input: inputOf([{ request, version: version + 3 }]) }));
    expect(both.statements.length).toBe(one.statements.length);
    expect((await scene.validator.ask<{ submitReadyReports: { problems: object[] } }>(SEND_READY, { input: inputOf([{ ...handed[1]!, version: handed[1]!.version + 1 }]) })).submitReadyReports.problems).toEqual([{ path: 'requests.0.request', code: 'REPORT_NOT_READY' }]);
  });

  it('is the only one who may: not who writes, not another organisation, not a visitor', async () => {
    const { request, version, id } = await ready(1);
    expect(await refusal(contributor, SEND_READY, inputOf([{ request, version }]))).toBe('FORBIDDEN');
    expect(await refusal(scene.stranger, SEND_READY, inputOf([{ request, version }]))).toBe('REQUEST_NOT_FOUND');
    expect(await refusal(scene.stranger, GIVE_BACK, { request, version, word: 'Non' })).toBe('REQUEST_NOT_FOUND');
    expect(await refusal(scene.secretariat, GIVE_BACK, { request, version, word: 'Non' })).toBe('FORBIDDEN');
    expect(await refusal(scene.visitor, READY, { request, version })).toBe('SIGN_IN_REQUIRED');
    expect((await scene.secretariat.ask<{ report: { availableTransitions: string[] } }>(READ, { id })).report.availableTransitions).toEqual([]);
  });

  it('is no step for a link of a mail, which sends', async () => {
    const guest = await aGuest(api, scene, scene.caf, scene.campaign);
    const { request, version } = await ready(1);
    expect(await refusal(guest, READY, { request, version })).toBe('SEND_IT_YOURSELF');
    expect((await act(guest, SUBMIT, { request, version })).report!.state).toBe('SUBMITTED');
  });
});
