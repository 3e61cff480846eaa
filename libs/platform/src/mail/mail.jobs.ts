import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { RequestContext } from '../context/request-context.js';
import { Database } from '../database/database.js';
import { Handles, JobPostponed, PermanentJobFailure, type JobHandler } from '../jobs/job.js';
import { deliverMail } from './mails.js';
import { withLogo } from './mail-logo.js';
import { MailDeliveryRepository, type LeasedMail } from './mail-delivery.repository.js';
import { asRepeat } from './mail-repeat.rules.js';
import { MailTemplates, type RenderedMail } from './mail-templates.js';
import { codeOf, speaksOfAddress } from './refusal.rules.js';
import { wordedAs } from './mail-wording.rules.js';
import { MailPace } from './mail-pace.js';
import { RefusedAddresses } from './refused-addresses.js';
import { leavesAt } from './send-window.rules.js';
import { MailNotTaken, MailRefused, Smtp, type OutgoingMail } from './smtp.js';

/** How long we insist on recording that the server took a mail, should the database be away just then. */
const INSIST_MS = [100, 500, 1_000, 2_000, 4_000, 8_000];

/** A mail that waits for its hours is looked at this often: the demonstration's clock may have been moved on meanwhile. */
const LOOK_AGAIN_MS = 15 * 60_000;

/**
 * Sends one mail. The row is leased first, so that at most one sender holds it, and marked sent as soon as the server
 * has accepted. A crash between acceptance and mark leaves a doubt that only SMTP itself has: the message goes again
 * with the same Message-ID, which receiving systems recognise.
 */
@Handles(deliverMail)
@Injectable()
export class DeliverMail implements JobHandler<{ mailId: string }> {
  constructor(
    private readonly deliveries: MailDeliveryRepository,
    private readonly templates: MailTemplates,
    private readonly smtp: Smtp,
    private readonly refused: RefusedAddresses,
    private readonly pace: MailPace,
    private readonly database: Database,
  ) {}

  async handle(ctx: RequestContext, { mailId }: { mailId: string }): Promise<void> {
    const mail = await this.deliveries.lease(ctx, mailId);
    if (mail) return this.deliver(ctx, mail);
    const heldMs = await this.deliveries.heldFor(ctx, mailId);
    if (heldMs !== undefined) throw new JobPostponed('mail is held by another sender', heldMs + 50);
  }

  /** The last try failed, or the server refused: the row says so. */
  async gaveUp(ctx: RequestContext, { mailId }: { mailId: string }, reason: string): Promise<void> {
    await this.deliveries.failed(ctx, mailId, reason);
  }

  private async deliver(ctx: RequestContext, mail: LeasedMail): Promise<void> {
    const asked = this.templates.get(mail.template)?.asked === true;
    if (mail.refusal && !asked) return this.deliveries.notSent(ctx, mail.id, mail.refusal);
    await this.awaitHours(ctx, mail);
    const waitMs = await this.pace.take(ctx, mail.recipient, asked);
    if (waitMs > 0) await this.postpone(ctx, mail, waitMs);
    try {
      const rendered = await this.template(mail).render(ctx, mail.payload, mail.saidAs);
      if (!rendered) return await this.deliveries.cancelled(ctx, mail.id);
      await this.smtp.send(this.outgoing(ctx, mail, rendered));
    } catch (error) {
      await this.deliveries.putBack(ctx, mail, error instanceof MailNotTaken ? error.answer : (error as Error).message);
      if (!(error instanceof MailRefused)) throw error;
      await this.refuse(ctx, mail, error);
      throw new PermanentJobFailure(error.message);
    }
    await this.recordSent(ctx, mail.id);
    if (mail.refusal) await this.database.transaction(ctx, (ctx) => this.refused.takenAgain(ctx, mail.recipient));
  }

  private outgoing(ctx: RequestContext, mail: LeasedMail, rendered: RenderedMail): OutgoingMail {
    const { name, senderAddress: address } = ctx.tenant;
    const worded = wordedAs(rendered, mail.wordings, name);
    const said = mail.repeats ? asRepeat(worded, messageIdOf(mail.repeats, address)) : worded;
    return { ...withLogo(said, mail.logo, name), from: { name, address }, to: mail.recipient, messageId: messageIdOf(mail.id, address), date: ctx.clock.now() };
  }

  /** What the server said of the address, and not of us or of this mail, holds for the mails that follow. */
  private async refuse(ctx: RequestContext, mail: LeasedMail, { answer, command }: MailRefused): Promise<void> {
    const code = codeOf(answer);
    if (speaksOfAddress(code, { ofRecipient: command !== 'DATA' })) await this.database.transaction(ctx, (ctx) => this.refused.refuse(ctx, mail.recipient, mail.id, { way: 'REFUSED', code, answer }));
  }

  /** A try that comes before all is gathered, while mails are held, or outside their hours (late in the evening, after a night's outage), is none. */
  private async awaitHours(ctx: RequestContext, mail: LeasedMail): Promise<void> {
    const { inHours, gathersMs = 0 } = this.templates.get(mail.template) ?? {};
    if (inHours && mail.stopped) return this.postpone(ctx, mail, LOOK_AGAIN_MS);
    const now = ctx.clock.now();
    // Written by a clock that was set back since, it waits no longer than its time to gather.
    const gathered = new Date(Math.min(Math.max(now.getTime(), mail.createdAt.getTime() + gathersMs), now.getTime() + gathersMs));
    const leaves = inHours ? leavesAt(gathered, ctx.tenant.sendWindow, ctx.tenant.timeZone) : gathered;
    const waitMs = leaves.getTime() - now.getTime();
    if (waitMs > 0) await this.postpone(ctx, mail, waitMs);
  }

  private async postpone(ctx: RequestContext, mail: LeasedMail, waitMs: number): Promise<never> {
    await this.deliveries.giveBack(ctx, mail);
    throw new JobPostponed('it may not leave yet', Math.min(waitMs, LOOK_AGAIN_MS));
  }

  private async recordSent(ctx: RequestContext, mailId: string): Promise<void> {
    for (const ms of INSIST_MS) {
      try {
        return await this.deliveries.sent(ctx, mailId);
      } catch {
        await wait(ms);
      }
    }
    await this.deliveries.sent(ctx, mailId);
  }

  private template(mail: LeasedMail) {
    const template = this.templates.get(mail.template);
    // Not for good: while a new version is being rolled out, a worker of it may take one of the next tries.
    if (!template) throw new Error(`no mail template ${mail.template} in this version`);
    return template;
  }
}

/** Derived from the row, so that two tries of the same mail carry the same id. */
export function messageIdOf(mailId: string, senderAddress: string): string {
  return `<${mailId}@${senderAddress.split('@')[1] ?? 'pacte.invalid'}>`;
}
