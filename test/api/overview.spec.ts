import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedDemonstrationMeetings } from '#meetings';
import { Database, type TenantRef } from '#platform';
import { seedDemonstrationReports } from '#reporting';
import { aCampaign, aCollection, aGuest, answered, aPerson, aTenant, contextOf, countStatements, openCampaign, signedIn, standAt, startApi, write, type TestApi, type TestClient } from '../builders/index.js';
import { aParisTenant } from '../builders/paris-pact.js';

const LINE = 'commitments expected reported accepted readable late medianAgeDays statuses { status count } weathers { weather count }';
const OVERVIEW = `query ($pact: String!, $campaign: String) { overview(pact: $pact, campaign: $campaign) { today pact { slug } campaign { code } total { ${LINE} } axes { axis { number } line { ${LINE} } }
  nextMeeting { title } late { late commitment { number } organisation { slug } report { id } contacts { email } }
  storms { weather commitment { number } difficulties }
  moved { commitment { number } fromStatus toStatus fromWeather toWeather report { campaign { code } } } } }`;

interface Line {
  commitments: number;
  expected: number;
  reported: number;
  accepted: number;
  readable: number;
  late: number;
  medianAgeDays: number | null;
  statuses: { status: string; count: number }[];
  weathers: { weather: string; count: number }[];
}
interface Overview {
  today: string;
  pact: { slug: string };
  campaign: { code: string } | null;
  total: Line;
  axes: { axis: { number: number }; line: Line }[];
  nextMeeting: { title: string } | null;
  late: { commitment: { number: number }; organisation: { slug: string }; report: object | null; contacts: object[] }[];
  storms: { commitment: { number: number } }[];
  moved: { commitment: { number: number }; fromStatus: string; toStatus: string; fromWeather: string; toWeather: string }[];
}

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());

async function overview(client: TestClient, pact: string, campaign?: string): Promise<Overview> {
  return (await client.ask<{ overview: Overview }>(OVERVIEW, { pact, campaign })).overview;
}

