import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { TenantRef } from '#platform';
import { aCollection, anOrganisation, aPact, aPerson, aTenant, change, contextOf, countStatements, mailsOf, signedIn, startApi, type Collection, type GraphqlAnswer, type TestApi, type TestClient, type TestPerson } from '../builders/index.js';

const CREATE = 'mutation ($name: String!, $scopes: [TokenScope!]!, $days: Int!) { createToken(input: { name: $name, scopes: $scopes, days: $days }) { secret account { tokens { id name scopes expired lastUsedAt } } } }';
const REVOKE = 'mutation ($token: ID!) { revokeToken(input: { token: $token }) { account { tokens { id } } } }';
const ACCOUNT = '{ account { tokens { id name scopes createdAt expiresAt lastUsedAt expired } sessions { id } offeredScopes } }';
const NOWHERE = '5f0d2b1a-9c3e-4f6a-8b7d-1e2f3a4b5c6d';
const WHO = '{ viewer { kind person { email } permissions } }';

interface Token {
  id: string;
  name: string;
  scopes: string[];
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
  expired: boolean;
}
interface Account {
  account: { tokens: Token[]; sessions: object[]; offeredScopes: string[] };
}

let api: TestApi;
let tenant: TenantRef;
let neighbour: TenantRef;
let person: TestPerson;
let browser: TestClient;

beforeAll(async () => {
  api = await startApi({ DEMONSTRATION: 'true' });
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await aTenant(api);
  neighbour = await aTenant(api);
  person = await aPerson(api, tenant, { role: 'SECRETARIAT' });
  browser = await signedIn(api, tenant, person);
});

async function created(from: TestClient, scopes: string[] = ['READ'], name = 'tableau de suivi'): Promise<{ secret: string; id: string }> {
  const { createToken } = await from.ask<{ createToken: { secret: string; account: { tokens: Token[] } } }>(CREATE, { name, scopes, days: 30 });
  return { secret: createToken.secret, id: createToken.account.tokens[0]!.id };
}

/** A program that holds the token, and no cookie. */
function program(secret: string, of: TenantRef = tenant) {
  const client = api.client(of);
  return <Data = { viewer: { kind: string } }>(query: string, variables = {}): Promise<GraphqlAnswer<Data>> => client.graphql<Data>(query, variables, { authorization: `Bearer ${secret}` });
}

const rows = <Row>(sql: string): Promise<Row[]> => contextOf(api, tenant).db.query<Row>(sql, [tenant.id]);

