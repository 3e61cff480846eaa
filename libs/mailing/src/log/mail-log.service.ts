import { Injectable } from '@nestjs/common';
import { presentOn, requirePermission } from '#access';
import { Audit } from '#audit';
import { asId, Database, DomainError, firstOf, Mails, MailTemplates, one, refusalOf, today, type MailTemplate, type RequestContext } from '#platform';
import '../mailing.audit.js';
import '../mailing.errors.js';
import type { MailPreview } from './mail-record.graphql.js';
import { MailRehearsal } from './mail-rehearsal.service.js';

interface StoredMail {
  readonly id: string;
  readonly recipient: string;
  readonly template: string;
  readonly payload: Record<string, string | number>;
  readonly state: string;
  readonly sentAt: Date | null;
  /** The first of those that it repeats, or itself. */
  readonly saidAs: string;
}

interface HeldMail extends StoredMail {
  readonly personId: string | null;
  readonly refused: boolean;
  readonly repeatWaits: boolean;
}

const COLUMNS = `m.id, m.recipient, m.template, m.payload, m.state, m.sent_at AS "sentAt", ${firstOf('m')} AS "saidAs"`;
/** What is over, and left nothing to be said by itself. */
const SENDABLE_AGAIN: readonly string[] = ['SENT', 'BOUNCED', 'FAILED', 'NOT_SENT'];

/** What left and what became of it: read by the steering team, with what each mail says; sent again. */
@Injectable()
export class MailLog {
  constructor(
    private readonly database: Database,
    private readonly mails: Mails,
    private readonly templates: MailTemplates,
    private readonly rehearsal: MailRehearsal,
    private readonly audit: Audit,
  ) {}

  /** Null when there is nothing left to say, or this version does not know the mail. */
  async preview(ctx: RequestContext, id: string): Promise<MailPreview | null> {
    requirePermission(ctx, 'mail.read', {});
    const mail = await one<StoredMail>(ctx.db, `SELECT ${COLUMNS} FROM mail_message m WHERE m.tenant_id = $1 AND m.id = $2`, [ctx.tenant.id, asId(id)]);
    if (!mail) throw new DomainError('MAIL_NOT_FOUND');
    const template = this.templates.get(mail.template);
    return template ? this.rehearsal.rehearse(ctx, { template, payload: mail.payload, mailId: mail.saidAs, at: mail.sentAt }) : null;
  }

  /** A mail of its own, to the same address: it says what it repeats. Gives its id. */
  async resend(ctx: RequestContext, id: string): Promise<string> {
    requirePermission(ctx, 'mail.manage', {});
    // Before the transaction: what a rehearsal writes is undone with one of its own.
    await this.refuseEmpty(ctx, await this.resendable(ctx, id));
    return this.database.transaction(ctx, async (ctx) => {
      const { recipient, template, payload, personId } = await this.resendable(ctx, id, 'FOR UPDATE OF m');
      const repeat = await this.mails.queue(ctx, { to: recipient, template, payload, repeats: id });
      await this.audit.record(ctx, { action: 'mail.resent', objectType: 'person', objectId: personId!, changes: [{ field: 'kind', before: null, after: template }] });
      return repeat;
    });
  }

  /** It would be given up when it is to leave, long after who asked was told that it is done. */
  private async refuseEmpty(ctx: RequestContext, { template, payload, saidAs }: HeldMail): Promise<void> {
    const words = await this.rehearsal.rehearse(ctx, { template: this.templates.get(template)!, payload, mailId: saidAs, at: null });
    if (!words) throw new DomainError('MAIL_SAYS_NOTHING');
  }

  private async resendable(ctx: RequestContext, id: string, lock = ''): Promise<HeldMail> {
    const mail = await one<HeldMail>(
      ctx.db,
      `SELECT ${COLUMNS}, (SELECT p.id FROM person p WHERE p.tenant_id = $1 AND p.email = lower(m.recipient) AND ${presentOn('p', '$3')}) AS "personId", ${refusalOf('m.recipient')} IS NOT NULL AS refused,
         EXISTS (SELECT FROM mail_message w WHERE w.tenant_id = $1 AND w.repeats = m.id AND w.state IN ('QUEUED', 'SENDING')) AS "repeatWaits"
       FROM mail_message m WHERE m.tenant_id = $1 AND m.id = $2 ${lock}`,
      [ctx.tenant.id, asId(id), today(ctx)],
    );
    if (!mail) throw new DomainError('MAIL_NOT_FOUND');
    refuseResending(mail, this.templates.get(mail.template));
    return mail;
  }
}

function refuseResending({ state, personId, refused, repeatWaits }: HeldMail, template: MailTemplate | undefined): void {
  if (!template || template.secret) throw new DomainError('MAIL_HOLDS_SECRET');
  if (!SENDABLE_AGAIN.includes(state)) throw new DomainError('MAIL_NOT_OVER');
  if (!personId) throw new DomainError('MAIL_READER_GONE');
  if (refused) throw new DomainError('ADDRESS_REFUSES');
  if (repeatWaits) throw new DomainError('MAIL_REPEAT_WAITS');
}
