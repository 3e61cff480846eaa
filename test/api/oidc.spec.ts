import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { IdentityProviders } from '#access';
import type { TenantRef } from '#platform';
import { aPerson, aTenant, change, contextOf, mailsOf, sessionCookie, signedIn, startApi, type Answer, type TestApi, type TestClient, type TestPerson } from '../builders/index.js';
import { aProvider, PROVIDER_SECRET, type TestProvider } from '../builders/identity-provider.js';

const WHO = '{ viewer { kind person { email } } }';
const BEGIN = '/connexion/oidc/ville';
const RETURN = '/connexion/oidc/ville/retour';

let api: TestApi;
let tenant: TenantRef;
let neighbour: TenantRef;
let provider: TestProvider;
let person: TestPerson;

beforeAll(async () => {
  api = await startApi({ ...PROVIDER_SECRET, OIDC_TIMEOUT_SECONDS: '1' });
});
afterAll(() => api.close());
beforeEach(async () => {
  tenant = await aTenant(api);
  neighbour = await aTenant(api);
  provider = await aProvider(api, tenant);
  person = await aPerson(api, tenant, { role: 'SECRETARIAT' });
  provider.account = { sub: 'aline', email: person.email, email_verified: true };
});
afterEach(() => provider.stop());

/** The browser leaves for the provider: where it is sent. */
async function leave(browser: TestClient, back = ''): Promise<URL> {
  const { status, headers } = await browser.get(BEGIN + back);
  expect(status).toBe(303);
  return new URL(headers.location!);
}

/** The way there and back, up to the address the provider sends to. */
async function wayBackOf(browser: TestClient, alter: (address: URL) => void = () => undefined): Promise<string> {
  const address = await leave(browser);
  alter(address);
  const back = await provider.follow(address.href);
  return back.pathname + back.search;
}

const signIn = async (browser: TestClient): Promise<Answer> => browser.get(await wayBackOf(browser));
const refusalOf = ({ headers }: Answer): string | null => new URL(headers.location!).searchParams.get('refus');
const who = (browser: TestClient): Promise<{ viewer: { kind: string; person: { email: string } | null } }> => browser.ask(WHO);

