import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Changes, TenantDirectory } from '#platform';
import { aCommittee, aPact, aPerson, aTenant, change, countStatements, follow, signedIn, standAt, startApi, type Committee, type Following, type TestApi, type TestClient } from '../builders/index.js';

const LIVE = `version currentItem currentSince closedAt canSteer meeting { state version availableTransitions }
  items { item { id title } secondsUsed notes notesVersion commitments { number } decisions { number text } } otherDecisions { text }`;
const READ = `query ($meeting: ID!) { liveMeeting(meeting: $meeting) { ${LIVE} } }`;
const FOLLOW = `subscription ($meeting: ID!) { liveMeeting(meeting: $meeting) { ${LIVE} } }`;
const MEETING = `query ($id: ID!) { meeting(id: $id) { version state quorum { there seats percent } seats { id seat } } }`;
const act = (name: string, type = 'MeetingInput'): string => `mutation ($input: ${type}!) { acted: ${name}(input: $input) { problems { path code } } }`;
const SHOW = `mutation ($input: ShowAgendaItemInput!) { acted: showAgendaItem(input: $input) { live { ${LIVE} } problems { path code } } }`;
const NOTE = `mutation ($input: NoteAgendaItemInput!) { acted: noteAgendaItem(input: $input) { live { ${LIVE} } problems { path code } } }`;
const SET = act('setAgenda', 'SetAgendaInput');
const RECORD = `mutation ($input: RecordDecisionInput!) { acted: recordDecision(input: $input) { decision { number } problems { path code } } }`;

interface Live {
  version: number;
  currentItem: string | null;
  closedAt: string | null;
  canSteer: boolean;
  meeting: { state: string; version: number; availableTransitions: string[] };
  items: { item: { id: string; title: string | null }; secondsUsed: number; notes: string | null; notesVersion: number; commitments: { number: number }[]; decisions: { number: number; text: string }[] }[];
  otherDecisions: { text: string }[];
}
interface Seen {
  liveMeeting: Live | null;
}
interface Payload {
  live: Live | null;
  problems: { path: string; code: string }[];
}

let api: TestApi;
/** Another process of the service, on the same database. */
let other: TestApi;
let committee: Committee;
let meeting: string;
let items: string[];
const followed: Following<Seen>[] = [];

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
  other = await startApi({ DEMONSTRATION: 'true' }, api);
});
afterAll(async () => {
  await other.close();
  await api.close();
});
beforeEach(async () => {
  committee = await aCommittee(api);
  const { scene } = committee;
  const input = { instance: committee.instance, title: 'COPIL de juin', day: '2019-06-20', from: '14:30', to: '16:30', place: 'Salle A', remoteAddress: null };
  const { acted } = await ask<{ acted: { meeting: { id: string } } }>(`mutation ($input: ScheduleMeetingInput!) { acted: scheduleMeeting(input: $input) { meeting { id } } }`, { input });
  meeting = acted.meeting.id;
  const agenda = [{ kind: 'FREE', title: 'Ouverture', minutes: 10 }, { kind: 'STORM', ref: scene.pact.commitments[0]!.id, minutes: 20 }, { kind: 'FREE', title: 'Clôture', minutes: 5 }];
  expect(await doing(SET, { meeting, version: 0, items: agenda })).toMatchObject({ problems: [] });
  items = (await ask<{ agenda: { items: { id: string }[] } }>(`query ($m: ID!) { agenda(meeting: $m) { items { id } } }`, { m: meeting })).agenda.items.map(({ id }) => id);
  await standAt(api, scene.tenant, '2019-06-20');
});
afterEach(async () => {
  await Promise.all(followed.splice(0).map((each) => each.stop()));
});

const ask = <Data>(query: string, variables: object, client: TestClient = committee.scene.secretariat): Promise<Data> => client.ask<Data>(query, { ...variables });
const doing = async (mutation: string, input: object, client?: TestClient): Promise<Payload> => (await ask<{ acted: Payload }>(mutation, { input }, client)).acted;
const codes = ({ problems }: Payload): string[] => problems.map(({ path, code }) => `${path} ${code}`);
const versionOf = async (): Promise<number> => (await ask<{ meeting: { version: number } }>(MEETING, { id: meeting })).meeting.version;
const open = async (): Promise<Payload> => doing(act('openMeeting'), { meeting, version: await versionOf() });
const hold = async (): Promise<Payload> => doing(act('holdMeeting'), { meeting, version: await versionOf() });
const live = async (client?: TestClient): Promise<Live | null> => (await ask<Seen>(READ, { meeting }, client)).liveMeeting;
const show = async (item: string | null, version?: number): Promise<Payload> => doing(SHOW, { meeting, item, version: version ?? (await live())!.version });
const record = (more: object = {}): Promise<Payload> => doing(RECORD, { pact: committee.scene.pact.slug, meeting, text: 'Ouvrir une permanence.', commitments: [1], organisation: 'caf', dueOn: '2019-12-01', ...more });
const following = (client: TestClient, headers?: Record<string, string>): Following<Seen> => {
  const one = follow<Seen>(client, FOLLOW, { meeting }, headers);
  followed.push(one);
  return one;
};
/** The same browser, at the other process. */
const elsewhere = (client: TestClient): TestClient => {
  // A process hears of a new space within seconds.
  other.get(TenantDirectory).forget();
  const there = other.client(committee.scene.tenant);
  for (const [name, value] of client.cookies) there.cookies.set(name, value);
  return there;
};

