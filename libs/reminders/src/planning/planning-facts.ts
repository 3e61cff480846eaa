import type { ReminderPolicyRule } from '../policies/reminder-policy.rules.js';
import type { ReminderKind, RuledKind, Rung } from '../reminder-kind.js';
import type { RemindedCampaign } from './reminder-offset.rules.js';

/** What people are reminded about: a campaign, a decision to be carried out, a meeting that people are called to, a recommendation to be answered, a bilan to be read. */
export interface PlanningGround extends Omit<RemindedCampaign, 'offsets' | 'businessDays' | 'quietUntil'> {
  readonly id: string;
  readonly about: 'CAMPAIGN' | 'DECISION' | 'MEETING' | 'RECOMMENDATION' | 'READING';
  readonly pactId: string;
  readonly policies: Readonly<Record<RuledKind, ReminderPolicyRule>>;
  /** Of a campaign: answers are taken, or were until after the last look. */
  readonly collecting: boolean;
  /** Of a campaign: until when what is sent can be answered: the end of the closing day, in the tenant's time zone. */
  readonly linksExpireAt: Date | null;
}

/** Requests of one organisation that fall due on one day, or wait since one; a decision; the invitation of one person. */
export interface Waiting {
  readonly kind: RuledKind;
  readonly groundId: string;
  /** Null of an invitation: it is a person's. */
  readonly organisationId: string | null;
  /** Of a campaign its own due date, null when it is the campaign's; of what waits, the day since which it does; the deadline of a decision, the day of a meeting. */
  readonly ownDueOn: string | null;
  /** The own due date was given on this day; the invitation was sent, or the meeting moved. */
  readonly grantedOn: string | null;
  readonly due: number;
  /** Who sees to a decision in the organisation; who was invited. */
  readonly personId: string | null;
  readonly invitation: Invitation | null;
}

export interface Invitation {
  /** Nothing was answered; else they come, perhaps instead of somebody. */
  readonly open: boolean;
  /** From this day on the seat is theirs: whoever comes before them has left by then. Null: it is now. */
  readonly heldFrom: string | null;
}

export interface HeldRole {
  readonly role: string;
  readonly organisationId: string | null;
  readonly from: string | null;
  readonly until: string | null;
  /** Whom to contact there, by pact: REFERENT, DEPUTY or HEAD; null where the person is none of them. */
  readonly duties: Readonly<Record<string, Rung>> | null;
}

export interface PlanningPerson {
  readonly personId: string;
  /** Wants no reminders. */
  readonly declines: boolean;
  readonly leftOn: string | null;
  readonly roles: readonly HeldRole[];
}

/** All that a plan is made of, read at one moment. */
export interface PlanningFacts {
  readonly grounds: readonly PlanningGround[];
  readonly waiting: readonly Waiting[];
  readonly people: readonly PlanningPerson[];
  /** Keys of what has been claimed: see `keyOf`. */
  readonly taken: ReadonlySet<string>;
  /** Persons who have had their mail of the day, or have one that waits to leave. */
  readonly writtenTo: ReadonlySet<string>;
}

export type PlannedOutcome = 'SEND' | 'TOMORROW' | 'DECLINED' | 'SUPERSEDED' | 'CLOSED';

/** An organisation that a reminder is about, and the rung at which its reader is told of it. */
export interface PlannedOrganisation {
  readonly id: string;
  readonly due: number;
  readonly rung: Rung;
}

/** One notice to one person: what it is about, and what becomes of it. */
export interface PlannedReminder {
  readonly personId: string;
  readonly kind: ReminderKind;
  readonly occasionId: string;
  readonly pactId: string;
  /** Null of what is about no campaign. */
  readonly campaignId: string | null;
  readonly offset: number;
  readonly ownDueOn: string | null;
  /** The day it leaves; of one that does not, the day it was due. */
  readonly onDate: string;
  /** The day of the notice itself: of one put off, or late, earlier than the day it leaves. */
  readonly noticeOn: string;
  readonly due: number;
  readonly organisations: readonly PlannedOrganisation[];
  readonly outcome: PlannedOutcome;
}

/** What makes a reminder the only one: the database's unique key, in its order. */
export function keyOf({ personId, kind, occasionId, offset, ownDueOn }: Pick<PlannedReminder, 'personId' | 'kind' | 'occasionId' | 'offset' | 'ownDueOn'>): string {
  return [personId, kind, occasionId, offset, ...(ownDueOn === null ? [] : [ownDueOn])].join('/');
}