describe('an overview', () => {
  it('counts commitments by their lead’s answer, and says how much that covers and how old it is', async () => {
    const scene = await aCollection(api);
    await answered(api, scene, 1, { on: '2019-05-05' });
    await answered(api, scene, 2, { state: 'SUBMITTED', weather: 'STORM', status: 'SUSPENDED', on: '2019-05-11' });
    await answered(api, scene, 3, { state: 'RETURNED', weather: 'OVERCAST' });
    const { total, axes, campaign, today } = await overview(scene.secretariat, scene.pact.slug);
    expect([today, campaign]).toEqual(['2019-05-15', { code: '2019-S1' }]);
    expect(total).toEqual({
      commitments: 4,
      expected: 4,
      reported: 2,
      accepted: 1,
      readable: 2,
      late: 0,
      medianAgeDays: 7,
      statuses: [
        { status: 'IN_PROGRESS', count: 1 },
        { status: 'SUSPENDED', count: 1 },
      ],
      weathers: [
        { weather: 'SUNNY', count: 1 },
        { weather: 'STORM', count: 1 },
      ],
    });
    expect(axes).toEqual([{ axis: { number: 1 }, line: total }]);
  });

  it('counts what an answer says for those who may read it: each number is that of its rows', async () => {
    const scene = await aCollection(api);
    await answered(api, scene, 1, { weather: 'STORM' });
    await answered(api, scene, 2, { state: 'SUBMITTED', weather: 'STORM', status: 'SUSPENDED' });
    await answered(api, scene, 3, { state: 'SUBMITTED', weather: 'CLOUDY' });
    const ROWS = `query ($pact: String!) { overview(pact: $pact) { total { ${LINE} } axes { line { ${LINE} } } storms { id } asked { state report { weather status } } } }`;
    const copil = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
    const guest = await aGuest(api, scene, scene.caf, scene.campaign);
    const expected = new Map([[scene.visitor, 1], [scene.stranger, 1], [copil, 1], [scene.reporter, 2], [guest, 2], [scene.secretariat, 3]]);
    for (const [client, readable] of expected) {
      const { total, axes, storms, asked } = (await client.ask<{ overview: { total: Line; axes: { line: Line }[]; storms: object[]; asked: { state: string; report: { weather: string; status: string } | null }[] } }>(ROWS, { pact: scene.pact.slug })).overview;
      const read = asked.filter(({ state, report }) => report && ['SUBMITTED', 'ACCEPTED'].includes(state));
      expect(total).toMatchObject({ expected: 4, reported: 3, accepted: 1, readable });
      expect(read).toHaveLength(readable);
      for (const { weather, count } of total.weathers) expect(read.filter((each) => each.report!.weather === weather)).toHaveLength(count);
      for (const { status, count } of total.statuses) expect(read.filter((each) => each.report!.status === status)).toHaveLength(count);
      expect([total.weathers, total.statuses].map((list) => list.reduce((sum, { count }) => sum + count, 0))).toEqual([readable, readable]);
      expect(total.weathers.find((each) => each.weather === 'STORM')?.count).toBe(storms.length);
      expect(axes[0]!.line).toEqual(total);
    }
  });

  it('lists what is late once the due date has passed, without a word of what was not accepted', async () => {
    const scene = await aCollection(api);
    await answered(api, scene, 1);
    await answered(api, scene, 2, { state: 'DRAFT' });
    await standAt(api, scene.tenant, '2019-06-06');
    expect((await overview(scene.visitor, scene.pact.slug)).late).toEqual([]);
    await standAt(api, scene.tenant, '2019-06-07');
    const { late, total } = await overview(scene.visitor, scene.pact.slug);
    const line = (number: number, organisation: string) => ({ late: true, commitment: { number }, organisation: { slug: organisation }, report: null, contacts: [] });
    expect(late).toEqual([line(2, 'caf'), line(3, 'ville'), line(4, 'ville')]);
    expect(total).toMatchObject({ expected: 4, reported: 1, late: 3 });
    expect((await overview(scene.secretariat, scene.pact.slug)).late[0]).toMatchObject({ report: { id: expect.any(String) }, contacts: [expect.anything(), expect.anything()] });
  });

  it('shows storms and moves to those who may read the answer', async () => {
    const scene = await aCollection(api, { open: false });
    await aCampaign(api, scene.tenant, scene.pact, { code: '2018-S2', state: 'PLANNED', opensOn: '2018-10-15', dueOn: '2018-12-06', closesOn: '2018-12-20' });
    await openCampaign(scene.secretariat, scene.pact.slug, '2018-S2');
    await openCampaign(scene.secretariat, scene.pact.slug, '2019-S1');
    for (const number of [1, 2, 3]) await answered(api, scene, number, { campaign: '2018-S2', on: '2018-12-01' });
    await answered(api, scene, 1, { weather: 'STORM' });
    await answered(api, scene, 2, { state: 'SUBMITTED', weather: 'STORM', status: 'SUSPENDED' });
    await answered(api, scene, 3);
    await answered(api, scene, 4, { weather: 'STORM' });
    const numbers = (list: { commitment: { number: number } }[]) => list.map((each) => each.commitment.number);
    const seen = await overview(scene.visitor, scene.pact.slug);
    expect(numbers(seen.storms)).toEqual([1, 4]);
    expect(seen.moved).toEqual([{ commitment: { number: 1 }, fromStatus: 'IN_PROGRESS', toStatus: 'IN_PROGRESS', fromWeather: 'SUNNY', toWeather: 'STORM', report: { campaign: { code: '2019-S1' } } }]);
    for (const client of [scene.reporter, scene.secretariat]) {
      const all = await overview(client, scene.pact.slug);
      expect([numbers(all.storms), numbers(all.moved)]).toEqual([[1, 2, 4], [1, 2]]);
    }
    expect(numbers((await overview(scene.stranger, scene.pact.slug)).storms)).toEqual([1, 4]);
    const before = await overview(scene.visitor, scene.pact.slug, '2018-S2');
    expect([before.campaign, before.moved, before.total.reported]).toEqual([{ code: '2018-S2' }, [], 3]);
  });

  it('keeps from a guest the drafts and contacts of the campaigns they were not invited to', async () => {
    const scene = await aCollection(api);
    const other = await aCampaign(api, scene.tenant, scene.pact, { code: '2018-S2', opensOn: '2018-10-15', dueOn: '2018-12-06', closesOn: '2018-12-20' });
    await answered(api, scene, 1, { state: 'DRAFT' });
    await answered(api, scene, 2, { state: 'SUBMITTED', weather: 'STORM' });
    const query = `query ($pact: String!, $campaign: String) { overview(pact: $pact, campaign: $campaign) { storms { savedBy } asked { organisation { slug } report { state } contacts { name } } } }`;
    const seen = async (client: TestClient) => (await client.ask<{ overview: { storms: object[]; asked: { organisation: { slug: string }; report: { state: string } | null; contacts: object[] }[] } }>(query, { pact: scene.pact.slug, campaign: '2019-S1' })).overview;
    const [invited, elsewhere] = [await aGuest(api, scene, scene.caf, scene.campaign), await aGuest(api, scene, scene.caf, other)];
    const own = await seen(invited);
    expect([own.storms.length, own.asked.map((each) => [each.organisation.slug, each.report?.state, each.contacts.length > 0])]).toEqual([
      1,
      [['caf', 'DRAFT', true], ['caf', 'SUBMITTED', true], ['ville', undefined, false], ['ville', undefined, false]],
    ]);
    const others = await seen(elsewhere);
    expect([others.storms, others.asked.filter((each) => each.report !== null || each.contacts.length > 0)]).toEqual([[], []]);
  });

  it('shows an answer that was begun or returned as awaited to those who do not follow it', async () => {
    const scene = await aCollection(api);
    await answered(api, scene, 1, { state: 'DRAFT' });
    await answered(api, scene, 2, { state: 'RETURNED' });
    await answered(api, scene, 3, { state: 'SUBMITTED' });
    await standAt(api, scene.tenant, '2019-06-07');
    const query = `query ($pact: String!) { overview(pact: $pact) { asked { state } late { state } } }`;
    const states = async (client: TestClient) => {
      const { asked, late } = (await client.ask<{ overview: { asked: { state: string }[]; late: { state: string }[] } }>(query, { pact: scene.pact.slug })).overview;
      return [asked.map((each) => each.state), late.map((each) => each.state)];
    };
    const copil = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
    const guest = await aGuest(api, scene, scene.caf, scene.campaign);
    for (const client of [scene.secretariat, copil, scene.reporter, guest]) {
      expect(await states(client)).toEqual([['DRAFT', 'RETURNED', 'SUBMITTED', 'AWAITED'], ['DRAFT', 'RETURNED', 'AWAITED']]);
    }
    for (const client of [scene.visitor, scene.stranger]) {
      expect(await states(client)).toEqual([['AWAITED', 'AWAITED', 'SUBMITTED', 'AWAITED'], ['AWAITED', 'AWAITED', 'AWAITED']]);
    }
  });

  it('of a pact that never asked anything expects nothing', async () => {
    const scene = await aCollection(api, { open: false });
    const empty = await overview(scene.visitor, scene.pact.slug);
    expect(empty).toMatchObject({ campaign: null, total: { commitments: 4, expected: 0, reported: 0, late: 0, medianAgeDays: null, statuses: [], weathers: [] }, nextMeeting: null, late: [], storms: [], moved: [] });
  });

  it('names the commitments that nobody was asked about', async () => {
    const scene = await aCollection(api);
    await write(api, scene.tenant, `UPDATE report_request q SET role = 'CO_LEAD' FROM commitment n WHERE q.tenant_id = $1 AND n.tenant_id = $1 AND n.id = q.commitment_id AND n.number = 3`);
    const query = `query ($pact: String!) { overview(pact: $pact) { total { commitments expected } notAsked { number } } }`;
    const { overview } = await scene.visitor.ask<{ overview: object }>(query, { pact: scene.pact.slug });
    expect(overview).toEqual({ total: { commitments: 4, expected: 3 }, notAsked: [{ number: 3 }] });
  });

  it('says who owes an answer, since when, and when they last sent one', async () => {
    const scene = await aCollection(api, { open: false });
    await aCampaign(api, scene.tenant, scene.pact, { code: '2018-S2', state: 'PLANNED', opensOn: '2018-10-15', dueOn: '2018-12-06', closesOn: '2018-12-20' });
    for (const code of ['2018-S2', '2019-S1']) await openCampaign(scene.secretariat, scene.pact.slug, code);
    await answered(api, scene, 1, { campaign: '2018-S2', on: '2018-12-01' });
    await answered(api, scene, 2);
    const query = `query ($pact: String!) { overview(pact: $pact) { silent { organisation { slug } dueOn lastSentOn } } }`;
    const silent = async () => (await scene.visitor.ask<{ overview: { silent: object[] } }>(query, { pact: scene.pact.slug })).overview.silent;
    const ville = { organisation: { slug: 'ville' }, dueOn: '2019-06-06', lastSentOn: null };
    expect(await silent()).toHaveLength(2);
    expect(await silent()).toEqual(expect.arrayContaining([{ organisation: { slug: 'caf' }, dueOn: '2019-06-06', lastSentOn: '2019-05-05' }, ville]));
    await answered(api, scene, 1);
    await write(api, scene.tenant, `INSERT INTO campaign_extension (tenant_id, campaign_id, organisation_id, due_on, reason, granted_on) VALUES ($1, $2, $3, '2019-06-20', 'essai', '2019-05-01')`, [scene.campaign.id, scene.ville.id]);
    expect(await silent()).toEqual([{ ...ville, dueOn: '2019-06-20' }]);
  });

  it('lists what is past its signed date or its step’s, and what waits for a decision, to each reader theirs', async () => {
    const scene = await aCollection(api);
    const { pact, tenant } = scene;
    const dated = (number: number, endsOn: string, status: string, certainty = 'FIRM') =>
      write(api, tenant, `UPDATE commitment SET ends_on = $2, end_precision = 'DAY', status = $3, calendar_certainty = $4 WHERE tenant_id = $1 AND number = $5`, [endsOn, status, certainty, number]);
    await dated(1, '2018-12-31', 'IN_PROGRESS');
    await dated(2, '2017-12-31', 'COMPLETED');
    await dated(3, '2017-06-30', 'IN_PROGRESS', 'CONDITIONAL');
    await dated(4, '2019-12-31', 'NOT_STARTED');
    for (const number of [1, 2]) {
      await write(api, tenant, `INSERT INTO milestone (tenant_id, commitment_id, title, due_verbatim, due_on, due_precision) SELECT $1, id, 'Étape ' || number, '2018', '2018-12-31', 'YEAR' FROM commitment WHERE tenant_id = $1 AND number = $2`, [number]);
    }
    await answered(api, scene, 3, { status: 'SUSPENDED' });
    await write(api, tenant, `INSERT INTO commitment_status_proposal (tenant_id, commitment_id, report_id, status, proposed_at) SELECT $1, n.id, r.id, 'SUSPENDED', '2019-05-06' FROM report r JOIN report_request q ON q.tenant_id = r.tenant_id AND q.id = r.request_id JOIN commitment n ON n.tenant_id = q.tenant_id AND n.id = q.commitment_id WHERE r.tenant_id = $1 AND n.number = 3`);
    const query = `query ($pact: String!) { overview(pact: $pact) { agenda { dated openDecisions overdue { number } lateMilestones { commitment { number } milestone { title } } decisionsDue { number late } proposals { number } avenantDrafts { title } } } }`;
    const agenda = async (client: TestClient) => (await client.ask<{ overview: { agenda: object } }>(query, { pact: pact.slug })).overview.agenda;
    await scene.secretariat.ask(`mutation ($input: PrepareAvenantInput!) { prepareAvenant(input: $input) { avenant { id } } }`, { input: { pact: pact.slug, title: 'Brouillon sans changement' } });
    const seen = { dated: 3, openDecisions: 0, overdue: [{ number: 1 }], lateMilestones: [{ commitment: { number: 1 }, milestone: { title: 'Étape 1' } }], decisionsDue: [], proposals: [{ number: 3 }], avenantDrafts: [] };
    expect(await agenda(scene.visitor)).toEqual(seen);
    const [meeting] = await write<{ id: string }>(api, tenant, `INSERT INTO meeting (tenant_id, pact_id, instance, title, starts_at) VALUES ($1, $2, 'COPIL', 'COPIL de décembre', '2018-12-20T13:30:00Z') RETURNING id`, [pact.id]);
    const decide = (number: number, dueOn: string, organisation: string) =>
      write(
        api,
        tenant,
        `INSERT INTO decision (tenant_id, pact_id, meeting_id, number, kind, text, decided_on, organisation_id, due_on, state) VALUES ($1, $2, $3, $4, 'FOLLOW_UP', 'À faire', '2019-01-10', $5, $6, 'OPEN')`,
        [pact.id, meeting!.id, number, organisation, dueOn],
      );
    await decide(1, '2019-05-01', scene.caf.id);
    await decide(2, '2019-06-10', scene.ville.id);
    await decide(3, '2019-09-10', scene.ville.id);
    expect(await agenda(scene.visitor)).toEqual(seen);
    expect(await agenda(scene.reporter)).toEqual({ ...seen, openDecisions: 1, decisionsDue: [{ number: 1, late: true }] });
    expect(await agenda(scene.secretariat)).toEqual({ ...seen, openDecisions: 3, decisionsDue: [{ number: 1, late: true }, { number: 2, late: false }] });
  });

  it('refuses what is unknown, and a neighbour’s pact', async () => {
    const scene = await aCollection(api);
    expect((await scene.visitor.graphql(OVERVIEW, { pact: 'inconnu' })).code).toBe('PACT_NOT_FOUND');
    expect((await scene.visitor.graphql(OVERVIEW, { pact: 'inconnu', campaign: '2019-S1' })).code).toBe('PACT_NOT_FOUND');
    expect((await scene.visitor.graphql(OVERVIEW, { pact: scene.pact.slug, campaign: '2031-S1' })).code).toBe('CAMPAIGN_NOT_FOUND');
    const neighbour = await aTenant(api, { demonstration: true });
    expect((await api.client(neighbour).graphql(OVERVIEW, { pact: scene.pact.slug })).code).toBe('PACT_NOT_FOUND');
  });
});

