import { setTimeout as wait } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, Database, Mails, one, systemClock, today, type Config, type RequestContext } from '#platform';
import { linkRefused } from './access.errors.js';
import { openSeal, sealLink } from './link-seal.rules.js';
import { normalisedAddress } from './persons.service.js';
import { RateLimits, type RateLimit } from './rate-limits.service.js';
import { Sessions, type OpenedSession } from './sessions.service.js';

const LINK_MS = 15 * 60_000;
const PER_ADDRESS: RateLimit = { name: 'sign-in.address', max: 5, seconds: 900 };
// Whole administrations share one address: this one only stops floods.
const PER_IP: RateLimit = { name: 'sign-in.ip', max: 60, seconds: 600 };
const ATTEMPTS: RateLimit = { name: 'link.ip', max: 120, seconds: 600 };

/** Every answer takes this long at least, so that its time does not tell whether the address is known. */
const EVEN_MS = 250;

export const signInMail = 'access.sign-in-link';

/** Signing in by a link sent by mail: works once, for 15 minutes. No password is held anywhere. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly limits: RateLimits,
    private readonly mails: Mails,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Sends a link when the address is known; the answer is the same when it is not. */
  async request(ctx: RequestContext, address: string, ip: string): Promise<void> {
    const email = normalisedAddress(address);
    await this.limits.take(ctx, PER_IP, ip);
    await this.limits.take(ctx, PER_ADDRESS, email);
    await Promise.all([this.sendLink(ctx, email), wait(EVEN_MS)]);
  }

  /** Counts tries of tokens, of both kinds of links. */
  async countAttempt(ctx: RequestContext, ip: string): Promise<void> {
    await this.limits.take(ctx, ATTEMPTS, ip);
  }

  /** The address of a link, from its id alone. */
  urlOf(ctx: RequestContext, id: string): string {
    return `${ctx.tenant.publicUrl}/connexion/lien?jeton=${sealLink(this.config.secretKey, 'sign-in', ctx.tenant.id, id)}`;
  }

  /** Uses the link up and opens the person's session. */
  async open(ctx: RequestContext, token: string): Promise<OpenedSession> {
    const id = openSeal(this.config.secretKey, 'sign-in', ctx.tenant.id, token);
    if (!id) throw linkRefused('LINK_INVALID');
    return this.database.transaction(ctx, async (ctx) => {
      const used = await one<{ person_id: string }>(
        ctx.db,
        `UPDATE sign_in_link l SET used_at = $3 FROM person p
         WHERE l.tenant_id = $1 AND l.id = $2 AND l.used_at IS NULL AND l.expires_at > $3
           AND p.tenant_id = l.tenant_id AND p.id = l.person_id AND (p.left_on IS NULL OR p.left_on > $4)
         RETURNING l.person_id`,
        [ctx.tenant.id, id, systemClock.now(), today(ctx)],
      );
      if (!used) return this.refuse(ctx, id);
      return this.sessions.open(ctx, { personId: used.person_id }, 'session.opened');
    });
  }

  private async sendLink(ctx: RequestContext, email: string): Promise<void> {
    const now = systemClock.now();
    await this.database.transaction(ctx, async (ctx) => {
      const link = await one<{ id: string }>(
        ctx.db,
        `INSERT INTO sign_in_link (tenant_id, person_id, created_at, expires_at)
         SELECT tenant_id, id, $3, $4 FROM person WHERE tenant_id = $1 AND email = $2 AND (left_on IS NULL OR left_on > $5) RETURNING id`,
        [ctx.tenant.id, email, now, new Date(now.getTime() + LINK_MS), today(ctx)],
      );
      if (link) await this.mails.queue(ctx, { to: email, template: signInMail, payload: { linkId: link.id } });
    });
  }

  private async refuse(ctx: RequestContext, id: string): Promise<never> {
    const link = await one<{ used: boolean; left: boolean }>(
      ctx.db,
      `SELECT l.used_at IS NOT NULL AS used, coalesce(p.left_on <= $3, false) AS left
       FROM sign_in_link l JOIN person p ON p.tenant_id = l.tenant_id AND p.id = l.person_id WHERE l.tenant_id = $1 AND l.id = $2`,
      [ctx.tenant.id, id, today(ctx)],
    );
    if (!link) throw linkRefused('LINK_INVALID');
    if (link.left) throw linkRefused('LINK_REVOKED');
    throw linkRefused(link.used ? 'LINK_USED' : 'LINK_EXPIRED');
  }
}
