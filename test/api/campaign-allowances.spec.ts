import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Database, fixedClock } from '#platform';
import { Reminders } from '#reminders';
import { FollowPorteursOfCampaigns } from '#reporting';
import { ReminderBench } from './reminder-bench.js';
import { aCollection, answered, aPerson, contextOf, standAt, write, type Collection, type TestApi, type TestClient } from '../builders/index.js';

const PAYLOAD = `campaign { state closesOn version } problems { path code }`;
const EXTEND = `mutation ($input: ExtendDueDateInput!) { extendDueDate(input: $input) { ${PAYLOAD} } }`;
const EXCUSE = `mutation ($input: ExcuseRequestsInput!) { excuseRequests(input: $input) { ${PAYLOAD} } }`;
const EXPECT = `mutation ($input: ExcuseInput!) { withdrawExcuse(input: $input) { ${PAYLOAD} } }`;
const REOPEN = `mutation ($input: ReopenCampaignInput!) { reopenCampaign(input: $input) { ${PAYLOAD} } }`;
const CLOSE = `mutation ($input: CampaignInput!) { closeCampaign(input: $input) { campaign { state } } }`;
const SAVE = `mutation ($input: SaveReportInput!) { saveReport(input: $input) { report { version } problems { code } } }`;
const STATE = `query ($pact: String!) {
  campaign(pact: $pact, code: "2019-S1") { version availableTransitions extensions { dueOn reason organisation { slug } }
    progress { expected awaited draft submitted returned accepted excused late former organisations organisationsAnswered partnersExpected partnersAnswered } }
  overview(pact: $pact) { total { expected reported excused late } late { commitment { number } } }
  reportRequests(pact: $pact, campaign: "2019-S1") { nodes { id role state late dueOn excused excusedReason formerOn commitment { number } organisation { slug } } } }`;
const DESK = `query ($pact: String!) { reportingDesk(pact: $pact, campaign: "2019-S1", organisation: "caf") { dueOn extension { dueOn reason }
  requests { id late dueOn excused excusedReason availableTransitions commitment { number leadAnswer { state } } } former { id formerOn availableTransitions commitment { number } } } }`;
const BILAN = `query ($pact: String!) { bilan(pact: $pact, year: 2019) { coverage { expected reported excused late } } }`;
const JOURNAL = `query { journal(first: 3) { nodes { action summary } } }`;

interface Request { id: string; role: string; state: string; late: boolean; dueOn: string; excused: boolean; excusedReason: string | null; formerOn: string | null; commitment: { number: number }; organisation: { slug: string } }
interface State {
  campaign: { version: number; availableTransitions: string[]; extensions: object[]; progress: Record<string, number> };
  overview: { total: Record<string, number>; late: { commitment: { number: number } }[] };
  reportRequests: { nodes: Request[] };
}
interface Desk {
  dueOn: string;
  extension: object | null;
  requests: { id: string; late: boolean; dueOn: string; excused: boolean; excusedReason: string; availableTransitions: string[]; commitment: { number: number; leadAnswer: { state: string } } }[];
  former: { id: string; formerOn: string; availableTransitions: string[]; commitment: { number: number } }[];
}

let api: TestApi;
let worker: INestApplicationContext;
let scene: Collection;

beforeAll(async () => {
  ({ api, worker } = await ReminderBench.services({ DEMONSTRATION: 'true' }));
});
afterAll(async () => {
  await worker.close();
  await api.close();
});
beforeEach(async () => {
  scene = await aCollection(api);
});

