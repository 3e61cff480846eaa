import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCollection, countStatements, startApi, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

const PROPOSAL = `query ($pact: String!, $meeting: ID) { campaignProposal(pact: $pact, meeting: $meeting) { meeting copilOn code codeTaken title opensOn dueOn closesOn partnersContribute } }`;
const CAMPAIGN = `code title state opensOn dueOn closesOn copilOn meeting scope axes commitments partnersContribute version availableTransitions`;
const CREATE = `mutation ($input: CreateCampaignInput!) { createCampaign(input: $input) { campaign { ${CAMPAIGN} } problems { path code message } } }`;
const UPDATE = `mutation ($input: UpdateCampaignInput!) { updateCampaign(input: $input) { campaign { ${CAMPAIGN} } problems { path code } } }`;
const DELETE = `mutation ($input: CampaignInput!) { deleteCampaign(input: $input) { deleted } }`;
const OPEN = `mutation ($input: CampaignInput!) { openCampaign(input: $input) { campaign { state progress { expected partnersExpected } } } }`;
const PREVIEW = `query ($pact: String!, $campaign: String!) { campaignPreview(pact: $pact, campaign: $campaign) {
  fingerprint requests commitments unanswered campaign { code availableTransitions } organisations { organisation { slug } contacts reachable requests { number role instead } }
  leftOut { number role reason verbatim organisation { slug } } } }`;
const READ = `query ($pact: String!, $code: String!) { campaign(pact: $pact, code: $code) { ${CAMPAIGN} } }`;
const REQUESTS = `query ($pact: String!, $campaign: String!) { reportRequests(pact: $pact, campaign: $campaign, first: 500) { nodes { role organisation { slug } commitment { number } } } }`;
const JOURNAL = `query { journal(first: 5) { nodes { action summary } } }`;

