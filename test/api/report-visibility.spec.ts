import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TenantRef } from '#platform';
import { aCampaign, ACCEPT, aCollection, act, aGuest, anOrganisation, answer, aPerson, aTenant, ATTEST, countStatements, DESK, LIST, refusal, REPORT, reportActs, RETURN, SAVE, signedIn, standAt, startApi, SUBMIT, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

let api: TestApi;
let scene: Collection;
const { accepted, desk, requestFor, sent } = reportActs(() => scene);

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
});

describe('who sees what', () => {
  it('shows a report to its organisation and the steering team, then to everybody', async () => {
    const { report, version } = await sent();
    const names = async (client: TestClient) => (await client.ask<{ report: Record<string, unknown> }>(REPORT, { id: report })).report;
    expect(await names(scene.reporter)).toMatchObject({ state: 'SUBMITTED', savedBy: expect.stringContaining('Personne'), availableTransitions: ['TAKE_BACK'] });
    expect(await names(scene.secretariat)).toMatchObject({ availableTransitions: ['ACCEPT', 'RETURN'] });
    for (const client of [scene.stranger, scene.visitor]) {
      expect((await client.graphql(REPORT, { id: report })).code).toBe('REPORT_NOT_FOUND');
    }
    await act(scene.secretariat, ACCEPT, { report, version });
    expect(await names(scene.visitor)).toEqual({ id: report, state: 'ACCEPTED', savedBy: 'CAF', submittedBy: 'CAF', decidedBy: null, availableTransitions: [], commitment: { number: 1 }, organisation: { slug: 'caf' }, campaign: { code: '2019-S1' } });
  });

  it('answers the same for another organisation’s request as for none', async () => {
    const request = await requestFor(1);
    const nowhere = '00000000-0000-4000-8000-000000000000';
    for (const id of [request, nowhere]) {
      expect(await refusal(scene.stranger, SAVE, { request: id, version: 0, ...answer })).toBe('REQUEST_NOT_FOUND');
      expect(await refusal(scene.stranger, ATTEST, { request: id, version: 0 })).toBe('REQUEST_NOT_FOUND');
    }
    expect(await refusal(scene.secretariat, ACCEPT, { report: nowhere, version: 1 })).toBe('REPORT_NOT_FOUND');
    expect(await refusal(scene.reporter, SAVE, { request: 'pas-un-uuid', version: 0 })).toBe('BAD_ID');
    expect(await write(api, scene.tenant, 'SELECT FROM report WHERE tenant_id = $1')).toEqual([]);
  });

  it('keeps a desk for its organisation and the steering team', async () => {
    const key = { pact: scene.pact.slug, campaign: '2019-S1', organisation: 'caf' };
    expect((await scene.stranger.graphql(DESK, key)).code).toBe('FORBIDDEN');
    expect((await scene.visitor.graphql(DESK, key)).code).toBe('SIGN_IN_REQUIRED');
    // Whether an organisation is there is told to those only who see the desks of all.
    const answersTo = async (organisation: string) => JSON.stringify((await scene.stranger.graphql(DESK, { ...key, organisation })).errors.map(({ message, extensions: { code } }) => ({ message, code })));
    expect(await answersTo('inconnue')).toBe(await answersTo('caf'));
    expect((await scene.secretariat.graphql(DESK, { ...key, organisation: 'inconnue' })).code).toBe('ORGANISATION_NOT_FOUND');
    expect((await scene.reporter.graphql(DESK, { ...key, campaign: '2031-S1' })).code).toBe('CAMPAIGN_NOT_FOUND');
    expect((await scene.reporter.graphql(DESK, { ...key, pact: 'inconnu' })).code).toBe('PACT_NOT_FOUND');
    expect(await desk(scene.secretariat)).toMatchObject({ canSubmit: false, requests: [{ contacts: [expect.anything(), expect.anything()] }, expect.anything()] });
    expect(await desk(scene.reporter)).toMatchObject({ canSubmit: true });
  });

  it('shows the steering committee who answered, not what was not accepted nor whom to write to', async () => {
    await sent();
    const copil = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
    const { reportRequests } = await copil.ask<{ reportRequests: { nodes: object[] } }>(LIST, { pact: scene.pact.slug, campaign: '2019-S1', filter: { organisation: 'caf', state: 'SUBMITTED' }, first: 1 });
    expect(reportRequests.nodes).toEqual([{ state: 'SUBMITTED', late: false, role: 'LEAD', commitment: { number: 1 }, organisation: { slug: 'caf' }, openToReader: false, report: null, contacts: [] }]);
    expect((await scene.secretariat.ask<{ reportRequests: { nodes: { openToReader: boolean }[] } }>(LIST, { pact: scene.pact.slug, campaign: '2019-S1' })).reportRequests.nodes.every((each) => each.openToReader)).toBe(true);
    expect((await scene.reporter.graphql(LIST, { pact: scene.pact.slug, campaign: '2019-S1' })).code).toBe('FORBIDDEN');
  });

  it('lets a guest answer for one organisation, in one campaign', async () => {
    const guest = await aGuest(api, scene, scene.caf, scene.campaign);
    const request = await requestFor(1, guest);
    await act(guest, SAVE, { request, version: 0, ...answer });
    expect((await act(guest, SUBMIT, { request, version: 1 })).report).toMatchObject({ state: 'SUBMITTED', submittedBy: expect.stringContaining('Personne') });
    const other = await aCampaign(api, scene.tenant, scene.pact, { code: '2018-S2', opensOn: '2018-10-15', dueOn: '2018-12-06', closesOn: '2018-12-20' });
    const elsewhere = await aGuest(api, scene, scene.caf, other);
    expect((await elsewhere.graphql(DESK, { pact: scene.pact.slug, campaign: '2019-S1', organisation: 'caf' })).code).toBe('FORBIDDEN');
    expect((await guest.graphql(DESK, { pact: scene.pact.slug, campaign: '2019-S1', organisation: 'ville' })).code).toBe('FORBIDDEN');
    expect(await refusal(elsewhere, ATTEST, { request: await requestFor(2), version: 0 })).toBe('REQUEST_NOT_FOUND');
    expect(await refusal(guest, SAVE, { request: await requestFor(3, scene.secretariat, 'ville'), version: 0, ...answer })).toBe('REQUEST_NOT_FOUND');
  });

  it('shows a neighbour nothing', async () => {
    const { request, report, version } = await sent();
    const elsewhere: TenantRef = await aTenant(api, { demonstration: true });
    await standAt(api, elsewhere, '2019-05-15');
    const organisation = await anOrganisation(api, elsewhere, { slug: 'caf' });
    const neighbour = await signedIn(api, elsewhere, await aPerson(api, elsewhere, { role: 'SECRETARIAT' }, { role: 'CONTRIBUTOR', organisation: organisation.id }));
    expect(await refusal(neighbour, SAVE, { request, version, ...answer })).toBe('REQUEST_NOT_FOUND');
    expect(await refusal(neighbour, ACCEPT, { report, version })).toBe('REPORT_NOT_FOUND');
    expect((await neighbour.graphql(REPORT, { id: report })).code).toBe('REPORT_NOT_FOUND');
    expect((await neighbour.graphql(DESK, { pact: scene.pact.slug, campaign: '2019-S1', organisation: 'caf' })).code).toBe('PACT_NOT_FOUND');
    expect((await neighbour.graphql(LIST, { pact: scene.pact.slug, campaign: '2019-S1' })).code).toBe('PACT_NOT_FOUND');
  });
});

