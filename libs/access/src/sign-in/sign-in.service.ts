import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { CONFIG, Database, Mails, one, systemClock, today, type Config, type RequestContext } from '#platform';
import { linkRefused } from '../access.errors.js';
import { openSeal, sealLink } from '../link-seal.rules.js';
import { presentOn } from '../people/presence.sql.js';
import { normalisedAddress } from '../persons.service.js';
import { RateLimits, type RateLimit } from '../rate-limits.service.js';
import { Sessions, type OpenedSession, type SessionMethod } from '../sessions/sessions.service.js';
import { hashOfMark, isSameBrowser, markFor, type BrowserMark } from './browser-mark.rules.js';
import { CODE_TRIES, codeOf, isCode } from './sign-in-code.rules.js';

const LINK_MS = 15 * 60_000;
const PER_ADDRESS: RateLimit = { name: 'sign-in.address', max: 5, seconds: 900 };
// Whole administrations share one address: this one only stops floods.
const PER_IP: RateLimit = { name: 'sign-in.ip', max: 60, seconds: 600 };
// Whatever the number of clients that flood: mail servers refuse whoever sends them too much.
const PER_TENANT: RateLimit = { name: 'sign-in.tenant', max: 2000, seconds: 600 };
const ATTEMPTS: RateLimit = { name: 'link.ip', max: 120, seconds: 600 };

/** Every answer takes this long at least, so that its time does not tell whether the address is known. */
const EVEN_MS = 250;

export const signInMail = 'access.sign-in-link';

export interface LinkRequest {
  readonly address: string;
  /** Page of this site to come back to. */
  readonly back: string | null;
  readonly ip: string;
  /** What marks the browser already. */
  readonly mark: string | undefined;
}

export interface RequestedLink {
  /** Shown where the link was asked for, known address or not. */
  readonly code: string;
  readonly mark: BrowserMark;
}

/** A link to sign in with, not yet sent to anybody. */
export interface SignInLink {
  readonly personId: string;
  readonly method: Extract<SessionMethod, 'MAIL' | 'SWITCH'>;
  /** The only browser it opens in without a code; null: whoever holds it, so let it be short-lived and stay in one. */
  readonly mark: string | null;
  readonly seconds: number;
  readonly back: string | null;
}

interface LinkRow {
  used: boolean;
  expired: boolean;
  left: boolean;
  browser_hash: Buffer | null;
}

