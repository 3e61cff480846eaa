import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aCommittee, aPact, aPerson, aTenant, change, countStatements, signedIn, standAt, startApi, write, type Committee, type TestApi, type TestClient } from '../builders/index.js';

const INSTANCE = `id kind name quorumPercent callDays months begins minutes version proposals { slot day }
  members { id seat chair from until mandate removable version organisation { slug } person { name email } substitute { name } holder { name } }`;
const LIST = `query ($pact: String!) { instances(pact: $pact) { id name members { holder { name email } } } }`;
const ONE = `query ($id: ID!) { instance(id: $id) { ${INSTANCE} } }`;
const act = (name: string, type: string): string => `mutation ($input: ${type}!) { ${name}(input: $input) { instance { ${INSTANCE} } problems { path code message } } }`;
const CREATE = act('createInstance', 'CreateInstanceInput');
const UPDATE = act('updateInstance', 'UpdateInstanceInput');
const ADD = act('addInstanceMember', 'AddMemberInput');
const CHANGE = act('updateInstanceMember', 'UpdateMemberInput');
const REMOVE = act('removeInstanceMember', 'RemoveMemberInput');
const PROPOSE = act('proposeMeetings', 'ProposeMeetingsInput');
const MEETINGS = `query ($pact: String!) { followedMeetings(pact: $pact) { title startsAt endsAt state version } }`;

interface Member {
  id: string;
  mandate: string;
  removable: boolean;
  version: number;
  person: { name: string; email: string | null } | null;
  holder: { name: string; email: string | null } | null;
}
interface Instance {
  id: string;
  version: number;
  members: Member[];
  proposals: { slot: string; day: string }[];
}
interface Payload {
  instance: Instance | null;
  problems: { path: string; code: string }[];
}

let api: TestApi;
let committee: Committee;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  committee = await aCommittee(api);
});

const doing = async (mutation: string, input: object, client: TestClient = committee.scene.secretariat): Promise<Payload> => Object.values(await client.ask<Record<string, Payload>>(mutation, { input }))[0]!;
const codes = ({ problems }: Payload): string[] => problems.map(({ path, code }) => `${path} ${code}`);
const pact = (): string => committee.scene.pact.slug;
const RULES = { kind: 'ATELIER', name: 'Atelier « santé »', quorumPercent: 0, callDays: 10, months: [3, 9], begins: '09:30', minutes: 90 };

describe('an instance', () => {
  it('is kept by the secretariat: made, changed, refused when stale or badly said', async () => {
    const { instance, problems } = await doing(CREATE, { pact: pact(), ...RULES, months: [9, 3, 9] });
    expect(problems).toEqual([]);
    expect(instance).toMatchObject({ kind: 'ATELIER', months: [3, 9], version: 1, members: [] });
    expect(codes(await doing(CREATE, { pact: pact(), ...RULES, name: ' atelier « SANTÉ » ' }))).toEqual(['name INSTANCE_NAME_TAKEN']);
    expect(codes(await doing(CREATE, { pact: pact(), ...RULES, name: ' ', months: [8] }))).toEqual(['name INSTANCE_NAME_REQUIRED', 'months AUGUST_REFUSED']);
    const changed = await doing(UPDATE, { instance: instance!.id, version: 1, ...RULES, quorumPercent: 33 });
    expect(changed.instance).toMatchObject({ quorumPercent: 33, version: 2 });
    expect(codes(await doing(UPDATE, { instance: instance!.id, version: 1, ...RULES, name: 'Autre' }))).toEqual(['version VERSION_CONFLICT']);
    expect(codes(await doing(UPDATE, { instance: instance!.id, version: 2, ...RULES, kind: 'COPIL' }))).toEqual(['kind INSTANCE_KIND_FIXED']);
    expect((await doing(UPDATE, { instance: instance!.id, version: 2, ...RULES, quorumPercent: 33 })).instance).toMatchObject({ version: 2 });
  });

  it('is read by whoever sits in it and who follows the meetings; the others do not know that it exists', async () => {
    const { instance, scene } = committee;
    const read = async (client: TestClient): Promise<string | undefined> => (await client.graphql(ONE, { id: instance })).code;
    const member = await signedIn(api, scene.tenant, await aPerson(api, scene.tenant, { role: 'COPIL_MEMBER' }));
    for (const client of [scene.secretariat, member, await committee.enter('chair'), await committee.enter('cafSubstitute'), await committee.enter('expert')]) expect(await read(client)).toBeUndefined();
    for (const client of [scene.reporter, scene.stranger]) expect(await read(client)).toBe('INSTANCE_NOT_FOUND');
    expect(await read(scene.visitor)).toBe('SIGN_IN_REQUIRED');
    expect((await scene.stranger.ask<{ instances: object[] }>(LIST, { pact: pact() })).instances).toEqual([]);
    // Addresses are told to who invites; those who sit together know each other's names.
    const names = async (client: TestClient) => (await client.ask<{ instances: { members: Member[] }[] }>(LIST, { pact: pact() })).instances[0]!.members.map(({ holder }) => holder);
    expect(await names(await committee.enter('ville'))).toContainEqual({ name: committee.people.caf.name, email: null });
    expect(await names(scene.secretariat)).toContainEqual({ name: committee.people.caf.name, email: committee.people.caf.email });
    // A mandate that has ended opens nothing any more.
    await change(api, scene.tenant, `UPDATE instance_member SET valid_until = '2019-05-15' WHERE tenant_id = $1 AND id = $2`, [scene.tenant.id, committee.seats.expert]);
    expect(await read(await committee.enter('expert'))).toBe('INSTANCE_NOT_FOUND');
  });

  it('is a neighbour’s only', async () => {
    const neighbour = await aTenant(api, { demonstration: true });
    await aPact(api, neighbour);
    const client = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }));
    expect((await client.graphql(ONE, { id: committee.instance })).code).toBe('INSTANCE_NOT_FOUND');
    expect((await client.graphql(UPDATE, { input: { instance: committee.instance, version: 1, ...RULES } })).code).toBe('INSTANCE_NOT_FOUND');
    expect((await client.graphql(PROPOSE, { input: { instance: committee.instance } })).code).toBe('INSTANCE_NOT_FOUND');
    expect((await client.graphql(REMOVE, { input: { member: committee.seats.chair, version: 1 } })).code).toBe('MEMBER_NOT_FOUND');
    expect((await committee.scene.reporter.graphql(CREATE, { input: { pact: pact(), ...RULES } })).code).toBe('FORBIDDEN');
  });

  it('is one statement with all that it holds', async () => {
    const { statements } = await countStatements(api, () => committee.scene.secretariat.ask(ONE, { id: committee.instance }));
    expect(statements.filter((sql) => sql.includes('instance_member'))).toHaveLength(1);
  });
});

