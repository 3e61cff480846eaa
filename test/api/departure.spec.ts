import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Dormancy } from '#access';
import { today } from '#platform';
import { aCollection, anOrganisation, aPerson, aTenant, change, contextOf, mailsOf, signedIn, startApi, TODAY_SQL, write, type Collection, type TestApi, type TestPerson } from '../builders/index.js';

const DEPART = 'mutation ($input: DepartPersonInput!) { departPerson(input: $input) { person { state leftOn roles { role current until } } } }';
const KIND = '{ viewer { kind grants { role organisation { slug } } } }';

let api: TestApi;
let scene: Collection;
let leaver: TestPerson;
let heir: TestPerson;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  scene = await aCollection(api);
  leaver = await aPerson(api, scene.tenant, { role: 'CONTRIBUTOR', organisation: scene.caf.id }, { role: 'CONTRIBUTOR', organisation: scene.ville.id }, { role: 'COPIL_MEMBER' });
  heir = await aPerson(api, scene.tenant);
});

const depart = (on: string, successions: object[], client = scene.secretariat) => client.graphql<{ departPerson: { person: object } }>(DEPART, { input: { person: leaver.id, on, successions } });
const both = () => [{ organisation: 'caf', successor: heir.id }, { organisation: 'ville', successor: null }];
const entries = () => write<{ action: string }>(api, scene.tenant, `SELECT action FROM audit_entry WHERE tenant_id = $1 AND object_id = $2 AND at >= '2019-05-15' ORDER BY written DESC`, [leaver.id]);

describe('a departure', () => {
  it('passes roles to the successor and closes every door, in one act of the trail', async () => {
    const browser = await signedIn(api, scene.tenant, leaver);
    const before = (await entries()).length;
    const { data } = await depart('2019-05-15', both());
    expect(data!.departPerson.person).toMatchObject({ state: 'LEFT', leftOn: '2019-05-15', roles: [1, 2, 3].map(() => expect.objectContaining({ current: false })) });
    expect(await browser.ask(KIND)).toEqual({ viewer: { kind: 'ANONYMOUS', grants: [] } });
    expect(await (await signedIn(api, scene.tenant, heir)).ask(KIND)).toEqual({ viewer: { kind: 'PERSON', grants: [{ role: 'CONTRIBUTOR', organisation: { slug: 'caf' } }] } });
    expect((await entries()).slice(0, (await entries()).length - before).map(({ action }) => action)).toEqual(['person.departed']);
    const [mail] = await mailsOf(api, scene.tenant, 'access.departure');
    expect(mail!.to).toBe(heir.email);
    expect(mail!.mail!.text).toContain('CAF');
    expect(mail!.mail!.text).toMatch(/\d+ réponses à envoyer/);
    expect((await depart('2019-05-16', both())).code).toBe('DEPARTED_ALREADY');
  });

  it('is told before: the doors it closes, and what waits in each organisation', async () => {
    const browser = await signedIn(api, scene.tenant, leaver);
    const outlook = (client = scene.secretariat) => client.graphql<{ departureOutlook: { sessions: number; tokens: number; guestLinks: number; held: object[] } }>(
      'query ($person: ID!) { departureOutlook(person: $person) { sessions tokens guestLinks held { organisation what count } } }', { person: leaver.id });
    const { data } = await outlook();
    expect(data!.departureOutlook).toMatchObject({ sessions: 1, tokens: 0, guestLinks: 0 });
    expect(data!.departureOutlook.held).toContainEqual({ organisation: 'caf', what: 'réponses à envoyer', count: expect.any(Number) });
    await depart('2019-05-15', both());
    expect((await outlook()).data).toEqual({ departureOutlook: { sessions: 0, tokens: 0, guestLinks: 0, held: [] } });
    expect(await browser.ask(KIND)).toMatchObject({ viewer: { kind: 'ANONYMOUS' } });
    expect((await outlook(scene.validator)).code).toBe('FORBIDDEN');
    const neighbour = await aTenant(api);
    expect((await outlook(await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'PACT_ADMINISTRATOR' })))).code).toBe('PERSON_NOT_FOUND');
  });

  it('to come leaves things as they are until its day', async () => {
    const browser = await signedIn(api, scene.tenant, leaver);
    expect((await depart('2019-05-17', both())).code).toBeUndefined();
    expect(await browser.ask(KIND)).toMatchObject({ viewer: { kind: 'PERSON' } });
    const successor = await signedIn(api, scene.tenant, heir);
    expect(await successor.ask(KIND)).toMatchObject({ viewer: { grants: [] } });
    await scene.visitor.ask('mutation ($input: AdvanceClockInput!) { advanceClock(input: $input) { demonstration { today } } }', { input: { to: '2019-05-17' } });
    expect(today({ ...contextOf(api, scene.tenant) })).not.toBe('2019-05-17');
    expect(await browser.ask(KIND)).toMatchObject({ viewer: { kind: 'ANONYMOUS' } });
    expect(await successor.ask(KIND)).toMatchObject({ viewer: { grants: [{ role: 'CONTRIBUTOR' }] } });
  });

  it('says of each organisation who takes over, someone who can', async () => {
    expect((await depart('2019-05-15', [{ organisation: 'caf', successor: heir.id }])).code).toBe('SUCCESSOR_MISSING');
    expect((await depart('2019-05-15', [{ organisation: 'caf', successor: leaver.id }, { organisation: 'ville', successor: null }])).code).toBe('SUCCESSOR_UNFIT');
    expect((await depart('2019-05-14', both())).code).toBe('DATE_PASSED');
    const neighbour = await aTenant(api);
    const stranger = await aPerson(api, neighbour);
    expect((await depart('2019-05-15', [{ organisation: 'caf', successor: stranger.id }, { organisation: 'ville', successor: null }])).code).toBe('PERSON_NOT_FOUND');
    await change(api, scene.tenant, `UPDATE person SET disabled_on = '2019-01-01' WHERE tenant_id = $1 AND id = $2`, [scene.tenant.id, heir.id]);
    expect((await depart('2019-05-15', both())).code).toBe('SUCCESSOR_UNFIT');
  });

  it('is the secretariat’s to record, and no neighbour’s', async () => {
    for (const client of [scene.reporter, scene.validator]) expect((await depart('2019-05-15', both(), client)).code).toBe('FORBIDDEN');
    const neighbour = await aTenant(api, { demonstration: true });
    await anOrganisation(api, neighbour, { slug: 'caf', name: 'CAF' });
    const stranger = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'PACT_ADMINISTRATOR' }));
    expect((await depart('2030-05-15', both(), stranger)).code).toBe('PERSON_NOT_FOUND');
  });
});

