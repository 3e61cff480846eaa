import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TenantRef } from '#platform';
import { anOrganisation, aPact, aPerson, aTenant, signedIn, startApi, write, type TestApi, type TestClient, type TestOrganisation, type TestPact, type TestPerson } from '../builders/index.js';

let api: TestApi;
let tenant: TenantRef;
let pact: TestPact;
let aurore: TestOrganisation;
let people: { validator: TestPerson; contributor: TestPerson; stranger: TestPerson };
let browsers: { secretariat: TestClient; validator: TestClient; contributor: TestClient; stranger: TestClient; visitor: TestClient };

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await aTenant(api);
  pact = await aPact(api, tenant);
  aurore = await anOrganisation(api, tenant, { slug: 'aurore', name: 'Aurore' });
  const other = await anOrganisation(api, tenant, { slug: 'emmaus', name: 'Emmaüs' });
  await write(api, tenant, `INSERT INTO pact_participant (tenant_id, pact_id, organisation_id, participant, signatory) VALUES ($1, $2, $3, true, false)`, [pact.id, aurore.id]);
  people = {
    validator: await aPerson(api, tenant, { role: 'ORGANISATION_VALIDATOR', organisation: aurore.id }),
    contributor: await aPerson(api, tenant, { role: 'CONTRIBUTOR', organisation: aurore.id }),
    stranger: await aPerson(api, tenant, { role: 'ORGANISATION_VALIDATOR', organisation: other.id }),
  };
  browsers = {
    secretariat: await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' })),
    validator: await signedIn(api, tenant, people.validator),
    contributor: await signedIn(api, tenant, people.contributor),
    stranger: await signedIn(api, tenant, people.stranger),
    visitor: api.client(tenant),
  };
});

const PART = 'participant signatory signatorySince signatoryUntil version contacts { duty person { id name email } } people { id }';
const READ = `query ($pact: String!, $organisation: String!) { participation(pact: $pact, organisation: $organisation) { ${PART} } }`;
const UPDATE = `mutation ($input: UpdateParticipationInput!) { updateParticipation(input: $input) { participation { ${PART} } problems { path code } conflict { version } } }`;
const CONTACTS = `mutation ($input: SetContactPointsInput!) { setContactPoints(input: $input) { participation { ${PART} } problems { path code } conflict { version contacts { duty } } } }`;

interface Part {
  version: number;
  contacts: { duty: string; person: { id: string; name: string; email: string } }[];
  people: { id: string }[];
}
interface Payload {
  participation: Part | null;
  problems: { path: string; code: string }[];
  conflict: { version: number } | null;
}
const key = () => ({ pact: pact.slug, organisation: 'aurore' });
const setContacts = async (client: TestClient, version: number, contacts: object[]): Promise<Payload> =>
  (await client.ask<{ setContactPoints: Payload }>(CONTACTS, { input: { ...key(), version, contacts } })).setContactPoints;
const update = async (input: object): Promise<Payload> => (await browsers.secretariat.ask<{ updateParticipation: Payload }>(UPDATE, { input: { ...key(), ...input } })).updateParticipation;
const codes = ({ problems }: Payload): string[] => problems.map(({ path, code }) => `${path} ${code}`);

describe('the part an organisation takes in a pact', () => {
  it('says from when to when it signed, and everybody reads that', async () => {
    expect((await update({ version: 1, signatory: true, signatorySince: '2015', signatoryUntil: '2018-S1' })).participation).toMatchObject({ version: 2, signatory: true, signatorySince: '2015' });
    const { organisation } = await browsers.visitor.ask<{ organisation: object }>('query ($pact: String!) { organisation(pact: $pact, slug: "aurore") { signatory signatorySince signatoryUntil } }', { pact: pact.slug });
    expect(organisation).toEqual({ signatory: true, signatorySince: '2015', signatoryUntil: '2018-S1' });
    expect(codes(await update({ version: 2, signatoryUntil: '2014' }))).toEqual(['signatoryUntil PERIOD_REVERSED']);
    expect((await update({ version: 2, signatory: false })).participation).toMatchObject({ signatory: false, signatorySince: null, signatoryUntil: null });
    expect((await update({ version: 2, signatory: true })).conflict).toMatchObject({ version: 3 });
  });

  it('begins when it joins, and moves the revision that open files are kept by', async () => {
    const revision = async () => (await write<{ revision: string }>(api, tenant, `SELECT revision FROM pact WHERE tenant_id = $1`))[0]!.revision;
    const before = Number(await revision());
    expect((await update({ organisation: 'emmaus', version: 0, participant: true })).participation).toMatchObject({ version: 1 });
    expect(Number(await revision())).toBe(before + 1);
    expect((await browsers.secretariat.graphql(UPDATE, { input: { ...key(), organisation: 'inconnue', version: 0 } })).code).toBe('ORGANISATION_NOT_FOUND');
    expect((await browsers.secretariat.graphql(UPDATE, { input: { ...key(), pact: 'ailleurs', version: 1 } })).code).toBe('PACT_NOT_FOUND');
  });
});

