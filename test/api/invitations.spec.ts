import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TenantRef } from '#platform';
import { anOrganisation, aPerson, aTenant, change, mailsOf, signedIn, startApi, tokenIn, write, type TestApi, type TestClient } from '../builders/index.js';

const INVITE = 'mutation ($input: InviteInput!) { invite(input: $input) { invitation { id state } } }';
const RESEND = 'mutation ($input: InvitationInput!) { resendInvitation(input: $input) { invitation { state } } }';
const REVOKE = 'mutation ($input: InvitationInput!) { revokeInvitation(input: $input) { invitation { state } } }';
const OPEN = 'mutation ($input: InvitationTokenInput!) { openInvitation(input: $input) { name role organisation } }';
const ACCEPT = 'mutation ($input: InvitationTokenInput!) { acceptInvitation(input: $input) { landing viewer { kind person { email } grants { role organisation { slug } } } } }';
const LIST = 'query ($organisation: String) { invitations(organisation: $organisation) { totalCount nodes { email state } } }';
const ASK = 'mutation ($input: RequestAccessInput!) { requestAccess(input: $input) { sent } }';
const CONFIRM = 'mutation ($input: ConfirmAccessRequestInput!) { confirmAccessRequest(input: $input) { confirmed } }';
const REQUESTS = 'query ($organisation: String) { accessRequests(organisation: $organisation) { totalCount nodes { id email organisationText roles organisation { slug } } } }';
const DECIDE = 'mutation ($input: DecideAccessRequestInput!) { decideAccessRequest(input: $input) { request { state } } }';
const JOURNAL = 'query { journal(first: 20) { nodes { action actor summary onBehalfOf } } }';
const PEOPLE = 'query { people(first: 20) { nodes { email roles { role grantedBy } } } }';
const STOP = 'mutation { setMailChoice(input: { topic: ACCESS_REQUESTS, wanted: false }) { account { declinedMails } } }';

let api: TestApi;
let tenant: TenantRef;
let administrator: TestClient;
let secretariat: TestClient;
let validator: TestClient;
let validatorMail: string;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await aTenant(api);
  const caf = await anOrganisation(api, tenant, { slug: 'caf', name: 'CAF' });
  await anOrganisation(api, tenant, { slug: 'autre', name: 'Autre' });
  administrator = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'PACT_ADMINISTRATOR' }));
  secretariat = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
  const person = await aPerson(api, tenant, { role: 'ORGANISATION_VALIDATOR', organisation: caf.id });
  validatorMail = person.email;
  validator = await signedIn(api, tenant, person);
});

const invitee = (input: object = {}) => ({ name: 'Rose Ajonc', email: 'Rose.Ajonc@caf.example', role: 'CONTRIBUTOR', organisation: 'caf', ...input });
const invited = async (client: TestClient, input: object = {}): Promise<string> => (await client.ask<{ invite: { invitation: { id: string } } }>(INVITE, { input: invitee(input) })).invite.invitation.id;
const token = async (): Promise<string> => tokenIn((await mailsOf(api, tenant, 'access.invitation'))[0]!.mail);

