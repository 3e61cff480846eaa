import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCollection, aGuest, aPerson, countStatements, mailsOf, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

const REPORT = `id version state returnComment availableTransitions comments { field words state version writtenBy answered } changes { field before after words { kind text } figureBefore { value } figureAfter { value } }`;
const PAYLOAD = `mailed problems { path code } report { ${REPORT} } conflict { version }`;
const SAVE = `mutation ($input: SaveReportInput!) { saveReport(input: $input) { ${PAYLOAD} } }`;
const SUBMIT = `mutation ($input: SubmitReportInput!) { submitReport(input: $input) { ${PAYLOAD} } }`;
const TAKE_BACK = `mutation ($input: TakeBackReportInput!) { takeBackReport(input: $input) { ${PAYLOAD} } }`;
const ACCEPT = `mutation ($input: AcceptReportInput!) { acceptReport(input: $input) { ${PAYLOAD} } }`;
const RETURN = `mutation ($input: ReturnReportInput!) { returnReport(input: $input) { ${PAYLOAD} } }`;
const REOPEN = `mutation ($input: ReopenReportInput!) { reopenReport(input: $input) { ${PAYLOAD} } }`;
const READ = `query ($id: ID!) { report(id: $id) { ${REPORT} } }`;
const DESK = `query ($pact: String!, $organisation: String!) { reportingDesk(pact: $pact, campaign: "2019-S1", organisation: $organisation) { requests { id commitment { number } report { comments { words } } } } }`;

interface Report {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly returnComment: string | null;
  readonly availableTransitions: string[];
  readonly comments: { field: string; words: string; state: string; version: number; writtenBy: string; answered: boolean }[];
  readonly changes: { field: string; before: string | null; after: string | null; words: { kind: string; text: string }[]; figureBefore: { value: number } | null; figureAfter: { value: number } | null }[];
}
interface Payload {
  readonly mailed: number | null;
  readonly problems: { path: string; code: string }[];
  readonly report: Report;
}

let api: TestApi;
let scene: Collection;
let request: string;
let report: Report;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
  request = await requestFor(1);
  report = await sentWith({ status: 'IN_PROGRESS', weather: 'SUNNY', achievements: 'Deux permanences ouvertes.', measurements: [{ indicator: 'rendez-vous', value: 12 }] }, 0);
});

async function act(client: TestClient, mutation: string, input: object): Promise<Payload> {
  return Object.values(await client.ask<Record<string, Payload>>(mutation, { input }))[0]!;
}
async function requestFor(number: number): Promise<string> {
  const { reportingDesk } = await scene.reporter.ask<{ reportingDesk: { requests: { id: string; commitment: { number: number } }[] } }>(DESK, { pact: scene.pact.slug, organisation: 'caf' });
  return reportingDesk.requests.find((each) => each.commitment.number === number)!.id;
}
async function sentWith(answer: object, version: number, to = request): Promise<Report> {
  const saved = await act(scene.reporter, SAVE, { request: to, version, ...answer });
  return (await act(scene.reporter, SUBMIT, { request: to, version: saved.report.version })).report;
}
const back = (more: object, of = report): Promise<Payload> => act(scene.secretariat, RETURN, { report: of.id, version: of.version, ...more });
const read = async (client: TestClient, id = report.id): Promise<Report> => (await client.ask<{ report: Report }>(READ, { id })).report;
const told = (payload: Payload): string[] => payload.problems.map(({ path, code }) => `${path} ${code}`);
const recipients = async (): Promise<string[]> => (await mailsOf(api, scene.tenant, 'report.returned')).map(({ to }) => to).sort();