describe('whom to write to', () => {
  it('is chosen by the organisation’s validator among its people', async () => {
    const done = await setContacts(browsers.validator, 1, [{ duty: 'REFERENT', person: people.contributor.id }, { duty: 'HEAD', person: people.validator.id }]);
    expect(done.participation).toMatchObject({ version: 2, contacts: [{ duty: 'REFERENT', person: { email: people.contributor.email } }, { duty: 'HEAD' }] });
    expect(done.participation!.people.map(({ id }) => id).sort()).toEqual([people.contributor.id, people.validator.id].sort());
    expect(codes(await setContacts(browsers.validator, 2, [{ duty: 'REFERENT', person: people.stranger.id }]))).toEqual(['contacts.0.person CONTACT_UNKNOWN']);
    expect(codes(await setContacts(browsers.validator, 2, [{ duty: 'REFERENT', name: 'Quelqu’un', email: people.stranger.email }]))).toEqual(['contacts.0.person CONTACT_REQUIRED']);
    expect((await setContacts(browsers.validator, 1, [])).conflict).toMatchObject({ version: 2 });
  });

  it('may be somebody new, for the secretariat', async () => {
    const done = await setContacts(browsers.secretariat, 1, [{ duty: 'DEPUTY', name: 'Noémie Saule', email: 'Noemie.Saule@aurore.example' }]);
    expect(done.participation!.contacts).toMatchObject([{ duty: 'DEPUTY', person: { name: 'Noémie Saule', email: 'noemie.saule@aurore.example' } }]);
    expect(codes(await setContacts(browsers.secretariat, 2, [{ duty: 'DEPUTY', name: ' ' }]))).toEqual(['contacts.0.name NAME_REQUIRED', 'contacts.0.email CONTACT_ADDRESS_REQUIRED']);
    expect((await browsers.secretariat.graphql(CONTACTS, { input: { ...key(), version: 2, contacts: [{ duty: 'DEPUTY', name: 'X', email: 'x' }] } })).errors[0]!.extensions.problems).toMatchObject([{ code: 'NOT_AN_EMAIL' }]);
  });

  it('is one person a duty, and one duty a person', async () => {
    const referent = { duty: 'REFERENT', person: people.contributor.id };
    expect(codes(await setContacts(browsers.validator, 1, [referent, { ...referent, person: people.validator.id }]))).toEqual(['contacts.1.duty DUTY_TWICE']);
    expect(codes(await setContacts(browsers.validator, 1, [referent, { ...referent, duty: 'HEAD' }]))).toEqual(['contacts.1.person CONTACT_TWICE']);
  });

  it('is read by the organisation and the secretariat, changed by its validator and the secretariat', async () => {
    await setContacts(browsers.validator, 1, [{ duty: 'REFERENT', person: people.contributor.id }]);
    for (const client of [browsers.secretariat, browsers.validator, browsers.contributor]) {
      expect((await client.ask<{ participation: Part }>(READ, key())).participation.contacts).toHaveLength(1);
    }
    const input = { ...key(), version: 2, contacts: [] };
    expect((await browsers.visitor.graphql(READ, key())).code).toBe('SIGN_IN_REQUIRED');
    expect((await browsers.stranger.graphql(READ, key())).code).toBe('ORGANISATION_NOT_FOUND');
    expect((await browsers.visitor.graphql(CONTACTS, { input })).code).toBe('SIGN_IN_REQUIRED');
    expect((await browsers.contributor.graphql(CONTACTS, { input })).code).toBe('FORBIDDEN');
    expect((await browsers.stranger.graphql(CONTACTS, { input })).code).toBe('ORGANISATION_NOT_FOUND');
    expect((await browsers.validator.graphql(UPDATE, { input: { ...key(), version: 2, signatory: true } })).code).toBe('FORBIDDEN');
    expect((await browsers.secretariat.ask<{ participation: Part }>(READ, key())).participation).toMatchObject({ version: 2 });
  });

  it('of a neighbour is as if it did not exist', async () => {
    const other = await aTenant(api);
    const neighbour = await signedIn(api, other, await aPerson(api, other, { role: 'SECRETARIAT' }));
    expect((await neighbour.graphql(READ, key())).code).toBe('PACT_NOT_FOUND');
    expect((await neighbour.graphql(CONTACTS, { input: { ...key(), version: 1, contacts: [] } })).code).toBe('PACT_NOT_FOUND');
  });
});