describe('a personal token', () => {
  it('is shown once, kept as a hash, written in the trail, and the person is told by mail', async () => {
    const { secret } = await created(browser, ['READ', 'ADMINISTER']);
    expect(secret).toMatch(/^pacte_[\w-]{43}$/);
    const { account } = await browser.ask<Account>(ACCOUNT);
    expect(account.tokens).toEqual([expect.objectContaining({ name: 'tableau de suivi', scopes: ['READ', 'ADMINISTER'], lastUsedAt: null, expired: false })]);
    expect(Math.round((Date.parse(account.tokens[0]!.expiresAt) - Date.parse(account.tokens[0]!.createdAt)) / 86_400_000)).toBe(30);
    for (const { row } of await rows<{ row: string }>(`SELECT t::text AS row FROM personal_token t WHERE tenant_id = $1 UNION ALL SELECT a::text FROM audit_entry a WHERE tenant_id = $1 UNION ALL SELECT m::text FROM mail_message m WHERE tenant_id = $1`)) {
      expect(row).not.toContain(secret.slice(6));
    }
    const [{ to, mail } = { to: '', mail: null }] = await mailsOf(api, tenant, 'access.token-created');
    expect(to).toBe(person.email);
    expect(mail!.subject).toBe(`Un jeton personnel a été créé – ${tenant.name}`);
    for (const words of ['tableau de suivi', 'lire ce que vous pouvez lire', 'conduire les campagnes', `${tenant.publicUrl}/mon-compte`]) expect(mail!.text).toContain(words);
    expect(mail!.text).not.toContain('rédiger et envoyer');
    expect(mail!.text + mail!.html).not.toContain(secret);
    expect(await rows(`SELECT 1 AS one FROM audit_entry WHERE tenant_id = $1 AND action = 'token.created'`)).toHaveLength(1);
  });

  it('acts as its person, without a cookie, and says so in the trail', async () => {
    const { secret, id } = await created(browser, ['READ', 'ADMINISTER']);
    const { data, headers } = await program(secret)<{ viewer: { kind: string; person: { email: string } } }>(WHO);
    expect(data!.viewer).toMatchObject({ kind: 'PERSON', person: { email: person.email } });
    expect(headers['set-cookie']).toBeUndefined();
    const organisation = await program(secret)('mutation { addOrganisation(input: { name: "Une direction", kind: OTHER }) { organisation { slug } } }');
    if (organisation.code === undefined) {
      expect(await rows(`SELECT via, via_id FROM audit_entry WHERE tenant_id = $1 AND via = 'TOKEN'`)).toContainEqual({ via: 'TOKEN', via_id: id });
    }
  });

  it('remembers its last use, once a minute', async () => {
    const { secret } = await created(browser);
    const use = async () => (await countStatements(api, () => program(secret)(WHO))).statements.filter((sql) => sql.includes('last_used_at = '));
    expect(await use()).toHaveLength(1);
    expect(await use()).toHaveLength(0);
    expect((await browser.ask<Account>(ACCOUNT)).account.tokens[0]!.lastUsedAt).not.toBeNull();
    await change(api, tenant, `UPDATE personal_token SET last_used_at = now() - interval '61 seconds' WHERE tenant_id = $1`);
    expect(await use()).toHaveLength(1);
  });

  it('opens nothing once withdrawn, expired, or its person gone: 401, never a visitor', async () => {
    for (const end of [
      `UPDATE personal_token SET revoked_at = now() WHERE tenant_id = $1`,
      `UPDATE personal_token SET expires_at = now() WHERE tenant_id = $1`,
      `UPDATE person SET left_on = '2019-01-01' WHERE tenant_id = $1`,
    ]) {
      const holder = await aPerson(api, tenant);
      const { secret } = await created(await signedIn(api, tenant, holder));
      expect((await program(secret)(WHO)).code).toBeUndefined();
      await change(api, tenant, end);
      const { status, code, data } = await program(secret)(WHO);
      expect({ status, code, data }).toEqual({ status: 401, code: 'TOKEN_INVALID', data: undefined });
    }
  });

  it('opens nothing at the neighbour’s; unknown and ill-formed ones are refused alike, whatever cookie comes along', async () => {
    const { secret } = await created(browser);
    expect((await program(secret, neighbour)(WHO)).code).toBe('TOKEN_INVALID');
    for (const bad of [`${secret.slice(0, -1)}${secret.endsWith('A') ? 'B' : 'A'}`, secret.slice(6), 'x', 'pacte_']) expect((await program(bad)(WHO)).code).toBe('TOKEN_INVALID');
    expect((await browser.graphql(WHO, {}, { authorization: 'Bearer pacte_x' })).code).toBe('TOKEN_INVALID');
    // What a proxy in front asks for is not ours.
    expect((await browser.graphql<{ viewer: { kind: string } }>(WHO, {}, { authorization: 'Basic dTpw' })).data!.viewer.kind).toBe('PERSON');
    const csv = await api.client(tenant).get('/open-data/pacte/commitments.csv', { authorization: 'Bearer pacte_x' });
    expect(csv.status).toBe(401);
  });

  it('loses with its person’s roles what they gave', async () => {
    const { secret } = await created(browser, ['READ', 'ADMINISTER']);
    const permissions = async () => (await program(secret)<{ viewer: { permissions: string[] } }>(WHO)).data!.viewer.permissions;
    expect(await permissions()).toContain('campaign.run');
    await change(api, tenant, `DELETE FROM role_grant WHERE tenant_id = $1`);
    expect(await permissions()).not.toContain('campaign.run');
  });

  it('is counted: a program that floods waits, on all processes together', async () => {
    const { secret } = await created(browser);
    await change(api, tenant, `UPDATE rate_count SET count = 600 WHERE tenant_id = $1`);
    expect((await program(secret)(WHO)).code).toBeUndefined();
    await change(api, tenant, `UPDATE rate_count SET count = 600 WHERE tenant_id = $1`);
    expect(await program(secret)(WHO)).toMatchObject({ status: 429, code: 'TOO_MANY_REQUESTS' });
  });
});

