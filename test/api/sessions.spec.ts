import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Persons, Sessions } from '#access';
import { Database, type TenantRef } from '#platform';
import { aPerson, aTenant, change, contextOf, countStatements, mailsOf, sessionCookie, signedIn, startApi, tokenIn, type TestApi, type TestClient } from '../builders/index.js';

const REQUEST = 'mutation ($email: String!) { requestSignInLink(input: { email: $email }) { sent } }';
const SIGN_IN = 'mutation ($token: String!) { signIn(input: { token: $token }) { landing } }';
const SIGN_OUT = 'mutation { signOut { signedOut continueAt } }';
const ACCOUNT = '{ account { person { email } sessions { id method provider agent network openedAt lastSeenAt expiresAt current } offeredScopes } }';
const REVOKE = 'mutation ($session: ID!) { revokeSession(input: { session: $session }) { account { sessions { id } } } }';
const REVOKE_OTHERS = 'mutation { revokeOtherSessions { account { sessions { id current } } } }';
const FIREFOX = { 'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'x-forwarded-for': '198.51.100.77' };

interface OwnSession {
  id: string;
  method: string;
  agent: string | null;
  network: string | null;
  openedAt: string;
  lastSeenAt: string;
  expiresAt: string;
  current: boolean;
}
interface Account {
  account: { person: { email: string }; sessions: OwnSession[]; offeredScopes: string[] };
}

let api: TestApi;
let tenant: TenantRef;
let neighbour: TenantRef;
let cookie: string;

beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await aTenant(api);
  neighbour = await aTenant(api);
  cookie = sessionCookie(tenant);
});

const kindOf = async (browser: TestClient): Promise<string> => (await browser.ask<{ viewer: { kind: string } }>('{ viewer { kind } }')).viewer.kind;
const rowsOf = <Row>(columns: string): Promise<Row[]> => contextOf(api, tenant).db.query<Row>(`SELECT ${columns} FROM session s WHERE tenant_id = $1 ORDER BY created_at`, [tenant.id]);

/** Someone signed in by mail in a browser of that kind. */
async function byMail(email: string, headers: Record<string, string> = {}): Promise<TestClient> {
  const browser = api.client(tenant);
  await browser.graphql(REQUEST, { email }, headers);
  const { code } = await browser.graphql(SIGN_IN, { token: tokenIn((await mailsOf(api, tenant))[0]!.mail) }, headers);
  if (code) throw new Error(code);
  return browser;
}