/** Signing in by a link sent by mail: works once, for 15 minutes. No password is held anywhere. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly limits: RateLimits,
    private readonly mails: Mails,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Sends a link when the address is known; the answer is the same when it is not. */
  async request(ctx: RequestContext, asked: LinkRequest): Promise<RequestedLink> {
    const email = normalisedAddress(asked.address);
    await this.limits.takeAll(ctx, [PER_IP, asked.ip], [PER_ADDRESS, email], [PER_TENANT, ctx.tenant.id]);
    const id = randomUUID();
    const mark = markFor(asked.mark, new Date(systemClock.now().getTime() + LINK_MS));
    await Promise.all([this.sendLink(ctx, id, email, mark, asked.back), wait(EVEN_MS)]);
    return { code: codeOf(this.config.secretKey, ctx.tenant.id, id), mark };
  }

  /** Counts tries of tokens, of both kinds of links. */
  async countAttempt(ctx: RequestContext, ip: string): Promise<void> {
    await this.limits.take(ctx, ATTEMPTS, ip);
  }

  /** The address of a link, from its id alone. */
  urlOf(ctx: RequestContext, id: string): string {
    return `${ctx.tenant.publicUrl}/connexion/lien?jeton=${sealLink(this.config.secretKey, 'sign-in', ctx.tenant.id, id)}`;
  }

  /** Makes a link for someone of the context's tenant and gives its address. In the caller's transaction. */
  async issue(ctx: RequestContext, { personId, method, mark, seconds, back }: SignInLink): Promise<string> {
    const now = systemClock.now();
    const rows = await ctx.db.query<{ id: string }>(
      `INSERT INTO sign_in_link (tenant_id, person_id, method, browser_hash, back, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
      [ctx.tenant.id, personId, method, mark === null ? null : hashOfMark(mark), back, now, new Date(now.getTime() + seconds * 1000)],
    );
    return this.urlOf(ctx, rows[0]!.id);
  }

  /**
   * Uses the link up and opens the person's session: at once in the browser that asked for it, elsewhere with the code
   * shown there. `back` is the page that asked for a sign-in.
   */
  async open(ctx: RequestContext, token: string, given: { readonly mark: string | undefined; readonly code: string | null }): Promise<{ session: OpenedSession; back: string | null }> {
    const id = openSeal(this.config.secretKey, 'sign-in', ctx.tenant.id, token);
    if (!id) throw linkRefused('LINK_INVALID');
    const link = await this.find(ctx, id);
    if (link.browser_hash && !isSameBrowser(link.browser_hash, given.mark)) await this.confirm(ctx, id, given.code);
    return this.database.transaction(ctx, async (ctx) => {
      const used = await one<{ person_id: string; method: SignInLink['method']; back: string | null }>(
        ctx.db,
        `UPDATE sign_in_link l SET used_at = $3 FROM person p
         WHERE l.tenant_id = $1 AND l.id = $2 AND l.used_at IS NULL AND l.expires_at > $3
           AND p.tenant_id = l.tenant_id AND p.id = l.person_id AND ${presentOn('p', '$4')}
         RETURNING l.person_id, l.method, l.back`,
        [ctx.tenant.id, id, systemClock.now(), today(ctx)],
      );
      // Between the two, another browser was first.
      if (!used) throw linkRefused('LINK_USED');
      const action = used.method === 'SWITCH' ? 'session.opened-by-switch' : 'session.opened';
      return { session: await this.sessions.open(ctx, { personId: used.person_id, method: used.method }, action), back: used.back };
    });
  }

  private async sendLink(ctx: RequestContext, id: string, email: string, mark: BrowserMark, back: string | null): Promise<void> {
    await this.database.transaction(ctx, async (ctx) => {
      const link = await one<{ id: string }>(
        ctx.db,
        `INSERT INTO sign_in_link (tenant_id, id, person_id, browser_hash, back, created_at, expires_at)
         SELECT tenant_id, $3, id, $4, $5, $6, $7 FROM person p WHERE tenant_id = $1 AND email = $2 AND ${presentOn('p', '$8')} RETURNING id`,
        [ctx.tenant.id, email, id, hashOfMark(mark.token), back, systemClock.now(), mark.expiresAt, today(ctx)],
      );
      if (link) await this.mails.queue(ctx, { to: email, template: signInMail, payload: { linkId: link.id } });
    });
  }

  /** The link, when it can still be used; else throws why it cannot. */
  private async find(ctx: RequestContext, id: string): Promise<LinkRow> {
    const link = await one<LinkRow>(
      ctx.db,
      `SELECT l.used_at IS NOT NULL AS used, l.expires_at <= $4 AS expired, NOT ${presentOn('p', '$3')} AS left, l.browser_hash
       FROM sign_in_link l JOIN person p ON p.tenant_id = l.tenant_id AND p.id = l.person_id WHERE l.tenant_id = $1 AND l.id = $2`,
      [ctx.tenant.id, id, today(ctx), systemClock.now()],
    );
    if (!link) throw linkRefused('LINK_INVALID');
    if (link.left) throw linkRefused('LINK_REVOKED');
    if (link.used) throw linkRefused('LINK_USED');
    if (link.expired) throw linkRefused('LINK_EXPIRED');
    return link;
  }

  /** Opened elsewhere than in the browser that asked: the code shown there is asked for. A try counts before it is looked at. */
  private async confirm(ctx: RequestContext, id: string, code: string | null): Promise<void> {
    if (code === null) throw linkRefused('LINK_ELSEWHERE');
    const right = isCode(code, codeOf(this.config.secretKey, ctx.tenant.id, id));
    const tried = await this.database.transaction(ctx, async (ctx) => {
      const tried = await one<{ tries: number; person_id: string }>(
        ctx.db,
        `UPDATE sign_in_link SET tries = tries + 1 WHERE tenant_id = $1 AND id = $2 AND tries < $3 RETURNING tries, person_id`,
        [ctx.tenant.id, id, CODE_TRIES],
      );
      if (tried?.tries === CODE_TRIES && !right) await this.audit.record(ctx, { action: 'sign-in.code-spent', objectType: 'person', objectId: tried.person_id });
      return tried;
    });
    if (!tried || (!right && tried.tries === CODE_TRIES)) throw linkRefused('LINK_CODE_SPENT');
    if (!right) throw linkRefused('LINK_CODE_WRONG', { left: CODE_TRIES - tried.tries });
  }
}