describe('a report returned with comments on its fields', () => {
  it('needs words: of the whole, of a field that it has, or of both; else nothing is written', async () => {
    expect(told(await back({}))).toEqual(['comment COMMENT_REQUIRED']);
    expect(told(await back({ comment: 'Voir', comments: [{ field: 'colour', words: 'Laquelle ?' }, { field: 'weather', words: ' ' }] }))).toEqual(['comments.0.field COMMENT_FIELD_UNKNOWN', 'comments.1.words COMMENT_REQUIRED']);
    expect(await read(scene.secretariat)).toMatchObject({ state: 'SUBMITTED', comments: [] });
    expect(await recipients()).toEqual([]);
  });

  it('shows them to the organisation, open until it is accepted, answered once it is sent again', async () => {
    const returned = await back({ comments: [{ field: 'achievements', words: 'Où ?' }, { field: 'measurements.rendez-vous', words: 'Par mois ?' }] });
    expect(returned.report).toMatchObject({ state: 'RETURNED', returnComment: null });
    const seen = await read(scene.reporter);
    expect(seen.comments).toMatchObject([{ field: 'achievements', words: 'Où ?', state: 'OPEN', answered: false }, { field: 'measurements.rendez-vous', words: 'Par mois ?', state: 'OPEN' }]);
    const again = await sentWith({ achievements: 'Deux permanences ouvertes à Belleville.', measurements: [{ indicator: 'rendez-vous', value: 14 }] }, returned.report.version);
    expect(again.comments.map(({ state, answered }) => [state, answered])).toEqual([['OPEN', true], ['OPEN', true]]);
    const accepted = await act(scene.secretariat, ACCEPT, { report: report.id, version: again.version });
    expect(accepted.report.comments.map(({ state }) => state)).toEqual(['CLOSED', 'CLOSED']);
  });

  it('returned anew, has the new comments stand in the place of the old', async () => {
    const first = await back({ comments: [{ field: 'achievements', words: 'Où ?' }] });
    const again = await sentWith({ achievements: 'À Belleville.' }, first.report.version);
    const second = await back({ comment: 'Encore un mot', comments: [{ field: 'achievements', words: 'Depuis quand ?' }] }, again);
    expect(second.report.comments.map(({ words, state }) => [words, state])).toEqual([['Depuis quand ?', 'OPEN'], ['Où ?', 'CLOSED']]);
  });

  it('taken back after it was sent again, is still to be corrected, even without a word on the whole', async () => {
    const first = await back({ comments: [{ field: 'weather', words: 'Vraiment ?' }] });
    const again = await sentWith({ weather: 'CLOUDY' }, first.report.version);
    expect((await act(scene.reporter, TAKE_BACK, { request, version: again.version })).report.state).toBe('RETURNED');
  });

  it('keeps its comments from everybody else', async () => {
    await back({ comments: [{ field: 'achievements', words: 'Où ?' }] });
    for (const client of [scene.stranger, scene.visitor]) expect((await client.graphql(READ, { id: report.id })).code).toBe('REPORT_NOT_FOUND');
    const guest = await aGuest(api, scene, scene.caf, scene.campaign);
    expect((await read(guest)).comments).toHaveLength(1);
    const neighbour = await aCollection(api);
    expect((await neighbour.secretariat.graphql(READ, { id: report.id })).code).toBe('REPORT_NOT_FOUND');
    expect((await neighbour.secretariat.graphql(RETURN, { input: { report: report.id, version: report.version + 1, comment: 'Non' } })).code).toBe('REPORT_NOT_FOUND');
    expect((await scene.validator.graphql(RETURN, { input: { report: report.id, version: report.version + 1, comment: 'Non' } })).code).toBe('FORBIDDEN');
    const again = await sentWith({ achievements: 'À Belleville.' }, report.version + 1);
    await act(scene.secretariat, ACCEPT, { report: report.id, version: again.version });
    // What is public is the answer, not what it took to get there.
    expect(await read(scene.visitor)).toMatchObject({ state: 'ACCEPTED', comments: [], changes: [] });
    expect(await read(scene.stranger)).toMatchObject({ comments: [], changes: [] });
  });

  it('reads the comments of a whole page in the same statements as of one report', async () => {
    const statements = async () => (await countStatements(api, () => scene.reporter.ask(DESK, { pact: scene.pact.slug, organisation: 'caf' }))).statements.length;
    const before = await statements();
    await back({ comments: [{ field: 'achievements', words: 'Où ?' }] });
    const second = await requestFor(2);
    const other = await sentWith({ status: 'IN_PROGRESS', weather: 'SUNNY', achievements: 'Fait.' }, 0, second);
    await back({ comments: [{ field: 'weather', words: 'Vraiment ?' }, { field: 'status', words: 'Encore ?' }] }, other);
    expect(await statements()).toBe(before);
  });
});