describe('where a commitment stands', () => {
  it('comes from its lead’s newest accepted answer, and says how far the next one is', async () => {
    const scene = await aCollection(api, { open: false });
    await aCampaign(api, scene.tenant, scene.pact, { code: '2018-S2', state: 'PLANNED', opensOn: '2018-10-15', dueOn: '2018-12-06', closesOn: '2018-12-20' });
    for (const code of ['2018-S2', '2019-S1']) await openCampaign(scene.secretariat, scene.pact.slug, code);
    for (const number of [1, 2]) await answered(api, scene, number, { campaign: '2018-S2', on: '2018-12-01' });
    await answered(api, scene, 1, { on: '2019-05-05' });
    await answered(api, scene, 2, { state: 'SUBMITTED', weather: 'STORM', on: '2019-05-06' });
    await answered(api, scene, 3, { state: 'RETURNED', on: '2019-05-06' });
    const query = `query ($pact: String!) { commitments(pact: $pact) { nodes { statusFrom { role campaign { code } } leadAnswer { state sentOn acceptedOn campaign { code } } } } }`;
    const seen = async (client: TestClient) => (await client.ask<{ commitments: { nodes: object[] } }>(query, { pact: scene.pact.slug })).commitments.nodes;
    const now = { code: '2019-S1' };
    const expected = [
      { statusFrom: { role: 'LEAD', campaign: now }, leadAnswer: { state: 'ACCEPTED', sentOn: '2019-05-05', acceptedOn: '2019-05-05', campaign: now } },
      { statusFrom: { role: 'LEAD', campaign: { code: '2018-S2' } }, leadAnswer: { state: 'SENT', sentOn: '2019-05-06', acceptedOn: null, campaign: now } },
      { statusFrom: null, leadAnswer: { state: 'AWAITED', sentOn: null, acceptedOn: null, campaign: now } },
      { statusFrom: null, leadAnswer: { state: 'AWAITED', sentOn: null, acceptedOn: null, campaign: now } },
    ];
    for (const client of [scene.visitor, scene.secretariat]) expect(await seen(client)).toEqual(expected);
    await standAt(api, scene.tenant, '2019-06-07');
    expect((await seen(scene.visitor))[2]).toMatchObject({ leadAnswer: { state: 'OVERDUE' } });
  });

  it('has a weather: the open campaign’s once accepted, else the last closed one’s, and none after a silence', async () => {
    const scene = await aCollection(api, { open: false });
    const old = { state: 'PLANNED', opensOn: '2018-10-15', dueOn: '2018-12-06', closesOn: '2018-12-20' };
    await aCampaign(api, scene.tenant, scene.pact, { code: '2018-S1', ...old, opensOn: '2018-04-15' });
    await aCampaign(api, scene.tenant, scene.pact, { code: '2018-S2', ...old });
    for (const code of ['2018-S1', '2018-S2', '2019-S1']) await openCampaign(scene.secretariat, scene.pact.slug, code);
    await write(api, scene.tenant, `UPDATE campaign SET state = 'CLOSED' WHERE tenant_id = $1 AND code < '2019'`);
    for (const number of [1, 2, 3]) await answered(api, scene, number, { campaign: '2018-S1', weather: 'STORM' });
    for (const number of [1, 2]) await answered(api, scene, number, { campaign: '2018-S2', weather: 'CLOUDY' });
    await answered(api, scene, 1, { weather: 'SUNNY' });
    await answered(api, scene, 2, { state: 'SUBMITTED', weather: 'SUNNY' });
    const { pact } = await scene.visitor.ask<{ pact: { axes: { objectives: { commitments: object[] }[] }[] } }>(`query ($pact: String!) { pact(slug: $pact) { axes { objectives { commitments { number weather } } } } }`, { pact: scene.pact.slug });
    expect(pact.axes[0]!.objectives[0]!.commitments).toEqual([
      { number: 1, weather: 'SUNNY' },
      { number: 2, weather: 'CLOUDY' },
      { number: 3, weather: null },
      { number: 4, weather: null },
    ]);
  });
});