describe('an account that nobody uses', () => {
  it('is warned after a year, switched off thirty days later, and never the last administrator’s', async () => {
    const { tenant } = scene;
    const administrator = await aPerson(api, tenant, { role: 'PACT_ADMINISTRATOR' });
    const sweep = () => api.get(Dormancy).sweep(contextOf(api, tenant));
    const states = async () => Object.fromEntries((await write<{ id: string; state: string }>(api, tenant, `SELECT id, CASE WHEN disabled_on IS NOT NULL THEN 'OFF' WHEN dormant_warned_on IS NOT NULL THEN 'WARNED' ELSE 'ACTIVE' END AS state FROM person WHERE tenant_id = $1`)).map(({ id, state }) => [id, state]));
    await write(api, tenant, `UPDATE person SET last_seen_on = ${TODAY_SQL} - 364 WHERE tenant_id = $1`);
    await sweep();
    expect(new Set(Object.values(await states()))).toEqual(new Set(['ACTIVE']));
    await write(api, tenant, `UPDATE person SET last_seen_on = ${TODAY_SQL} - 367 WHERE tenant_id = $1 AND id = ANY($2)`, [[leaver.id, administrator.id]]);
    await sweep();
    await sweep();
    expect(await states()).toMatchObject({ [leaver.id]: 'WARNED', [administrator.id]: 'WARNED', [heir.id]: 'ACTIVE' });
    const mails = await mailsOf(api, tenant, 'access.dormant');
    expect(mails.map(({ to }) => to).sort()).toEqual([leaver.email, administrator.email].sort());
    await write(api, tenant, `UPDATE person SET dormant_warned_on = ${TODAY_SQL} - 30 WHERE tenant_id = $1 AND dormant_warned_on IS NOT NULL`);
    await sweep();
    expect(await states()).toMatchObject({ [leaver.id]: 'OFF', [administrator.id]: 'WARNED' });
    await signedIn(api, tenant, administrator);
    expect(await states()).toMatchObject({ [administrator.id]: 'ACTIVE' });
  });
});
