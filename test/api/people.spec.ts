import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TenantRef } from '#platform';
import { anOrganisation, aPerson, aTenant, change, countStatements, dayFromNow, mailsOf, signedIn, startApi, write, type TestApi, type TestClient, type TestOrganisation } from '../builders/index.js';

const PEOPLE = `query ($search: String, $role: Role, $organisation: String, $state: PersonState, $first: Int, $after: String) {
  people(search: $search, role: $role, organisation: $organisation, state: $state, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id name email state roles { id role current from until grantedBy organisation { slug } } }
  }
}`;
const RECORD = 'query ($id: ID!) { personRecord(id: $id) { id name state roles { id role current until organisation { slug } } } }';
const MEMBERS = 'query ($organisation: String!) { organisationPeople(organisation: $organisation) { totalCount nodes { id roles { role organisation { slug } } } } }';
const GRANT = 'mutation ($input: GrantRoleInput!) { grantRole(input: $input) { person { roles { id role from until current grantedBy organisation { slug } } } } }';
const END = 'mutation ($input: EndRoleInput!) { endRole(input: $input) { person { id } } }';
const OFF = 'mutation ($input: PersonInput!) { switchOffPerson(input: $input) { person { state } } }';
const ON = 'mutation ($input: PersonInput!) { switchOnPerson(input: $input) { person { state } } }';
const OFFERS = '{ rolesToGive { role withOrganisation withoutOrganisation kinds } }';
const INVITE = 'mutation ($input: InviteInput!) { invite(input: $input) { invitation { id } } }';
const CORRECT = 'mutation ($input: CorrectPersonInput!) { correctPerson(input: $input) { person { name email } } }';
const SIGN_IN = 'mutation ($input: RequestSignInLinkInput!) { requestSignInLink(input: $input) { sent } }';
const KIND = '{ viewer { kind grants { role } } }';

interface Role {
  id: string;
  role: string;
  from: string | null;
  until: string | null;
  current: boolean;
  grantedBy: string | null;
  organisation: { slug: string } | null;
}
interface Offer {
  role: string;
  withOrganisation: boolean;
  withoutOrganisation: boolean;
  kinds: string[] | null;
}
interface People {
  people: { totalCount: number; pageInfo: { hasNextPage: boolean; endCursor: string }; nodes: { id: string; name: string; state: string; roles: Role[] }[] };
}

let api: TestApi;
let tenant: TenantRef;
let caf: TestOrganisation;
let other: TestOrganisation;
let administrator: TestClient;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await aTenant(api);
  caf = await anOrganisation(api, tenant, { slug: 'caf', name: 'CAF' });
  other = await anOrganisation(api, tenant, { slug: 'autre', name: 'Autre' });
  administrator = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'PACT_ADMINISTRATOR' }));
});

const held = async (id: string): Promise<Role[]> => (await administrator.ask<{ personRecord: { roles: Role[] } }>(RECORD, { id })).personRecord.roles;