describe('an invitation', () => {
  it('tells what it offers, gives the role and signs in, once', async () => {
    await invited(validator);
    const input = { token: await token() };
    const browser = api.client(tenant);
    expect(await browser.ask(OPEN, { input })).toEqual({ openInvitation: { name: 'Rose Ajonc', role: 'CONTRIBUTOR', organisation: 'CAF' } });
    const { acceptInvitation } = await browser.ask<{ acceptInvitation: object }>(ACCEPT, { input });
    expect(acceptInvitation).toEqual({ landing: '/rapports', viewer: { kind: 'PERSON', person: { email: 'rose.ajonc@caf.example' }, grants: [{ role: 'CONTRIBUTOR', organisation: { slug: 'caf' } }] } });
    for (const operation of [OPEN, ACCEPT]) expect((await api.client(tenant).graphql(operation, { input })).code).toBe('LINK_USED');
    expect((await api.client(await aTenant(api)).graphql(ACCEPT, { input })).code).toBe('LINK_INVALID');
  });

  it('is told as accepted by the person, on behalf of who invited them, who is said to have given the role', async () => {
    await invited(validator);
    await api.client(tenant).ask(ACCEPT, { input: { token: await token() } });
    const [inviter] = await write<{ name: string }>(api, tenant, `SELECT name FROM person WHERE tenant_id = $1 AND email = $2`, [validatorMail]);
    const { journal } = await administrator.ask<{ journal: { nodes: { action: string; actor: string; summary: string; onBehalfOf: string | null }[] } }>(JOURNAL);
    const of = (action: string) => journal.nodes.find((entry) => entry.action === action);
    expect(of('role.received')).toMatchObject({
      actor: 'Rose Ajonc',
      onBehalfOf: inviter!.name,
      summary: `Rose Ajonc a reçu le rôle « rédaction pour une organisation », pour CAF, sur invitation de ${inviter!.name}.`,
    });
    expect(of('person.joined')).toMatchObject({ actor: 'Rose Ajonc', onBehalfOf: inviter!.name });
    expect(of('invitation.accepted')).toMatchObject({ actor: 'Rose Ajonc' });
    expect(journal.nodes.map(({ actor }) => actor)).not.toContain('un visiteur');
    const { people } = await administrator.ask<{ people: { nodes: { email: string; roles: object[] }[] } }>(PEOPLE);
    expect(people.nodes.find(({ email }) => email === 'rose.ajonc@caf.example')?.roles).toEqual([{ role: 'CONTRIBUTOR', grantedBy: inviter!.name }]);
  });

  it('ends when withdrawn or after a fortnight; sent again it works again', async () => {
    const id = await invited(validator);
    const input = { token: await token() };
    await change(api, tenant, `UPDATE invitation SET expires_at = now() - interval '1 minute' WHERE tenant_id = $1`);
    expect((await api.client(tenant).graphql(ACCEPT, { input })).code).toBe('LINK_EXPIRED');
    expect(await validator.ask(RESEND, { input: { invitation: id } })).toEqual({ resendInvitation: { invitation: { state: 'WAITING' } } });
    expect((await api.client(tenant).graphql(OPEN, { input })).code).toBeUndefined();
    expect(await validator.ask(REVOKE, { input: { invitation: id } })).toEqual({ revokeInvitation: { invitation: { state: 'REVOKED' } } });
    expect((await api.client(tenant).graphql(ACCEPT, { input })).code).toBe('LINK_REVOKED');
    expect((await validator.graphql(RESEND, { input: { invitation: id } })).code).toBe('INVITATION_NOT_FOUND');
    const [life] = await write<{ days: number }>(api, tenant, `SELECT round(extract(epoch FROM expires_at - sent_at) / 86400)::int AS days FROM invitation WHERE tenant_id = $1`);
    expect(life!.days).toBe(14);
  });

  it('is sent by who may give the role, and seen by no other organisation or tenant', async () => {
    const code = async (client: TestClient, input: object) => (await client.graphql(INVITE, { input: invitee(input) })).code;
    expect(await code(validator, { organisation: 'autre' })).toBe('FORBIDDEN');
    expect(await code(validator, { role: 'ORGANISATION_VALIDATOR' })).toBe('FORBIDDEN');
    expect(await code(secretariat, { role: 'PACT_ADMINISTRATOR', organisation: null })).toBe('FORBIDDEN');
    expect(await code(api.client(tenant), {})).toBe('SIGN_IN_REQUIRED');
    expect(await code(administrator, { organisation: null })).toBe('ROLE_NEEDS_ORGANISATION');
    const elsewhere = await invited(administrator, { organisation: 'autre' });
    await invited(administrator);
    expect(await code(administrator, {})).toBe('INVITED_ALREADY');
    expect((await validator.graphql(REVOKE, { input: { invitation: elsewhere } })).code).toBe('INVITATION_NOT_FOUND');
    expect((await validator.graphql(LIST)).code).toBe('FORBIDDEN');
    expect((await validator.graphql(LIST, { organisation: 'autre' })).code).toBe('FORBIDDEN');
    expect(await validator.ask(LIST, { organisation: 'caf' })).toMatchObject({ invitations: { totalCount: 1 } });
    expect(await administrator.ask(LIST)).toMatchObject({ invitations: { totalCount: 2 } });
    const neighbour = await aTenant(api);
    const stranger = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'PACT_ADMINISTRATOR' }));
    expect(await stranger.ask(LIST)).toMatchObject({ invitations: { totalCount: 0 } });
    expect((await stranger.graphql(REVOKE, { input: { invitation: elsewhere } })).code).toBe('INVITATION_NOT_FOUND');
  });
});

