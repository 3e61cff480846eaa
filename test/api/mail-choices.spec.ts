import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TenantRef } from '#platform';
import { MailChoices } from '#access';
import { anOrganisation, aPerson, aTenant, change, contextOf, countStatements, signedIn, startApi, type TestApi, type TestClient, type TestPerson } from '../builders/index.js';

const CHOOSE = 'mutation ($token: String!, $wanted: Boolean!) { chooseMails(input: { token: $token, wanted: $wanted }) { choice { topic wanted } } }';
const SET = 'mutation ($topic: MailTopic!, $wanted: Boolean!) { setMailChoice(input: { topic: $topic, wanted: $wanted }) { account { declinedMails } } }';
const ACCOUNT = '{ account { mailTopics declinedMails } }';

let api: TestApi;
let tenant: TenantRef;
let person: TestPerson;
let browser: TestClient;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await aTenant(api);
  const organisation = await anOrganisation(api, tenant);
  person = await aPerson(api, tenant, { role: 'CONTRIBUTOR', organisation: organisation.id });
  browser = await signedIn(api, tenant, person);
});

const tokenFor = async (of: TenantRef = tenant, whom: TestPerson = person): Promise<string> => new URL((await api.get(MailChoices).wayOut(contextOf(api, of), whom.id, 'REMINDERS')).url).searchParams.get('jeton')!;
const declined = async (): Promise<string[]> => (await browser.ask<{ account: { declinedMails: string[] } }>(ACCOUNT)).account.declinedMails;
const trail = async (): Promise<string[]> =>
  (await contextOf(api, tenant).db.query<{ action: string }>(`SELECT action FROM audit_entry WHERE tenant_id = $1 AND action LIKE 'mail.%' ORDER BY sequence`, [tenant.id])).map(({ action }) => action);

const FORM = { type: 'application/x-www-form-urlencoded', body: 'List-Unsubscribe=One-Click' };
const PARTS = { type: 'multipart/form-data; boundary=x', body: '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n' };

/** What a mail program does: no cookie, a form of one field. */
async function press(token: string, of: TenantRef = tenant, form = FORM, headers: Readonly<Record<string, string>> = {}): Promise<{ status: number; text: string }> {
  const { status, text } = await api.client(of).send('POST', `/desabonnement?jeton=${token}`, { 'content-type': form.type, ...headers }, form.body);
  return { status, text };
}

describe('one press in a mail program', () => {
  it('stops the mails, once, and is written in the trail', async () => {
    const token = await tokenFor();
    expect(await press(token)).toEqual({ status: 200, text: 'OK\n' });
    expect(await press(token)).toEqual({ status: 200, text: 'OK\n' });
    expect(await declined()).toEqual(['REMINDERS']);
    expect(await trail()).toEqual(['mail.declined-by-link']);
  });

  it('takes the form as parts too', async () => {
    expect((await press(await tokenFor(), tenant, PARTS)).status).toBe(200);
    expect(await declined()).toEqual(['REMINDERS']);
  });

  it('is the only address that takes parts', async () => {
    const elsewhere = async (path: string, body = PARTS.body) => JSON.parse((await api.client(tenant).send('POST', path, { 'content-type': PARTS.type }, body)).text) as unknown;
    const refused = { errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'MEDIA_TYPE_REFUSED' }) })] };
    expect((await api.client(tenant).send('POST', '/graphql', { 'content-type': PARTS.type }, PARTS.body)).status).toBe(415);
    for (const path of ['/graphql', '/graphql?jeton=x', `/graphql?path=/desabonnement`]) expect(await elsewhere(path)).toMatchObject(refused);
    expect(await elsewhere('/graphql', PARTS.body + ' '.repeat(10_000))).toMatchObject(refused);
  });

  it('refuses what no form is, and takes no more than so many tries from one address', async () => {
    const token = await tokenFor();
    expect((await press(token, tenant, { type: 'application/xml', body: '<x/>' })).status).toBe(415);
    expect((await press(token, tenant, { type: 'application/json', body: '{' })).status).toBe(400);
    for (let turn = 0; turn < 120; turn++) expect((await press('inconnu')).status).toBe(200);
    expect((await press(token)).status).toBe(429);
    expect((await api.client(tenant).graphql(CHOOSE, { token, wanted: false })).code).toBe('TOO_MANY_REQUESTS');
    expect(await declined()).toEqual([]);
  });

  it('answers the same for a token that opens nothing, a neighbour’s among them, and changes nothing', async () => {
    const neighbour = await aTenant(api);
    const theirs = await tokenFor(neighbour, await aPerson(api, neighbour));
    const token = await tokenFor();
    for (const wrong of ['', 'inconnu', 'A'.repeat(64), theirs, token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))]) expect(await press(wrong)).toEqual({ status: 200, text: 'OK\n' });
    expect(await press(token, neighbour)).toEqual({ status: 200, text: 'OK\n' });
    expect(await declined()).toEqual([]);
    expect(await trail()).toEqual([]);
  });

  it('is no GET: what only opens addresses changes nothing', async () => {
    const token = await tokenFor();
    for (const method of ['GET', 'HEAD']) await api.client(tenant).send(method, `/desabonnement?jeton=${token}`);
    expect(await declined()).toEqual([]);
  });

  it('is refused from a page of another site', async () => {
    expect((await press(await tokenFor(), tenant, FORM, { origin: 'https://ailleurs.example' })).status).toBe(403);
    expect(await declined()).toEqual([]);
  });
});

