import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { CONFIG, Database, Mails, one, today, type Config, type RequestContext } from '#platform';
import { linkRefused, type LinkRefusal } from './access.errors.js';
import { openSeal, sealLink } from './link-seal.rules.js';
import { presentOn } from './people/presence.sql.js';
import { RateLimits, type RateLimit } from './rate-limits.service.js';
import { stillReportsOn } from './reporters.sql.js';
import { Sessions, type OpenedSession } from './sessions/sessions.service.js';

export interface NewGuestLink {
  readonly person: string;
  readonly organisation: string;
  readonly campaign: string;
  /** In the pact's time: the end of what can be answered. */
  readonly expiresAt: Date;
}

export interface GuestLink {
  readonly id: string;
  readonly url: string;
}

interface LinkRow {
  id: string;
  person_id: string;
  organisation_id: string;
  campaign_id: string;
  email: string;
  used_at: Date | null;
  revoked_at: Date | null;
  /** Has left, or no longer answers for the organisation. */
  barred: boolean;
  /** End of the campaign's last day. */
  closes_at: Date;
}

const RENEWED_DAYS = 7;
const PER_LINK: RateLimit = { name: 'guest-renewal.link', max: 3, seconds: 3600 };
const PER_IP: RateLimit = { name: 'guest-renewal.ip', max: 60, seconds: 600 };

export const guestLinkMail = 'access.guest-link';

/** Links that let someone answer for one organisation in one campaign without an account. */
@Injectable()
export class GuestLinks {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
    private readonly limits: RateLimits,
    private readonly mails: Mails,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** One link, in the caller's transaction. */
  async create(ctx: RequestContext, link: NewGuestLink): Promise<GuestLink> {
    return (await this.createMany(ctx, [link]))[0]!;
  }

  /** Links in the order asked, in one statement. */
  async createMany(ctx: RequestContext, links: readonly NewGuestLink[]): Promise<GuestLink[]> {
    const rows = await ctx.db.query<{ id: string }>(
      `WITH asked AS (
         SELECT gen_random_uuid() AS id, n, (l->>'person')::uuid AS person, (l->>'organisation')::uuid AS organisation, (l->>'campaign')::uuid AS campaign,
           (l->>'expiresAt')::timestamptz AS expires_at
         FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS x(l, n)
       ), added AS (
         INSERT INTO guest_link (tenant_id, id, person_id, organisation_id, campaign_id, created_at, expires_at)
         SELECT $1, id, person, organisation, campaign, $3, expires_at FROM asked RETURNING id
       )
       SELECT id FROM asked WHERE id IN (SELECT id FROM added) ORDER BY n`,
      [ctx.tenant.id, JSON.stringify(links), ctx.clock.now()],
    );
    return rows.map(({ id }) => ({ id, url: this.urlOf(ctx, id) }));
  }

  /** The address of a link, from its id alone: the same each time a mail is rendered. */
  urlOf(ctx: RequestContext, id: string): string {
    return `${ctx.tenant.publicUrl}/repondre?jeton=${sealLink(this.config.secretKey, 'guest', ctx.tenant.id, id)}`;
  }