describe('signing in at an identity provider', () => {
  it('asks with PKCE, a state and a nonce, and no more than the address', async () => {
    const address = await leave(api.client(tenant));
    expect(address.origin).toBe(provider.issuer);
    const asked = Object.fromEntries(address.searchParams);
    expect(asked).toEqual({
      client_id: 'pacte',
      response_type: 'code',
      scope: 'openid email',
      redirect_uri: `${tenant.publicUrl}${RETURN}`,
      state: expect.stringMatching(/^[\w-]{64}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
    });
  });

  it('opens the session of the person with that verified address, links them, and tells them by mail', async () => {
    const browser = api.client(tenant);
    const answer = await signIn(browser);
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toBe(`${tenant.publicUrl}/campagnes`);
    expect(await who(browser)).toEqual({ viewer: { kind: 'PERSON', person: { email: person.email } } });
    const token = provider.asked.find(({ path }) => path === '/token')!;
    expect(new URLSearchParams(token.body).get('code_verifier')).toMatch(/^[\w-]{43}$/);
    const [{ to, mail } = { to: '', mail: null }] = await mailsOf(api, tenant, 'access.identity-linked');
    expect(to).toBe(person.email);
    expect(mail!.subject).toBe(`Première connexion avec Compte Ville – ${tenant.name}`);
    const { account } = await browser.ask<{ account: object }>('{ account { sessions { method provider } identities { provider } } }');
    expect(account).toEqual({ sessions: [{ method: 'OIDC', provider: 'Compte Ville' }], identities: [{ provider: 'Compte Ville' }] });
    const trail = await contextOf(api, tenant).db.query(`SELECT action, actor_person_id = $2 AS own FROM audit_entry WHERE tenant_id = $1 AND action ~ '(opened|linked)' ORDER BY action`, [tenant.id, person.id]);
    expect(trail).toEqual([{ action: 'identity.linked', own: true }, { action: 'session.opened-by-provider', own: true }]);
  });

  it('knows the person again by the provider’s subject, whatever the address has become, without another mail', async () => {
    await signIn(api.client(tenant));
    provider.account = { sub: 'aline', email: 'autre@ville.example' };
    const browser = api.client(tenant);
    await signIn(browser);
    expect((await who(browser)).viewer.person).toEqual({ email: person.email });
    expect(await mailsOf(api, tenant, 'access.identity-linked')).toHaveLength(1);
  });

  it('leads back to the page that asked for it, of this site only', async () => {
    for (const [back, expected] of [['/rapports?campagne=1', '/rapports?campagne=1'], ['//ailleurs.example', '/campagnes'], ['/connexion', '/campagnes']] as const) {
      const browser = api.client(tenant);
      const address = await provider.follow((await leave(browser, `?retour=${encodeURIComponent(back)}`)).href);
      expect((await browser.get(address.pathname + address.search)).headers.location).toBe(tenant.publicUrl + expected);
    }
  });

  it('ends the session the browser held before, and makes a token of its own', async () => {
    const browser = api.client(tenant);
    await signIn(browser);
    const before = browser.cookies.get(sessionCookie(tenant))!;
    await signIn(browser);
    expect(browser.cookies.get(sessionCookie(tenant))).not.toBe(before);
    const thief = api.client(tenant);
    thief.cookies.set(sessionCookie(tenant), before);
    expect((await who(thief)).viewer.kind).toBe('ANONYMOUS');
  });

  it('keeps nothing in the tables that opens a door, nor the person’s claims in clear', async () => {
    const browser = api.client(tenant);
    const back = await wayBackOf(browser);
    await browser.get(back);
    const rows = await contextOf(api, tenant).db.query<{ row: string }>(
      `SELECT r::text AS row FROM identity_request r WHERE tenant_id = $1 UNION ALL SELECT s::text FROM session s WHERE tenant_id = $1`,
      [tenant.id],
    );
    const { state, code } = Object.fromEntries(new URLSearchParams(back.split('?')[1])) as { state: string; code: string };
    for (const { row } of rows) for (const secret of [state, code, ...browser.cookies.values(), Buffer.from('eyJ').toString('hex')]) expect(row).not.toContain(secret);
  });
});

describe('an address', () => {
  it('that the provider has not verified opens nothing, known or not', async () => {
    for (const account of [{ sub: 'a', email: person.email }, { sub: 'a', email: person.email, email_verified: false }, { sub: 'b', email: 'personne@nulle-part.example' }, { sub: 'c' }]) {
      provider.account = account;
      const browser = api.client(tenant);
      expect(refusalOf(await signIn(browser))).toBe('PROVIDER_MAIL_UNVERIFIED');
      expect((await who(browser)).viewer.kind).toBe('ANONYMOUS');
    }
    expect(await mailsOf(api, tenant)).toEqual([]);
  });

  it('that is verified and unknown, or of someone who has left, is told to ask for access; nobody is made', async () => {
    await change(api, tenant, `UPDATE person SET left_on = '2019-01-01' WHERE tenant_id = $1`);
    for (const email of ['personne@nulle-part.example', person.email]) {
      provider.account = { sub: email, email, email_verified: true };
      const browser = api.client(tenant);
      expect(refusalOf(await signIn(browser))).toBe('PROVIDER_MAIL_UNKNOWN');
      expect((await who(browser)).viewer.kind).toBe('ANONYMOUS');
    }
    expect(await contextOf(api, tenant).db.query(`SELECT count(*)::int AS persons, (SELECT count(*)::int FROM identity WHERE tenant_id = $1) AS identities FROM person WHERE tenant_id = $1`, [tenant.id])).toEqual([
      { persons: 1, identities: 0 },
    ]);
  });

  it('of someone linked who has left since opens nothing', async () => {
    await signIn(api.client(tenant));
    await change(api, tenant, `UPDATE person SET left_on = '2019-01-01' WHERE tenant_id = $1`);
    expect(refusalOf(await signIn(api.client(tenant)))).toBe('PROVIDER_MAIL_UNKNOWN');
  });
});

describe('an answer that is not the one asked for', () => {
  it('is refused when its state was altered, is missing, or is of another browser', async () => {
    const browser = api.client(tenant);
    const back = await wayBackOf(browser);
    const state = /state=([\w-]+)/.exec(back)![1]!;
    const forged = state.slice(0, -1) + (state.endsWith('A') ? 'B' : 'A');
    for (const address of [back.replace(state, forged), back.replace(`state=${state}`, ''), RETURN]) expect(refusalOf(await browser.get(address))).toBe('PROVIDER_REQUEST_OVER');
    const other = api.client(tenant);
    await leave(other);
    expect(refusalOf(await other.get(back))).toBe('PROVIDER_REQUEST_OVER');
    expect((await who(other)).viewer.kind).toBe('ANONYMOUS');
    expect((await browser.get(back)).headers.location).toBe(`${tenant.publicUrl}/campagnes`);
  });

  it('is refused when it comes again, even at once, and late', async () => {
    const browser = api.client(tenant);
    const back = await wayBackOf(browser);
    const answers = await Promise.all([browser.get(back), browser.get(back)]);
    expect(answers.map(refusalOf).sort()).toEqual(['PROVIDER_REQUEST_OVER', null]);
    expect(refusalOf(await browser.get(back))).toBe('PROVIDER_REQUEST_OVER');
    const late = await wayBackOf(browser);
    await change(api, tenant, `UPDATE identity_request SET expires_at = now() WHERE tenant_id = $1`);
    expect(refusalOf(await browser.get(late))).toBe('PROVIDER_REQUEST_OVER');
  });

  it('is refused when its code was used before, or is of another request', async () => {
    const browser = api.client(tenant);
    const [first, second, third] = [await wayBackOf(browser), await wayBackOf(browser), await wayBackOf(browser)];
    const code = (back: string): string => /code=([\w-]+)/.exec(back)![1]!;
    // The second request’s verifier is not the one the first’s code was asked with.
    expect(refusalOf(await browser.get(second.replace(code(second), code(first))))).toBe('PROVIDER_REFUSED');
    expect(refusalOf(await browser.get(third))).toBeNull();
    const fourth = await wayBackOf(browser);
    expect(refusalOf(await browser.get(fourth.replace(code(fourth), code(third))))).toBe('PROVIDER_REFUSED');
  });

  it('is refused when its nonce is another', async () => {
    const browser = api.client(tenant);
    const back = await wayBackOf(browser, (address) => address.searchParams.set('nonce', 'x'.repeat(43)));
    expect(refusalOf(await browser.get(back))).toBe('PROVIDER_REFUSED');
  });

  it('is refused when the challenge was another, so that the code alone is worth nothing', async () => {
    const browser = api.client(tenant);
    const back = await wayBackOf(browser, (address) => address.searchParams.set('code_challenge', 'x'.repeat(43)));
    expect(refusalOf(await browser.get(back))).toBe('PROVIDER_REFUSED');
  });

  it('is refused when it names another issuer', async () => {
    const browser = api.client(tenant);
    const back = await wayBackOf(browser);
    expect(back).toContain('iss=');
    expect(refusalOf(await browser.get(back.replace(/iss=[^&]+/, `iss=${encodeURIComponent('https://ailleurs.example')}`)))).toBe('PROVIDER_REFUSED');
  });

  it('is refused when its ID token was altered, or signed by nobody', async () => {
    for (const alter of [
      (parts: string[]) => [parts[0], Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(parts[1]!, 'base64url').toString()), sub: 'secretariat' })).toString('base64url'), parts[2]],
      (parts: string[]) => [Buffer.from('{"alg":"none"}').toString('base64url'), parts[1], ''],
    ]) {
      provider.tamper = (path, body) => {
        if (path !== '/token') return body;
        const answer = JSON.parse(body) as { id_token: string };
        return JSON.stringify({ ...answer, id_token: alter(answer.id_token.split('.')).join('.') });
      };
      expect(refusalOf(await signIn(api.client(tenant)))).toBe('PROVIDER_REFUSED');
    }
  });

  it('is refused when the userinfo is of somebody else', async () => {
    provider.tamper = (path, body) => (path === '/me' ? body.replace('"aline"', '"zacharie"') : body);
    expect(refusalOf(await signIn(api.client(tenant)))).toBe('PROVIDER_REFUSED');
  });

  it('is refused when the level of authentication is lower than asked', async () => {
    await provider.stop();
    provider = await aProvider(api, tenant, { acrValues: ['eidas2'] });
    provider.account = { sub: 'aline', email: person.email, email_verified: true };
    provider.acr = 'eidas1';
    expect(refusalOf(await signIn(api.client(tenant)))).toBe('PROVIDER_LEVEL_TOO_LOW');
    provider.acr = 'eidas2';
    expect(refusalOf(await signIn(api.client(tenant)))).toBeNull();
  });
});

