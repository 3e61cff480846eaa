import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fixedClock, type TenantRef } from '#platform';
import { CloseEndedCampaigns } from '#reporting';
import { aCampaign, aCollection, aPact, aTenant, contextOf, standAt, startApi, write, type Collection, type TestApi } from '../builders/index.js';

const STATE = `query ($pact: String!) { campaign(pact: $pact, code: "2019-S1") { id state version } }`;
const SAVE = `mutation ($input: SaveReportInput!) { saveReport(input: $input) { report { version } } }`;
const DESK = `query ($pact: String!) { reportingDesk(pact: $pact, campaign: "2019-S1", organisation: "caf") { canSubmit requests { id availableTransitions } } }`;
const HISTORY = `query ($object: ID!) { history(object: $object, first: 1) { nodes { actor action summary } } }`;

let api: TestApi;
let scene: Collection;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
});

/** What the worker does every few minutes, at an instant. */
const sweep = (tenant: TenantRef, at: string): Promise<void> => api.get(CloseEndedCampaigns).handle(contextOf(api, tenant, fixedClock(at)));
const campaign = async () => (await scene.visitor.ask<{ campaign: { id: string; state: string; version: number } }>(STATE, { pact: scene.pact.slug })).campaign;

describe('the end of a campaign', () => {
  it('comes by itself when its last day is over, in Paris, and once', async () => {
    await sweep(scene.tenant, '2019-06-28T21:59:00Z'); // 28 June, 23:59: the last day
    expect(await campaign()).toMatchObject({ state: 'OPEN', version: 2 });
    await sweep(scene.tenant, '2019-06-28T22:00:00Z');
    await sweep(scene.tenant, '2019-06-28T22:05:00Z');
    expect(await campaign()).toMatchObject({ state: 'CLOSED', version: 3 });
    expect(await write(api, scene.tenant, `SELECT closed_on::text FROM campaign WHERE tenant_id = $1`)).toEqual([{ closed_on: '2019-06-29' }]);
  });

  it('is the service’s in the trail, for everybody to read', async () => {
    await sweep(scene.tenant, '2019-06-29T08:00:00Z');
    const { history } = await scene.visitor.ask<{ history: { nodes: object[] } }>(HISTORY, { object: (await campaign()).id });
    expect(history.nodes).toEqual([{ actor: 'le service', action: 'campaign.closed', summary: 'Le service a clos la campagne.' }]);
  });

  it('locks the answers', async () => {
    const desk = () => scene.reporter.ask<{ reportingDesk: { requests: { id: string; availableTransitions: string[] }[] } }>(DESK, { pact: scene.pact.slug });
    const [request] = (await desk()).reportingDesk.requests;
    await standAt(api, scene.tenant, '2019-06-29');
    await sweep(scene.tenant, '2019-06-29T08:00:00Z');
    expect((await scene.reporter.graphql(SAVE, { input: { request: request!.id, version: 0, achievements: 'Trop tard' } })).code).toBe('CAMPAIGN_CLOSED');
    expect((await desk()).reportingDesk.requests.flatMap(({ availableTransitions }) => availableTransitions)).toEqual([]);
  });

  it('comes late after an outage, leaves alone what was not opened, and stays with its tenant', async () => {
    const neighbour = await aTenant(api);
    await aCampaign(api, neighbour, await aPact(api, neighbour));
    await aCampaign(api, scene.tenant, scene.pact, { code: '2018-S2', state: 'PLANNED', opensOn: '2018-10-15', dueOn: '2018-12-06', closesOn: '2018-12-20' });
    await sweep(scene.tenant, '2019-09-01T08:00:00Z');
    const states = (tenant: TenantRef) => write<{ code: string; state: string }>(api, tenant, `SELECT code, state FROM campaign WHERE tenant_id = $1 ORDER BY code`);
    expect(await states(scene.tenant)).toEqual([{ code: '2018-S2', state: 'PLANNED' }, { code: '2019-S1', state: 'CLOSED' }]);
    expect(await states(neighbour)).toEqual([{ code: '2019-S1', state: 'OPEN' }]);
  });
});
