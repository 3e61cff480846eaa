import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../context/request-context.js';
import { Database } from '../database/database.js';
import { Handles, PermanentJobFailure, type JobHandler } from '../jobs/job.js';
import { deliverMail } from './mails.js';
import { MailTemplates } from './mail-templates.js';
import { MailRefused, Smtp } from './smtp.js';

interface MailRow {
  id: string;
  recipient: string;
  template: string;
  payload: Record<string, unknown>;
}

/** A sender that has said nothing for this long has died: the row can be taken by another. */
const LEASE = `interval '2 minutes'`;

/**
 * Sends one mail. The row is leased first, so that at most one sender holds it, and marked sent as soon as the server
 * has accepted. A crash between acceptance and mark leaves a doubt that only SMTP itself has: the message goes again
 * with the same Message-ID, which receiving systems recognise.
 */
@Handles(deliverMail)
@Injectable()
export class DeliverMail implements JobHandler<{ mailId: string }> {
  constructor(
    private readonly database: Database,
    private readonly templates: MailTemplates,
    private readonly smtp: Smtp,
  ) {}

  async handle(ctx: RequestContext, { mailId }: { mailId: string }): Promise<void> {
    const mail = await this.lease(ctx, mailId);
    if (!mail) return;
    const rendered = await this.template(mail).render(ctx, mail.payload, mail.id);
    if (!rendered) return this.settle(ctx, mailId, 'CANCELLED', null);
    try {
      await this.smtp.send({ ...rendered, from: ctx.tenant.senderAddress, to: mail.recipient, messageId: messageIdOf(mailId, ctx.tenant.senderAddress) });
    } catch (error) {
      await this.settle(ctx, mailId, error instanceof MailRefused ? 'FAILED' : 'QUEUED', (error as Error).message);
      throw error instanceof MailRefused ? new PermanentJobFailure('mail refused by the server') : error;
    }
    await this.settle(ctx, mailId, 'SENT', null);
  }

  /** The row when it is ours to send; undefined when it is done. Throws, to be tried again, while another holds it. */
  private async lease(ctx: RequestContext, mailId: string): Promise<MailRow | undefined> {
    return this.database.transaction(ctx, async (ctx) => {
      const rows = await ctx.db.query<MailRow & { state: string; held: boolean }>(
        `SELECT id, recipient, template, payload, state, coalesce(leased_at > now() - ${LEASE}, false) AS held
         FROM mail_message WHERE tenant_id = $1 AND id = $2 FOR UPDATE`,
        [ctx.tenant.id, mailId],
      );
      const row = rows[0];
      if (!row || (row.state !== 'QUEUED' && row.state !== 'SENDING')) return undefined;
      if (row.state === 'SENDING' && row.held) throw new Error('mail is held by another sender');
      await ctx.db.query(`UPDATE mail_message SET state = 'SENDING', leased_at = now(), attempts = attempts + 1 WHERE tenant_id = $1 AND id = $2`, [ctx.tenant.id, mailId]);
      return row;
    });
  }

  private async settle(ctx: RequestContext, mailId: string, state: string, error: string | null): Promise<void> {
    await this.database.transaction(ctx, async (ctx) => {
      await ctx.db.query(
        `UPDATE mail_message SET state = $3, error = $4, leased_at = NULL, sent_at = CASE WHEN $3 = 'SENT' THEN $5::timestamptz END WHERE tenant_id = $1 AND id = $2`,
        [ctx.tenant.id, mailId, state, error?.slice(0, 500) ?? null, ctx.clock.now()],
      );
    });
  }

  private template(mail: MailRow) {
    const template = this.templates.get(mail.template);
    if (!template) throw new PermanentJobFailure(`no mail template ${mail.template}`);
    return template;
  }
}

/** Derived from the row, so that two tries of the same mail carry the same id. */
export function messageIdOf(mailId: string, senderAddress: string): string {
  return `<${mailId}@${senderAddress.split('@')[1] ?? 'pacte.invalid'}>`;
}