describe('a provider', () => {
  it('where the person gives up says so', async () => {
    provider.account = undefined;
    expect(refusalOf(await signIn(api.client(tenant)))).toBe('PROVIDER_CANCELLED');
  });

  it('that is down does not keep anybody waiting, before or on the way back', async () => {
    const browser = api.client(tenant);
    const back = await wayBackOf(browser);
    await provider.stop();
    expect(refusalOf(await browser.get(back))).toBe('PROVIDER_UNREACHABLE');
    await change(api, tenant, `UPDATE identity_provider SET client_id = 'other' WHERE tenant_id = $1`);
    expect(refusalOf(await browser.get(BEGIN))).toBe('PROVIDER_UNREACHABLE');
  });

  it('that is silent, breaks off or answers nonsense is taken to be away, and is asked again the next time', async () => {
    let manner = 'silent';
    const bad = createServer((request, response) => {
      if (manner === 'broken') request.socket.destroy();
      if (manner === 'nonsense') response.end('<html>');
    });
    await new Promise<void>((resolve) => bad.listen(0, '127.0.0.1', resolve));
    try {
      await change(api, tenant, `UPDATE identity_provider SET issuer = $2 WHERE tenant_id = $1`, [tenant.id, `http://127.0.0.1:${(bad.address() as AddressInfo).port}`]);
      for (manner of ['silent', 'broken', 'nonsense']) {
        expect(refusalOf(await api.client(tenant).get(BEGIN))).toBe('PROVIDER_UNREACHABLE');
      }
    } finally {
      bad.closeAllConnections();
      bad.close();
    }
    await change(api, tenant, `UPDATE identity_provider SET issuer = $2 WHERE tenant_id = $1`, [tenant.id, provider.issuer]);
    expect(refusalOf(await signIn(api.client(tenant)))).toBeNull();
  });

  it('that publishes another issuer’s name is not believed', async () => {
    provider.tamper = (path, body) => (path.includes('openid-configuration') ? body.replace(`"issuer":"${provider.issuer}"`, '"issuer":"https://ailleurs.example"') : body);
    expect(refusalOf(await api.client(tenant).get(BEGIN))).toBe('PROVIDER_UNREACHABLE');
  });

  it('whose secret is not set cannot be used', async () => {
    await change(api, tenant, `UPDATE identity_provider SET secret_variable = 'OIDC_SECRET_MISSING' WHERE tenant_id = $1`);
    expect(refusalOf(await api.client(tenant).get(BEGIN))).toBe('PROVIDER_UNREACHABLE');
  });

  it('is its tenant’s alone', async () => {
    expect(refusalOf(await api.client(neighbour).get(BEGIN))).toBe('PROVIDER_NOT_FOUND');
    expect(refusalOf(await api.client(tenant).get('/connexion/oidc/inconnu'))).toBe('PROVIDER_NOT_FOUND');
    const back = await wayBackOf(api.client(tenant));
    expect(refusalOf(await api.client(neighbour).get(back))).toBe('PROVIDER_REQUEST_OVER');
    const offered = '{ identityProviders { slug label } }';
    expect(await api.client(tenant).ask(offered)).toEqual({ identityProviders: [{ slug: 'ville', label: 'Compte Ville' }] });
    expect(await api.client(neighbour).ask(offered)).toEqual({ identityProviders: [] });
  });

  it('answers for no other: each has a way back of its own', async () => {
    const second = await aProvider(api, tenant, { slug: 'etat' });
    try {
      const browser = api.client(tenant);
      const back = await wayBackOf(browser);
      expect(refusalOf(await browser.get(back.replace('/oidc/ville/', '/oidc/etat/')))).toBe('PROVIDER_REQUEST_OVER');
    } finally {
      await second.stop();
    }
  });

  it('is counted: a client that floods is told to wait', async () => {
    const browser = api.client(tenant);
    const refusals = await Promise.all(Array.from({ length: 121 }, () => browser.get(RETURN).then(refusalOf)));
    expect(refusals.filter((code) => code === 'TOO_MANY_REQUESTS')).toHaveLength(1);
  });

  it('is set with an https address, or one of this machine, and with no other secret than a client’s', async () => {
    const providers = api.get(IdentityProviders);
    const settings = (await providers.find(contextOf(api, tenant), 'ville'))!;
    for (const unfit of [{ issuer: 'http://compte.ville.example' }, { secretVariable: 'SECRET_KEY' }, { secretVariable: 'DATABASE_URL' }, { slug: 'Ville !' }, { scopes: ['email'] }, { label: ' ' }]) {
      await expect(providers.save(contextOf(api, tenant), { ...settings, ...unfit })).rejects.toThrow('PROVIDER_UNFIT');
    }
    await expect(change(api, tenant, `UPDATE identity_provider SET secret_variable = 'SECRET_KEY' WHERE tenant_id = $1`)).rejects.toThrow('check constraint');
    const administrator = await signedIn(api, tenant, await aPerson(api, tenant, { role: 'PACT_ADMINISTRATOR' }));
    await providers.save(contextOf(api, tenant), { ...settings, label: 'Compte agent', scopes: ['openid', 'email', 'siret'] });
    await providers.save(contextOf(api, tenant), { ...settings, label: 'Compte agent', scopes: ['openid', 'email', 'siret'] });
    const { journal } = await administrator.ask<{ journal: { nodes: { action: string }[] } }>('{ journal(first: 20, family: SERVICE) { nodes { action summary changes { before after } } } }');
    // Saved twice, changed once.
    expect(journal.nodes.filter(({ action }) => action === 'identity-provider.changed')).toEqual([
      {
        action: 'identity-provider.changed',
        summary: expect.stringContaining('nom : Compte Ville → Compte agent ; portées : openid, email → openid, email, siret'),
        changes: [{ before: 'Compte Ville', after: 'Compte agent' }, { before: 'openid, email', after: 'openid, email, siret' }],
      },
    ]);
    await providers.remove(contextOf(api, tenant), 'ville');
    await expect(providers.remove(contextOf(api, tenant), 'ville')).rejects.toThrow('PROVIDER_NOT_FOUND');
  });
});