describe('a meeting that sits', () => {
  it('is opened once, on its day; shows one item at a time, and keeps how long each was shown', async () => {
    expect(await live()).toBeNull();
    expect(codes(await open())).toEqual([]);
    expect(codes(await open())).toEqual(['meeting MEETING_SITS']);
    expect(await live()).toMatchObject({ version: 1, currentItem: null, canSteer: true, items: [{ item: { title: 'Ouverture' }, commitments: [] }, { commitments: [{ number: 1 }] }, { item: { title: 'Clôture' } }] });
    expect((await show(items[0]!)).live).toMatchObject({ currentItem: items[0], version: 2 });
    await change(api, committee.scene.tenant, `UPDATE meeting_live SET item_since = item_since - interval '90 seconds' WHERE tenant_id = $1`);
    const { live: next } = await show(items[1]!);
    expect(next!.items[0]!.secondsUsed).toBeGreaterThanOrEqual(90);
    expect(codes(await show(items[2]!, 2))).toEqual(['version VERSION_CONFLICT']);
    expect(codes(await show('0f8fad5b-d9cb-469f-a165-70867728950e'))).toEqual(['item AGENDA_ITEM_NOT_FOUND']);
    expect((await show(null)).live).toMatchObject({ currentItem: null, currentSince: null });
  });

  it('that was opened by mistake is closed again as if it had not been, while nothing is noted or decided; it can be moved then', async () => {
    const unopen = async (client?: TestClient): Promise<Payload> => doing(act('unopenMeeting'), { meeting, version: await versionOf() }, client);
    const move = async (): Promise<Payload> => doing(act('moveMeeting', 'MoveMeetingInput'), { meeting, version: await versionOf(), day: '2019-07-04', from: '14:30', to: '16:30', place: 'Salle A', remoteAddress: null, reason: null });
    expect(codes(await unopen())).toEqual(['meeting MEETING_NOT_SITTING']);
    await open();
    await show(items[0]!);
    await doing(NOTE, { meeting, item: items[0], version: 0, notes: 'Relu.' });
    expect([codes(await unopen()), (await live())!.meeting.availableTransitions]).toEqual([['meeting MEETING_MARKED'], expect.not.arrayContaining(['UNOPEN'])]);
    await doing(NOTE, { meeting, item: items[0], version: 1, notes: '' });
    expect([codes(await move()), (await live())!.meeting.availableTransitions]).toEqual([['meeting MEETING_SITS'], expect.arrayContaining(['UNOPEN'])]);
    const input = { meeting, version: await versionOf() };
    expect((await (await committee.enter('chair')).graphql(act('unopenMeeting'), { input })).code).toBe('FORBIDDEN');
    const seen = following(committee.scene.secretariat);
    await seen.until((last) => last?.liveMeeting?.currentItem === items[0]);
    expect(codes(await unopen())).toEqual([]);
    await seen.until((last) => last?.liveMeeting === null);
    expect(codes(await move())).toEqual([]);
    await standAt(api, committee.scene.tenant, '2019-07-04');
    expect([codes(await open()), (await live())!.items.map(({ secondsUsed }) => secondsUsed)]).toEqual([[], [0, 0, 0]]);
    await record();
    expect(codes(await unopen())).toEqual(['meeting MEETING_MARKED']);
  });

  it('is not opened before its day', async () => {
    await standAt(api, committee.scene.tenant, '2019-06-19');
    expect(codes(await open())).toEqual(['meeting MEETING_DAY_TO_COME']);
    expect(codes(await show(items[0]!, 1))).toEqual(['meeting MEETING_NOT_SITTING']);
  });

  it('takes decisions at an item, and notes that nobody overwrites; what was spoken about stays on the agenda', async () => {
    await open();
    expect(codes(await record({ item: items[1] }))).toEqual([]);
    expect(codes(await record({ text: 'Autre chose.' }))).toEqual([]);
    expect(codes(await record({ item: '0f8fad5b-d9cb-469f-a165-70867728950e' }))).toEqual(['item DECISION_ITEM_UNKNOWN']);
    expect(codes(await doing(NOTE, { meeting, item: items[0], version: 0, notes: '  Le relevé est approuvé.  ' }))).toEqual([]);
    const stale = await doing(NOTE, { meeting, item: items[0], version: 0, notes: 'Autre texte' });
    expect([codes(stale), stale.live!.items[0]]).toMatchObject([['version VERSION_CONFLICT'], { notes: 'Le relevé est approuvé.', notesVersion: 1 }]);
    expect(await live()).toMatchObject({ items: [{}, { decisions: [{ text: 'Ouvrir une permanence.' }] }, {}], otherDecisions: [{ text: 'Autre chose.' }] });
    const left = (...ids: string[]): object[] => ids.map((id) => ({ id, kind: 'FREE', title: 'Point', minutes: 5 }));
    expect(codes(await doing(SET, { meeting, version: 1, items: left(items[1]!, items[2]!) }))).toEqual(['items AGENDA_ITEM_SPOKEN']);
    expect(codes(await doing(SET, { meeting, version: 1, items: left(items[0]!, items[2]!) }))).toEqual(['items AGENDA_ITEM_SPOKEN']);
  });

  it('is closed when it was held; its notes are still written, nothing is shown any more', async () => {
    await open();
    await show(items[0]!);
    expect(codes(await hold())).toEqual([]);
    expect(await live()).toMatchObject({ currentItem: null, meeting: { state: 'HELD' } });
    expect((await live())!.closedAt).not.toBeNull();
    expect(codes(await show(items[1]!))).toEqual(['meeting MEETING_NOT_SITTING']);
    expect(codes(await doing(NOTE, { meeting, item: items[0], version: 0, notes: 'Relu.' }))).toEqual([]);
  });

  it('is read by those who sit there, without the notes; it does not exist for others, nor in another space', async () => {
    await open();
    await doing(NOTE, { meeting, item: items[0], version: 0, notes: 'Pour le relevé.' });
    const chair = await committee.enter('chair');
    expect(await live(chair)).toMatchObject({ canSteer: false, items: [{ notes: null }, {}, {}] });
    expect((await chair.graphql(SHOW, { input: { meeting, version: 1, item: items[0] } })).code).toBe('FORBIDDEN');
    const stranger = await signedIn(api, committee.scene.tenant, await aPerson(api, committee.scene.tenant));
    expect((await stranger.graphql(READ, { meeting })).code).toBe('MEETING_NOT_FOUND');
    expect((await api.client(committee.scene.tenant).graphql(READ, { meeting })).code).toBe('SIGN_IN_REQUIRED');
    const tenant = await aTenant(api);
    await aPact(api, tenant);
    const neighbour = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
    expect((await neighbour.graphql(READ, { meeting })).code).toBe('MEETING_NOT_FOUND');
  });

  it('is read in one statement, however much was decided', async () => {
    await open();
    const count = async (): Promise<number> => (await countStatements(api, () => live())).statements.length;
    const few = await count();
    await record({ item: items[1] });
    await record({ item: items[1] });
    expect(await count()).toBe(few);
  });
});