describe('a session', () => {
  it('is a cookie no script can read, bound to the site and named after the tenant', async () => {
    const { email } = await aPerson(api, tenant);
    const browser = api.client(tenant);
    await browser.ask(REQUEST, { email });
    const { headers } = await browser.graphql(SIGN_IN, { token: tokenIn((await mailsOf(api, tenant))[0]!.mail) });
    const [set] = headers['set-cookie']!;
    expect(set).toMatch(new RegExp(`^pacte_${tenant.slug}=[\\w-]{43}; `));
    for (const part of ['HttpOnly', 'SameSite=Lax', 'Path=/', 'Expires=']) expect(set).toContain(part);
    expect(set).not.toContain('Secure');
    expect(set).not.toContain('Domain');
  });

  it('is kept as a hash', async () => {
    const browser = await signedIn(api, tenant, await aPerson(api, tenant));
    const rows = await rowsOf<{ row: string }>('s::text AS row');
    expect(rows).toHaveLength(1);
    expect(rows[0]!.row).not.toContain(browser.cookies.get(cookie));
  });

  it('is replaced at each sign-in, and the old one ends', async () => {
    const person = await aPerson(api, tenant);
    const browser = await byMail(person.email);
    const before = browser.cookies.get(cookie)!;
    await browser.ask(REQUEST, { email: person.email });
    await browser.ask(SIGN_IN, { token: tokenIn((await mailsOf(api, tenant))[0]!.mail) });
    expect(browser.cookies.get(cookie)).not.toBe(before);
    const thief = api.client(tenant);
    thief.cookies.set(cookie, before);
    expect(await kindOf(thief)).toBe('ANONYMOUS');
  });

  it('ends by signing out, on the server too', async () => {
    const browser = await signedIn(api, tenant, await aPerson(api, tenant));
    const token = browser.cookies.get(cookie)!;
    expect(await browser.ask(SIGN_OUT)).toEqual({ signOut: { signedOut: true, continueAt: null } });
    expect(browser.cookies.has(cookie)).toBe(false);
    browser.cookies.set(cookie, token);
    expect(await kindOf(browser)).toBe('ANONYMOUS');
  });

  it('ends after its time, when it is revoked, and when the person leaves', async () => {
    for (const end of [
      `UPDATE session SET expires_at = now() - interval '1 second' WHERE tenant_id = $1`,
      `UPDATE session SET revoked_at = now() WHERE tenant_id = $1`,
      `UPDATE person SET left_on = '2019-01-01' WHERE tenant_id = $1`,
    ]) {
      const browser = await signedIn(api, tenant, await aPerson(api, tenant));
      expect(await kindOf(browser)).toBe('PERSON');
      await change(api, tenant, end);
      expect(await kindOf(browser)).toBe('ANONYMOUS');
    }
  });

  it('lasts fourteen days at most; left unused, eight hours for those who steer the pact and four days for the others', async () => {
    const steering = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
    const reader = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'COPIL_MEMBER' }));
    expect(await rowsOf('extract(epoch FROM expires_at - created_at) / 86400 AS days')).toEqual([{ days: '14.0000000000000000' }, { days: '14.0000000000000000' }]);
    const unused = (hours: number) => change(api, tenant, `UPDATE session SET last_seen_at = now() - make_interval(hours => $2) WHERE tenant_id = $1`, [tenant.id, hours]);
    await unused(9);
    expect([await kindOf(steering), await kindOf(reader)]).toEqual(['ANONYMOUS', 'PERSON']);
    await unused(97);
    expect(await kindOf(reader)).toBe('ANONYMOUS');
  });

  it('remembers its last use, once a minute', async () => {
    const browser = await signedIn(api, tenant, await aPerson(api, tenant));
    const writes = async () => (await countStatements(api, () => kindOf(browser))).statements.filter((sql) => sql.includes('last_seen_at = '));
    expect(await writes()).toHaveLength(0);
    await change(api, tenant, `UPDATE session SET last_seen_at = now() - interval '61 seconds' WHERE tenant_id = $1`);
    expect(await writes()).toHaveLength(1);
    expect(await writes()).toHaveLength(0);
    expect(await rowsOf(`last_seen_at > now() - interval '30 seconds' AS fresh`)).toEqual([{ fresh: true }]);
  });

  it('opens nothing at the neighbour’s', async () => {
    const browser = await signedIn(api, tenant, await aPerson(api, tenant));
    const next = api.client(neighbour);
    for (const name of [cookie, sessionCookie(neighbour)]) next.cookies.set(name, browser.cookies.get(cookie)!);
    expect(await kindOf(next)).toBe('ANONYMOUS');
  });

  it('costs one statement; a visitor costs none', async () => {
    const browser = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
    const visitor = api.client(tenant);
    const pacts = '{ pacts { slug } }';
    await visitor.ask(pacts);
    expect((await countStatements(api, () => visitor.ask(pacts))).statements).toHaveLength(1);
    expect((await countStatements(api, () => browser.ask(pacts))).statements).toHaveLength(2);
  });

  it('is left alone by writes that another site asks for', async () => {
    const browser = await signedIn(api, tenant, await aPerson(api, tenant));
    for (const [name, value] of [['origin', 'https://ailleurs.example'], ['origin', 'null'], ['sec-fetch-site', 'cross-site']] as const) {
      const { status, code } = await browser.graphql(SIGN_OUT, {}, { [name]: value });
      expect({ status, code }).toEqual({ status: 403, code: 'ORIGIN_REFUSED' });
    }
    const form = await browser.send('POST', '/graphql', { 'content-type': 'text/plain' }, JSON.stringify({ query: SIGN_OUT }));
    expect(form.status).toBe(403);
    // One language: the reader's.
    const told = async (language: string) => {
      const { text } = await browser.send('POST', '/graphql', { 'content-type': 'text/plain', 'accept-language': language }, JSON.stringify({ query: SIGN_OUT }));
      return (JSON.parse(text) as { errors: { message: string }[] }).errors[0]!.message;
    };
    expect([await told('fr'), await told('en')]).toEqual(['Cette demande vient d’un autre site, ou pourrait en venir : elle est refusée.', 'This request comes from another site, or could: it is refused.']);
    const get = await browser.get(`/graphql?query=${encodeURIComponent(SIGN_OUT)}`, { 'apollo-require-preflight': 'true' });
    expect(get.status).toBeGreaterThanOrEqual(400);
    expect(await kindOf(browser)).toBe('PERSON');
    expect((await browser.graphql(SIGN_OUT, {}, { origin: `http://${browser.host}` })).code).toBeUndefined();
  });
});