describe('the demonstration', () => {
  const PACT = 'pacte-paris-2015';
  let tenant: TenantRef;

  beforeAll(async () => {
    tenant = await aParisTenant(api, seedDemonstrationMeetings, seedDemonstrationReports);
  }, 60_000);

  it('expects an answer for each of the 106 commitments, and shows a semester under way', async () => {
    const { total, axes, nextMeeting, late, storms, moved } = await overview(api.client(tenant), PACT);
    expect(axes.map((each) => each.line.expected)).toEqual([6, 19, 33, 28, 20]);
    expect(total).toMatchObject({ commitments: 106, expected: 106, late: 0 });
    expect(total.reported).toBeGreaterThan(15);
    expect(total.reported).toBeLessThan(50);
    expect(total.accepted).toBeLessThan(total.reported);
    expect(total.readable).toBe(total.accepted);
    expect(total.statuses.reduce((sum, each) => sum + each.count, 0)).toBe(total.accepted);
    expect(nextMeeting).toEqual({ title: 'Comité de pilotage du 1er semestre 2019 (démonstration)' });
    expect([late.length, storms.length > 0, moved.length > 0]).toEqual([0, true, true]);
  });

  it('shows of each commitment the status that its lead’s accepted report gives, and no other', async () => {
    const query = `{ commitments(pact: "${PACT}") { nodes { status statusProposal { status } statusFrom { role status fictional } reports { role status campaign { code } } } } }`;
    const { nodes } = (await api.client(tenant).ask<{ commitments: { nodes: { status: string; statusProposal: { status: string } | null; statusFrom: { role: string; status: string; fictional: boolean } | null; reports: { role: string; status: string }[] }[] } }>(query)).commitments;
    // What only a COPIL decides is proposed, and moves nothing.
    expect(nodes.map((each) => each.statusProposal?.status ?? each.status)).toEqual(nodes.map((each) => each.statusFrom?.status ?? 'NOT_STARTED'));
    expect(nodes.filter((each) => ['SUSPENDED', 'ABANDONED'].includes(each.status))).toEqual([]);
    expect(nodes.map((each) => each.statusFrom?.status)).toEqual(nodes.map((each) => each.reports.find((report) => report.role === 'LEAD')?.status));
    expect(nodes.every((each) => each.statusFrom?.fictional ?? true)).toBe(true);
    expect(nodes.some((each) => !each.statusFrom && each.reports.length > 0)).toBe(true);
  });

  it('had a semester before that was mostly answered, with its silences', async () => {
    const { total } = await overview(api.client(tenant), PACT, '2018-S2');
    expect(total.accepted).toBeGreaterThan(80);
    expect(total.accepted).toBeLessThan(100);
    expect(total.late).toBe(106 - total.accepted);
  });

  it('is fictional throughout, and says so', async () => {
    const { commitments } = await api.client(tenant).ask<{ commitments: { nodes: { reports: { fictional: boolean; achievements: string | null }[] }[] } }>(`{ commitments(pact: "${PACT}") { nodes { reports { fictional achievements } } } }`);
    const reports = commitments.nodes.flatMap((each) => each.reports);
    expect(reports.length).toBeGreaterThan(150);
    expect(reports.filter((each) => !each.fictional || !(each.achievements ?? '[Démonstration]').startsWith('[Démonstration]'))).toEqual([]);
    const { meetings } = await api.client(tenant).ask<{ meetings: { fictional: boolean }[] }>(`{ meetings(pact: "${PACT}") { fictional } }`);
    expect(meetings.every((each) => each.fictional)).toBe(true);
  });

  it('is not made twice', async () => {
    const counts = () => write(api, tenant, `SELECT (SELECT count(*) FROM report WHERE tenant_id = $1) AS reports, (SELECT count(*) FROM report_request WHERE tenant_id = $1) AS requests, (SELECT count(*) FROM audit_entry WHERE tenant_id = $1) AS trail`);
    const before = await counts();
    await seedDemonstrationReports(contextOf(api, tenant), api.get(Database));
    expect(await counts()).toEqual(before);
  });

  it('keeps a version and a line of history for each step of a report', async () => {
    const [row] = await write<{ reports: string; wrong: string; untold: string }>(
      api,
      tenant,
      `SELECT count(*) AS reports,
         count(*) FILTER (WHERE r.version <> (SELECT count(*) FROM report_version v WHERE v.tenant_id = r.tenant_id AND v.report_id = r.id)) AS wrong,
         count(*) FILTER (WHERE r.version <> (SELECT count(*) FROM audit_entry e WHERE e.tenant_id = r.tenant_id AND e.object_id = r.id)) AS untold
       FROM report r WHERE r.tenant_id = $1`,
    );
    expect(Number(row!.reports)).toBeGreaterThan(200);
    expect([row!.wrong, row!.untold]).toEqual(['0', '0']);
  });

  it('asks PostgreSQL once for the whole overview', async () => {
    const { statements } = await countStatements(api, () => overview(api.client(tenant), PACT));
    expect(statements.filter((sql) => !/FROM tenant ORDER BY slug/.test(sql))).toHaveLength(1);
  });

  it('is, as its page asks for it, one statement a field and less than 60 kB compressed', async () => {
    const document = readFileSync('apps/web/src/overview/overview.graphql', 'utf8');
    for (const campaign of [null, '2018-S2']) {
      const { result, statements } = await countStatements(api, () => api.client(tenant).ask<object>(document, { pact: PACT, campaign }));
      expect(statements).toHaveLength(3);
      expect(gzipSync(JSON.stringify({ data: result })).length).toBeLessThan(60_000);
    }
  });
});