const key = () => ({ pact: scene.pact.slug, campaign: '2019-S1' });
async function act(mutation: string, input: object, client: TestClient = scene.secretariat): Promise<{ campaign: object | null; problems: { path: string; code: string }[] }> {
  return Object.values(await client.ask<Record<string, { campaign: object | null; problems: { path: string; code: string }[] }>>(mutation, { input: { ...key(), ...input } }))[0]!;
}
const codes = async (mutation: string, input: object): Promise<string[]> => (await act(mutation, input)).problems.map(({ path, code }) => `${path} ${code}`);
const state = (client = scene.secretariat): Promise<State> => client.ask<State>(STATE, { pact: scene.pact.slug });
const desk = async (): Promise<Desk> => (await scene.reporter.ask<{ reportingDesk: Desk }>(DESK, { pact: scene.pact.slug })).reportingDesk;
const lastAct = async () => (await scene.secretariat.ask<{ journal: { nodes: { action: string; summary: string }[] } }>(JOURNAL)).journal.nodes[0]!;
/** What it queues leaves at once. */
async function sweep(at: string): Promise<void> {
  await worker.get(Reminders).sweep({ ...contextOf(api, scene.tenant, fixedClock(at)), db: worker.get(Database).readerFor(scene.tenant.id) });
  await write(api, scene.tenant, `UPDATE mail_message SET state = 'SENT', sent_at = $2 WHERE tenant_id = $1 AND state = 'QUEUED'`, [at]);
}
const reminders = (): Promise<{ offset: number; own: string | null; slug: string }[]> =>
  write(api, scene.tenant, `SELECT DISTINCT m.offset_days AS "offset", m.own_due_on::text AS own, o.slug FROM reminder m
    JOIN reminder_organisation mo ON mo.tenant_id = m.tenant_id AND mo.reminder_id = m.id JOIN organisation o ON o.tenant_id = mo.tenant_id AND o.id = mo.organisation_id
    WHERE m.tenant_id = $1 AND m.not_sent IS NULL ORDER BY 3, 2 NULLS FIRST, 1`);
const MORE_TIME = { organisation: 'caf', dueOn: '2019-06-20', reason: 'Déménagement du siège.' };