describe('making tokens', () => {
  it('is for who has signed in within the half-hour: not for visitors, guests, nor tokens', async () => {
    const asked = { name: 'x', scopes: ['READ'], days: 1 };
    expect((await api.client(tenant).graphql(CREATE, asked)).code).toBe('SIGN_IN_REQUIRED');
    const { secret } = await created(browser, ['READ', 'REPORT', 'ADMINISTER']);
    expect((await program(secret)(CREATE, asked)).code).toBe('TOKEN_SCOPE_MISSING');
    await change(api, tenant, `UPDATE session SET created_at = now() - interval '31 minutes' WHERE tenant_id = $1`);
    expect((await browser.graphql(CREATE, asked)).code).toBe('SIGN_IN_AGAIN');
    expect((await browser.ask<Account>(ACCOUNT)).account.tokens).toHaveLength(1);
  });

  it('says which field is wrong', async () => {
    for (const [wrong, path] of [[{ name: '  ' }, 'name'], [{ name: 'x'.repeat(81) }, 'name'], [{ scopes: [] }, 'scopes'], [{ days: 0 }, 'days'], [{ days: 366 }, 'days'], [{ scopes: ['READ', 'READ'] }, 'scopes']] as const) {
      const { code, errors } = await browser.graphql(CREATE, { name: 'x', scopes: ['READ'], days: 1, ...wrong });
      expect({ code, path: errors[0]!.extensions.problems?.map((problem) => problem.path) }).toEqual({ code: 'BAD_INPUT', path: [path] });
    }
  });

  it('stops at twenty, however many come at once; withdrawing one makes room', async () => {
    await change(api, tenant, `INSERT INTO personal_token (tenant_id, person_id, name, token_hash, scopes, created_at, expires_at)
      SELECT $1, id, 'jeton ' || n, sha256(n::text::bytea), '{READ}', now() - interval '1 day', now() + interval '1 day' FROM person, generate_series(1, 18) n WHERE tenant_id = $1`);
    const answers = await Promise.all(Array.from({ length: 4 }, () => browser.graphql(CREATE, { name: 'x', scopes: ['READ'], days: 1 })));
    expect(answers.map(({ code }) => code).sort()).toEqual(['TOO_MANY_TOKENS', 'TOO_MANY_TOKENS', undefined, undefined]);
    const { account } = await browser.ask<Account>(ACCOUNT);
    expect(account.tokens).toHaveLength(20);
    await browser.ask(REVOKE, { token: account.tokens[0]!.id });
    expect((await browser.graphql(CREATE, { name: 'x', scopes: ['READ'], days: 1 })).code).toBeUndefined();
  });

  it('offers the scopes that would be of use', async () => {
    const organisation = await anOrganisation(api, tenant);
    const offered = async (...roles: Parameters<typeof aPerson>[2][]) => (await (await signedIn(api, tenant, await aPerson(api, tenant, ...roles))).ask<Account>(ACCOUNT)).account.offeredScopes;
    expect(await offered()).toEqual(['READ']);
    expect(await offered({ role: 'CONTRIBUTOR', organisation: organisation.id })).toEqual(['READ', 'REPORT']);
    expect(await offered({ role: 'SECRETARIAT' })).toEqual(['READ', 'ADMINISTER']);
  });
});

describe('withdrawing a token', () => {
  it('ends it at once, an expired one too, and is written in the trail', async () => {
    const { secret, id } = await created(browser);
    await browser.ask(REVOKE, { token: id });
    expect((await program(secret)(WHO)).code).toBe('TOKEN_INVALID');
    expect((await browser.graphql(REVOKE, { token: id })).code).toBe('TOKEN_NOT_FOUND');
    const old = await created(browser);
    await change(api, tenant, `UPDATE personal_token SET expires_at = now() WHERE tenant_id = $1`);
    expect((await browser.ask<Account>(ACCOUNT)).account.tokens).toEqual([expect.objectContaining({ id: old.id, expired: true })]);
    await browser.ask(REVOKE, { token: old.id });
    expect((await browser.ask<Account>(ACCOUNT)).account.tokens).toEqual([]);
    expect(await rows(`SELECT 1 AS one FROM audit_entry WHERE tenant_id = $1 AND action = 'token.revoked'`)).toHaveLength(2);
  });

  it('is its person’s alone: another’s, a neighbour’s and none are answered alike', async () => {
    const theirs = await created(await signedIn(api, tenant, await aPerson(api, tenant)));
    const next = await created(await signedIn(api, neighbour, await aPerson(api, neighbour)));
    for (const token of [theirs.id, next.id, NOWHERE]) expect((await browser.graphql(REVOKE, { token })).code).toBe('TOKEN_NOT_FOUND');
    expect((await program(theirs.secret)(WHO)).code).toBeUndefined();
    expect((await program(next.secret, neighbour)(WHO)).code).toBeUndefined();
  });
});

