import { Injectable } from '@nestjs/common';
import { Database, fixedClock, MailWordings, wordedAs, type MailTemplate, type RenderedMail, type RequestContext } from '#platform';
import { hideSecrets, hideSecretsInHtml } from './hidden-secrets.rules.js';

/** What is rolled back carries its result out. */
class Rehearsed extends Error {
  constructor(readonly mail: RenderedMail | null) {
    super('rehearsed');
  }
}

export interface Rehearsal {
  readonly template: MailTemplate;
  readonly payload: Record<string, unknown>;
  readonly mailId: string;
  /** The day of a mail that left; null: now. */
  readonly at: Date | null;
}

/** Makes a mail as its sender does, and undoes whatever that wrote: a preview decides nothing and opens nothing. */
@Injectable()
export class MailRehearsal {
  constructor(
    private readonly database: Database,
    private readonly wordings: MailWordings,
  ) {}

  /** Null when there is nothing left to say. */
  async rehearse(ctx: RequestContext, { template, payload, mailId, at }: Rehearsal): Promise<Pick<RenderedMail, 'subject' | 'text' | 'html'> | null> {
    const worker: RequestContext = { ...ctx, actor: { kind: 'SYSTEM', name: 'mail' }, grants: [], locale: ctx.tenant.locale, ...(at && { clock: fixedClock(at.toISOString()) }) };
    const rendered = await this.undone(worker, (ctx) => template.render(ctx, payload, mailId));
    const mail = rendered && wordedAs(rendered, await this.wordings.of(ctx, template.name), ctx.tenant.name);
    return mail && { subject: hideSecrets(mail.subject), text: hideSecrets(mail.text), html: hideSecretsInHtml(mail.html) };
  }

  private async undone(ctx: RequestContext, work: (ctx: RequestContext) => Promise<RenderedMail | null>): Promise<RenderedMail | null> {
    try {
      return await this.database.transaction(ctx, async (ctx) => {
        throw new Rehearsed(await work(ctx));
      });
    } catch (error) {
      if (error instanceof Rehearsed) return error.mail;
      throw error;
    }
  }
}