describe('more time for one organisation', () => {
  it('is granted with a reason, within the campaign', async () => {
    expect(await codes(EXTEND, { ...MORE_TIME, dueOn: '2019-06-06', reason: ' ' })).toEqual(['dueOn EXTENSION_NOT_LATER', 'reason ALLOWANCE_REASON_REQUIRED']);
    expect(await codes(EXTEND, { ...MORE_TIME, dueOn: '2019-07-01' })).toEqual(['dueOn EXTENSION_AFTER_CLOSING']);
    expect((await scene.secretariat.graphql(EXTEND, { input: { ...key(), ...MORE_TIME, organisation: 'emmaus' } })).code).toBe('ORGANISATION_NOT_ASKED');
    expect((await scene.reporter.graphql(EXTEND, { input: { ...key(), ...MORE_TIME } })).code).toBe('FORBIDDEN');
    expect(await codes(EXTEND, MORE_TIME)).toEqual([]);
    expect((await state()).campaign.extensions).toEqual([{ dueOn: '2019-06-20', reason: MORE_TIME.reason, organisation: { slug: 'caf' } }]);
    expect((await lastAct()).summary).toMatch(/a donné à CAF jusqu’au 20 juin 2019 pour répondre\.$/);
  });

  it('is the day of its page, of its lateness and of the closing', async () => {
    await act(EXTEND, MORE_TIME);
    await standAt(api, scene.tenant, '2019-06-10');
    const { campaign, overview, reportRequests } = await state();
    expect(reportRequests.nodes.filter(({ late }) => late).map(({ organisation }) => organisation.slug)).toEqual(['ville', 'ville', 'ville']);
    expect(campaign.progress).toMatchObject({ expected: 5, late: 3 });
    expect(overview).toMatchObject({ total: { expected: 4, late: 2 }, late: [{ commitment: { number: 3 } }, { commitment: { number: 4 } }] });
    expect(campaign.availableTransitions).toEqual(['EXTEND', 'EXCUSE']);
    expect(await desk()).toMatchObject({ dueOn: '2019-06-20', extension: { dueOn: '2019-06-20', reason: MORE_TIME.reason }, requests: [{ late: false, dueOn: '2019-06-20', commitment: { leadAnswer: { state: 'AWAITED' } } }, { late: false }] });
    expect((await scene.secretariat.graphql(CLOSE, { input: { ...key(), version: 2 } })).code).toBe('CAMPAIGN_NOT_DUE');
    await standAt(api, scene.tenant, '2019-06-21');
    expect((await state()).campaign).toMatchObject({ progress: { late: 5 }, availableTransitions: ['EXTEND', 'EXCUSE', 'CLOSE'] });
  });

  it('is the day its reminders count from, once each', async () => {
    await sweep('2019-05-31T08:00:00Z'); // J-6 for all
    await standAt(api, scene.tenant, '2019-05-31');
    await act(EXTEND, MORE_TIME);
    for (const day of ['2019-06-04', '2019-06-11', '2019-06-13', '2019-06-13']) await sweep(`${day}T08:00:00Z`);
    expect(await reminders()).toEqual([{ offset: -7, own: null, slug: 'caf' }, { offset: -7, own: '2019-06-20', slug: 'caf' }]);
  });

  it('brings one digest a day to who answers for several organisations, with what both days ask', async () => {
    const both = await aPerson(api, scene.tenant, { role: 'CONTRIBUTOR', organisation: scene.caf.id }, { role: 'CONTRIBUTOR', organisation: scene.ville.id });
    await act(EXTEND, { ...MORE_TIME, dueOn: '2019-06-08' });
    const digests = (): Promise<object[]> =>
      write(api, scene.tenant, `SELECT on_date::text AS day, own_due_on::text AS own FROM reminder WHERE tenant_id = $1 AND person_id = $2 AND not_sent IS NULL ORDER BY 1, 2 NULLS FIRST`, [both.id]);
    await sweep('2019-06-03T08:00:00Z');
    await sweep('2019-06-03T09:00:00Z');
    expect(await digests()).toEqual([{ day: '2019-06-03', own: null }, { day: '2019-06-03', own: '2019-06-08' }]);
    await sweep('2019-06-04T08:00:00Z'); // J-2 for all
    await sweep('2019-06-05T08:00:00Z');
    await sweep('2019-06-06T08:00:00Z'); // J-2 of the later day
    expect((await digests()).slice(2)).toEqual([{ day: '2019-06-04', own: null }, { day: '2019-06-06', own: '2019-06-08' }]);
    expect(await write(api, scene.tenant, `SELECT count(*)::int AS n FROM reminder_digest WHERE tenant_id = $1 AND person_id = $2`, [both.id])).toEqual([{ n: 3 }]);
  });

  it('is taken back', async () => {
    await act(EXTEND, MORE_TIME);
    await act(EXTEND, { organisation: 'caf', dueOn: null });
    expect(await desk()).toMatchObject({ dueOn: '2019-06-06', extension: null });
    expect((await lastAct()).action).toBe('campaign.extension-withdrawn');
  });
});