describe('the list of people', () => {
  it('is paged, searched and filtered, in a number of statements that does not grow', async () => {
    for (let n = 0; n < 7; n++) await aPerson(api, tenant, { role: 'CONTRIBUTOR', organisation: n % 2 ? caf.id : other.id });
    const { result, statements } = await countStatements(api, () => administrator.ask<People>(PEOPLE, { first: 5 }));
    expect(result.people).toMatchObject({ totalCount: 8, pageInfo: { hasNextPage: true } });
    expect(statements).toHaveLength(2);
    const rest = await administrator.ask<People>(PEOPLE, { first: 5, after: result.people.pageInfo.endCursor });
    expect(new Set([...result.people.nodes, ...rest.people.nodes].map(({ id }) => id)).size).toBe(8);
    expect((await administrator.ask<People>(PEOPLE, { organisation: 'caf' })).people.totalCount).toBe(3);
    expect((await administrator.ask<People>(PEOPLE, { role: 'PACT_ADMINISTRATOR' })).people.totalCount).toBe(1);
    const [one] = rest.people.nodes;
    expect((await administrator.ask<People>(PEOPLE, { search: one!.name.toUpperCase() })).people.nodes).toEqual([expect.objectContaining({ id: one!.id })]);
    expect((await administrator.ask<People>(PEOPLE, { state: 'LEFT' })).people.totalCount).toBe(0);
  });

  it('is closed to lower roles, and a neighbour’s person is one who does not exist', async () => {
    const person = await aPerson(api, tenant, { role: 'CONTRIBUTOR', organisation: caf.id });
    const validator = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'ORGANISATION_VALIDATOR', organisation: caf.id }));
    const neighbour = await aTenant(api);
    const stranger = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'PACT_ADMINISTRATOR' }));
    expect((await api.client(tenant).graphql(PEOPLE)).code).toBe('SIGN_IN_REQUIRED');
    expect((await (await signedIn(api, tenant, person)).graphql(PEOPLE)).code).toBe('FORBIDDEN');
    expect((await validator.graphql(PEOPLE)).code).toBe('FORBIDDEN');
    expect((await validator.graphql(RECORD, { id: person.id })).code).toBe('FORBIDDEN');
    for (const client of [stranger, administrator]) {
      const id = client === stranger ? person.id : '00000000-0000-4000-8000-000000000000';
      expect((await client.graphql(RECORD, { id })).code).toBe('PERSON_NOT_FOUND');
      expect((await client.graphql(OFF, { input: { person: id } })).code).toBe('PERSON_NOT_FOUND');
      expect((await client.graphql(GRANT, { input: { person: id, role: 'EVALUATOR' } })).code).toBe('PERSON_NOT_FOUND');
    }
    expect((await stranger.ask<People>(PEOPLE)).people.totalCount).toBe(1);
    expect((await administrator.graphql(RECORD, { id: 'nonsense' })).code).toBe('BAD_ID');
  });

  it('shows a validator the people of their organisation, with their roles there and no others', async () => {
    const both = await aPerson(api, tenant, { role: 'CONTRIBUTOR', organisation: caf.id }, { role: 'CONTRIBUTOR', organisation: other.id });
    const validator = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'ORGANISATION_VALIDATOR', organisation: caf.id }));
    const { organisationPeople } = await validator.ask<{ organisationPeople: { totalCount: number; nodes: { id: string; roles: object[] }[] } }>(MEMBERS, { organisation: 'caf' });
    expect(organisationPeople.totalCount).toBe(2);
    expect(organisationPeople.nodes.find(({ id }) => id === both.id)!.roles).toEqual([{ role: 'CONTRIBUTOR', organisation: { slug: 'caf' } }]);
    expect((await validator.graphql(MEMBERS, { organisation: 'autre' })).code).toBe('FORBIDDEN');
    expect((await validator.graphql(MEMBERS, { organisation: 'inconnue' })).code).toBe('FORBIDDEN');
  });
});