describe('a seat', () => {
  const seat = (more: object = {}): object => ({ instance: committee.instance, organisation: 'emmaus', person: { name: 'Rose Lilas', email: 'Rose.Lilas@emmaus.example' }, seat: 'VOTING', chair: false, from: '2019-01-01', until: null, ...more });
  const last = ({ instance }: Payload, name: string): Member => instance!.members.find(({ person }) => person?.name === name)!;

  it('is given, changed, ended and taken back; who is named is made known without any role', async () => {
    const { tenant } = committee.scene;
    const added = last(await doing(ADD, seat()), 'Rose Lilas');
    expect(added).toMatchObject({ mandate: 'CURRENT', removable: true, version: 1, person: { email: 'rose.lilas@emmaus.example' } });
    const roles = await write(api, tenant, `SELECT FROM role_grant g JOIN person p ON p.tenant_id = g.tenant_id AND p.id = g.person_id WHERE g.tenant_id = $1 AND p.email = $2`, ['rose.lilas@emmaus.example']);
    expect(roles).toEqual([]);
    const change = (version: number, more: object) => doing(CHANGE, { member: added.id, version, organisation: 'emmaus', person: { name: 'Peu importe', email: 'rose.lilas@emmaus.example' }, seat: 'CONSULTATIVE', chair: false, from: '2019-01-01', until: null, ...more });
    expect(last(await change(1, { until: '2019-05-15' }), 'Rose Lilas')).toMatchObject({ seat: 'CONSULTATIVE', mandate: 'ENDED', version: 2 });
    expect(codes(await change(1, {}))).toEqual(['version VERSION_CONFLICT']);
    expect(last(await change(2, { from: '2019-09-01' }), 'Rose Lilas')).toMatchObject({ mandate: 'COMING' });
    expect((await doing(REMOVE, { member: added.id, version: 3 })).instance!.members.map(({ id }) => id)).not.toContain(added.id);
    const trail = await write<{ action: string }>(api, tenant, `SELECT action FROM audit_entry WHERE tenant_id = $1 AND object_type = 'instance' ORDER BY sequence`);
    expect(trail.map(({ action }) => action)).toEqual(['instance.member-added', 'instance.member-changed', 'instance.member-changed', 'instance.member-removed']);
  });

  it('is refused to nobody, to who sits there already, to a second chair, and to days that run backwards', async () => {
    const { people } = committee;
    expect(codes(await doing(ADD, seat({ organisation: null, person: null })))).toEqual(['organisation SEAT_OF_NOBODY']);
    expect(codes(await doing(ADD, seat({ until: '2018-12-31' })))).toEqual(['until MANDATE_ENDS_FIRST']);
    expect(codes(await doing(ADD, seat({ person: { name: 'V', email: people.ville.email } })))).toEqual(['person SEAT_TAKEN']);
    expect(codes(await doing(ADD, seat({ chair: true })))).toEqual(['chair CHAIR_TAKEN']);
    expect(codes(await doing(ADD, seat({ substitute: { name: 'R', email: 'ROSE.lilas@emmaus.example' } })))).toEqual(['substitute.email SUBSTITUTE_SAME']);
    expect((await committee.scene.secretariat.graphql(ADD, { input: seat({ organisation: 'inconnue' }) })).code).toBe('ORGANISATION_NOT_FOUND');
  });

  it('of an organisation that names nobody is its head’s, else its referent’s; never of somebody who left', async () => {
    const { scene, seats, people } = committee;
    const head = await aPerson(api, scene.tenant);
    await change(api, scene.tenant, `INSERT INTO pact_participant (tenant_id, pact_id, organisation_id, participant, signatory) VALUES ($1, $2, $3, true, true) ON CONFLICT DO NOTHING`, [scene.tenant.id, scene.pact.id, scene.ville.id]);
    await change(api, scene.tenant, `INSERT INTO contact_point (tenant_id, pact_id, organisation_id, duty, person_id) VALUES ($1, $2, $3, 'HEAD', $4)`, [scene.tenant.id, scene.pact.id, scene.ville.id, head.id]);
    const holder = async (): Promise<string | undefined> => (await scene.secretariat.ask<{ instance: Instance }>(ONE, { id: committee.instance })).instance.members.find(({ id }) => id === seats.ville)!.holder?.name;
    expect(await holder()).toBe(people.ville.name);
    await change(api, scene.tenant, `UPDATE person SET left_on = '2019-05-01' WHERE tenant_id = $1 AND id = $2`, [scene.tenant.id, people.ville.id]);
    expect(await holder()).toBe(head.name);
    await change(api, scene.tenant, `UPDATE person SET left_on = '2019-05-01' WHERE tenant_id = $1 AND id = $2`, [scene.tenant.id, head.id]);
    expect(await holder()).toBeUndefined();
  });
});