describe('a request for access', () => {
  const ask = (input: object = {}) => api.client(tenant).graphql(ASK, { input: { name: 'Basile Cyprès', email: 'basile@caf.example', organisation: 'caf', message: 'Je remplace Ana.', ...input } });
  const confirmation = async (): Promise<string> => tokenIn((await mailsOf(api, tenant, 'access.request-confirm'))[0]!.mail);
  const seen = async (client: TestClient, organisation: string | null) =>
    (await client.ask<{ accessRequests: { totalCount: number; nodes: { id: string; organisationText: string | null; roles: string[]; organisation: object | null }[] } }>(REQUESTS, { organisation })).accessRequests;

  it('is seen by nobody before its address has confirmed it, and answered alike whoever is known', async () => {
    const answers = [await ask(), await ask({ email: validatorMail }), await ask({ organisation: 'Une inconnue', email: 'autre@inconnue.example' })];
    expect(answers.map(({ data }) => data)).toEqual([1, 2, 3].map(() => ({ requestAccess: { sent: true } })));
    expect((await seen(administrator, null)).totalCount).toBe(0);
    const input = { token: await confirmation() };
    expect(await api.client(tenant).ask(CONFIRM, { input })).toEqual({ confirmAccessRequest: { confirmed: true } });
    expect((await api.client(tenant).graphql(CONFIRM, { input })).code).toBe('LINK_USED');
    expect((await api.client(await aTenant(api)).graphql(CONFIRM, { input })).code).toBe('LINK_INVALID');
    expect((await seen(administrator, null)).nodes).toEqual([expect.objectContaining({ organisationText: 'Une inconnue', organisation: null })]);
    expect((await seen(validator, 'caf')).totalCount).toBe(0);
  });

  it('is the validator’s to approve: the person then signs in with that address', async () => {
    await ask();
    await api.client(tenant).ask(CONFIRM, { input: { token: await confirmation() } });
    expect((await mailsOf(api, tenant, 'access.request-arrived')).map(({ to }) => to)).toEqual([validatorMail]);
    const [request] = (await seen(validator, 'caf')).nodes;
    expect((await validator.graphql(DECIDE, { input: { request: request!.id, approve: true, role: 'ORGANISATION_VALIDATOR' } })).code).toBe('FORBIDDEN');
    expect(await validator.ask(DECIDE, { input: { request: request!.id, approve: true } })).toEqual({ decideAccessRequest: { request: { state: 'APPROVED' } } });
    expect((await validator.graphql(DECIDE, { input: { request: request!.id, approve: false } })).code).toBe('ACCESS_REQUEST_NOT_FOUND');
    const [mail] = await mailsOf(api, tenant, 'access.request-decided');
    expect([mail!.to, mail!.mail!.text.includes('acceptée')]).toEqual(['basile@caf.example', true]);
    expect(await write(api, tenant, `SELECT g.role FROM person p JOIN role_grant g ON g.tenant_id = p.tenant_id AND g.person_id = p.id WHERE p.tenant_id = $1 AND p.email = 'basile@caf.example'`)).toEqual([{ role: 'CONTRIBUTOR' }]);
  });

  it('is answered with roles that its reader may give and that suit the organisation; the mail says which, for whom and until when', async () => {
    await write(api, tenant, `UPDATE organisation SET kind = 'ASSOCIATION' WHERE tenant_id = $1 AND slug = 'caf'`);
    await ask();
    await api.client(tenant).ask(CONFIRM, { input: { token: await confirmation() } });
    const rolesOf = async (client: TestClient) => (await seen(client, 'caf')).nodes[0]!.roles;
    expect(await rolesOf(validator)).toEqual(['CONTRIBUTOR']);
    expect(await rolesOf(administrator)).toEqual(['CONTRIBUTOR', 'ORGANISATION_VALIDATOR', 'CONSEIL_MEMBER', 'COPIL_MEMBER']);
    const request = (await seen(administrator, 'caf')).nodes[0]!.id;
    const decide = (input: object) => administrator.graphql(DECIDE, { input: { request, approve: true, ...input } });
    expect((await decide({ role: 'EVALUATOR' })).code).toBe('ROLE_UNSUITED');
    expect((await decide({ role: 'SECRETARIAT' })).code).toBe('ROLE_HAS_NO_ORGANISATION');
    expect((await decide({ until: '2015-01-01' })).code).toBe('DATE_PASSED');
    expect((await decide({ role: 'ORGANISATION_VALIDATOR', until: '2099-03-01' })).code).toBeUndefined();
    const [mail] = await mailsOf(api, tenant, 'access.request-decided');
    expect(mail!.mail!.text).toContain('Votre rôle : validation pour une organisation, CAF, jusqu’au 1er mars 2099.');
    await write(api, tenant, `UPDATE organisation SET kind = 'CITY_DIRECTION' WHERE tenant_id = $1 AND slug = 'caf'`);
    await ask({ email: 'ida@caf.example' });
    await api.client(tenant).ask(CONFIRM, { input: { token: await confirmation() } });
    expect((await seen(administrator, 'caf')).nodes[0]!.roles).toContain('FINANCE_CORRESPONDENT');
    await administrator.ask(DECIDE, { input: { request: (await seen(administrator, 'caf')).nodes[0]!.id, approve: true } });
    expect((await mailsOf(api, tenant, 'access.request-decided'))[0]!.mail!.text).toContain('rédaction pour une organisation, CAF, sans date de fin');
  });

  it('for another organisation is not a validator’s; refused, it opens nothing', async () => {
    await ask({ organisation: 'Autre' });
    await api.client(tenant).ask(CONFIRM, { input: { token: await confirmation() } });
    const [request] = (await seen(secretariat, null)).nodes;
    expect((await validator.graphql(DECIDE, { input: { request: request!.id, approve: true } })).code).toBe('ACCESS_REQUEST_NOT_FOUND');
    expect((await validator.graphql(REQUESTS, { organisation: 'autre' })).code).toBe('FORBIDDEN');
    const neighbour = await aTenant(api);
    const stranger = await signedIn(api, neighbour, await aPerson(api, neighbour, { role: 'SECRETARIAT' }));
    expect((await stranger.graphql(DECIDE, { input: { request: request!.id, approve: true } })).code).toBe('ACCESS_REQUEST_NOT_FOUND');
    await secretariat.ask(DECIDE, { input: { request: request!.id, approve: false, reason: 'Adressez-vous à votre direction.' } });
    const [mail] = await mailsOf(api, tenant, 'access.request-decided');
    expect(mail!.mail!.text).toContain('Adressez-vous à votre direction.');
    expect(await write(api, tenant, `SELECT id FROM person WHERE tenant_id = $1 AND email = 'basile@caf.example'`)).toEqual([]);
  });

  it('is told to those who want such mails; when none of those who decide does, to all of them all the same', async () => {
    const caf = (await write<{ id: string }>(api, tenant, `SELECT id FROM organisation WHERE tenant_id = $1 AND slug = 'caf'`))[0]!.id;
    const colleague = await aPerson(api, tenant, { role: 'ORGANISATION_VALIDATOR', organisation: caf });
    const told = async (): Promise<string[]> => {
      await write(api, tenant, `DELETE FROM mail_message WHERE tenant_id = $1`);
      await ask();
      await api.client(tenant).ask(CONFIRM, { input: { token: await confirmation() } });
      const mails = await mailsOf(api, tenant, 'access.request-arrived');
      expect(mails.every(({ mail }) => mail)).toBe(true);
      return mails.map(({ to }) => to).sort();
    };
    await validator.ask(STOP);
    expect(await told()).toEqual([colleague.email]);
    await (await signedIn(api, tenant, colleague)).ask(STOP);
    expect(await told()).toEqual([colleague.email, validatorMail].sort());
  });

  it('climbs to the secretariat, then to the administrators, where nobody else decides', async () => {
    const told = async (): Promise<string[]> => {
      await ask({ organisation: 'Autre', email: `basile.${Date.now()}@autre.example` });
      await api.client(tenant).ask(CONFIRM, { input: { token: await confirmation() } });
      const [newest] = await mailsOf(api, tenant, 'access.request-arrived');
      return [newest!.to];
    };
    const holding = async (role: string): Promise<string[]> =>
      (await write<{ email: string }>(api, tenant, `SELECT p.email FROM person p JOIN role_grant g ON g.tenant_id = p.tenant_id AND g.person_id = p.id WHERE p.tenant_id = $1 AND g.role = $2`, [role])).map(({ email }) => email);
    expect(await told()).toEqual(await holding('SECRETARIAT'));
    await administrator.ask(STOP);
    await write(api, tenant, `DELETE FROM role_grant WHERE tenant_id = $1 AND role = 'SECRETARIAT'`);
    expect(await told()).toEqual(await holding('PACT_ADMINISTRATOR'));
  });

  it('is counted per address', async () => {
    for (let n = 0; n < 3; n++) await ask();
    expect((await ask()).code).toBe('TOO_MANY_REQUESTS');
  });
});