describe('a session whose person’s roles change', () => {
  it('goes on with another token; the one before lasts for what was under way, no longer', async () => {
    const person = await aPerson(api, tenant);
    const browser = await signedIn(api, tenant, person);
    const before = browser.cookies.get(cookie)!;
    const ctx = contextOf(api, tenant);
    await api.get(Database).transaction(ctx, (ctx) => api.get(Persons).grant(ctx, { personId: person.id, role: 'SECRETARIAT', organisationId: null }));
    const { headers, data } = await browser.graphql<{ viewer: { grants: object[] } }>('{ viewer { grants { role } } }');
    expect(data!.viewer.grants).toEqual([{ role: 'SECRETARIAT' }]);
    expect(headers['set-cookie']).toHaveLength(1);
    const after = browser.cookies.get(cookie)!;
    expect(after).not.toBe(before);
    expect((await browser.graphql('{ viewer { kind } }')).headers['set-cookie']).toBeUndefined();

    const late = api.client(tenant);
    late.cookies.set(cookie, before);
    const answer = await late.graphql<{ viewer: { kind: string } }>('{ viewer { kind } }');
    expect(answer.data!.viewer.kind).toBe('PERSON');
    expect(answer.headers['set-cookie']).toBeUndefined();
    await change(api, tenant, `UPDATE session SET renewed_at = now() - interval '31 seconds' WHERE tenant_id = $1`);
    expect(await kindOf(late)).toBe('ANONYMOUS');
    expect(await kindOf(browser)).toBe('PERSON');
  });

  it('is given one token only, however many requests come at once', async () => {
    const person = await aPerson(api, tenant, { role: 'SECRETARIAT' });
    const browser = await signedIn(api, tenant, person);
    await change(api, tenant, `DELETE FROM role_grant WHERE tenant_id = $1`);
    const answers = await Promise.all(Array.from({ length: 6 }, () => browser.graphql<{ viewer: { kind: string } }>('{ viewer { kind } }')));
    expect(answers.map(({ data }) => data!.viewer.kind)).toEqual(Array(6).fill('PERSON'));
    expect(answers.filter(({ headers }) => headers['set-cookie'])).toHaveLength(1);
    expect(await kindOf(browser)).toBe('PERSON');
  });
});

