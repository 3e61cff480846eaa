import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { aCommittee, openCampaign, startApi, write, type Committee, type TestApi } from '../builders/index.js';

const CAMPAIGN = `query ($pact: String!, $code: String!) { campaign(pact: $pact, code: $code) { copilOn dueOn closesOn version copilMove { from dueOn closesOn } } }`;
const SCHEDULE = `mutation ($input: ScheduleMeetingInput!) { scheduleMeeting(input: $input) { meeting { id version } problems { code } } }`;
const MOVE = `mutation ($input: MoveMeetingInput!) { moveMeeting(input: $input) { meeting { id version } problems { code } } }`;
const CREATE = `mutation ($input: CreateCampaignInput!) { createCampaign(input: $input) { campaign { code } problems { path code } } }`;
const UPDATE = `mutation ($input: UpdateCampaignInput!) { updateCampaign(input: $input) { campaign { dueOn copilMove { from } } problems { path code } } }`;
const JOURNAL = `SELECT changes::text FROM audit_entry WHERE tenant_id = $1 AND action = 'campaign.copil-moved' ORDER BY sequence`;

interface Campaign {
  copilOn: string;
  dueOn: string;
  closesOn: string;
  version: number;
  copilMove: { from: string; dueOn: string; closesOn: string } | null;
}

let api: TestApi;
let committee: Committee;
let meeting: { id: string; version: number };

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());

const plan = (more: object = {}): object => ({
  pact: committee.scene.pact.slug, code: '2019-S2', title: 'Rapport du 2e semestre 2019', opensOn: '2019-05-20', dueOn: '2019-06-06', closesOn: '2019-06-20', meeting: meeting.id, scope: 'ALL', axes: [], commitments: [], partnersContribute: true, ...more,
});
const campaign = async (client = committee.scene.secretariat): Promise<Campaign> => (await client.ask<{ campaign: Campaign }>(CAMPAIGN, { pact: committee.scene.pact.slug, code: '2019-S2' })).campaign;
const move = async (day: string): Promise<void> => {
  const input = { meeting: meeting.id, version: meeting.version, day, from: '14:30', to: '16:30', place: 'Hôtel de Ville', remoteAddress: null, reason: 'Salle prise' };
  const { moveMeeting } = await committee.scene.secretariat.ask<{ moveMeeting: { meeting: typeof meeting; problems: object[] } }>(MOVE, { input });
  expect(moveMeeting.problems).toEqual([]);
  meeting = moveMeeting.meeting;
};

beforeEach(async () => {
  committee = await aCommittee(api);
  const input = { instance: committee.instance, title: 'COPIL de juin', day: '2019-06-20', from: '14:30', to: '16:30', place: 'Hôtel de Ville', remoteAddress: null };
  meeting = (await committee.scene.secretariat.ask<{ scheduleMeeting: { meeting: typeof meeting } }>(SCHEDULE, { input })).scheduleMeeting.meeting;
  const made = await committee.scene.secretariat.ask<{ createCampaign: { problems: object[] } }>(CREATE, { input: plan() });
  expect(made.createCampaign.problems).toEqual([]);
});

it('a campaign’s COPIL follows its meeting; its own days stand, others are proposed and told in the journal', async () => {
  expect(await campaign()).toMatchObject({ copilOn: '2019-06-20', copilMove: null });
  await move('2019-07-04');
  expect(await campaign()).toMatchObject({ copilOn: '2019-07-04', dueOn: '2019-06-06', closesOn: '2019-06-20', copilMove: { from: '2019-06-20', dueOn: '2019-06-20', closesOn: '2019-07-04' } });
  const [entry] = await write<{ changes: string }>(api, committee.scene.tenant, JOURNAL);
  expect(JSON.parse(entry!.changes)).toEqual([
    { field: 'copilOn', before: '2019-06-20', after: '2019-07-04' },
    { field: 'proposedDueOn', before: null, after: '2019-06-20' },
    { field: 'proposedClosesOn', before: null, after: '2019-07-04' },
  ]);
  // Moved once more, then back: the first day is the one its days were made for.
  await move('2019-07-11');
  expect((await campaign()).copilMove).toMatchObject({ from: '2019-06-20', dueOn: '2019-06-27' });
  await move('2019-06-20');
  expect(await campaign()).toMatchObject({ copilOn: '2019-06-20', copilMove: null });
  expect(await write(api, committee.scene.tenant, JOURNAL)).toHaveLength(3);
});

it('the proposal ends when the secretariat looks at the days again, changed or not', async () => {
  await move('2019-07-04');
  const kept = await committee.scene.secretariat.ask<{ updateCampaign: { campaign: object; problems: object[] } }>(UPDATE, { input: plan({ campaign: '2019-S2', version: (await campaign()).version }) });
  expect(kept.updateCampaign).toEqual({ campaign: { dueOn: '2019-06-06', copilMove: null }, problems: [] });
  await move('2019-07-11');
  const taken = await committee.scene.secretariat.ask<{ updateCampaign: { campaign: object } }>(UPDATE, { input: plan({ campaign: '2019-S2', version: (await campaign()).version, dueOn: '2019-06-27', closesOn: '2019-07-11' }) });
  expect(taken.updateCampaign.campaign).toEqual({ dueOn: '2019-06-27', copilMove: null });
});

it('other hours of the same day, and another meeting, change nothing; and nobody else is told of the proposal', async () => {
  const input = { meeting: meeting.id, version: meeting.version, day: '2019-06-20', from: '10:00', to: '12:00', place: 'Hôtel de Ville', remoteAddress: null, reason: 'Le matin' };
  meeting = (await committee.scene.secretariat.ask<{ moveMeeting: { meeting: typeof meeting } }>(MOVE, { input })).moveMeeting.meeting;
  expect(await campaign()).toMatchObject({ version: 1, copilMove: null });
  await move('2019-07-04');
  expect((await campaign(committee.scene.visitor)).copilMove).toBeNull();
  expect((await campaign(await committee.enter('chair'))).copilMove).toBeNull();
  await write(api, committee.scene.tenant, `UPDATE campaign SET opens_on = '2019-05-15' WHERE tenant_id = $1 AND code = '2019-S2'`);
  await openCampaign(committee.scene.secretariat, committee.scene.pact.slug, '2019-S2', (await campaign()).version);
  await move('2019-07-11');
  expect(await campaign()).toMatchObject({ copilOn: '2019-07-11', dueOn: '2019-06-06', copilMove: { from: '2019-06-20' } });
});