interface Problem { path: string; code: string; message: string }
interface Payload { campaign: { code: string; version: number; state: string; availableTransitions: string[] } | null; problems: Problem[] }
interface Preview {
  fingerprint: string;
  requests: number;
  commitments: number;
  unanswered: number[];
  organisations: { organisation: { slug: string }; contacts: number; reachable: number; requests: { number: number; role: string; instead: boolean }[] }[];
  leftOut: { number: number; role: string; reason: string; verbatim: string; organisation: { slug: string } | null }[];
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

const plan = (more: object = {}) => ({ pact: scene.pact.slug, code: '2019-S2', title: 'Rapport', opensOn: '2019-05-10', dueOn: '2019-12-05', closesOn: '2019-12-19', ...more });
async function act(mutation: string, input: object, client: TestClient = scene.secretariat): Promise<Payload> {
  return Object.values(await client.ask<Record<string, Payload>>(mutation, { input }))[0]!;
}
const codes = ({ problems }: Payload): string[] => problems.map(({ path, code }) => `${path} ${code}`);
const preview = async (): Promise<Preview> => (await scene.secretariat.ask<{ campaignPreview: Preview }>(PREVIEW, { pact: scene.pact.slug, campaign: '2019-S2' })).campaignPreview;
const porteur = (number: number, role: string, organisation: string | null, verbatim = 'porteur', position = 9): Promise<object[]> =>
  write(api, scene.tenant, `INSERT INTO porteur (tenant_id, commitment_id, position, role, verbatim, organisation_id) SELECT $1, n.id, $5, $3, $4, (SELECT id FROM organisation WHERE tenant_id = $1 AND slug = $6)
    FROM commitment n WHERE n.tenant_id = $1 AND n.number = $2`, [number, role, verbatim, position, organisation]);
async function copil(day: string, instance = 'COPIL'): Promise<string> {
  const [row] = await write<{ id: string }>(api, scene.tenant, `INSERT INTO meeting (tenant_id, pact_id, instance, title, starts_at) VALUES ($1, $2, $3, 'COPIL', $4) RETURNING id`, [scene.pact.id, instance, `${day}T13:00:00Z`]);
  return row!.id;
}

describe('a campaign is proposed', () => {
  const propose = async (meeting?: string) => (await scene.secretariat.ask<{ campaignProposal: object }>(PROPOSAL, { pact: scene.pact.slug, meeting })).campaignProposal;

  it('for the next COPIL whose semester has none', async () => {
    await copil('2019-06-20');
    const december = await copil('2019-12-19');
    expect(await propose()).toEqual({
      meeting: december, copilOn: '2019-12-19', code: '2019-S2', codeTaken: false, title: 'Rapport du 2e semestre 2019', opensOn: '2019-10-20', dueOn: '2019-12-05', closesOn: '2019-12-19', partnersContribute: true,
    });
  });

  it('for the COPIL asked for, saying that its semester has one', async () => {
    expect(await propose(await copil('2019-06-20'))).toMatchObject({ code: '2019-S1', codeTaken: true });
  });

  it('without a COPIL for the semester under way; for no other meeting', async () => {
    expect(await propose()).toMatchObject({ meeting: null, code: '2019-S1', closesOn: '2019-06-30' });
    expect((await scene.secretariat.graphql(PROPOSAL, { pact: scene.pact.slug, meeting: await copil('2019-10-02', 'CONSEIL') })).code).toBe('CAMPAIGN_MEETING_UNKNOWN');
  });
});

describe('a campaign is prepared', () => {
  it('with its days, its COPIL and its scope; the trail tells it', async () => {
    const meeting = await copil('2019-12-19');
    const { campaign, problems } = await act(CREATE, plan({ meeting, scope: 'COMMITMENTS', commitments: [2, 1, 2] }));
    expect(problems).toEqual([]);
    expect(campaign).toEqual({
      code: '2019-S2', title: 'Rapport', state: 'PLANNED', opensOn: '2019-05-10', dueOn: '2019-12-05', closesOn: '2019-12-19', copilOn: '2019-12-19', meeting,
      scope: 'COMMITMENTS', axes: [], commitments: [1, 2], partnersContribute: true, version: 1, availableTransitions: ['UPDATE', 'DELETE', 'OPEN'],
    });
    const { journal } = await scene.secretariat.ask<{ journal: { nodes: { action: string; summary: string }[] } }>(JOURNAL);
    expect(journal.nodes[0]).toMatchObject({ action: 'campaign.created', summary: expect.stringMatching(/a préparé la campagne 2019-S2\.$/) });
  });

  it('not with what is wrong, told field by field', async () => {
    expect(codes(await act(CREATE, plan({ code: '2019-S1', title: ' ', dueOn: '2019-05-09', scope: 'AXES', axes: [7] })))).toEqual([
      'code CAMPAIGN_CODE_TAKEN', 'title CAMPAIGN_TITLE_REQUIRED', 'dueOn CAMPAIGN_DUE_BEFORE_OPENING', 'axes CAMPAIGN_SCOPE_UNKNOWN',
    ]);
    expect(await write(api, scene.tenant, `SELECT code FROM campaign WHERE tenant_id = $1`)).toHaveLength(1);
  });

  it('changes as long as nobody has been asked, and can be given up', async () => {
    await act(CREATE, plan());
    const changed = await act(UPDATE, { ...plan({ code: '2020-S1', scope: 'AXES', axes: [1] }), campaign: '2019-S2', version: 1 });
    expect(changed.campaign).toMatchObject({ code: '2020-S1', scope: 'AXES', axes: [1], version: 2 });
    expect((await scene.secretariat.graphql(UPDATE, { input: { ...plan({ code: '2020-S1' }), campaign: '2020-S1', version: 1 } })).code).toBe('VERSION_CONFLICT');
    await scene.secretariat.ask(DELETE, { input: { pact: scene.pact.slug, campaign: '2020-S1', version: 2 } });
    expect((await scene.secretariat.graphql(READ, { pact: scene.pact.slug, code: '2020-S1' })).code).toBe('CAMPAIGN_NOT_FOUND');
    for (const [mutation, input] of [[UPDATE, { ...plan({ code: '2019-S1' }), campaign: '2019-S1', version: 2 }], [DELETE, { pact: scene.pact.slug, campaign: '2019-S1', version: 2 }]] as const) {
      expect((await scene.secretariat.graphql(mutation, { input })).code).toBe('CAMPAIGN_BEGUN');
    }
  });

  it('by the steering team only', async () => {
    for (const client of [scene.reporter, scene.validator]) expect((await client.graphql(CREATE, { input: plan() })).code).toBe('FORBIDDEN');
    expect((await scene.visitor.graphql(PREVIEW, { pact: scene.pact.slug, campaign: '2019-S1' })).code).toBe('SIGN_IN_REQUIRED');
    await act(CREATE, plan());
    const { campaign } = await scene.visitor.ask<{ campaign: { availableTransitions: string[] } }>(READ, { pact: scene.pact.slug, code: '2019-S2' });
    expect(campaign.availableTransitions).toEqual([]);
  });
});

describe('the preview of a campaign', () => {
  beforeEach(async () => {
    await porteur(1, 'PARTNER', 'emmaus', 'Emmaüs');
    await porteur(2, 'TO_ASSOCIATE', null, 'les transporteurs');
  });

  it('says who is asked what, who is left out and why, who has nobody to write to', async () => {
    await act(CREATE, plan());
    const seen = await preview();
    expect(seen).toMatchObject({ requests: 6, commitments: 4, unanswered: [] });
    expect(seen.organisations.map((each) => ({ ...each, organisation: each.organisation.slug, requests: each.requests.map(({ number, role, instead }) => `${number} ${role}${instead ? ' instead' : ''}`) }))).toEqual([
      { organisation: 'caf', contacts: 2, reachable: 2, requests: ['1 LEAD', '2 LEAD'] },
      { organisation: 'emmaus', contacts: 1, reachable: 1, requests: ['1 PARTNER'] },
      { organisation: 'ville', contacts: 0, reachable: 0, requests: ['1 CO_LEAD', '3 LEAD instead', '4 LEAD instead'] },
    ]);
    expect(seen.leftOut.map((each) => `${each.number} ${each.role} ${each.reason} ${each.organisation?.slug ?? each.verbatim}`)).toEqual(['2 TO_ASSOCIATE TO_ASSOCIATE les transporteurs', '3 LEAD GROUP bailleurs']);
  });

  it('stays within the scope, and leaves partners out when they do not contribute', async () => {
    await act(CREATE, plan({ scope: 'COMMITMENTS', commitments: [1], partnersContribute: false }));
    const seen = await preview();
    expect(seen.requests).toBe(2);
    expect(seen.leftOut.map((each) => `${each.number} ${each.reason}`)).toEqual(['1 PARTNER']);
  });

  it('is what the opening asks, to the last request; refused when porteurs changed meanwhile', async () => {
    await act(CREATE, plan());
    const seen = await preview();
    const open = (fingerprint: string) => scene.secretariat.graphql(OPEN, { input: { pact: scene.pact.slug, campaign: '2019-S2', version: 1, preview: fingerprint } });
    await porteur(4, 'CO_LEAD', 'emmaus');
    expect((await open(seen.fingerprint)).code).toBe('CAMPAIGN_PREVIEW_STALE');
    const again = await preview();
    expect((await open(again.fingerprint)).data).toMatchObject({ openCampaign: { campaign: { state: 'OPEN', progress: { expected: 6, partnersExpected: 1 } } } });
    const { reportRequests } = await scene.secretariat.ask<{ reportRequests: { nodes: { role: string; organisation: { slug: string }; commitment: { number: number } }[] } }>(REQUESTS, { pact: scene.pact.slug, campaign: '2019-S2' });
    const asked = (list: readonly string[]): string[] => [...list].sort();
    expect(asked(reportRequests.nodes.map((each) => `${each.organisation.slug} ${each.commitment.number} ${each.role}`))).toEqual(
      asked(again.organisations.flatMap((each) => each.requests.map(({ number, role }) => `${each.organisation.slug} ${number} ${role}`))),
    );
    expect((await scene.secretariat.graphql(PREVIEW, { pact: scene.pact.slug, campaign: '2019-S2' })).code).toBe('CAMPAIGN_BEGUN');
  });

  it('takes as many statements whatever the size of the pact', async () => {
    await act(CREATE, plan({ scope: 'COMMITMENTS', commitments: [1] }));
    const few = (await countStatements(api, preview)).statements.length;
    await act(UPDATE, { ...plan(), campaign: '2019-S2', version: 1 });
    expect((await countStatements(api, preview)).statements).toHaveLength(few);
  });
});
