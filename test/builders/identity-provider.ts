import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Adapter, type AdapterPayload, type Configuration } from 'oidc-provider';
import { IdentityProviders, type ProviderSettings } from '#access';
import type { TenantRef } from '#platform';
import { contextOf, type TestApi } from './api.js';

/** Name of the secret's variable: give it to `startApi` with this value. */
export const PROVIDER_SECRET = { OIDC_SECRET_TEST: randomBytes(24).toString('base64url') };

export interface ProviderAccount {
  readonly sub: string;
  readonly email?: string;
  readonly email_verified?: boolean;
}

export interface TestProvider {
  readonly slug: string;
  readonly issuer: string;
  /** Who signs in there next; undefined: whoever it is gives up. */
  account: ProviderAccount | undefined;
  /** What it says of how they signed in. */
  acr: string | undefined;
  /** Changes an answer of one of its addresses before it leaves. */
  tamper: ((path: string, body: string) => string) | undefined;
  /** What it was asked, by address. */
  readonly asked: { readonly path: string; readonly body: string }[];
  /** A browser of its own goes to an address there and on, until it is sent back: gives where to. */
  follow(address: string): Promise<URL>;
  /** It answers no more. */
  stop(): Promise<void>;
}

/** A certified OpenID provider, started on this machine and set as the tenant's own. */
export async function aProvider(api: TestApi, tenant: TenantRef, given: Partial<ProviderSettings> & { readonly signedUserinfo?: boolean } = {}): Promise<TestProvider> {
  const { signedUserinfo, ...changed } = given;
  const slug = changed.slug ?? 'ville';
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const test: TestProvider = { slug, issuer, account: undefined, acr: undefined, tamper: undefined, asked: [], follow: (address) => follow(address, issuer), stop };
  const provider = new Provider(issuer, configurationOf(tenant, slug, () => test.account, signedUserinfo ?? false));
  const answer = provider.callback();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url!.split('?')[0]!;
    record(request, path, test);
    if (test.tamper) tamperWith(response, (body) => test.tamper!(path, body));
    if (!path.startsWith('/interaction/')) return answer(request, response);
    const login = test.account ? { login: { accountId: test.account.sub, ...(test.acr ? { acr: test.acr } : {}) } } : { error: 'access_denied' };
    await provider.interactionFinished(request, response, login, { mergeWithLastSubmission: false });
  }

  async function stop(): Promise<void> {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  const settings: ProviderSettings = {
    slug,
    label: 'Compte Ville',
    profile: 'STANDARD',
    issuer,
    clientId: 'pacte',
    secretVariable: 'OIDC_SECRET_TEST',
    clientAuthentication: 'POST',
    scopes: ['openid', 'email'],
    acrValues: [],
    idpHint: null,
    ...changed,
  };
  await api.get(IdentityProviders).save(contextOf(api, tenant), settings);
  return test;
}

function configurationOf(tenant: TenantRef, slug: string, account: () => ProviderAccount | undefined, signedUserinfo: boolean): Configuration {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    clients: [
      {
        client_id: 'pacte',
        client_secret: PROVIDER_SECRET.OIDC_SECRET_TEST,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [`${tenant.publicUrl}/connexion/oidc/${slug}/retour`],
        post_logout_redirect_uris: [`${tenant.publicUrl}/connexion`],
        id_token_signed_response_alg: 'ES256',
        ...(signedUserinfo ? { userinfo_signed_response_alg: 'ES256' } : {}),
      },
    ],
    adapter: storage(),
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: 'test' }] },
    enabledJWA: { idTokenSigningAlgValues: ['ES256'], userinfoSigningAlgValues: ['ES256'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    acrValues: ['eidas1', 'eidas2'],
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    cookies: { keys: ['test'] },
    extraParams: ['idp_hint'],
    features: { devInteractions: { enabled: false }, claimsParameter: { enabled: true }, jwtUserinfo: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ ...account()!, sub }) }),
    // Consent is given beforehand, as administrations do.
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client!.clientId, accountId: ctx.oidc.session!.accountId! });
      grant.addOIDCScope('openid email');
      grant.addOIDCClaims(['acr']);
      await grant.save();
      return grant;
    },
  };
}

/** What the provider remembers, for as long as a test. */
function storage(): (model: string) => Adapter {
  const rows = new Map<string, AdapterPayload>();
  const having = (model: string, key: 'uid' | 'userCode', value: string) => Promise.resolve([...rows].find(([id, row]) => id.startsWith(`${model} `) && row[key] === value)?.[1]);
  return (model) => ({
    upsert: async (id, payload) => void rows.set(`${model} ${id}`, payload),
    find: (id) => Promise.resolve(rows.get(`${model} ${id}`)),
    findByUid: (uid) => having(model, 'uid', uid),
    findByUserCode: (code) => having(model, 'userCode', code),
    consume: async (id) => void Object.assign(rows.get(`${model} ${id}`) ?? {}, { consumed: 1 }),
    destroy: async (id) => void rows.delete(`${model} ${id}`),
    revokeByGrantId: async (grantId) => [...rows].filter(([, row]) => row.grantId === grantId).forEach(([id]) => rows.delete(id)),
  });
}

function record(request: IncomingMessage, path: string, test: TestProvider): void {
  const entry = { path, body: '' };
  test.asked.push(entry);
  // Seen as it passes by: the provider reads it too.
  const push = request.push.bind(request);
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    if (chunk) entry.body += chunk.toString();
    return push(chunk, encoding);
  };
}

function tamperWith(response: ServerResponse, change: (body: string) => string): void {
  const end = response.end.bind(response) as (body?: string) => ServerResponse;
  response.end = ((body?: string | Buffer) => {
    if (body === undefined) return end();
    const changed = change(body.toString());
    if (!response.headersSent) response.setHeader('content-length', Buffer.byteLength(changed));
    return end(changed);
  }) as typeof response.end;
}

async function follow(address: string, issuer: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let at = new URL(address);
  while (at.origin === issuer) {
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } });
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      cookies.set(name!, value!);
    }
    const location = answer.headers.get('location');
    if (!location) throw new Error(`the provider stopped at ${at.pathname}: ${answer.status} ${(await answer.text()).slice(0, 500)}`);
    at = new URL(location, at);
  }
  return at;
}
