import { Injectable } from '@nestjs/common';
import { requirePermission } from '#access';
import { Audit } from '#audit';
import { asId, Database, dayIn, daysBetween, DomainError, leavesAt, MailStops, type RequestContext } from '#platform';
import { ReminderDispatch } from '../planning/reminder-dispatch.service.js';
import type { PlannedReminder } from '../planning/planning-facts.js';
import { ReminderKind } from '../reminder-kind.js';
import { handGround, type HandGround, type HandKey, type HandPerson } from './by-hand.query.js';
import '../reminders.audit.js';
import './by-hand.errors.js';

export interface HandReminder extends HandKey {
  /** One person of the organisation; null: everybody there who can be written to. */
  readonly person: string | null;
}

export interface HandOutlook extends HandGround {
  /** When the mail leaves: now, or in the next office hours. */
  readonly leavesAt: Date;
}

/** The secretariat reminds one organisation, or one person of it, now. It counts as the day's mail: nobody has two. */
@Injectable()
export class RemindersByHand {
  constructor(
    private readonly database: Database,
    private readonly dispatch: ReminderDispatch,
    private readonly stops: MailStops,
    private readonly audit: Audit,
  ) {}

  /** Who would get it, and when the last one went. */
  async outlook(ctx: RequestContext, key: HandKey): Promise<HandOutlook> {
    requirePermission(ctx, 'reminder.manage', {});
    const { at, day } = departure(ctx);
    return { ...(await handGround(ctx, key, day)), leavesAt: at };
  }

  /** Gives how many are written to. */
  async remind(ctx: RequestContext, { person, ...key }: HandReminder): Promise<number> {
    requirePermission(ctx, 'reminder.manage', {});
    const personId = person === null ? null : asId(person);
    return this.database.transaction(ctx, async (ctx) => {
      if (await this.stops.current(ctx)) throw new DomainError('MAIL_STOPPED');
      const { day } = departure(ctx);
      const ground = await handGround(ctx, key, day);
      const people = reachedBy(ground, personId);
      const planned = people.map((each) => plan(ground, each, day));
      const { digests } = await this.dispatch.send(ctx, planned, day, new Map([[ground.campaignId, ground.linksExpireAt]]));
      // Somebody else, or the sweep, wrote to them at the same moment.
      if (digests === 0) throw new DomainError('REMINDED_THAT_DAY');
      const told = { on: day, organisation: ground.organisationId, persons: digests };
      await this.audit.record(ctx, { action: 'reminders.by-hand', objectType: 'campaign', objectId: ground.campaignId, changes: Object.entries(told).map(([field, after]) => ({ field, before: null, after })) });
      return digests;
    });
  }
}

/** What is decided in the night leaves on the next business morning, and is that day's mail. */
function departure(ctx: RequestContext): { at: Date; day: string } {
  const at = leavesAt(ctx.clock.now(), ctx.tenant.sendWindow, ctx.tenant.timeZone);
  return { at, day: dayIn(ctx.tenant.timeZone, at) };
}

/** Refused with why when nobody can be written to. */
function reachedBy({ open, due, people }: HandGround, personId: string | null): HandPerson[] {
  if (!open) throw new DomainError('REMINDER_CAMPAIGN_OVER');
  if (due === 0) throw new DomainError('NOTHING_OWED');
  const meant = people.filter(({ id }) => personId === null || id === personId);
  if (meant.length === 0) throw new DomainError('NOBODY_TO_REMIND');
  const wanting = meant.filter(({ declines }) => !declines);
  if (wanting.length === 0) throw new DomainError('REMINDERS_DECLINED');
  const free = wanting.filter(({ writtenTo }) => !writtenTo);
  if (free.length === 0) throw new DomainError('REMINDED_THAT_DAY');
  return free;
}

/** Its day is what makes it the only one: due dates move. The mail reads the one that stands when it leaves. */
function plan({ campaignId, pactId, organisationId, dueOn, due }: HandGround, { id, rung }: HandPerson, day: string): PlannedReminder {
  const kind = ReminderKind.BY_HAND;
  return { personId: id, kind, occasionId: campaignId, pactId, campaignId, offset: daysBetween(dueOn, day), ownDueOn: day, onDate: day, noticeOn: day, due, organisations: [{ id: organisationId, due, rung }], outcome: 'SEND' };
}