describe('screens', () => {
  it('puts on the desk what is most urgent first', async () => {
    const { report, version } = await sent();
    expect((await desk(scene.reporter)).requests.map((each) => `${each.commitment.number} ${each.state}`)).toEqual(['2 AWAITED', '1 SUBMITTED']);
    await act(scene.secretariat, RETURN, { report, version, comment: 'Précisez' });
    await act(scene.reporter, SAVE, { request: await requestFor(2), version: 0, weather: 'SUNNY' });
    expect((await desk(scene.reporter)).requests.map((each) => `${each.commitment.number} ${each.state}`)).toEqual(['1 RETURNED', '2 DRAFT']);
  });

  it('counts the requests of a campaign', async () => {
    await accepted();
    await standAt(api, scene.tenant, '2019-06-10');
    const { campaigns } = await scene.visitor.ask<{ campaigns: object[] }>(
      `query ($pact: String!) { campaigns(pact: $pact) { code state progress { expected awaited draft submitted returned accepted late organisations organisationsAnswered } } }`,
      { pact: scene.pact.slug },
    );
    expect(campaigns).toEqual([{ code: '2019-S1', state: 'OPEN', progress: { expected: 5, awaited: 4, draft: 0, submitted: 0, returned: 0, accepted: 1, late: 4, organisations: 2, organisationsAnswered: 0 } }]);
  });

  it('pages the requests', async () => {
    const page = async (after?: string) => (await scene.secretariat.ask<{ reportRequests: { totalCount: number; nodes: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } } }>(LIST, { pact: scene.pact.slug, campaign: '2019-S1', first: 3, after })).reportRequests;
    const first = await page();
    expect([first.totalCount, first.nodes.length, first.pageInfo.hasNextPage]).toEqual([5, 3, true]);
    const second = await page(first.pageInfo.endCursor);
    expect([second.totalCount, second.nodes.length, second.pageInfo.hasNextPage]).toEqual([5, 2, false]);
  });

  it('asks PostgreSQL once a screen, whatever is on it', async () => {
    await accepted({ measurements: [{ indicator: 'rendez-vous', value: 3 }] });
    const key = { pact: scene.pact.slug, campaign: '2019-S1' };
    for (const [client, query, variables] of [[scene.reporter, DESK, { ...key, organisation: 'caf' }], [scene.secretariat, LIST, key]] as const) {
      const { statements } = await countStatements(api, () => client.ask(query, variables));
      expect(ofScreens(statements)).toHaveLength(1);
    }
  });
});

/** Reads beside those of the request's context: who is served, and the session. */
function ofScreens(statements: readonly string[]): string[] {
  return statements.filter((sql) => !/FROM tenant ORDER BY slug|FROM session/.test(sql));
}
