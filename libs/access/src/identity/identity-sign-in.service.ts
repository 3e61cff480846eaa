import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { CONFIG, Database, DomainError, Mails, one, systemClock, today, type Config, type RequestContext } from '#platform';
import { openSeal, sealLink } from '../link-seal.rules.js';
import { presentOn } from '../people/presence.sql.js';
import { normalisedAddress } from '../persons.service.js';
import { RateLimits, type RateLimit } from '../rate-limits.service.js';
import { actingAs, Sessions, type OpenedSession } from '../sessions/sessions.service.js';
import { hashOfMark, isSameBrowser, markFor, type BrowserMark } from '../sign-in/browser-mark.rules.js';
import { IdentityProviders, PROVIDER_COLUMNS, type IdentityProvider } from './identity-providers.service.js';
import { secretsOf } from './identity-request.rules.js';
import { openHint, sealHint } from './logout-hint.rules.js';
import { ProviderClients, type ProviderAnswer } from './provider-clients.service.js';
import { isLevelEnough, verifiedAddress } from './provider-profile.rules.js';

/** Signing in at a provider takes this long at most, second factor included. */
const REQUEST_MS = 10 * 60_000;
// Whole administrations share one address: these only stop floods.
const PER_IP: RateLimit = { name: 'identity.ip', max: 120, seconds: 600 };
const PER_TENANT: RateLimit = { name: 'identity.tenant', max: 5000, seconds: 600 };

export const identityLinkedMail = 'access.identity-linked';

/** How the browser came: its address, and what marks it. */
export interface IdentityVisit {
  readonly ip: string;
  readonly mark: string | undefined;
}

interface PendingRequest {
  readonly browser_hash: Buffer;
  readonly back: string | null;
  readonly provider: IdentityProvider;
}