describe('signing out', () => {
  const SIGN_OUT = 'mutation { signOut { signedOut continueAt } }';

  it('goes on to the provider, which is shown its own token, and comes back', async () => {
    const browser = api.client(tenant);
    await signIn(browser);
    const { signOut } = await browser.ask<{ signOut: { continueAt: string } }>(SIGN_OUT);
    const address = new URL(signOut.continueAt);
    expect(address.origin + address.pathname).toBe(`${provider.issuer}/session/end`);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: 'pacte',
      id_token_hint: expect.stringMatching(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/),
      post_logout_redirect_uri: `${tenant.publicUrl}/connexion`,
      state: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect((await who(browser)).viewer.kind).toBe('ANONYMOUS');
    const page = await fetch(address, { redirect: 'manual' });
    expect(page.status).toBe(200);
    const rows = await contextOf(api, tenant).db.query(`SELECT logout_hint FROM session WHERE tenant_id = $1`, [tenant.id]);
    expect(rows).toEqual([{ logout_hint: null }]);
  });

  it('succeeds here when the provider is down', async () => {
    const browser = api.client(tenant);
    await signIn(browser);
    await provider.stop();
    await change(api, tenant, `UPDATE identity_provider SET client_id = 'other' WHERE tenant_id = $1`);
    expect(await browser.ask(SIGN_OUT)).toEqual({ signOut: { signedOut: true, continueAt: null } });
    expect((await who(browser)).viewer.kind).toBe('ANONYMOUS');
  });
});

