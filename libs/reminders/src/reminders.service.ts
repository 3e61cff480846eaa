import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { GuestLinks } from '#access';
import { Database, Log, Mails, mayLeave, today, type RequestContext } from '#platform';
import { ReminderClaims, type ClaimedNotice, type SweptCampaignRow } from './reminder-claims.repository.js';
import { NotSentReason } from './reminder.graphql.js';
import { dueNotices, isOver, type Notice } from './reminder-offset.rules.js';
import './reminders.audit.js';

export const digestMail = 'reminders.digest';

/** One that a mail follows. */
type SentNotice = ClaimedNotice & { readonly mailId: string };

/** What a sweep did in one campaign. */
export interface SweptCampaign {
  readonly campaignId: string;
  /** The notice that is sent today; null when none is. */
  readonly offset: number | null;
  readonly digests: number;
  /** Reminders recorded as not sent. */
  readonly missed: number;
}

/** Reminders come from “what is due now?”: asking twice, or from two places at once, changes nothing. */
@Injectable()
export class Reminders {
  constructor(
    private readonly database: Database,
    private readonly claims: ReminderClaims,
    private readonly links: GuestLinks,
    private readonly mails: Mails,
    private readonly audit: Audit,
    private readonly log: Log,
  ) {}

  /** Queues the digests that are due today and were not queued yet; records those whose time passed while nobody looked. */
  async sweep(ctx: RequestContext): Promise<SweptCampaign[]> {
    const swept: SweptCampaign[] = [];
    const inHours = mayLeave(ctx.clock.now(), ctx.tenant.sendWindow, ctx.tenant.timeZone);
    for (const campaign of await this.claims.campaignsToSweep(ctx)) {
      // What is due in the night or on a Sunday is found on the next business morning; what is over only has to be recorded.
      if (!inHours && !isOver(today(ctx), campaign)) continue;
      swept.push(await this.database.transaction(ctx, (ctx) => this.sweepCampaign(ctx, campaign)));
    }
    return swept;
  }

  private async sweepCampaign(ctx: RequestContext, campaign: SweptCampaignRow): Promise<SweptCampaign> {
    const total = { campaignId: campaign.id, offset: null as number | null, digests: 0, missed: 0 };
    for (const { ownDueOn, grantedOn } of campaign.groups) {
      // Who was given more time is reminded of the new day, from the day after they were.
      const { send, missed } = dueNotices(today(ctx), { ...campaign, dueOn: ownDueOn ?? campaign.dueOn, quietUntil: grantedOn });
      if (send !== null) total.digests += await this.remind(ctx, campaign, send, ownDueOn);
      total.missed += await this.recordMissed(ctx, campaign, missed, ownDueOn);
      total.offset ??= send;
    }
    if (campaign.sweptOn !== today(ctx)) await this.claims.sweptToday(ctx, campaign.id);
    return total;
  }

  /** The reminder, its links, its mail and the mail's job: all of them or none, in a few statements however many persons. */
  private async remind(ctx: RequestContext, campaign: SweptCampaignRow, offset: number, ownDueOn: string | null): Promise<number> {
    const claimed = await this.claims.claim(ctx, campaign.id, offset, ownDueOn);
    if (claimed.length === 0) return 0;
    const notices = claimed.filter((notice): notice is SentNotice => notice.mailId !== null);
    const withheld = claimed.filter(({ mailId }) => mailId === null);
    const links = await this.links.createMany(
      ctx,
      notices.map((notice) => ({ person: notice.personId, organisation: notice.organisationId, campaign: campaign.id, expiresAt: campaign.linksExpireAt })),
    );
    await this.claims.addOrganisations(ctx, [...notices.map((notice, index) => ({ ...notice, linkId: links[index]!.id })), ...withheld.map((notice) => ({ ...notice, linkId: null }))]);
    const digests = [...new Map(notices.map((notice) => [notice.reminderId, notice])).values()];
    await this.mails.queueMany(
      ctx,
      digests.map(({ mailId, email, reminderId }) => ({ id: mailId, to: email, template: digestMail, payload: { reminderId } })),
    );
    await this.record(ctx, campaign, notices, digests.length, new Set(withheld.map(({ reminderId }) => reminderId)).size);
    return digests.length;
  }

  private async recordMissed(ctx: RequestContext, campaign: SweptCampaignRow, missed: readonly Notice[], ownDueOn: string | null): Promise<number> {
    if (missed.length === 0) return 0;
    const reason = isOver(today(ctx), campaign) ? NotSentReason.CLOSED : NotSentReason.SUPERSEDED;
    const reminders = await this.claims.recordMissed(ctx, campaign.id, missed, reason, ownDueOn);
    if (reminders === 0) return 0;
    this.log.warn('reminders not sent', { campaign: campaign.id, offsets: missed.map(({ offset }) => offset), reminders, reason });
    await this.audit.record(ctx, {
      action: reason === NotSentReason.CLOSED ? 'reminders.closed' : 'reminders.superseded',
      objectType: 'campaign',
      objectId: campaign.id,
      changes: [{ field: 'reminders', after: reminders }],
    });
    return reminders;
  }

  private async record(ctx: RequestContext, campaign: SweptCampaignRow, notices: readonly SentNotice[], persons: number, declined: number): Promise<void> {
    const { unreachable } = await this.claims.countOwing(ctx, campaign.id);
    const organisations = new Set(notices.map((notice) => notice.organisationId)).size;
    this.log.info('reminders queued', { campaign: campaign.id, persons, organisations, unreachable, declined });
    await this.audit.record(ctx, {
      action: 'reminders.queued',
      objectType: 'campaign',
      objectId: campaign.id,
      changes: Object.entries({ on: today(ctx), persons, organisations, unreachable, ...(declined > 0 && { declined }) }).map(([field, after]) => ({ field, after })),
    });
  }
}