  /**
   * Uses the link up and opens a session limited to its organisation and campaign. The browser that used it may follow
   * it again while its session lasts: people go back to the mail.
   */
  async open(ctx: RequestContext, token: string): Promise<{ session: OpenedSession; landing: string }> {
    const id = openSeal(this.config.secretKey, 'guest', ctx.tenant.id, token);
    if (!id) throw linkRefused('LINK_INVALID');
    return this.database.transaction(ctx, async (ctx) => {
      const used = await one<{ person_id: string; landing: string }>(
        ctx.db,
        `UPDATE guest_link l SET used_at = coalesce(l.used_at, $3) FROM person p
         WHERE l.tenant_id = $1 AND l.id = $2 AND l.revoked_at IS NULL AND l.expires_at > $3
           AND (l.used_at IS NULL OR EXISTS (SELECT FROM session s WHERE s.tenant_id = l.tenant_id AND s.id = $5 AND s.guest_link_id = l.id))
           AND p.tenant_id = l.tenant_id AND p.id = l.person_id AND ${presentOn('p', '$4')} AND ${stillReportsOn('$4')}
         RETURNING l.person_id, (SELECT pacte_pact_path(c.tenant_id, c.pact_id) || '/rapports' FROM campaign c WHERE c.tenant_id = l.tenant_id AND c.id = l.campaign_id) AS landing`,
        [ctx.tenant.id, id, ctx.clock.now(), today(ctx), ctx.actor.kind === 'GUEST' ? ctx.actor.sessionId : null],
      );
      if (!used) throw linkRefused(refusalOf(await this.find(ctx, id), ctx.clock.now()));
      return { session: await this.sessions.open(ctx, { personId: used.person_id, guestLinkId: id }, 'session.opened-as-guest'), landing: used.landing };
    });
  }

  /**
   * Sends a fresh link to the mailbox of the old one's person, for as long as the campaign can be answered at most. Says
   * nothing of what became of it.
   */
  async renew(ctx: RequestContext, token: string, ip: string): Promise<void> {
    await this.limits.take(ctx, PER_IP, ip);
    await this.limits.take(ctx, PER_LINK, token);
    const id = openSeal(this.config.secretKey, 'guest', ctx.tenant.id, token);
    if (!id) return;
    await this.database.transaction(ctx, async (ctx) => {
      const link = await this.find(ctx, id);
      const now = ctx.clock.now();
      if (!link || link.revoked_at || link.barred || link.closes_at <= now) return;
      const expiresAt = new Date(Math.min(now.getTime() + RENEWED_DAYS * 24 * 3_600_000, link.closes_at.getTime()));
      const fresh = await this.create(ctx, { person: link.person_id, organisation: link.organisation_id, campaign: link.campaign_id, expiresAt });
      await this.mails.queue(ctx, { to: link.email, template: guestLinkMail, payload: { linkId: fresh.id } });
    });
  }

  /** Ends a link and the session opened by it. In the caller's transaction. */
  async revoke(ctx: RequestContext, id: string): Promise<void> {
    const rows = await ctx.db.query(`UPDATE guest_link SET revoked_at = $3 WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL RETURNING id`, [ctx.tenant.id, id, ctx.clock.now()]);
    if (rows.length) await this.audit.record(ctx, { action: 'guest-link.revoked', objectType: 'guest_link', objectId: id });
  }

  private async find(ctx: RequestContext, id: string): Promise<LinkRow | undefined> {
    return one<LinkRow>(
      ctx.db,
      `SELECT l.id, l.person_id, l.organisation_id, l.campaign_id, p.email, l.used_at, l.revoked_at,
         NOT (${presentOn('p', '$3')} AND ${stillReportsOn('$3')}) AS barred, (c.closes_on + 1)::timestamp AT TIME ZONE $4 AS closes_at
       FROM guest_link l JOIN person p ON p.tenant_id = l.tenant_id AND p.id = l.person_id JOIN campaign c ON c.tenant_id = l.tenant_id AND c.id = l.campaign_id
       WHERE l.tenant_id = $1 AND l.id = $2`,
      [ctx.tenant.id, id, today(ctx), ctx.tenant.timeZone],
    );
  }
}

/** Why a link that could not be used could not: the most final reason first. Of the last two, a fresh one can be had. */
function refusalOf(link: LinkRow | undefined, now: Date): LinkRefusal {
  if (!link) return 'LINK_INVALID';
  if (link.revoked_at || link.barred) return 'LINK_REVOKED';
  if (link.closes_at <= now) return 'LINK_OVER';
  return link.used_at ? 'LINK_USED' : 'LINK_EXPIRED';
}