/** Signing in through an identity provider of the tenant, and out of it. */
@Injectable()
export class IdentitySignIn {
  constructor(
    private readonly database: Database,
    private readonly providers: IdentityProviders,
    private readonly clients: ProviderClients,
    private readonly sessions: Sessions,
    private readonly limits: RateLimits,
    private readonly mails: Mails,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Remembers that this browser goes to the provider, and gives the address to send it to. */
  async begin(ctx: RequestContext, slug: string, back: string | null, visit: IdentityVisit): Promise<{ url: string; mark: BrowserMark }> {
    await this.limits.takeAll(ctx, [PER_IP, visit.ip], [PER_TENANT, ctx.tenant.id]);
    const provider = await this.providers.find(ctx, slug);
    if (!provider) throw new DomainError('PROVIDER_NOT_FOUND', { provider: slug });
    const now = systemClock.now();
    const mark = markFor(visit.mark, new Date(now.getTime() + REQUEST_MS));
    const request = await this.database.transaction(ctx, (ctx) =>
      one<{ id: string }>(
        ctx.db,
        `INSERT INTO identity_request (tenant_id, provider_id, browser_hash, back, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
        [ctx.tenant.id, provider.id, hashOfMark(mark.token), back, now, mark.expiresAt],
      ),
    );
    const state = sealLink(this.config.secretKey, 'identity', ctx.tenant.id, request!.id);
    return { url: await this.clients.authorizationUrl(provider, redirectUriOf(ctx, slug), state, this.secrets(ctx, request!.id)), mark };
  }

  /** The browser is back with the provider's answer: who it says the person is signs in here. */
  async finish(ctx: RequestContext, slug: string, answer: URLSearchParams, visit: IdentityVisit): Promise<{ session: OpenedSession; back: string | null }> {
    await this.limits.takeAll(ctx, [PER_IP, visit.ip], [PER_TENANT, ctx.tenant.id]);
    const state = answer.get('state') ?? '';
    const id = openSeal(this.config.secretKey, 'identity', ctx.tenant.id, state);
    const request = id === undefined ? undefined : await this.useUp(ctx, id, slug, visit.mark);
    if (id === undefined || !request) throw new DomainError('PROVIDER_REQUEST_OVER');
    const { provider, back } = request;
    const address = new URL(`${redirectUriOf(ctx, slug)}?${answer}`);
    const said = await this.clients.exchange(provider, address, state, this.secrets(ctx, id));
    if (!isLevelEnough(provider, said.claims)) throw new DomainError('PROVIDER_LEVEL_TOO_LOW');
    return this.database.transaction(ctx, async (ctx) => {
      const known = await this.known(ctx, provider, said);
      const personId = known ?? (await this.link(ctx, provider, said));
      const identity = { providerId: provider.id, logoutHint: sealHint(this.config.secretKey, ctx.tenant.id, said.idToken) };
      const changes = [{ field: 'provider', after: provider.label }];
      const session = await this.sessions.open(ctx, { personId, method: 'OIDC', identity }, 'session.opened-by-provider', changes);
      if (known === undefined) await this.audit.record(actingAs(ctx, session), { action: 'identity.linked', objectType: 'person', objectId: personId, changes });
      return { session, back };
    });
  }

  /** Ends the session here, and gives where to go on to when a provider opened it. */
  async signOut(ctx: RequestContext): Promise<string | null> {
    const opened = await this.providerOfSession(ctx);
    await this.database.transaction(ctx, (ctx) => this.sessions.close(ctx));
    if (!opened) return null;
    const idToken = openHint(this.config.secretKey, ctx.tenant.id, opened.logout_hint);
    const parameters = { post_logout_redirect_uri: `${ctx.tenant.publicUrl}/connexion`, state: markFor(undefined, systemClock.now()).token, ...(idToken ? { id_token_hint: idToken } : {}) };
    return this.clients.endSessionUrl(opened.provider, parameters).catch((error: unknown) => {
      // The person is signed out here all the same; the failure is logged where it happened.
      if (error instanceof DomainError) return null;
      throw error;
    });
  }

  private secrets(ctx: RequestContext, requestId: string) {
    return secretsOf(this.config.secretKey, ctx.tenant.id, requestId);
  }

  /** The request of this very browser, once. */
  private async useUp(ctx: RequestContext, id: string, slug: string, mark: string | undefined): Promise<PendingRequest | undefined> {
    const now = systemClock.now();
    const pending = await one<Omit<PendingRequest, 'provider'> & IdentityProvider>(
      ctx.db,
      `SELECT r.browser_hash, r.back, ${PROVIDER_COLUMNS} FROM identity_request r JOIN identity_provider v ON v.tenant_id = r.tenant_id AND v.id = r.provider_id
       WHERE r.tenant_id = $1 AND r.id = $2 AND v.slug = $3 AND r.used_at IS NULL AND r.expires_at > $4`,
      [ctx.tenant.id, id, slug, now],
    );
    if (!pending || !isSameBrowser(pending.browser_hash, mark)) return undefined;
    const used = await this.database.transaction(ctx, (ctx) =>
      ctx.db.query(`UPDATE identity_request SET used_at = $3 WHERE tenant_id = $1 AND id = $2 AND used_at IS NULL RETURNING id`, [ctx.tenant.id, id, now]),
    );
    const { browser_hash, back, ...provider } = pending;
    return used.length ? { browser_hash, back, provider } : undefined;
  }

  /** The person already linked to this subject; one who has left is unknown. */
  private async known(ctx: RequestContext, provider: IdentityProvider, { subject }: ProviderAnswer): Promise<string | undefined> {
    const row = await one<{ person_id: string }>(
      ctx.db,
      `UPDATE identity i SET last_used_at = $4 FROM person p
       WHERE i.tenant_id = $1 AND i.provider_id = $2 AND i.subject = $3 AND p.tenant_id = i.tenant_id AND p.id = i.person_id AND ${presentOn('p', '$5')}
       RETURNING i.person_id`,
      [ctx.tenant.id, provider.id, subject, systemClock.now(), today(ctx)],
    );
    return row?.person_id;
  }

  /** Links the subject to the person of its verified address; nobody is made known here. The person is told by mail. */
  private async link(ctx: RequestContext, provider: IdentityProvider, { subject, claims }: ProviderAnswer): Promise<string> {
    const email = verifiedAddress(provider, claims);
    // Said before anything is looked up: an address nobody answers for must tell nothing of who is known.
    if (email === null) throw new DomainError('PROVIDER_MAIL_UNVERIFIED');
    const linked = await one<{ id: string; person_id: string }>(
      ctx.db,
      `INSERT INTO identity (tenant_id, person_id, provider_id, subject, linked_at, last_used_at)
       SELECT p.tenant_id, p.id, $3, $4, $5, $5 FROM person p WHERE p.tenant_id = $1 AND p.email = $2 AND ${presentOn('p', '$6')}
       ON CONFLICT DO NOTHING RETURNING id, person_id`,
      [ctx.tenant.id, normalisedAddress(email), provider.id, subject, systemClock.now(), today(ctx)],
    );
    if (!linked) throw new DomainError('PROVIDER_MAIL_UNKNOWN');
    await this.mails.queue(ctx, { to: normalisedAddress(email), template: identityLinkedMail, payload: { identityId: linked.id } });
    return linked.person_id;
  }

  private async providerOfSession(ctx: RequestContext): Promise<{ logout_hint: Buffer; provider: IdentityProvider } | undefined> {
    if (ctx.actor.kind !== 'PERSON' || ctx.actor.sessionId === null) return undefined;
    const row = await one<{ logout_hint: Buffer } & IdentityProvider>(
      ctx.db,
      `SELECT s.logout_hint, ${PROVIDER_COLUMNS} FROM session s JOIN identity_provider v ON v.tenant_id = s.tenant_id AND v.id = s.provider_id
       WHERE s.tenant_id = $1 AND s.id = $2 AND s.logout_hint IS NOT NULL`,
      [ctx.tenant.id, ctx.actor.sessionId],
    );
    if (!row) return undefined;
    const { logout_hint, ...provider } = row;
    return { logout_hint, provider };
  }
}

/** Where the provider sends the browser back: registered there, letter for letter. One for each provider, so that none answers for another. */
export function redirectUriOf(ctx: RequestContext, slug: string): string {
  return `${ctx.tenant.publicUrl}/connexion/oidc/${slug}/retour`;
}