describe('excuses', () => {
  it('count apart: neither answered nor late, for the campaign, the overview and the bilan', async () => {
    await answered(api, scene, 1);
    await standAt(api, scene.tenant, '2019-06-10');
    expect(await codes(EXCUSE, { organisation: 'caf', reason: '' })).toEqual(['reason ALLOWANCE_REASON_REQUIRED']);
    await act(EXCUSE, { organisation: 'caf', reason: 'Incendie des locaux.' });
    const { campaign, overview, reportRequests } = await state();
    expect(campaign.progress).toMatchObject({ expected: 5, awaited: 3, accepted: 1, excused: 1, late: 3, organisations: 2, organisationsAnswered: 0 });
    expect(overview.total).toEqual({ expected: 4, reported: 1, excused: 1, late: 2 });
    expect(reportRequests.nodes.filter((each) => each.excused)).toMatchObject([{ late: false, excusedReason: 'Incendie des locaux.', commitment: { number: 2 } }]);
    expect((await scene.visitor.ask<{ bilan: object }>(BILAN, { pact: scene.pact.slug })).bilan).toEqual({ coverage: { expected: 4, reported: 1, excused: 1, late: 2 } });
    expect((await desk()).requests.map(({ commitment }) => commitment.leadAnswer.state).sort()).toEqual(['ACCEPTED', 'EXCUSED']);
    expect((await lastAct()).summary).toMatch(/a excusé CAF \(1 demande\)\.$/);
  });

  it('stop the reminders, until they are undone', async () => {
    await act(EXCUSE, { organisation: 'caf', reason: 'Incendie.' });
    await sweep('2019-05-31T08:00:00Z');
    expect(await reminders()).toEqual([]);
    await act(EXPECT, { organisation: 'caf' });
    await sweep('2019-05-31T09:00:00Z');
    expect(await reminders()).toEqual([{ offset: -7, own: null, slug: 'caf' }]);
  });

  it('may be about one request, which can still be answered; what is sent is an answer', async () => {
    const request = (await desk()).requests.find(({ commitment }) => commitment.number === 2)!;
    await act(EXCUSE, { request: request.id, reason: 'Projet suspendu.' });
    expect((await desk()).requests.map(({ commitment, excused }) => [commitment.number, excused])).toEqual([[1, false], [2, true]]);
    await answered(api, scene, 2, { state: 'SUBMITTED' });
    expect((await state()).campaign.progress).toMatchObject({ excused: 0, submitted: 1 });
    expect(await codes(EXCUSE, { request: request.id, reason: 'Autre motif.' })).toEqual(['request NOTHING_TO_EXCUSE']);
  });
});

describe('partners', () => {
  it('are counted apart; completeness stays the leads’ and co-leads’', async () => {
    await write(api, scene.tenant, `INSERT INTO report_request (tenant_id, campaign_id, commitment_id, organisation_id, role)
      SELECT $1, $2, $3, id, 'PARTNER' FROM organisation WHERE tenant_id = $1 AND slug = 'emmaus'`, [scene.campaign.id, scene.pact.commitments[0]!.id]);
    await standAt(api, scene.tenant, '2019-06-10');
    const { campaign, overview } = await state();
    expect(campaign.progress).toMatchObject({ expected: 5, awaited: 5, late: 5, organisations: 2, partnersExpected: 1, partnersAnswered: 0 });
    expect(overview.total).toMatchObject({ expected: 4, late: 4 });
  });
});