describe('a role', () => {
  it('begins and ends on its days, and holds for nothing before or after', async () => {
    const person = await aPerson(api, tenant);
    const browser = await signedIn(api, tenant, person);
    const grants = async () => (await browser.ask<{ viewer: { grants: object[] } }>(KIND)).viewer.grants;
    await administrator.ask(GRANT, { input: { person: person.id, role: 'CONTRIBUTOR', organisation: 'caf', from: dayFromNow(2) } });
    expect(await grants()).toEqual([]);
    const [future] = await held(person.id);
    expect(future).toMatchObject({ current: false });
    await administrator.ask(END, { input: { grant: future!.id } });
    // Withdrawn before it began: there is nothing left to end, and nobody whose duties could pass to it.
    expect((await administrator.graphql(END, { input: { grant: future!.id } })).code).toBe('GRANT_NOT_FOUND');
    await administrator.ask(GRANT, { input: { person: person.id, role: 'CONTRIBUTOR', organisation: 'caf' } });
    expect(await grants()).toEqual([{ role: 'CONTRIBUTOR' }]);
    const now = (await held(person.id)).find(({ current }) => current)!;
    await administrator.ask(END, { input: { grant: now.id, on: dayFromNow(3) } });
    expect((await administrator.graphql(END, { input: { grant: now.id, on: dayFromNow(5) } })).code).toBe('ROLE_ENDS_BEFORE');
    expect(await grants()).toEqual([{ role: 'CONTRIBUTOR' }]);
    await administrator.ask(END, { input: { grant: now.id } });
    expect(await grants()).toEqual([]);
    expect((await administrator.graphql(END, { input: { grant: now.id } })).code).toBe('GRANT_NOT_FOUND');
  });

  it('is not given twice, nor without what it needs, nor backwards', async () => {
    const person = await aPerson(api, tenant, { role: 'CONTRIBUTOR', organisation: caf.id });
    const give = async (input: object) => (await administrator.graphql(GRANT, { input: { person: person.id, ...input } })).code;
    expect(await give({ role: 'CONTRIBUTOR', organisation: 'caf' })).toBe('ROLE_HELD_ALREADY');
    expect(await give({ role: 'CONTRIBUTOR' })).toBe('ROLE_NEEDS_ORGANISATION');
    expect(await give({ role: 'SECRETARIAT', organisation: 'caf' })).toBe('ROLE_HAS_NO_ORGANISATION');
    expect(await give({ role: 'CONTRIBUTOR', organisation: 'inconnue' })).toBe('ORGANISATION_UNKNOWN_HERE');
    expect(await give({ role: 'EVALUATOR', from: dayFromNow(3), until: dayFromNow(1) })).toBe('ROLE_DATES_REVERSED');
    expect(await give({ role: 'OPERATOR' })).toBe('FORBIDDEN');
  });

  it('is offered and given to the people of organisations that it suits only', async () => {
    const association = await anOrganisation(api, tenant, { slug: 'halte', name: 'La Halte', kind: 'ASSOCIATION' });
    const offers = (await administrator.ask<{ rolesToGive: Offer[] }>(OFFERS)).rolesToGive;
    const offered = (kind: string | null) => offers.filter((offer) => (kind === null ? offer.withoutOrganisation : offer.withOrganisation && (offer.kinds?.includes(kind) ?? true))).map(({ role }) => role);
    expect(offered('ASSOCIATION')).toEqual(['CONTRIBUTOR', 'ORGANISATION_VALIDATOR', 'CONSEIL_MEMBER', 'COPIL_MEMBER']);
    expect(offered(null)).toEqual(['EVALUATOR', 'FINANCE_CORRESPONDENT', 'CONSEIL_MEMBER', 'COPIL_MEMBER', 'SECRETARIAT', 'PACT_ADMINISTRATOR']);
    // What is offered is what is taken, by every way to give it.
    const { id: personId } = await aPerson(api, tenant);
    for (const { role } of offers) {
      const suits = offered('ASSOCIATION').includes(role);
      const refusal = ['SECRETARIAT', 'PACT_ADMINISTRATOR'].includes(role) ? 'ROLE_HAS_NO_ORGANISATION' : 'ROLE_UNSUITED';
      expect([role, (await administrator.graphql(GRANT, { input: { person: personId, role, organisation: association.slug } })).code]).toEqual([role, suits ? undefined : refusal]);
      expect([role, (await administrator.graphql(INVITE, { input: { name: 'Rose', email: `${role.toLowerCase()}@halte.example`, role, organisation: association.slug } })).code]).toEqual([role, suits ? undefined : refusal]);
    }
    const secretariat = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
    expect((await secretariat.ask<{ rolesToGive: Offer[] }>(OFFERS)).rolesToGive.map(({ role }) => role)).not.toContain('PACT_ADMINISTRATOR');
  });

  it('is not given by who holds less: the secretariat makes no administrator, a validator gives nothing elsewhere', async () => {
    const person = await aPerson(api, tenant);
    const secretariat = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
    const validator = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'ORGANISATION_VALIDATOR', organisation: caf.id }));
    for (const role of ['PACT_ADMINISTRATOR', 'SECRETARIAT']) expect((await secretariat.graphql(GRANT, { input: { person: person.id, role } })).code).toBe('FORBIDDEN');
    await secretariat.ask(GRANT, { input: { person: person.id, role: 'COPIL_MEMBER' } });
    expect((await validator.graphql(GRANT, { input: { person: person.id, role: 'CONTRIBUTOR', organisation: 'caf' } })).code).toBe('FORBIDDEN');
    const elsewhere = await aPerson(api, tenant, { role: 'CONTRIBUTOR', organisation: other.id });
    expect((await validator.graphql(END, { input: { grant: (await held(elsewhere.id))[0]!.id } })).code).toBe('GRANT_NOT_FOUND');
    const own = await aPerson(api, tenant, { role: 'CONTRIBUTOR', organisation: caf.id });
    await validator.ask(END, { input: { grant: (await held(own.id))[0]!.id } });
    expect((await held(own.id))[0]).toMatchObject({ current: false });
  });

  it('of the last administrator stays', async () => {
    const { people } = await administrator.ask<People>(PEOPLE, { role: 'PACT_ADMINISTRATOR' });
    const grant = people.nodes[0]!.roles[0]!.id;
    expect((await administrator.graphql(END, { input: { grant } })).code).toBe('LAST_ADMINISTRATOR');
    await aPerson(api, tenant, { role: 'PACT_ADMINISTRATOR' });
    await administrator.ask(END, { input: { grant } });
    expect((await administrator.graphql(PEOPLE)).code).toBe('FORBIDDEN');
  });
});

