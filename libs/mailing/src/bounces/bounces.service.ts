import { Injectable } from '@nestjs/common';
import { RateLimits, type RateLimit } from '#access';
import { codeOf, Database, DomainError, one, RefusedAddresses, speaksOfAddress, systemClock, type RequestContext } from '#platform';
import '../mailing.errors.js';
import { CALL_GOOD_FOR_MS, checkedSignature } from './bounce-call.rules.js';
import { readEvents, type BounceEvent } from './bounce-events.rules.js';
import { BounceHooks } from './bounce-hooks.service.js';
import { readDeliveryReport, type DeliveryReport } from './delivery-report.rules.js';

const PER_IP: RateLimit = { name: 'bounce.ip', max: 600, seconds: 600 };
const PER_SPACE: RateLimit = { name: 'bounce.space', max: 3_000, seconds: 600 };

/** A recipient alone names the mail last sent there, if that is not longer ago. */
const NAMED_BY_RECIPIENT = '7 days';

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

export interface BounceCall {
  readonly kind: 'EVENTS' | 'REPORT';
  readonly timestamp: string;
  readonly signature: string;
  readonly body: Buffer;
}

export interface BounceOutcome {
  /** Events of mails that we sent. */
  readonly recorded: number;
  /** Events of no mail that we know. */
  readonly unknown: number;
  /** The same call came before, and was recorded then. */
  readonly repeated: boolean;
}

interface SentMail {
  readonly id: string;
  readonly recipient: string;
}

/** What came back after the mail server had taken it, as mail services or reports of delivery tell. */
@Injectable()
export class Bounces {
  constructor(
    private readonly database: Database,
    private readonly hooks: BounceHooks,
    private readonly refused: RefusedAddresses,
    private readonly limits: RateLimits,
  ) {}

  /** Throws BOUNCE_SIGNATURE_REFUSED, BOUNCE_BODY_WRONG and TOO_MANY_REQUESTS. Whoever tries is counted before anything is read. */
  async receive(ctx: RequestContext, call: BounceCall, ip: string): Promise<BounceOutcome> {
    await this.limits.take(ctx, PER_IP, ip);
    const key = await this.hooks.keyOf(ctx);
    const now = systemClock.now();
    const signature = key && checkedSignature(key, call, now.getTime());
    if (!signature) throw new DomainError('BOUNCE_SIGNATURE_REFUSED');
    await this.limits.take(ctx, PER_SPACE, ctx.tenant.id);
    const told = await this.read(call);
    return this.database.transaction(ctx, async (ctx) => {
      await ctx.db.query(`DELETE FROM bounce_call WHERE tenant_id = $1 AND called_at < $2`, [ctx.tenant.id, new Date(now.getTime() - 2 * CALL_GOOD_FOR_MS)]);
      const first = await ctx.db.query(`INSERT INTO bounce_call (tenant_id, signature, called_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING tenant_id`, [ctx.tenant.id, signature, now]);
      if (first.length === 0) return { recorded: 0, unknown: 0, repeated: true };
      let recorded = 0;
      for (const event of told) if (await this.record(ctx, event, call.kind)) recorded += 1;
      return { recorded, unknown: told.length - recorded, repeated: false };
    });
  }

  private async read({ kind, body }: BounceCall): Promise<readonly BounceEvent[]> {
    if (kind === 'EVENTS') {
      const read = readEvents(body.toString('utf8'));
      if ('wrong' in read) throw new DomainError('BOUNCE_BODY_WRONG', { where: read.wrong });
      return read.events;
    }
    const report = await readDeliveryReport(body);
    if (!report) throw new DomainError('BOUNCE_BODY_WRONG', { where: 'message/delivery-status' });
    return eventsOf(report);
  }

  /** False for what is of no mail of ours. */
  private async record(ctx: RequestContext, event: BounceEvent, kind: BounceCall['kind']): Promise<boolean> {
    const mail = await this.mailOf(ctx, event, kind);
    if (!mail) return false;
    await ctx.db.query(
      `INSERT INTO mail_bounce (tenant_id, address, bounced_mail, permanent, code, answer, told_at) VALUES ($1, lower($2), $3, $4, $5, $6, $7)`,
      [ctx.tenant.id, mail.recipient, mail.id, event.permanent, event.status, event.answer, ctx.clock.now()],
    );
    // An address that forwards to several is not dead with one of them: the others may have had the mail.
    if (!event.permanent || event.recipient.toLowerCase() !== mail.recipient.toLowerCase()) return true;
    // Told before our own mark, it was accepted all the same: the mark then finds it settled.
    await ctx.db.query(`UPDATE mail_message SET state = 'BOUNCED', bounced_at = $3, error = $4, leased_at = NULL, sent_at = coalesce(sent_at, $3) WHERE tenant_id = $1 AND id = $2 AND state IN ('SENDING', 'SENT')`, [
      ctx.tenant.id,
      mail.id,
      ctx.clock.now(),
      event.answer,
    ]);
    if (stopsAddress(event, kind)) await this.refused.refuse(ctx, mail.recipient, mail.id, { way: 'BOUNCED', code: event.status, answer: event.answer });
    return true;
  }

  /**
   * The mail, by an id that only its own way knows. A report is a mail, which anybody may write to our address: by its recipient alone
   * it would let a stranger silence somebody, so that only a mail service's own events name a mail so.
   */
  private async mailOf(ctx: RequestContext, { messageId, recipient }: BounceEvent, kind: BounceCall['kind']): Promise<SentMail | undefined> {
    const id = UUID.exec(messageId ?? '')?.[0];
    if (id) return one<SentMail>(ctx.db, `SELECT id, recipient FROM mail_message WHERE tenant_id = $1 AND id = $2 AND state IN ('SENDING', 'SENT', 'BOUNCED')`, [ctx.tenant.id, id]);
    if (kind === 'REPORT' || messageId) return undefined;
    return one<SentMail>(
      ctx.db,
      `SELECT id, recipient FROM mail_message WHERE tenant_id = $1 AND recipient = lower($2) AND state IN ('SENT', 'BOUNCED') AND sent_at > $3::timestamptz - interval '${NAMED_BY_RECIPIENT}'
       ORDER BY sent_at DESC LIMIT 1`,
      [ctx.tenant.id, recipient, ctx.clock.now()],
    );
  }
}

/**
 * Given up for what the address is: what was only tried too long (4.x.x) may be taken tomorrow. A mail service that says no code has
 * sorted what came back itself, and calls permanent what is about the address; a report without a code says nothing of it.
 */
function stopsAddress({ status, answer }: BounceEvent, kind: BounceCall['kind']): boolean {
  return speaksOfAddress(status ?? codeOf(answer), { ofRecipient: kind === 'EVENTS' });
}

function eventsOf({ messageIds, recipients }: DeliveryReport): BounceEvent[] {
  const messageId = messageIds.find((id) => UUID.test(id)) ?? messageIds[0] ?? null;
  return recipients.map(({ recipient, status, answer, action }) => ({ recipient, messageId, status, answer: answer.replaceAll('\0', '').slice(0, 500), permanent: action === 'FAILED' }));
}