describe('porteurs that change while the campaign is open', () => {
  const follow = (): Promise<void> => api.get(FollowPorteursOfCampaigns).handle(contextOf(api, scene.tenant, fixedClock('2019-05-20T08:00:00Z')));
  const list = async (): Promise<string[]> => (await state()).reportRequests.nodes.map((each) => `${each.commitment.number} ${each.organisation.slug} ${each.role}${each.formerOn ? ' former' : ''}`).sort();
  const hand = (number: number, to: string): Promise<object[]> =>
    write(api, scene.tenant, `UPDATE porteur f SET organisation_id = (SELECT id FROM organisation WHERE tenant_id = $1 AND slug = $3)
      FROM commitment n WHERE f.tenant_id = $1 AND n.tenant_id = $1 AND n.id = f.commitment_id AND n.number = $2 AND f.role = 'LEAD'`, [number, to]);

  it('nothing is written while none does', async () => {
    const before = await lastAct();
    await follow();
    expect(await lastAct()).toEqual(before);
  });

  it('who comes is asked; who goes is withdrawn, or kept when something was written', async () => {
    const request = (await desk()).requests.find(({ commitment }) => commitment.number === 1)!;
    await scene.reporter.ask(SAVE, { input: { request: request.id, version: 0, achievements: 'Commencé.' } });
    await hand(1, 'emmaus');
    await hand(2, 'emmaus');
    await follow();
    await follow();
    expect(await list()).toEqual(['1 caf LEAD former', '1 emmaus LEAD', '1 ville CO_LEAD', '2 caf LEAD former', '2 emmaus LEAD', '3 ville LEAD', '4 ville LEAD']);
    expect((await lastAct()).summary).toMatch(/^Le service a mis les demandes à jour, les porteurs ayant changé : 2 nouvelles ; 1 retirée ; 1 gardée sans être attendue\.$/);
    const { requests, former } = await desk();
    expect(requests).toEqual([]);
    expect(former).toMatchObject([{ id: request.id, formerOn: '2019-05-20', availableTransitions: [], commitment: { number: 1 } }]);
    expect((await scene.reporter.graphql(SAVE, { input: { request: request.id, version: 1, achievements: 'Suite.' } })).code).toBe('REQUEST_WITHDRAWN');
    const { campaign, overview } = await state();
    expect(campaign.progress).toMatchObject({ expected: 5, awaited: 5, former: 2, organisations: 2 });
    expect(overview.total).toMatchObject({ expected: 4 });
  });

  it('who comes back finds its draft; a lead and a co-lead trade places', async () => {
    const request = (await desk()).requests.find(({ commitment }) => commitment.number === 1)!;
    await scene.reporter.ask(SAVE, { input: { request: request.id, version: 0, achievements: 'Commencé.' } });
    await hand(1, 'emmaus');
    await follow();
    await write(api, scene.tenant, `UPDATE porteur SET organisation_id = CASE role WHEN 'LEAD' THEN $3::uuid ELSE $4::uuid END WHERE tenant_id = $1 AND commitment_id = $2`, [scene.pact.commitments[0]!.id, scene.ville.id, scene.caf.id]);
    await follow();
    expect((await list()).filter((line) => line.startsWith('1 '))).toEqual(['1 caf CO_LEAD', '1 emmaus LEAD former', '1 ville LEAD']);
    expect((await desk()).requests.find(({ commitment }) => commitment.number === 1)!.availableTransitions).toContain('SAVE');
  });

  it('an organisation that closes is not expected any more; the pilot leads', async () => {
    await write(api, scene.tenant, `UPDATE organisation SET closed_on = '2019-05-18' WHERE tenant_id = $1 AND slug = 'caf'`);
    await follow();
    expect(await list()).toEqual(['1 caf LEAD former', '1 ville LEAD', '2 caf LEAD former', '2 ville LEAD', '3 ville LEAD', '4 ville LEAD']);
  });
});

describe('a campaign that was closed', () => {
  it('opens again until a new day, with a reason; only the latest', async () => {
    await standAt(api, scene.tenant, '2019-06-10');
    await scene.secretariat.ask(CLOSE, { input: { ...key(), version: 2 } });
    expect(await codes(REOPEN, { version: 3, closesOn: '2019-06-09', reason: '' })).toEqual(['reason ALLOWANCE_REASON_REQUIRED', 'closesOn CAMPAIGN_CLOSES_IN_PAST']);
    expect((await act(REOPEN, { version: 3, closesOn: '2019-07-05', reason: 'Réponse de la Région attendue.' })).campaign).toEqual({ state: 'OPEN', closesOn: '2019-07-05', version: 4 });
    const [first] = (await desk()).requests;
    expect(first!.availableTransitions).toContain('SAVE');
    await scene.secretariat.ask(CLOSE, { input: { ...key(), version: 4 } });
    await write(api, scene.tenant, `INSERT INTO campaign (tenant_id, pact_id, code, title, state, opens_on, due_on, closes_on) VALUES ($1, $2, '2019-S2', 'Suivante', 'OPEN', '2019-06-09', '2019-12-01', '2019-12-20')`, [scene.pact.id]);
    expect((await scene.secretariat.graphql(REOPEN, { input: { ...key(), version: 5, closesOn: '2019-07-05', reason: 'Encore.' } })).code).toBe('CAMPAIGN_LATER_BEGUN');
  });
});