describe('ProConnect’s particulars', () => {
  beforeEach(async () => {
    await provider.stop();
    provider = await aProvider(api, tenant, { profile: 'PROCONNECT', acrValues: ['eidas2'], idpHint: 'b61f1d2e', signedUserinfo: true });
    provider.acr = 'eidas2';
  });

  it('ask for a level in the claims, name the identity provider to use, and read a signed userinfo', async () => {
    provider.account = { sub: 'aline', email: person.email };
    const browser = api.client(tenant);
    const address = await leave(browser);
    expect(JSON.parse(address.searchParams.get('claims')!)).toEqual({ id_token: { acr: { essential: true, values: ['eidas2'] } } });
    expect(address.searchParams.get('idp_hint')).toBe('b61f1d2e');
    expect(address.searchParams.has('acr_values')).toBe(false);
    const back = await provider.follow(address.href);
    expect(refusalOf(await browser.get(back.pathname + back.search))).toBeNull();
    expect((await who(browser)).viewer.person).toEqual({ email: person.email });
  });

  it('refuse a userinfo whose signature does not hold', async () => {
    provider.account = { sub: 'aline', email: 'zacharie@ville.example' };
    provider.tamper = (path, body) => {
      if (path !== '/me') return body;
      const [head, payload, signature] = body.split('.');
      return [head, Buffer.from(JSON.stringify({ ...JSON.parse(Buffer.from(payload!, 'base64url').toString()), email: person.email })).toString('base64url'), signature].join('.');
    };
    expect(refusalOf(await signIn(api.client(tenant)))).toBe('PROVIDER_REFUSED');
  });
});