describe('two COPIL a year', () => {
  it('are entered ahead, once, and stay what they are when they are moved', async () => {
    const { scene, instance } = committee;
    const calendar = async () => (await scene.secretariat.ask<{ followedMeetings: { startsAt: string; state: string; title: string }[] }>(MEETINGS, { pact: pact() })).followedMeetings;
    const before = (await scene.secretariat.ask<{ instance: Instance }>(ONE, { id: instance })).instance;
    expect(before.proposals).toEqual([{ slot: '2019-06', day: '2019-06-20' }, { slot: '2019-12', day: '2019-12-19' }, { slot: '2020-06', day: '2020-06-18' }, { slot: '2020-12', day: '2020-12-17' }]);
    expect((await doing(PROPOSE, { instance })).instance!.proposals).toEqual([]);
    await doing(PROPOSE, { instance });
    expect(await calendar()).toMatchObject([
      { title: 'Comité de pilotage, juin 2019', startsAt: '2019-06-20T12:30:00.000Z', endsAt: '2019-06-20T14:30:00.000Z', state: 'PROPOSED' },
      { title: 'Comité de pilotage, décembre 2019', startsAt: '2019-12-19T13:30:00.000Z' },
      { startsAt: '2020-06-18T12:30:00.000Z' },
      { startsAt: '2020-12-17T13:30:00.000Z' },
    ]);
    await change(api, scene.tenant, `UPDATE meeting SET starts_at = '2019-07-02T08:00:00Z', ends_at = '2019-07-02T10:00:00Z' WHERE tenant_id = $1 AND slot = '2019-06'`);
    await doing(PROPOSE, { instance });
    expect(await calendar()).toHaveLength(4);
    // A year later, the next year's.
    await standAt(api, scene.tenant, '2020-03-02');
    await doing(PROPOSE, { instance });
    expect((await calendar()).slice(4)).toMatchObject([{ startsAt: '2021-06-17T12:30:00.000Z' }, { startsAt: '2021-12-16T13:30:00.000Z' }]);
  });

  it('are entered once by two who ask at the same moment', async () => {
    await Promise.all([doing(PROPOSE, { instance: committee.instance }), doing(PROPOSE, { instance: committee.instance })]);
    expect((await committee.scene.secretariat.ask<{ followedMeetings: object[] }>(MEETINGS, { pact: pact() })).followedMeetings).toHaveLength(4);
  });
});
