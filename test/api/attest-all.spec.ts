import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCampaign, aCollection, aGuest, aPact, anIndicator, answered, countStatements, openCampaign, signedIn, aPerson, standAt, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

const ATTEST_ALL = `mutation ($input: AttestAllUnchangedInput!) { attestAllUnchanged(input: $input) {
  requests { state unchangedHindrance commitment { number } report { version unchanged status weather achievements submittedBy measurements { value indicator { code } } } }
  problems { path code message } } }`;
const SAVE = 'mutation ($input: SaveReportInput!) { saveReport(input: $input) { report { id version } } }';
const DESK = `query ($pact: String!, $campaign: String!) { reportingDesk(pact: $pact, campaign: $campaign, organisation: "caf") {
  requests { id state unchangedHindrance commitment { number } report { version } } } }`;

interface Payload {
  readonly requests: { state: string; unchangedHindrance: string | null; commitment: { number: number }; report: { version: number; measurements: object[] } | null }[];
  readonly problems: { path: string; code: string; message: string }[];
}
interface Owed {
  readonly id: string;
  readonly state: string;
  readonly unchangedHindrance: string | null;
  readonly commitment: { readonly number: number };
  readonly report: { readonly version: number } | null;
}

let api: TestApi;
let scene: Collection;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());

/** Six commitments of the CAF; all were answered for the first half of 2019, and are asked again for the second. */
beforeEach(async () => {
  scene = await aCollection(api, { open: false });
  const pact = await aPact(api, scene.tenant, { commitments: 6, leads: Array.from({ length: 6 }, () => scene.caf) });
  scene = { ...scene, pact };
  await aCampaign(api, scene.tenant, pact, { state: 'PLANNED' });
  await openCampaign(scene.secretariat, pact.slug, '2019-S1');
  for (let number = 1; number <= 6; number += 1) await answered(api, scene, number);
  await aCampaign(api, scene.tenant, pact, { code: '2019-S2', state: 'PLANNED', opensOn: '2019-10-15', dueOn: '2019-12-05', closesOn: '2019-12-19' });
  await standAt(api, scene.tenant, '2019-11-01');
  await openCampaign(scene.secretariat, pact.slug, '2019-S2');
});

async function owed(): Promise<Owed[]> {
  const { reportingDesk } = await scene.reporter.ask<{ reportingDesk: { requests: Owed[] } }>(DESK, { pact: scene.pact.slug, campaign: '2019-S2' });
  return reportingDesk.requests;
}
const inputOf = (requests: readonly Owed[]) => ({ pact: scene.pact.slug, campaign: '2019-S2', organisation: 'caf', requests: requests.map(({ id, report }) => ({ request: id, version: report?.version ?? 0 })) });
async function attest(requests: readonly Owed[], client: TestClient = scene.reporter): Promise<Payload> {
  return (await client.ask<{ attestAllUnchanged: Payload }>(ATTEST_ALL, { input: inputOf(requests) })).attestAllUnchanged;
}
const refusal = async (client: TestClient, input: object): Promise<string | undefined> => (await client.graphql(ATTEST_ALL, { input })).code;
const rows = (table: string) => write<{ n: number }>(api, scene.tenant, `SELECT count(*)::int AS n FROM ${table} WHERE tenant_id = $1`).then(([row]) => row!.n);