describe('one’s own sessions', () => {
  it('are listed with what they are recognised by, in one statement', async () => {
    const person = await aPerson(api, tenant);
    const other = await byMail(person.email, FIREFOX);
    const browser = await byMail(person.email);
    await signedIn(api, tenant, await aPerson(api, tenant));
    const { result, statements } = await countStatements(api, () => browser.ask<Account>(ACCOUNT));
    expect(statements).toHaveLength(2);
    const { account } = result;
    expect(account.person).toEqual({ email: person.email });
    expect(account.sessions).toHaveLength(2);
    expect(account.sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(account.sessions.find(({ current }) => !current)).toMatchObject({ method: 'MAIL', agent: 'Firefox, Windows', network: '198.51.100.0/24' });
    expect(JSON.stringify(account)).not.toContain('198.51.100.77');
    expect((await other.ask<Account>(ACCOUNT)).account.sessions.find(({ current }) => current)).toMatchObject({ agent: 'Firefox, Windows' });
  });

  it('leave out those that have ended or were left unused', async () => {
    const person = await aPerson(api, tenant);
    const browser = await signedIn(api, tenant, person);
    for (const ended of [`revoked_at = now()`, `expires_at = now()`, `last_seen_at = now() - interval '5 days'`]) {
      await signedIn(api, tenant, person);
      await change(api, tenant, `UPDATE session SET ${ended} WHERE tenant_id = $1 AND id = (SELECT id FROM session WHERE tenant_id = $1 ORDER BY created_at DESC LIMIT 1)`);
    }
    expect((await browser.ask<Account>(ACCOUNT)).account.sessions).toHaveLength(1);
  });

  it('are ended one by one; the next request is a visitor’s', async () => {
    const person = await aPerson(api, tenant);
    const [browser, lost] = [await signedIn(api, tenant, person), await signedIn(api, tenant, person)];
    const session = (await browser.ask<Account>(ACCOUNT)).account.sessions.find(({ current }) => !current)!.id;
    const { revokeSession } = await browser.ask<{ revokeSession: { account: { sessions: object[] } } }>(REVOKE, { session });
    expect(revokeSession.account.sessions).toHaveLength(1);
    expect(await kindOf(lost)).toBe('ANONYMOUS');
    expect((await lost.graphql(ACCOUNT)).code).toBe('SIGN_IN_REQUIRED');
    expect((await browser.graphql(REVOKE, { session })).code).toBe('SESSION_NOT_FOUND');
  });

  it('are ended all but the one that asks', async () => {
    const person = await aPerson(api, tenant);
    const [browser, ...others] = [await signedIn(api, tenant, person), await signedIn(api, tenant, person), await signedIn(api, tenant, person)] as const;
    const stranger = await signedIn(api, tenant, await aPerson(api, tenant));
    expect((await browser.ask<{ revokeOtherSessions: { account: { sessions: object[] } } }>(REVOKE_OTHERS)).revokeOtherSessions.account.sessions).toEqual([expect.objectContaining({ current: true })]);
    for (const other of others) expect((await other.graphql(ACCOUNT)).code).toBe('SIGN_IN_REQUIRED');
    expect([await kindOf(browser), await kindOf(stranger)]).toEqual(['PERSON', 'PERSON']);
    const trail = await contextOf(api, tenant).db.query(`SELECT changes->0->>'after' AS ended FROM audit_entry WHERE tenant_id = $1 AND action = 'session.others-revoked'`, [tenant.id]);
    expect(trail).toEqual([{ ended: '2' }]);
  });

  it('are nobody else’s: another person’s, a neighbour’s and what does not exist are answered alike', async () => {
    const browser = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'SECRETARIAT' }));
    const theirs = await signedIn(api, tenant, await aPerson(api, tenant));
    const next = await signedIn(api, neighbour, await aPerson(api, neighbour));
    const id = async (of: TestClient) => (await of.ask<Account>(ACCOUNT)).account.sessions[0]!.id;
    for (const session of [await id(theirs), await id(next), '5f0d2b1a-9c3e-4f6a-8b7d-1e2f3a4b5c6d']) expect((await browser.graphql(REVOKE, { session })).code).toBe('SESSION_NOT_FOUND');
    expect((await browser.graphql(REVOKE, { session: 'x' })).code).toBe('BAD_INPUT');
    expect([await kindOf(theirs), await kindOf(next)]).toEqual(['PERSON', 'PERSON']);
  });

  it('are ended after a sign-in of the last half-hour only', async () => {
    const person = await aPerson(api, tenant);
    const [browser, other] = [await signedIn(api, tenant, person), await signedIn(api, tenant, person)];
    await change(api, tenant, `UPDATE session SET created_at = now() - interval '31 minutes' WHERE tenant_id = $1`);
    expect((await browser.graphql(REVOKE_OTHERS)).code).toBe('SIGN_IN_AGAIN');
    expect(await kindOf(other)).toBe('PERSON');
  });

  it('are not for visitors nor for guests', async () => {
    expect((await api.client(tenant).graphql(ACCOUNT)).code).toBe('SIGN_IN_REQUIRED');
    expect((await api.client(tenant).graphql(REVOKE_OTHERS)).code).toBe('SIGN_IN_REQUIRED');
  });

  it('are twenty at most: the one unused for longest makes way', async () => {
    const person = await aPerson(api, tenant);
    const first = await signedIn(api, tenant, person);
    await change(api, tenant, `UPDATE session SET last_seen_at = now() - interval '1 hour' WHERE tenant_id = $1`);
    const last = await Array.from({ length: 20 }).reduce<Promise<TestClient>>((before) => before.then(() => signedIn(api, tenant, person)), Promise.resolve(first));
    expect((await last.ask<Account>(ACCOUNT)).account.sessions).toHaveLength(20);
    expect(await kindOf(first)).toBe('ANONYMOUS');
  });
});

it('over https the cookies are bound to the host and to https', async () => {
  const secure = await startApi({ PUBLIC_URL: 'https://pacte.test' });
  try {
    const place = await aTenant(secure);
    const { email } = await aPerson(secure, place);
    const browser = secure.client(place);
    const asked = await browser.graphql(REQUEST, { email });
    expect(asked.headers['set-cookie']![0]).toMatch(new RegExp(`^__Host-pacte_${place.slug}_mark=[\\w-]{43}; .*Secure`));
    const { headers } = await browser.graphql(SIGN_IN, { token: tokenIn((await mailsOf(secure, place))[0]!.mail) });
    expect(headers['set-cookie']![0]).toMatch(new RegExp(`^__Host-pacte_${place.slug}=[\\w-]{43}; .*Secure`));
    expect(headers['strict-transport-security']).toContain('max-age=31536000');
  } finally {
    await secure.close();
  }
});

it('a session cannot be opened for nobody', async () => {
  const ctx = contextOf(api, tenant);
  const opening = { personId: '5f0d2b1a-9c3e-4f6a-8b7d-1e2f3a4b5c6d', method: 'MAIL' } as const;
  await expect(api.get(Database).transaction(ctx, (ctx) => api.get(Sessions).open(ctx, opening, 'session.opened'))).rejects.toThrow();
});