describe('what was counted at a meeting', () => {
  it('stays, whatever mandates and the rule become', async () => {
    await open();
    await hold();
    const attended = Object.values(committee.seats).map((seat) => ({ seat, attendance: 'PRESENT' }));
    await doing(act('recordAttendance', 'RecordAttendanceInput'), { meeting, version: await versionOf(), seats: attended });
    const read = () => ask<{ meeting: object }>(MEETING, { id: meeting });
    const before = await read();
    expect(before).toMatchObject({ meeting: { quorum: { there: 3, seats: 3, percent: 50 } } });
    await change(api, committee.scene.tenant, `UPDATE instance SET quorum_percent = 90 WHERE tenant_id = $1`);
    await change(api, committee.scene.tenant, `UPDATE instance_member SET seat = CASE seat WHEN 'VOTING' THEN 'CONSULTATIVE' ELSE 'VOTING' END WHERE tenant_id = $1`);
    expect(await read()).toEqual(before);
  });
});

describe('a screen that follows it', () => {
  it('is told at once, and of each change, whatever process it was made in', async () => {
    const screen = following(elsewhere(await committee.enter('chair')));
    await screen.until((last) => last?.liveMeeting === null);
    await open();
    await screen.until((last) => last?.liveMeeting?.version === 1);
    await show(items[1]!);
    await screen.until((last) => last?.liveMeeting?.currentItem === items[1]);
    const desk = following(committee.scene.secretariat);
    await desk.until((last) => last?.liveMeeting?.currentItem === items[1]);
    const typed = elsewhere(committee.scene.secretariat);
    await doing(RECORD, { pact: committee.scene.pact.slug, meeting, item: items[1], text: 'Décidé ailleurs.', commitments: [], organisation: 'caf', dueOn: '2019-12-01' }, typed);
    await desk.until((last) => last?.liveMeeting?.items[1]!.decisions[0]?.text === 'Décidé ailleurs.');
    await doing(NOTE, { meeting, item: items[0], version: 0, notes: 'Dit.' }, typed);
    await desk.until((last) => last?.liveMeeting?.items[0]!.notes === 'Dit.');
    await hold();
    const last = await desk.until((last) => last?.liveMeeting?.meeting.state === 'HELD');
    expect(last.liveMeeting!.closedAt).not.toBeNull();
  });

  it('loses nothing when notices are lost: it looks again once they are heard again', async () => {
    await open();
    const screen = following(elsewhere(committee.scene.secretariat));
    await screen.until((last) => last?.liveMeeting?.version === 1);
    // The connection that listens is cut, and a change is made before it is there again.
    const { default: pg } = await import('pg');
    const cutter = new pg.Client({ connectionString: api.database.superuserUrl });
    await cutter.connect();
    const cut = await cutter.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'pacte-changes' AND datname = current_database()`);
    await cutter.end();
    expect(cut.rowCount).toBeGreaterThan(0);
    await show(items[2]!);
    await screen.until((last) => last?.liveMeeting?.currentItem === items[2]);
  });

  it('is nobody’s who has not signed in, nor of another site, nor of who may not read the meeting', async () => {
    await open();
    expect(await following(api.client(committee.scene.tenant)).ended()).toEqual([expect.stringMatching(/401$/)]);
    expect(await following(committee.scene.secretariat, { origin: 'https://ailleurs.example' }).ended()).toEqual([expect.stringMatching(/403$/)]);
    const stranger = await signedIn(api, committee.scene.tenant, await aPerson(api, committee.scene.tenant));
    expect((await following(stranger).ended())[0]).toBe('MEETING_NOT_FOUND');
    const tenant = await aTenant(api);
    const neighbour = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
    expect((await following(neighbour).ended())[0]).toBe('MEETING_NOT_FOUND');
  });

  it('ends with the right to read, and with the session', async () => {
    await open();
    const expert = following(await committee.enter('expert'));
    const ville = following(await committee.enter('ville'));
    await Promise.all([expert, ville].map((each) => each.until((last) => last?.liveMeeting?.version === 1)));
    await change(api, committee.scene.tenant, `UPDATE instance_member SET valid_until = '2019-06-01' WHERE tenant_id = $1 AND id = '${committee.seats.expert}'`);
    await change(api, committee.scene.tenant, `UPDATE session SET revoked_at = now() WHERE tenant_id = $1 AND person_id = '${committee.people.ville.id}'`);
    await show(items[0]!);
    expect((await expert.ended())[0]).toBe('MEETING_NOT_FOUND');
    expect((await ville.ended())[0]).toBe('SIGN_IN_REQUIRED');
    expect([expert, ville].map(({ seen }) => seen.at(-1)!.liveMeeting!.currentItem)).toEqual([null, null]);
  });

  it('is limited in number, and asks for one thing that changes', async () => {
    await open();
    const query = follow<object>(committee.scene.secretariat, READ, { meeting });
    expect((await query.ended())[0]).toBe('BAD_INPUT');
    await query.stop();
    const deep = follow<object>(committee.scene.secretariat, `subscription ($meeting: ID!) { liveMeeting(meeting: $meeting) { meeting { ${'agenda { meeting { '.repeat(8)} title ${'} } '.repeat(8)} } } }`, { meeting });
    expect((await deep.ended())[0]).toBe('QUERY_TOO_DEEP');
    await deep.stop();
    const many = Array.from({ length: 13 }, () => following(committee.scene.secretariat));
    await Promise.any(many.map((each) => each.ended()));
    expect(many.filter(({ ends }) => ends.length > 0)).toHaveLength(1);
  });

  it('lets go of what it followed when it leaves', async () => {
    await open();
    const followers = (): number => (api.get(Changes) as unknown as { followers: Map<string, unknown> }).followers.size;
    const before = followers();
    const screen = following(committee.scene.secretariat);
    await screen.until((last) => last?.liveMeeting?.version === 1);
    expect(followers()).toBe(before + 2);
    await screen.stop();
    const end = Date.now() + 5_000;
    while (followers() !== before && Date.now() < end) await new Promise((done) => setTimeout(done, 20));
    expect(followers()).toBe(before);
  });
});
