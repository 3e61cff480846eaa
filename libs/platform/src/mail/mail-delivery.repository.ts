import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import type { RequestContext } from '../context/request-context.js';
import { Database } from '../database/database.js';
import type { Logo } from './mail-logo.js';
import { firstOf } from './mail-repeat.rules.js';
import { STOPPED } from './mail-stops.js';
import { wordingsOf, type Wordings } from './mail-wordings.js';
import { refusalOf, type Refusal } from './refused-addresses.js';

/** A mail that is ours to send until the lease ends; `attempt` tells our lease from a later one. */
export interface LeasedMail {
  readonly id: string;
  readonly recipient: string;
  readonly template: string;
  readonly payload: Record<string, unknown>;
  readonly attempt: number;
  readonly createdAt: Date;
  /** The tenant holds the mails that nobody waits for. */
  readonly stopped: boolean;
  /** Nothing more is sent to the recipient: what was said of it. */
  readonly refusal: Refusal | null;
  /** What the space words of such mails. */
  readonly wordings: Wordings | null;
  /** The mail that this one is sent again for. */
  readonly repeats: string | null;
  /** The first of those that it repeats, itself when it repeats none: what rooms know it by. */
  readonly saidAs: string;
  /** Of the space; null when it has none. */
  readonly logo: Logo | null;
}

/** States of a mail on its way. Leases run by the database's own clock: they are about processes, not about the pact. */
@Injectable()
export class MailDeliveryRepository {
  private readonly leaseSeconds: number;

  constructor(
    private readonly database: Database,
    @Inject(CONFIG) config: Config,
  ) {
    this.leaseSeconds = config.mailLeaseMs / 1000;
  }

  /** The mail, from now on ours alone to send; undefined when it is settled, or held by another sender. */
  lease(ctx: RequestContext, mailId: string): Promise<LeasedMail | undefined> {
    return this.database.transaction(ctx, async (ctx) => {
      const [mail] = await ctx.db.query<LeasedMail>(
        `UPDATE mail_message SET state = 'SENDING', leased_at = now(), attempts = attempts + 1
         WHERE tenant_id = $1 AND id = $2 AND (state = 'QUEUED' OR state = 'SENDING' AND leased_at <= now() - make_interval(secs => $3))
         RETURNING id, recipient, template, payload, attempts AS attempt, created_at AS "createdAt", ${STOPPED} AS stopped, repeats, ${firstOf('mail_message')} AS "saidAs", ${refusalOf('recipient')} AS refusal, ${wordingsOf('mail_message.template')} AS wordings,
           (SELECT json_build_object('type', t.logo_type, 'base64', encode(t.logo, 'base64')) FROM tenant t WHERE t.id = $1 AND t.logo IS NOT NULL) AS logo`,
        [ctx.tenant.id, mailId, this.leaseSeconds],
      );
      return mail;
    });
  }

  /** Milliseconds until another sender's lease ends; undefined when nobody holds the mail. */
  async heldFor(ctx: RequestContext, mailId: string): Promise<number | undefined> {
    const [row] = await ctx.db.query<{ ms: number }>(
      `SELECT greatest(0, ceil(extract(epoch FROM leased_at + make_interval(secs => $3) - now()) * 1000))::int AS ms
       FROM mail_message WHERE tenant_id = $1 AND id = $2 AND state = 'SENDING'`,
      [ctx.tenant.id, mailId, this.leaseSeconds],
    );
    return row?.ms;
  }

  /** The server has it: true whoever holds the lease by now. */
  async sent(ctx: RequestContext, mailId: string): Promise<void> {
    await this.settle(ctx, mailId, `state = 'SENT', sent_at = $3, error = NULL`, `state IN ('QUEUED', 'SENDING')`, ctx.clock.now());
  }

  /** There is no reason to write any more. */
  async cancelled(ctx: RequestContext, mailId: string): Promise<void> {
    await this.settle(ctx, mailId, `state = 'CANCELLED', error = $3`, `state IN ('QUEUED', 'SENDING')`, null);
  }

  /** Nothing more is sent to its recipient. */
  async notSent(ctx: RequestContext, mailId: string, { code, answer }: Refusal): Promise<void> {
    await this.settle(ctx, mailId, `state = 'NOT_SENT', error = $3`, `state IN ('QUEUED', 'SENDING')`, (code && !answer.includes(code) ? `${code} ${answer}` : answer).slice(0, 500));
  }

  /** Given up for good. */
  async failed(ctx: RequestContext, mailId: string, reason: string): Promise<void> {
    await this.settle(ctx, mailId, `state = 'FAILED', error = coalesce(error, $3)`, `state IN ('QUEUED', 'SENDING')`, reason.slice(0, 500));
  }

  /** Put back for a later try; left alone when our lease ran out and another sender has it. */
  async putBack(ctx: RequestContext, mail: LeasedMail, reason: string): Promise<void> {
    await this.settle(ctx, mail.id, `state = 'QUEUED', error = $3`, `state = 'SENDING' AND attempts = ${Math.trunc(mail.attempt)}`, reason.slice(0, 500));
  }

  /** Put back untried. */
  async giveBack(ctx: RequestContext, mail: LeasedMail): Promise<void> {
    await this.settle(ctx, mail.id, `state = 'QUEUED', attempts = attempts - 1, error = $3`, `state = 'SENDING' AND attempts = ${Math.trunc(mail.attempt)}`, null);
  }

  private async settle(ctx: RequestContext, mailId: string, change: string, when: string, value: unknown): Promise<void> {
    await this.database.transaction(ctx, async (ctx) => {
      await ctx.db.query(`UPDATE mail_message SET ${change}, leased_at = NULL WHERE tenant_id = $1 AND id = $2 AND ${when}`, [ctx.tenant.id, mailId, value]);
    });
  }
}
