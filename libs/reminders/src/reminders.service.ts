import { Injectable } from '@nestjs/common';
import { Audit } from '#audit';
import { GuestLinks } from '#access';
import { Database, Log, Mails, today, type RequestContext } from '#platform';
import { ReminderClaims, type ClaimedNotice, type OpenCampaign } from './reminder-claims.repository.js';
import { dueOffset } from './reminder-offset.rules.js';
import './reminders.audit.js';

export const digestMail = 'reminders.digest';

/** What a sweep did in one campaign. */
export interface SweptCampaign {
  readonly campaignId: string;
  readonly offset: number;
  readonly digests: number;
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

  /** Queues the digests that are due today in the tenant's open campaigns and were not queued yet. */
  async sweep(ctx: RequestContext): Promise<SweptCampaign[]> {
    const swept: SweptCampaign[] = [];
    for (const campaign of await this.claims.openCampaigns(ctx)) {
      const offset = dueOffset(today(ctx), campaign.dueOn, campaign.offsets);
      if (offset === null) continue;
      const digests = await this.database.transaction(ctx, (ctx) => this.remind(ctx, campaign, offset));
      swept.push({ campaignId: campaign.id, offset, digests });
    }
    return swept;
  }

  /** The reminder, its links, its mail and the mail's job: all of them or none, in a few statements however many persons. */
  private async remind(ctx: RequestContext, campaign: OpenCampaign, offset: number): Promise<number> {
    const notices = await this.claims.claim(ctx, campaign.id, offset);
    if (notices.length === 0) return 0;
    const links = await this.links.createMany(
      ctx,
      notices.map((notice) => ({ person: notice.personId, organisation: notice.organisationId, campaign: campaign.id, expiresAt: campaign.linksExpireAt })),
    );
    await this.claims.addOrganisations(ctx, notices.map((notice, index) => ({ ...notice, linkId: links[index]!.id })));
    const digests = [...new Map(notices.map((notice) => [notice.reminderId, notice])).values()];
    await this.mails.queueMany(
      ctx,
      digests.map(({ mailId, email, reminderId }) => ({ id: mailId, to: email, template: digestMail, payload: { reminderId } })),
    );
    await this.record(ctx, campaign, notices, digests.length);
    return digests.length;
  }

  private async record(ctx: RequestContext, campaign: OpenCampaign, notices: readonly ClaimedNotice[], persons: number): Promise<void> {
    const { unreachable } = await this.claims.countOwing(ctx, campaign.id);
    const organisations = new Set(notices.map((notice) => notice.organisationId)).size;
    this.log.info('reminders queued', { campaign: campaign.id, persons, organisations, unreachable });
    await this.audit.record(ctx, {
      action: 'reminders.queued',
      objectType: 'campaign',
      objectId: campaign.id,
      changes: Object.entries({ on: today(ctx), persons, organisations, unreachable }).map(([field, after]) => ({ field, after })),
    });
  }
}
