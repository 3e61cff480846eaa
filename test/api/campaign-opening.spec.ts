import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCampaign, ACCEPT, aCollection, act, anOrganisation, answer, aPact, ATTEST, CLOSE, LIST, OPEN, openCampaign, refusal, reportActs, RETURN, SAVE, standAt, startApi, SUBMIT, write, type Collection, type TestApi } from '../builders/index.js';

let api: TestApi;
let scene: Collection;
const { desk, requestFor, sent } = reportActs(() => scene);

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
});

describe('opening and closing a campaign', () => {
  const input = (version: number) => ({ pact: scene.pact.slug, campaign: '2019-S1', version });

  it('names those it asks, and nobody else', async () => {
    const { campaign } = await scene.visitor.ask<{ campaign: { organisations: { slug: string }[] } }>(`query ($pact: String!) { campaign(pact: $pact, code: "2019-S1") { organisations { slug } } }`, { pact: scene.pact.slug });
    expect(campaign.organisations.map((each) => each.slug)).toEqual(['caf', 'ville']);
  });

  it('asks leads and co-leads, and the city in place of a group or of nobody', async () => {
    const { reportRequests } = await scene.secretariat.ask<{ reportRequests: { nodes: { role: string; commitment: { number: number }; organisation: { slug: string } }[] } }>(LIST, { pact: scene.pact.slug, campaign: '2019-S1' });
    expect(reportRequests.nodes.map((each) => `${each.commitment.number} ${each.role} ${each.organisation.slug}`)).toEqual(['1 LEAD caf', '1 CO_LEAD ville', '2 LEAD caf', '3 LEAD ville', '4 LEAD ville']);
  });

  it('never asks a city that has no part in the pact', async () => {
    const stranger = await anOrganisation(api, scene.tenant, { slug: 'autre-ville', kind: 'CITY' });
    const other = await aPact(api, scene.tenant, { commitments: 1 });
    await aCampaign(api, scene.tenant, other, { state: 'PLANNED' });
    const input = { pact: other.slug, campaign: '2019-S1', version: 1 };
    expect(await refusal(scene.secretariat, OPEN, input)).toBe('CAMPAIGN_PILOT_MISSING');
    await write(api, scene.tenant, `INSERT INTO pact_participant (tenant_id, pact_id, organisation_id, participant, signatory) VALUES ($1, $2, $3, true, true)`, [other.id, stranger.id]);
    await openCampaign(scene.secretariat, other.slug, '2019-S1');
    const { reportRequests } = await scene.secretariat.ask<{ reportRequests: { nodes: { organisation: { slug: string } }[] } }>(LIST, { pact: other.slug, campaign: '2019-S1' });
    expect(reportRequests.nodes.map((each) => each.organisation.slug)).toEqual(['autre-ville']);
  });

  it('leaves out who is closed or joined another, says so before and after, and asks the city in place of a lead', async () => {
    const other = await aCollection(api, { day: '2019-04-15', open: false });
    const leftOut = async () => {
      const query = `query ($pact: String!) { campaign(pact: $pact, code: "2019-S1") { leftOut { commitments organisation { slug closedOn mergedOn mergedInto { slug } } } } }`;
      return (await other.visitor.ask<{ campaign: { leftOut: object[] } }>(query, { pact: other.pact.slug })).campaign.leftOut;
    };
    const asked = async () => {
      const { reportRequests } = await other.secretariat.ask<{ reportRequests: { nodes: { role: string; commitment: { number: number }; organisation: { slug: string } }[] } }>(LIST, { pact: other.pact.slug, campaign: '2019-S1' });
      return reportRequests.nodes.map((each) => `${each.commitment.number} ${each.role} ${each.organisation.slug}`);
    };
    const joined = await anOrganisation(api, other.tenant, { slug: 'gip', name: 'GIP' });
    await write(api, other.tenant, `INSERT INTO porteur (tenant_id, commitment_id, position, role, verbatim, organisation_id) VALUES ($1, $2, 2, 'CO_LEAD', 'GIP', $3)`, [other.pact.commitments[3]!.id, joined.id]);
    expect(await leftOut()).toEqual([]);
    await write(api, other.tenant, `UPDATE organisation SET merged_into = $2, merged_on = '2019-03-01' WHERE tenant_id = $1 AND slug = 'gip'`, [other.ville.id]);
    await write(api, other.tenant, `UPDATE organisation SET closed_on = '2019-04-16' WHERE tenant_id = $1 AND slug = 'caf'`);
    const gip = { commitments: [4], organisation: { slug: 'gip', closedOn: null, mergedOn: '2019-03-01', mergedInto: { slug: 'ville' } } };
    expect(await leftOut()).toEqual([gip]);
    await write(api, other.tenant, `UPDATE organisation SET closed_on = '2019-04-15' WHERE tenant_id = $1 AND slug = 'caf'`);
    const caf = { commitments: [1, 2], organisation: { slug: 'caf', closedOn: '2019-04-15', mergedOn: null, mergedInto: null } };
    expect(await leftOut()).toEqual([caf, gip]);
    await openCampaign(other.secretariat, other.pact.slug, '2019-S1');
    expect(await asked()).toEqual(['1 LEAD ville', '2 LEAD ville', '3 LEAD ville', '4 LEAD ville']);
    expect(await leftOut()).toEqual([caf, gip]);
    // Who closes once asked was not left out.
    await write(api, other.tenant, `UPDATE organisation SET closed_on = '2019-04-15' WHERE tenant_id = $1 AND slug = 'ville'`);
    expect(await leftOut()).toEqual([caf, gip]);
  });

  it('says what was asked, and refuses what the day or the state does not allow', async () => {
    const other = await aCollection(api, { day: '2019-04-14', open: false });
    const input = (version: number) => ({ pact: other.pact.slug, campaign: '2019-S1', version });
    expect(await refusal(other.secretariat, OPEN, input(1))).toBe('CAMPAIGN_TOO_EARLY');
    expect(await refusal(other.secretariat, CLOSE, input(1))).toBe('CAMPAIGN_NOT_OPEN');
    await standAt(api, other.tenant, '2019-04-15');
    expect(await refusal(other.secretariat, OPEN, input(7))).toBe('VERSION_CONFLICT');
    const opened = await other.secretariat.ask<{ openCampaign: object }>(OPEN, { input: input(1) });
    expect(opened.openCampaign).toEqual({ campaign: { state: 'OPEN', version: 2, progress: { expected: 5, organisations: 2 } } });
    expect(await refusal(other.secretariat, OPEN, input(2))).toBe('CAMPAIGN_ALREADY_OPEN');
    expect(await refusal(other.secretariat, CLOSE, input(2))).toBe('CAMPAIGN_NOT_DUE');
  });

  it('locks the answers when it closes, and is not reopened', async () => {
    const { report, version } = await sent();
    const request = await requestFor(2);
    await standAt(api, scene.tenant, '2019-06-21');
    expect((await scene.secretariat.ask<{ closeCampaign: { campaign: object } }>(CLOSE, { input: input(2) })).closeCampaign.campaign).toEqual({ state: 'CLOSED', version: 3, closedOn: '2019-06-21' });
    for (const [mutation, what] of [[SAVE, { ...answer, request, version: 0 }], [SUBMIT, { request, version: 0 }], [ATTEST, { request, version: 0 }]] as const) {
      expect(await refusal(scene.reporter, mutation, what)).toBe('CAMPAIGN_CLOSED');
    }
    expect(await refusal(scene.secretariat, RETURN, { report, version, comment: 'Trop tard' })).toBe('CAMPAIGN_CLOSED');
    expect((await act(scene.secretariat, ACCEPT, { report, version })).report!.state).toBe('ACCEPTED');
    expect(await refusal(scene.secretariat, OPEN, input(3))).toBe('CAMPAIGN_CLOSED');
    expect(await desk(scene.reporter)).toMatchObject({ canSubmit: false });
  });

  it('tells the day it was closed, from the trail when the campaign itself did not keep it', async () => {
    const closedOn = async () => (await scene.visitor.ask<{ campaign: { closedOn: string | null } }>('query ($pact: String!) { campaign(pact: $pact, code: "2019-S1") { closedOn } }', { pact: scene.pact.slug })).campaign.closedOn;
    expect(await closedOn()).toBeNull();
    await standAt(api, scene.tenant, '2019-06-12');
    await scene.secretariat.ask(CLOSE, { input: input(2) });
    expect(await closedOn()).toBe('2019-06-12');
    await write(api, scene.tenant, 'UPDATE campaign SET closed_on = NULL WHERE tenant_id = $1');
    expect(await closedOn()).toBe('2019-06-12');
  });

  it('is the steering team’s', async () => {
    expect(await refusal(scene.reporter, CLOSE, input(2))).toBe('FORBIDDEN');
    expect(await refusal(scene.visitor, OPEN, input(2))).toBe('SIGN_IN_REQUIRED');
    expect(await refusal(scene.secretariat, OPEN, { pact: 'inconnu', campaign: '2019-S1', version: 1 })).toBe('PACT_NOT_FOUND');
    expect(await refusal(scene.secretariat, OPEN, { pact: scene.pact.slug, campaign: '2031-S1', version: 1 })).toBe('CAMPAIGN_NOT_FOUND');
  });
});
