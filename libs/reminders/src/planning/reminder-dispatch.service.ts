import { Injectable } from '@nestjs/common';
import { GuestLinks } from '#access';
import { Mails, Notices, type RequestContext } from '#platform';
import { ReminderKind } from '../reminder-kind.js';
import { digestNotices } from './digest-notices.rules.js';
import { ReminderClaims, type ClaimedReminder, type RemindedOrganisation } from './reminder-claims.repository.js';
import { keyOf, type PlannedReminder } from './planning-facts.js';

export const digestMail = 'reminders.digest';

/** A planned reminder that is ours. */
export type Kept = PlannedReminder & Pick<ClaimedReminder, 'reminderId' | 'digestId' | 'mailId' | 'email'>;

export interface Dispatched {
  readonly kept: readonly Kept[];
  /** Mails queued: one for each person. */
  readonly digests: number;
}

/** Writes what was planned: reminders, links, mails and their jobs, all of them or none, in a few statements however many persons. */
@Injectable()
export class ReminderDispatch {
  constructor(
    private readonly claims: ReminderClaims,
    private readonly links: GuestLinks,
    private readonly mails: Mails,
    private readonly notices: Notices,
  ) {}

  /** `day`: of the digests. `expiry`: until when each campaign's links open. In the caller's transaction. */
  async send(ctx: RequestContext, planned: readonly PlannedReminder[], day: string, expiry: ReadonlyMap<string, Date>): Promise<Dispatched> {
    if (planned.length === 0) return { kept: [], digests: 0 };
    const kept = withPlans(await this.claims.claim(ctx, planned, day), planned);
    if (kept.length === 0) return { kept, digests: 0 };
    const told = await this.linked(ctx, kept, expiry);
    if (told.length > 0) await this.claims.addOrganisations(ctx, told);
    const digests = [...new Map(kept.flatMap(({ digestId, mailId, email }) => (digestId && mailId ? [[digestId, { digestId, mailId, email }] as const] : []))).values()];
    await this.mails.queueMany(ctx, digests.map(({ mailId, email, digestId }) => ({ id: mailId, to: email, template: digestMail, payload: { digestId } })));
    await this.notices.tell(ctx, digestNotices(kept));
    return { kept, digests: digests.length };
  }

  /** Each reminder's organisations; who answers gets a link to the page of each. */
  private async linked(ctx: RequestContext, kept: readonly Kept[], expiry: ReadonlyMap<string, Date>): Promise<RemindedOrganisation[]> {
    const rows = kept.flatMap((reminder) => reminder.organisations.map(({ id, due, rung }) => ({ reminder, organisationId: id, due, rung })));
    const opening = rows.filter(({ reminder, rung }) => reminder.outcome === 'SEND' && rung !== 'SECRETARIAT' && (reminder.kind === ReminderKind.REPORT || reminder.kind === ReminderKind.BY_HAND));
    const asked = opening.map(({ reminder, organisationId }) => ({ person: reminder.personId, organisation: organisationId, campaign: reminder.campaignId!, expiresAt: expiry.get(reminder.campaignId!)! }));
    const links = asked.length > 0 ? await this.links.createMany(ctx, asked) : [];
    const linkOf = new Map(opening.map((row, index) => [row, links[index]!.id]));
    return rows.map((row) => ({ reminderId: row.reminder.reminderId, organisationId: row.organisationId, due: row.due, rung: row.rung, linkId: linkOf.get(row) ?? null }));
  }
}

function withPlans(claimed: readonly ClaimedReminder[], planned: readonly PlannedReminder[]): Kept[] {
  const plans = new Map(planned.map((plan) => [keyOf(plan), plan]));
  return claimed.map((reminder) => ({ ...plans.get(keyOf(reminder))!, ...reminder }));
}