describe('the news of a return', () => {
  it('goes once to who sent the report and to each validator there is, in their language, with the way to the page', async () => {
    const validator = await aPerson(api, scene.tenant, { role: 'ORGANISATION_VALIDATOR', organisation: scene.caf.id });
    await aPerson(api, scene.tenant, { role: 'ORGANISATION_VALIDATOR', organisation: scene.ville.id });
    const gone = await aPerson(api, scene.tenant, { role: 'ORGANISATION_VALIDATOR', organisation: scene.caf.id });
    await write(api, scene.tenant, `UPDATE person SET left_on = '2019-01-01' WHERE tenant_id = $1 AND id = $2`, [gone.id]);
    await write(api, scene.tenant, `UPDATE person SET locale = 'en' WHERE tenant_id = $1 AND id = $2`, [validator.id]);
    const returned = await back({ comment: 'Combien <b>de</b> personnes ?', comments: [{ field: 'weather', words: 'Vraiment ?' }] });
    // The reporter who sent it, the validator of the scene and the one made here.
    expect(returned.mailed).toBe(3);
    const mails = await mailsOf(api, scene.tenant, 'report.returned');
    expect(new Set(mails.map(({ to }) => to)).size).toBe(3);
    expect(mails.map(({ to }) => to)).not.toContain(gone.email);
    const english = mails.find(({ to }) => to === validator.email)!.mail!;
    expect(english.subject).toContain('To be corrected: commitment 1');
    expect(english.text).toContain('Combien <b>de</b> personnes ?');
    expect(english.html).toContain('Combien &#60;b&#62;de&#60;/b&#62; personnes');
    expect(english.text).toContain('One field carries a comment');
    expect(english.text).toContain('/rapports/2019-S1/caf?engagement=1');
    expect(mails.find(({ to }) => to !== validator.email)!.mail!.subject).toContain('À corriger : engagement 1');
  });

  it('is sent once to each who sent it or validates, and not twice by a second press', async () => {
    const own = await act(scene.validator, TAKE_BACK, { request, version: report.version });
    const sent = await act(scene.validator, SUBMIT, { request, version: own.report.version });
    expect((await back({ comment: 'Combien ?' }, sent.report)).mailed).toBe(2);
    expect(told(await back({ comment: 'Combien ?' }, sent.report))).toEqual(['version VERSION_CONFLICT']);
    expect(new Set(await recipients()).size).toBe(2);
    expect(await recipients()).toHaveLength(2);
  });

  it('does not leave any more once the report was sent again', async () => {
    const returned = await back({ comment: 'Combien ?' });
    await sentWith({ achievements: 'Quarante.' }, returned.report.version);
    expect((await mailsOf(api, scene.tenant, 'report.returned')).map(({ mail }) => mail)).toEqual([null, null]);
  });
});

describe('what changed since the report was last sent', () => {
  it('is nothing the first time; then field by field, texts word by word', async () => {
    expect(report.changes).toEqual([]);
    const returned = await back({ comment: 'Combien ?' });
    const again = await sentWith({ weather: 'CLOUDY', achievements: 'Trois permanences ouvertes.', measurements: [{ indicator: 'rendez-vous', value: 14 }] }, returned.report.version);
    const { changes } = await read(scene.secretariat);
    expect(changes.map(({ field }) => field)).toEqual(['weather', 'achievements', 'measurements.rendez-vous']);
    expect(changes[0]).toMatchObject({ before: 'SUNNY', after: 'CLOUDY' });
    expect(changes[1]!.words).toEqual([{ kind: 'REMOVED', text: 'Deux ' }, { kind: 'ADDED', text: 'Trois ' }, { kind: 'KEPT', text: 'permanences ouvertes.' }]);
    expect(changes[2]).toMatchObject({ figureBefore: { value: 12 }, figureAfter: { value: 14 } });
    expect(again.changes).toEqual(changes);
  });

  it('is told while the correction is written, and does not take an acceptance gone back on for a sending', async () => {
    const returned = await back({ comment: 'Combien ?' });
    const saved = await act(scene.reporter, SAVE, { request, version: returned.report.version, achievements: 'Quarante.' });
    expect(saved.report.changes.map(({ field }) => field)).toEqual(['achievements']);
    const sent = await act(scene.reporter, SUBMIT, { request, version: saved.report.version });
    const accepted = await act(scene.secretariat, ACCEPT, { report: report.id, version: sent.report.version });
    const reopened = await act(scene.secretariat, REOPEN, { report: report.id, version: accepted.report.version, reason: 'Une erreur' });
    expect(reopened.report.changes.map(({ field, before }) => [field, before])).toEqual([['achievements', 'Deux permanences ouvertes.']]);
  });
});
