import { Inject, Injectable } from '@nestjs/common';
import * as openid from 'openid-client';
import { CONFIG, DomainError, Log, systemClock, type Config } from '#platform';
import type { IdentityProvider } from './identity-providers.service.js';
import type { RequestSecrets } from './identity-request.rules.js';
import { isLocal, termsOf, type ProviderClaims } from './provider-profile.rules.js';

/** What a provider publishes of itself is read again after this long. */
const FRESH_MS = 10 * 60_000;

export interface ProviderAnswer {
  readonly subject: string;
  readonly claims: ProviderClaims;
  /** Shown again to the provider when the person signs out. */
  readonly idToken: string;
}

interface Known {
  readonly readAt: number;
  readonly configuration: Promise<openid.Configuration>;
}

/** Speaks OpenID Connect with providers: authorization code with PKCE, nonce, and signatures checked against published keys. */
@Injectable()
export class ProviderClients {
  private readonly known = new Map<string, Known>();

  constructor(
    private readonly log: Log,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Where the browser goes to sign in. */
  async authorizationUrl(provider: IdentityProvider, redirectUri: string, state: string, { nonce, verifier }: RequestSecrets): Promise<string> {
    const configuration = await this.configurationOf(provider);
    const challenge = await openid.calculatePKCECodeChallenge(verifier);
    const parameters = { ...termsOf(provider), redirect_uri: redirectUri, state, nonce, code_challenge: challenge, code_challenge_method: 'S256' };
    return openid.buildAuthorizationUrl(configuration, parameters).href;
  }

  /** Trades the code of the provider's answer for who the person is; `answer` is the address the browser came back to. */
  async exchange(provider: IdentityProvider, answer: URL, state: string, { nonce, verifier }: RequestSecrets): Promise<ProviderAnswer> {
    const configuration = await this.configurationOf(provider);
    return this.told(provider, async () => {
      const tokens = await openid.authorizationCodeGrant(configuration, answer, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
      const { sub, acr, ...claims } = tokens.claims()!;
      const said = claims['email'] === undefined && configuration.serverMetadata().userinfo_endpoint ? await openid.fetchUserInfo(configuration, tokens.access_token, sub) : claims;
      return { subject: sub, claims: { email: said['email'], emailVerified: said['email_verified'], acr }, idToken: tokens.id_token! };
    });
  }

  /** Where the browser goes so that the provider signs out too; null when it has no such place. */
  async endSessionUrl(provider: IdentityProvider, parameters: Record<string, string>): Promise<string | null> {
    const configuration = await this.configurationOf(provider);
    return configuration.serverMetadata().end_session_endpoint ? openid.buildEndSessionUrl(configuration, parameters).href : null;
  }

  private async configurationOf(provider: IdentityProvider): Promise<openid.Configuration> {
    const secret = this.config.oidcSecrets.get(provider.secretVariable);
    if (!secret) {
      this.log.error('the secret of an identity provider is not set', { provider: provider.slug, variable: provider.secretVariable });
      throw new DomainError('PROVIDER_UNREACHABLE');
    }
    const key = JSON.stringify([provider.id, provider.issuer, provider.clientId, provider.secretVariable, provider.clientAuthentication]);
    const now = systemClock.now().getTime();
    let known = this.known.get(key);
    if (!known || now - known.readAt > FRESH_MS) {
      known = { readAt: now, configuration: this.discover(provider, secret) };
      this.known.set(key, known);
    }
    return this.told(provider, () => known.configuration).catch((error: unknown) => {
      // Not remembered: the next one asks again.
      this.known.delete(key);
      throw error instanceof DomainError ? new DomainError('PROVIDER_UNREACHABLE') : error;
    });
  }

  private discover(provider: IdentityProvider, secret: string): Promise<openid.Configuration> {
    const issuer = new URL(provider.issuer);
    const authentication = provider.clientAuthentication === 'BASIC' ? openid.ClientSecretBasic(secret) : openid.ClientSecretPost(secret);
    // Signatures are checked even where TLS would do. Only a provider on this very machine may speak http.
    const execute = [openid.enableNonRepudiationChecks, ...(isLocal(issuer) ? [openid.allowInsecureRequests] : [])];
    return openid.discovery(issuer, provider.clientId, undefined, authentication, { timeout: this.config.oidcTimeoutMs / 1000, execute });
  }

  /** Failures of the provider as refusals, logged with their reason: codes only, no token is in them. */
  private async told<T>(provider: IdentityProvider, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      const code = refusalOf(error);
      if (!code) throw error;
      this.log.warn('an identity provider refused or failed', { provider: provider.slug, code, reason: reasonOf(error) });
      throw new DomainError(code);
    }
  }
}

/** What a failure of the exchange means to the person; undefined for what is our own fault. */
function refusalOf(error: unknown): string | undefined {
  if (error instanceof openid.AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'PROVIDER_CANCELLED';
    return ['temporarily_unavailable', 'server_error'].includes(error.error) ? 'PROVIDER_UNREACHABLE' : 'PROVIDER_REFUSED';
  }
  if (error instanceof openid.ResponseBodyError || error instanceof openid.WWWAuthenticateChallengeError) return 'PROVIDER_REFUSED';
  if (isSilence(error)) return 'PROVIDER_UNREACHABLE';
  return error instanceof openid.ClientError ? 'PROVIDER_REFUSED' : undefined;
}

/** What fetch throws when nothing answers in time, or breaks off; the client wraps it when it does not recognise it. */
function isSilence(error: unknown): boolean {
  const { name, code, cause } = error as { name?: string; code?: string; cause?: unknown };
  if (code === 'OAUTH_TIMEOUT') return true;
  if (error instanceof openid.ClientError && code === undefined) return cause !== undefined && isSilence(cause);
  return name === 'TypeError' && cause !== undefined;
}

function reasonOf(error: unknown): string {
  const { error: told, code, cause } = error as { error?: string; code?: string; cause?: { code?: string } };
  return told ?? code ?? cause?.code ?? (error as Error).name;
}