describe('the scopes', () => {
  let scene: Collection;
  const OPENS = 'query ($pact: String!, $campaign: String!) { campaign(pact: $pact, code: $campaign) { code } }';
  const DESK = 'query ($pact: String!, $campaign: String!) { reportingDesk(pact: $pact, campaign: $campaign, organisation: "caf") { requests { id commitment { number } } } }';
  const SAVE = 'mutation ($request: ID!) { saveReport(input: { request: $request, version: 0, nextSteps: "Ouvrir dix places." }) { report { version } } }';

  /** A token of someone of the scene, with one scope. */
  async function only(scope: string, of: TestClient): Promise<ReturnType<typeof program>> {
    return program((await created(of, [scope])).secret, scene.tenant);
  }

  beforeEach(async () => {
    scene = await aCollection(api);
  });

  it('READ reads what its person reads, and writes nothing', async () => {
    const reading = await only('READ', scene.validator);
    const place = { pact: scene.pact.slug, campaign: scene.campaign.code };
    expect((await reading(OPENS, place)).code).toBeUndefined();
    expect((await reading(DESK, place)).code).toBeUndefined();
    expect((await reading(SAVE, { request: NOWHERE })).code).toBe('TOKEN_SCOPE_MISSING');
    const permissions = (await reading<{ viewer: { permissions: string[] } }>(WHO)).data!.viewer.permissions;
    expect(permissions).toContain('desk.read');
    expect(permissions.filter((each) => /\.(write|submit|decide|run|manage|open|close|drive|export|exchange|create)$/.test(each))).toEqual([]);
  });

  it('REPORT reads and writes the answers of its organisation, and decides nothing', async () => {
    const reporting = await only('REPORT', scene.validator);
    const permissions = (await reporting<{ viewer: { permissions: string[] } }>(WHO)).data!.viewer.permissions;
    expect(permissions).toEqual(expect.arrayContaining(['desk.read', 'report.write', 'report.submit']));
    expect(permissions).not.toContain('pact.read');
    const { data } = await reporting<{ reportingDesk: { requests: { id: string }[] } }>(DESK, { pact: scene.pact.slug, campaign: scene.campaign.code });
    expect((await reporting(SAVE, { request: data!.reportingDesk.requests[0]!.id })).code).toBeUndefined();
    expect((await reporting('{ pacts { slug } }')).code).toBe('TOKEN_SCOPE_MISSING');
    const steering = await only('REPORT', scene.secretariat);
    expect((await steering<{ viewer: { permissions: string[] } }>(WHO)).data!.viewer.permissions).not.toContain('report.decide');
  });

  it('ADMINISTER runs campaigns and decides, for those who may; it writes no answer', async () => {
    const steering = await only('ADMINISTER', scene.secretariat);
    const permissions = (await steering<{ viewer: { permissions: string[] } }>(WHO)).data!.viewer.permissions;
    expect(permissions).toEqual(expect.arrayContaining(['campaign.run', 'report.decide', 'request.list']));
    expect(permissions.filter((each) => /^report\.(write|submit)$|^account\.|^session\./.test(each))).toEqual([]);
    const validator = await only('ADMINISTER', scene.validator);
    expect((await validator<{ viewer: { permissions: string[] } }>(WHO)).data!.viewer.permissions).not.toContain('report.decide');
  });

  it('none signs out, signs in, tries a person, or reads the account', async () => {
    const all = program((await created(scene.secretariat, ['READ', 'REPORT', 'ADMINISTER'])).secret, scene.tenant);
    for (const query of ['mutation { signOut { signedOut } }', 'mutation { signIn(input: { token: "x" }) { landing } }', ACCOUNT, 'mutation { revokeOtherSessions { account { sessions { id } } } }', 'mutation { advanceClock(input: { to: "2019-06-01" }) { demonstration { today } } }']) {
      expect((await all(query)).code).toBe('TOKEN_SCOPE_MISSING');
    }
  });
});

it('in production a token’s program asks what it likes; the others ask what is published', async () => {
  const live = await startApi({ NODE_ENV: 'production' });
  try {
    const place = await aTenant(live);
    await aPact(live, place, { slug: 'pacte' });
    const holder = await signedIn(live, place, await aPerson(live, place));
    const query = '{ pacts { slug title } }';
    expect((await live.client(place).graphql(query)).code).toBe('DOCUMENT_NOT_KNOWN');
    const { createToken } = await holder.ask<{ createToken: { secret: string } }>(CREATE, { name: 'x', scopes: ['READ'], days: 1 });
    expect((await live.client(place).graphql(query, {}, { authorization: `Bearer ${createToken.secret}` })).code).toBeUndefined();
  } finally {
    await live.close();
  }
});