describe('“unchanged” for all that remains', () => {
  it('sends each answer again, with its own figures, versions and lines of the trail', async () => {
    const level = await anIndicator(api, scene.tenant, scene.pact, scene.pact.commitments[1]!.id, { code: 'places', kind: 'LEVEL', unit: 'places' });
    await write(api, scene.tenant, `INSERT INTO report_value (tenant_id, report_id, indicator_id, value) SELECT r.tenant_id, r.id, $2, 12 FROM report r
      JOIN report_request q ON q.tenant_id = r.tenant_id AND q.id = r.request_id WHERE r.tenant_id = $1 AND q.commitment_id = $3`, [level.id, scene.pact.commitments[1]!.id]);
    const before = await rows('report_version');
    const { requests, problems } = await attest(await owed());
    expect(problems).toEqual([]);
    expect(requests.map(({ commitment, state, unchangedHindrance }) => [commitment.number, state, unchangedHindrance])).toEqual([1, 2, 3, 4, 5, 6].map((number) => [number, 'SUBMITTED', 'ANSWERED']));
    for (const { report } of requests) expect(report).toMatchObject({ version: 1, unchanged: true, status: 'IN_PROGRESS', weather: 'SUNNY' });
    expect(requests.map(({ report }) => report!.measurements)).toEqual([[], [{ value: 12, indicator: { code: 'places' } }], [], [], [], []]);
    expect(await rows('report_version')).toBe(before + 6);
    const [{ n }] = await write<{ n: number }>(api, scene.tenant, `SELECT count(*)::int AS n FROM audit_entry WHERE tenant_id = $1 AND action = 'report.attested' AND on_behalf_id = $2`, [scene.caf.id]) as [{ n: number }];
    expect(n).toBe(6);
  });

  it('takes as many statements for one as for six', async () => {
    const [first, ...others] = await owed();
    const one = await countStatements(api, () => attest([first!]));
    const five = await countStatements(api, () => attest(others));
    expect(five.statements.length).toBe(one.statements.length);
  });

  it('writes nothing when one of them cannot be, and says which and why', async () => {
    const [first, second, third, fourth, fifth, sixth] = (await owed()) as [Owed, Owed, Owed, Owed, Owed, Owed];
    await scene.reporter.ask(SAVE, { input: { request: first.id, version: 0, achievements: 'Commencé' } });
    await answered(api, scene, 2, { campaign: '2019-S2', state: 'RETURNED', on: '2019-10-20' });
    await anIndicator(api, scene.tenant, scene.pact, scene.pact.commitments[2]!.id);
    await write(api, scene.tenant, `UPDATE report r SET state = 'DRAFT' FROM report_request q WHERE r.tenant_id = $1 AND q.tenant_id = r.tenant_id AND q.id = r.request_id AND q.commitment_id = $2`, [scene.pact.commitments[3]!.id]);
    await attest([fifth]);
    const before = [await rows('report'), await rows('report_version'), await rows('audit_entry')];
    const now = new Map((await owed()).map((request) => [request.id, request]));
    expect([first, second, third, fourth, fifth, sixth].map(({ id }) => now.get(id)!.unchangedHindrance)).toEqual(['BEGUN', 'RETURNED', 'PERIOD_FIGURES', 'NO_PREVIOUS', 'ANSWERED', null]);
    const stale = { ...sixth, report: { version: 4 } };
    const { problems } = await attest([...[first, second, third, fourth, fifth].map(({ id }) => now.get(id)!), stale]);
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'requests.0.request UNCHANGED_BEGUN',
      'requests.1.request UNCHANGED_RETURNED',
      'requests.2.request UNCHANGED_PERIOD_FIGURES',
      'requests.3.request UNCHANGED_NO_PREVIOUS',
      'requests.4.request UNCHANGED_ANSWERED',
      'requests.5.version VERSION_CONFLICT',
    ]);
    expect([await rows('report'), await rows('report_version'), await rows('audit_entry')]).toEqual(before);
  });

  it('is late after the due date, and refused once the campaign is closed', async () => {
    const [first, second] = await owed();
    await standAt(api, scene.tenant, '2019-12-06');
    await attest([first!]);
    const [{ late }] = await write<{ late: boolean }>(api, scene.tenant, 'SELECT late FROM report WHERE tenant_id = $1 AND request_id = $2', [first!.id]) as [{ late: boolean }];
    expect(late).toBe(true);
    await write(api, scene.tenant, `UPDATE campaign SET state = 'CLOSED' WHERE tenant_id = $1 AND code = '2019-S2'`);
    expect(await refusal(scene.reporter, inputOf([second!]))).toBe('CAMPAIGN_CLOSED');
  });

  it('is the organisation’s and its guest’s; one request of another refuses all, as if it did not exist', async () => {
    const all = await owed();
    const [campaign] = await write<{ id: string }>(api, scene.tenant, `SELECT id FROM campaign WHERE tenant_id = $1 AND code = '2019-S2'`);
    const guest = await aGuest(api, scene, scene.caf, campaign!);
    const before = await aGuest(api, scene, scene.caf, scene.campaign);
    expect((await attest([all[0]!], guest)).problems).toEqual([]);
    const rest = all.slice(1);
    expect(await refusal(before, inputOf(rest))).toBe('REQUEST_NOT_FOUND');
    expect(await refusal(scene.stranger, inputOf(rest))).toBe('REQUEST_NOT_FOUND');
    expect(await refusal(scene.secretariat, inputOf(rest))).toBe('FORBIDDEN');
    expect(await refusal(scene.visitor, inputOf(rest))).toBe('SIGN_IN_REQUIRED');
    expect(await refusal(scene.reporter, { ...inputOf(rest), organisation: 'ville' })).toBe('REQUEST_NOT_FOUND');
    expect(await refusal(scene.reporter, { ...inputOf(rest), campaign: '2019-S1' })).toBe('REQUEST_NOT_FOUND');
    expect(await refusal(scene.reporter, inputOf([rest[0]!, rest[0]!]))).toBe('REQUEST_TWICE');
    expect(await refusal(scene.reporter, inputOf([]))).toBe('BAD_INPUT');
    const neighbour = await aCollection(api);
    const theirs = await signedIn(api, neighbour.tenant, await aPerson(api, neighbour.tenant, { role: 'ORGANISATION_VALIDATOR', organisation: neighbour.caf.id }));
    expect(await refusal(theirs, inputOf(rest))).toBe('REQUEST_NOT_FOUND');
    expect((await owed()).filter(({ state }) => state === 'SUBMITTED')).toHaveLength(1);
  });
});