describe('an account', () => {
  it('switched off opens nothing any more, until it is switched on', async () => {
    const person = await aPerson(api, tenant, { role: 'CONTRIBUTOR', organisation: caf.id });
    const browser = await signedIn(api, tenant, person);
    expect((await administrator.ask(OFF, { input: { person: person.id } }))).toEqual({ switchOffPerson: { person: { state: 'DISABLED' } } });
    expect((await browser.ask<{ viewer: { kind: string } }>(KIND)).viewer.kind).toBe('ANONYMOUS');
    await api.client(tenant).ask('mutation ($input: RequestSignInLinkInput!) { requestSignInLink(input: $input) { sent } }', { input: { email: person.email } });
    await administrator.ask(ON, { input: { person: person.id } });
    expect((await held(person.id))[0]).toMatchObject({ current: true });
    await expect(signedIn(api, tenant, person)).resolves.toBeDefined();
  });

  it('is not one’s own to switch off, nor that of who stands higher', async () => {
    const secretary = await aPerson(api, tenant, { role: 'SECRETARIAT' });
    const secretariat = await signedIn(api, tenant, secretary);
    const { people } = await administrator.ask<People>(PEOPLE, { role: 'PACT_ADMINISTRATOR' });
    expect((await secretariat.graphql(OFF, { input: { person: secretary.id } })).code).toBe('NOT_ONESELF');
    expect((await secretariat.graphql(OFF, { input: { person: people.nodes[0]!.id } })).code).toBe('FORBIDDEN');
  });

  it('whose state was changed behind is told as it is', async () => {
    const person = await aPerson(api, tenant);
    await change(api, tenant, `UPDATE person SET left_on = '2019-01-01' WHERE tenant_id = $1 AND id = $2`, [tenant.id, person.id]);
    expect((await administrator.ask<People>(PEOPLE, { state: 'LEFT' })).people.nodes).toEqual([expect.objectContaining({ id: person.id, state: 'LEFT' })]);
    expect((await administrator.graphql(GRANT, { input: { person: person.id, role: 'EVALUATOR' } })).code).toBe('PERSON_AWAY');
  });
});

describe('who may do what', () => {
  it('is told to everybody, each permission in words', async () => {
    const ask = async (language: string) =>
      (await api.client(tenant).graphql<{ permissions: { code: string; sentence: string; roles: string[]; ownRoles: string[] }[] }>('{ permissions { code sentence roles ownRoles } }', {}, { 'accept-language': language })).data!.permissions;
    const [french, english] = [await ask('fr'), await ask('en')];
    expect(french.length).toBe(english.length);
    expect(french.find(({ code }) => code === 'report.decide')).toEqual({ code: 'report.decide', sentence: 'Accepter ou retourner un rapport', roles: ['PACT_ADMINISTRATOR', 'SECRETARIAT'], ownRoles: [] });
    expect(english.find(({ code }) => code === 'report.write')).toMatchObject({ sentence: 'Write one’s organisation’s reports', ownRoles: ['ORGANISATION_VALIDATOR', 'CONTRIBUTOR'] });
    expect(french.some(({ code }) => code === 'tenant.create')).toBe(false);
  });
});

