import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Person } from '#access';
import { MailState } from '#mailing';
import { Decision, Meeting } from '#meetings';
import { Organisation } from '#organisations';
import { connectionOf, DateScalar, type Later } from '#platform';
import { ReminderKind } from './reminder-kind.js';

export enum NotSentReason {
  SUPERSEDED = 'SUPERSEDED',
  CLOSED = 'CLOSED',
  DECLINED = 'DECLINED',
}
registerEnumType(NotSentReason, {
  name: 'NotSentReason',
  description: 'Why a reminder that fell due did not leave: the person wants none, or its time passed while the service was down or the demonstration’s clock was moved on.',
  valuesMap: {
    SUPERSEDED: { description: 'The next one was due by then, and says the same.' },
    CLOSED: { description: 'It was over by then.' },
    DECLINED: { description: 'The person wants no reminders by mail: they are to be phoned.' },
  },
});

@ObjectType({ description: 'What a person was, or was not, told of one campaign, decision or meeting: what their organisations still had to report, what waited for them. All of a day stand in one digest, one mail.' })
export class Reminder {
  @Field(() => ID) id: string;
  @Field(() => ReminderKind) kind: ReminderKind;
  @Field(() => Person) person: Person;
  @Field(() => Organisation, { nullable: true, description: 'The first of those it is about; null of a meeting: an invitation is a person’s.' }) organisation: Organisation | null;
  @Field(() => [Organisation], { description: 'Those it is about: one digest, however many.' }) organisations: Organisation[];
  @Field(() => Decision, { nullable: true, description: 'Of DECISION.' }) decision: Decision | null;
  @Field(() => Meeting, { nullable: true, description: 'Of MEETING.' }) meeting: Meeting | null;
  @Field(() => Int, { nullable: true, description: 'Of RECOMMENDATION and READING: year of the bilan.' }) subjectYear: number | null;
  @Field(() => Int, { nullable: true, description: 'Of RECOMMENDATION: its number in the avis.' }) subjectNumber: number | null;
  @Field(() => String, { nullable: true, description: 'Of the same: address of its page within the pact.' }) subjectPath: string | null;
  @Field(() => Int, { description: 'Days from the due date: -21 is J-21. Of what waits, days of waiting.' }) offsetDays: number;
  @Field(() => DateScalar, { nullable: true, description: 'The due date of its own that it counts from; of what waits, the day since which it does; the deadline of a decision, the day of a meeting; null: the campaign’s due date.' }) ownDueOn: string | null;
  @Field(() => Int, { description: 'Commitments owed when it was written; 1 of a decision or a meeting.' }) due: number;
  @Field(() => DateScalar, { description: 'Day it was queued; of one that was not sent, the day it was due.' }) onDate: string;
  @Field(() => NotSentReason, { nullable: true, description: 'Null when it was sent, or is about to be.' }) notSent: NotSentReason | null;
  @Field(() => MailDelivery, { nullable: true, description: 'Null when it was not sent.' }) mail: Later<MailDelivery | null>;
}

@ObjectType()
export class MailDelivery {
  @Field(() => MailState) state: MailState;
  @Field(() => Int) attempts: number;
  @Field(() => Date, { nullable: true }) sentAt: string | null;
  @Field(() => String, { nullable: true, description: 'What the mail server said last.' }) error: string | null;
  @Field(() => String) messageId: string;
}

@ObjectType()
export class ReminderConnection extends connectionOf(Reminder) {}
