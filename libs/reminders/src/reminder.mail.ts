import { Injectable } from '@nestjs/common';
import { GuestLinks, MailChoices } from '#access';
import { Database, today, writeLetter, type MailTemplate, type RenderedMail, type RequestContext } from '#platform';
import { ReminderClaims } from './reminder-claims.repository.js';
import { digestToSend } from './reminder-digest.query.js';
import { reminderLetter } from './reminder-letter.js';
import { digestMail } from './reminders.service.js';

/** The digest, written when it leaves. Null, so that nothing is sent, once everything was answered, or the person wants no more. */
@Injectable()
export class ReminderMail implements MailTemplate {
  readonly name = digestMail;
  readonly inHours = true;

  constructor(
    private readonly database: Database,
    private readonly claims: ReminderClaims,
    private readonly links: GuestLinks,
    private readonly choices: MailChoices,
  ) {}

  async render(ctx: RequestContext, payload: Record<string, unknown>): Promise<RenderedMail | null> {
    const row = await digestToSend(ctx, String(payload['reminderId']));
    if (!row || row.organisations.length === 0) return null;
    if (row.declines) return await this.withhold(ctx, String(payload['reminderId']));
    const stop = await this.choices.wayOut(ctx, row.personId, 'REMINDERS');
    const secretariat = row.secretariat ?? { name: ctx.tenant.name, email: ctx.tenant.senderAddress };
    const letter = reminderLetter({
      locale: row.locale,
      today: today(ctx),
      person: row.person,
      pact: { title: row.pactTitle, shortTitle: row.pactShortTitle },
      campaign: { title: row.campaignTitle, dueOn: row.dueOn, closesOn: row.closesOn, copilOn: row.copilOn },
      organisations: row.organisations.map(({ name, linkId, owed }) => ({ name, owed, url: this.links.urlOf(ctx, linkId) })),
      secretariat,
      fictional: row.fictional,
      stopUrl: stop.url,
    });
    return { ...writeLetter(letter), headers: { 'Reply-To': secretariat.email, ...stop.headers } };
  }

  /** Stopped while it waited to leave: recorded as those that the sweep withholds. */
  private async withhold(ctx: RequestContext, reminderId: string): Promise<null> {
    await this.database.transaction(ctx, (ctx) => this.claims.withhold(ctx, reminderId));
    return null;
  }
}