describe('a name and an address', () => {
  const told = async () => (await mailsOf(api, tenant, 'address-corrected')).map(({ to, mail }) => [to, mail!.subject]).sort();

  it('are put right: the new address opens the account, the former one nothing any more, and both are told', async () => {
    const person = await aPerson(api, tenant, { role: 'CONTRIBUTOR', organisation: caf.id });
    const browser = await signedIn(api, tenant, person);
    const email = `rose-${person.email}`;
    // An account of an identity provider joined to this one, and a mail that waits for the morning.
    await write(api, tenant, `WITH v AS (INSERT INTO identity_provider (tenant_id, slug, label, issuer, client_id, secret_variable) VALUES ($1, 'agents', 'Agents', 'https://agents.example', 'pacte', 'OIDC_SECRET_AGENTS') RETURNING id) INSERT INTO identity (tenant_id, person_id, provider_id, subject, linked_at, last_used_at) SELECT $1, $2, id, 's', now(), now() FROM v`, [person.id]);
    await write(api, tenant, `INSERT INTO mail_message (tenant_id, recipient, template, payload, state, created_at) VALUES ($1, $2, 'waiting', '{}', 'QUEUED', now())`, [person.email]);
    expect(await administrator.ask(CORRECT, { input: { person: person.id, name: '  Rose Ajonc ', email: ` ${email.toUpperCase()} ` } })).toEqual({ correctPerson: { person: { name: 'Rose Ajonc', email } } });
    expect((await browser.ask<{ viewer: { kind: string } }>(KIND)).viewer.kind).toBe('ANONYMOUS');
    expect(await write(api, tenant, `SELECT id FROM identity WHERE tenant_id = $1 AND person_id = $2`, [person.id])).toEqual([]);
    expect((await write<{ recipient: string }>(api, tenant, `SELECT recipient FROM mail_message WHERE tenant_id = $1 AND template = 'waiting'`)).map(({ recipient }) => recipient)).toEqual([email]);
    expect(await told()).toEqual([
      [person.email, expect.stringContaining('n’ouvre plus de compte')],
      [email, expect.stringContaining('Votre adresse a été corrigée')],
    ]);
    // A mistyped address may be a stranger's.
    const [former] = (await mailsOf(api, tenant, 'address-corrected')).filter(({ to }) => to === person.email);
    expect(former!.mail!.text).not.toMatch(new RegExp(`Rose|${person.name}|${email}`));
    for (const address of [person.email, email]) await api.client(tenant).ask(SIGN_IN, { input: { email: address } });
    expect((await mailsOf(api, tenant, 'access.sign-in-link')).map(({ to }) => to)).toEqual([email]);
    const { journal } = await administrator.ask<{ journal: { nodes: { action: string; summary: string }[] } }>('{ journal(first: 20) { nodes { action summary } } }');
    expect(journal.nodes.find(({ action }) => action === 'person.corrected')!.summary).toContain('Rose Ajonc');
  });

  it('a name alone ends nothing and mails nobody; as they were, nothing is done', async () => {
    const person = await aPerson(api, tenant, { role: 'CONTRIBUTOR', organisation: caf.id });
    const browser = await signedIn(api, tenant, person);
    const input = { person: person.id, name: 'Rose Ajonc', email: person.email };
    for (let n = 0; n < 2; n++) await administrator.ask(CORRECT, { input });
    expect((await browser.ask<{ viewer: { kind: string } }>(KIND)).viewer.kind).toBe('PERSON');
    expect(await told()).toEqual([]);
    const { journal } = await administrator.ask<{ journal: { nodes: { action: string }[] } }>('{ journal(first: 20) { nodes { action } } }');
    expect(journal.nodes.filter(({ action }) => action === 'person.corrected')).toHaveLength(1);
  });

  it('are refused when they are another’s, no address, or of who stands higher', async () => {
    const person = await aPerson(api, tenant, { role: 'CONTRIBUTOR', organisation: caf.id });
    const another = await aPerson(api, tenant);
    const secretariat = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
    const higher = await aPerson(api, tenant, { role: 'PACT_ADMINISTRATOR' });
    const correct = async (client: TestClient, input: object) => (await client.graphql(CORRECT, { input: { person: person.id, name: person.name, email: person.email, ...input } })).code;
    expect(await correct(administrator, { email: another.email })).toBe('ADDRESS_TAKEN');
    expect(await correct(administrator, { email: 'rose' })).toBe('BAD_INPUT');
    expect(await correct(administrator, { name: '   ' })).toBe('BAD_INPUT');
    expect(await correct(secretariat, { person: higher.id, email: 'moi@ville.example' })).toBe('FORBIDDEN');
    expect(await correct(secretariat, { person: (await aPerson(api, await aTenant(api))).id })).toBe('PERSON_NOT_FOUND');
    expect(await told()).toEqual([]);
  });
});