describe('the page of a mail’s link', () => {
  it('stops and resumes without signing in, as often as somebody may change their mind', async () => {
    const token = await tokenFor();
    const visitor = api.client(tenant);
    expect(await visitor.ask(CHOOSE, { token, wanted: false })).toEqual({ chooseMails: { choice: { topic: 'REMINDERS', wanted: false } } });
    expect(await visitor.ask(CHOOSE, { token, wanted: true })).toEqual({ chooseMails: { choice: { topic: 'REMINDERS', wanted: true } } });
    expect(await declined()).toEqual([]);
    expect(await trail()).toEqual(['mail.declined-by-link', 'mail.resumed-by-link']);
    const codes = [];
    for (let turn = 0; turn < 20; turn++) codes.push((await visitor.graphql(CHOOSE, { token, wanted: turn % 2 === 1 })).code);
    expect(codes).toContain('TOO_MANY_REQUESTS');
  });

  it('says that a link opens nothing: unknown, a neighbour’s, or of someone who has left', async () => {
    const neighbour = await aTenant(api);
    const theirs = await tokenFor(neighbour, await aPerson(api, neighbour));
    const token = await tokenFor();
    for (const wrong of ['inconnu', theirs]) expect((await api.client(tenant).graphql(CHOOSE, { token: wrong, wanted: false })).code).toBe('LINK_INVALID');
    expect((await api.client(neighbour).graphql(CHOOSE, { token, wanted: false })).code).toBe('LINK_INVALID');
    await change(api, tenant, `UPDATE person SET left_on = '2019-01-01' WHERE tenant_id = $1 AND id = $2`, [tenant.id, person.id]);
    expect((await api.client(tenant).graphql(CHOOSE, { token, wanted: false })).code).toBe('LINK_INVALID');
    expect(await trail()).toEqual([]);
  });
});

describe('the link that mails carry', () => {
  it('is made once, even by two at a time; later mails only read it', async () => {
    const [first, ...others] = await Promise.all([tokenFor(), tokenFor(), tokenFor()]);
    expect(others).toEqual([first, first]);
    const { result, statements } = await countStatements(api, () => tokenFor());
    expect(result).toBe(first);
    expect(statements).toEqual([expect.stringMatching(/^SELECT/)]);
  });
});

describe('from the account', () => {
  it('what was sent can be stopped and resumed whatever the roles: a seat in an instance brings reminders without any', async () => {
    const sitter = await aPerson(api, tenant);
    const seated = await signedIn(api, tenant, sitter);
    expect(await seated.ask(ACCOUNT)).toEqual({ account: { mailTopics: [], declinedMails: [] } });
    await api.get(MailChoices).wayOut(contextOf(api, tenant), sitter.id, 'REMINDERS');
    expect(await seated.ask(ACCOUNT)).toEqual({ account: { mailTopics: ['REMINDERS'], declinedMails: [] } });
    expect(await seated.ask(SET, { topic: 'REMINDERS', wanted: false })).toEqual({ setMailChoice: { account: { declinedMails: ['REMINDERS'] } } });
    const member = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'COPIL_MEMBER' }));
    expect(await member.ask(ACCOUNT)).toEqual({ account: { mailTopics: ['REMINDERS'], declinedMails: [] } });
  });

  it('one stops and resumes one’s own; resuming ends the links of earlier mails', async () => {
    const before = await tokenFor();
    expect(await browser.ask(ACCOUNT)).toEqual({ account: { mailTopics: ['REMINDERS', 'THREADS'], declinedMails: [] } });
    expect(await browser.ask(SET, { topic: 'REMINDERS', wanted: false })).toEqual({ setMailChoice: { account: { declinedMails: ['REMINDERS'] } } });
    expect(await tokenFor()).toBe(before);
    await browser.ask(SET, { topic: 'REMINDERS', wanted: true });
    expect(await tokenFor()).not.toBe(before);
    await press(before);
    expect(await declined()).toEqual([]);
    expect(await trail()).toEqual(['mail.declined', 'mail.resumed']);
  });

  it('is for those who have signed in', async () => {
    expect((await api.client(tenant).graphql(SET, { topic: 'REMINDERS', wanted: false })).code).toBe('SIGN_IN_REQUIRED');
  });
});
