import { addBusinessDays, addDays, nextBusinessDay } from '#platform';

/** What the rules look at in a campaign. Days are ISO days in the tenant's time zone. */
export interface RemindedCampaign {
  readonly opensOn: string;
  readonly dueOn: string;
  /** Last day on which answers are taken. */
  readonly endsOn: string;
  /** Answers are taken no more, even if it is still that day. */
  readonly closed: boolean;
  /** Days from the due date, negative before it. */
  readonly offsets: readonly number[];
  /** Those days are business days. */
  readonly businessDays?: boolean;
  /** Last day on which what is due was looked at; null: never. */
  readonly sweptOn: string | null;
  /** Notices that stood by this day were another due date's: they are neither sent nor missed. */
  readonly quietUntil?: string | null;
}

/** A notice and its day. */
export interface Notice {
  readonly offset: number;
  readonly on: string;
}

export interface DueNotices {
  /** The notice to send; null when there is none. */
  readonly send: number | null;
  /** Since when it has stood. */
  readonly sendFrom: string | null;
  /** To be recorded as not sent, earliest first. */
  readonly missed: readonly Notice[];
}

/** A notice and the business day on which it leaves. */
export interface PlannedNotice extends Notice {
  /** Its own day, when that was no business day. */
  readonly putOffFrom: string | null;
}

/**
 * What is due today. Of the offsets reached the latest stands until the next; it is sent while answers are taken. Those that
 * came and went since the last look (an outage, a clock moved on) are missed, and so is the standing one once the campaign is
 * over. What was looked at in its time is neither: whoever owed then had it.
 */
export function dueNotices(today: string, campaign: RemindedCampaign): DueNotices {
  const lastDay = today < campaign.endsOn ? today : campaign.endsOn;
  const { quietUntil = null } = campaign;
  const reached = periods(campaign).filter(({ on }) => on <= lastDay && (quietUntil === null || on > quietUntil));
  const standing = reached.at(-1);
  const over = isOver(today, campaign);
  const missed = reached.filter((notice) => (over || notice !== standing) && (campaign.sweptOn === null || notice.on > campaign.sweptOn));
  const sent = over ? undefined : standing;
  return { send: sent?.offset ?? null, sendFrom: sent?.on ?? null, missed: missed.map(({ offset, on }) => ({ offset, on })) };
}

/** Days on which notices leave when nothing is in their way: business days, one notice a day, none once the campaign is over. */
export function noticeDays(campaign: Pick<RemindedCampaign, 'opensOn' | 'dueOn' | 'endsOn' | 'offsets' | 'businessDays'>): PlannedNotice[] {
  const days = periods(campaign).map(({ offset, on }) => {
    const leaves = nextBusinessDay(on);
    return { offset, on: leaves, putOffFrom: leaves === on ? null : on };
  });
  return days.filter(({ on }, index) => on <= campaign.endsOn && on !== days[index + 1]?.on);
}

/** Nothing is asked for any more: what did not leave will not. */
export function isOver(today: string, { closed, endsOn }: Pick<RemindedCampaign, 'closed' | 'endsOn'>): boolean {
  return closed || today > endsOn;
}

/** Offsets in order, from the day each stands; those that another had replaced before the campaign opened never stood. */
function periods({ opensOn, dueOn, offsets, businessDays = false }: Pick<RemindedCampaign, 'opensOn' | 'dueOn' | 'offsets' | 'businessDays'>): Notice[] {
  const move = businessDays ? addBusinessDays : addDays;
  return [...offsets]
    .sort((a, b) => a - b)
    .map((offset) => ({ offset, on: move(dueOn, offset) }))
    .filter((_notice, index, days) => index === days.length - 1 || days[index + 1]!.on > opensOn)
    .map(({ offset, on }) => ({ offset, on: on > opensOn ? on : opensOn }));
}
