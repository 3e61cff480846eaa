import { Inject, Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { CONFIG, Database, one, today, type Config, type RequestContext } from '#platform';
import { linkRefused } from '../access.errors.js';
import { openSeal, sealLink } from '../link-seal.rules.js';
import { presentOn } from '../people/presence.sql.js';
import { RateLimits, type RateLimit } from '../rate-limits.service.js';
import { OwnSessions } from '../sessions/own-sessions.service.js';
import './mail-choices.audit.js';
import type { MailTopic } from './mail-topics.rules.js';

/** Tries of links, whether they open anything: mail programs press for many readers from few addresses. */
const PER_IP: RateLimit = { name: 'mail-choice.ip', max: 120, seconds: 600 };
/** Whoever holds a mail may change their mind, not fill the journal. */
const PER_LINK: RateLimit = { name: 'mail-choice.link', max: 20, seconds: 3600 };

/** What a mail of a topic carries to stop it (RFC 2369, RFC 8058). */
export interface WayOut {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface MailChoice {
  readonly topic: MailTopic;
  readonly wanted: boolean;
}

interface ChoiceRow extends MailChoice {
  readonly linkId: string;
  readonly personId: string;
}

/** Which of the mails that are not needed people want; told from their account, or by the link of such a mail. */
@Injectable()
export class MailChoices {
  constructor(
    private readonly database: Database,
    private readonly sessions: OwnSessions,
    private readonly limits: RateLimits,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The way out that a mail of this topic to this person carries: the same in each, until they resume from their account. */
  async wayOut(ctx: RequestContext, personId: string, topic: MailTopic): Promise<WayOut> {
    const linkId = (await this.linkOf(ctx, personId, topic)) ?? (await this.database.transaction(ctx, (ctx) => this.madeLinkOf(ctx, personId, topic)));
    const url = `${ctx.tenant.publicUrl}/desabonnement?jeton=${sealLink(this.config.secretKey, 'mail-choice', ctx.tenant.id, linkId)}`;
    return { url, headers: { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } };
  }

  /** Stops or resumes by a mail's link, without signing in; throws LINK_INVALID for what opens nothing. */
  async chooseByLink(ctx: RequestContext, token: string, wanted: boolean, ip: string): Promise<MailChoice> {
    await this.limits.take(ctx, PER_IP, ip);
    const { linkId, personId, topic, wanted: before } = await this.found(ctx, token);
    if (before === wanted) return { topic, wanted };
    await this.limits.take(ctx, PER_LINK, linkId);
    await this.database.transaction(ctx, async (ctx) => {
      const changed = await ctx.db.query(
        `UPDATE mail_choice SET declined_at = $3 WHERE tenant_id = $1 AND link_id = $2 AND (declined_at IS NULL) <> $4 RETURNING link_id`,
        [ctx.tenant.id, linkId, wanted ? null : ctx.clock.now(), wanted],
      );
      if (changed.length) await this.record(ctx, personId, topic, wanted ? 'mail.resumed-by-link' : 'mail.declined-by-link');
    });
    return { topic, wanted };
  }

  /** The person's own choice. Resuming makes the links of earlier mails, which others may hold by now, open nothing. */
  async choose(ctx: RequestContext, topic: MailTopic, wanted: boolean): Promise<void> {
    const { personId } = this.sessions.requireOwn(ctx);
    await this.database.transaction(ctx, async (ctx) => {
      await this.madeLinkOf(ctx, personId, topic);
      const changed = await ctx.db.query(
        `UPDATE mail_choice SET declined_at = $4, link_id = CASE WHEN $5 THEN gen_random_uuid() ELSE link_id END
         WHERE tenant_id = $1 AND person_id = $2 AND topic = $3 AND (declined_at IS NULL) <> $5 RETURNING link_id`,
        [ctx.tenant.id, personId, topic, wanted ? null : ctx.clock.now(), wanted],
      );
      if (changed.length) await this.record(ctx, personId, topic, wanted ? 'mail.resumed' : 'mail.declined');
    });
  }

  private async linkOf(ctx: RequestContext, personId: string, topic: MailTopic): Promise<string | undefined> {
    const sql = `SELECT link_id AS "linkId" FROM mail_choice WHERE tenant_id = $1 AND person_id = $2 AND topic = $3`;
    return (await one<{ linkId: string }>(ctx.db, sql, [ctx.tenant.id, personId, topic]))?.linkId;
  }

  /** Makes the row when there is none; of two that do so at once, both get the first one's link. */
  private async madeLinkOf(ctx: RequestContext, personId: string, topic: MailTopic): Promise<string> {
    await ctx.db.query(`INSERT INTO mail_choice (tenant_id, person_id, topic) VALUES ($1, $2, $3) ON CONFLICT (tenant_id, person_id, topic) DO NOTHING`, [ctx.tenant.id, personId, topic]);
    return (await this.linkOf(ctx, personId, topic))!;
  }

  private async found(ctx: RequestContext, token: string): Promise<ChoiceRow> {
    const id = openSeal(this.config.secretKey, 'mail-choice', ctx.tenant.id, token);
    const row =
      id &&
      (await one<ChoiceRow>(
        ctx.db,
        `SELECT c.link_id AS "linkId", c.person_id AS "personId", c.topic, c.declined_at IS NULL AS wanted
         FROM mail_choice c JOIN person p ON p.tenant_id = c.tenant_id AND p.id = c.person_id
         WHERE c.tenant_id = $1 AND c.link_id = $2 AND ${presentOn('p', '$3')}`,
        [ctx.tenant.id, id, today(ctx)],
      ));
    if (!row) throw linkRefused('LINK_INVALID');
    return row;
  }

  private async record(ctx: RequestContext, personId: string, topic: MailTopic, action: string): Promise<void> {
    await this.audit.record(ctx, { action, objectType: 'person', objectId: personId, changes: [{ field: 'topic', after: topic }] });
  }
}
