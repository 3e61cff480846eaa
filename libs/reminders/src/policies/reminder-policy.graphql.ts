import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, Problem } from '#platform';
import { ReminderKind } from '../reminder-kind.js';

@ObjectType({ description: 'When a pact reminds of one kind of thing.' })
export class ReminderPolicy {
  @Field(() => ReminderKind) kind: ReminderKind;
  @Field(() => [Int], { description: 'REPORT, DECISION, RECOMMENDATION: days from the due date, negative before it. MEETING, READING: from its day, or its last. Others: days of waiting.' }) offsets: number[];
  @Field(() => Boolean, { description: 'Days are counted as business days. Reminders leave on business days whatever it says.' }) businessDays: boolean;
  @Field(() => Boolean) enabled: boolean;
  @Field(() => Int, { nullable: true, description: 'Of REPORT and DECISION: from this day deputies are told too; null: never.' }) deputiesFrom: number | null;
  @Field(() => Int, { nullable: true, description: 'Of REPORT and DECISION: from this day heads and who validates are told too; null: never.' }) headsFrom: number | null;
  @Field(() => Int, { nullable: true, description: 'Of REPORT and DECISION: from this day the secretariat is told too; null: never.' }) secretariatFrom: number | null;
  @Field(() => Int, { description: '0 while the secretariat has decided nothing and the default stands.' }) version: number;
}

@ObjectType()
export class ReminderNotice {
  @Field(() => Int, { description: 'Days from the due date: -21 is J-21.' }) offset: number;
  @Field(() => DateScalar, { description: 'Business day on which it leaves.' }) on: string;
  @Field(() => DateScalar, { nullable: true, description: 'Its own day, when that is no business day.' }) putOffFrom: string | null;
}

@ObjectType({ description: 'What the rules do for a campaign that is open or prepared.' })
export class ReminderCalendar {
  @Field(() => String) code: string;
  @Field(() => String) title: string;
  @Field(() => DateScalar) dueOn: string;
  @Field(() => Boolean, { description: 'The campaign has days of its own: the pact’s do not hold for it.' }) ownDays: boolean;
  @Field(() => [Int], { nullable: true, description: 'Those days, from the due date; null: the pact’s.' }) ownOffsets: number[] | null;
  @Field(() => Int, { description: 'Of the campaign.' }) version: number;
  @Field(() => [ReminderNotice], { description: 'To who owes an answer then; empty when the rule is off.' }) notices: ReminderNotice[];
}

@ObjectType()
export class ReminderRules {
  @Field(() => [ReminderPolicy], { description: 'One for each kind.' }) policies: ReminderPolicy[];
  @Field(() => [ReminderCalendar], { description: 'The nearest due date first.' }) campaigns: ReminderCalendar[];
}

@InputType()
export class UpdateReminderPolicyInput {
  @Field(() => String) pact: string;
  @Field(() => ReminderKind) kind: ReminderKind;
  @Field(() => Int, { description: 'As read; 0 for a default.' }) version: number;
  @Field(() => [Int]) offsets: number[];
  @Field(() => Boolean) businessDays: boolean;
  @Field(() => Boolean) enabled: boolean;
  @Field(() => Int, { nullable: true }) deputiesFrom?: number | null;
  @Field(() => Int, { nullable: true }) headsFrom?: number | null;
  @Field(() => Int, { nullable: true }) secretariatFrom?: number | null;
}

@InputType()
export class UpdateCampaignReminderDaysInput {
  @Field(() => String) pact: string;
  @Field(() => String, { description: 'Code.' }) campaign: string;
  @Field(() => Int, { description: 'Of the campaign, as read.' }) version: number;
  @Field(() => [Int], { nullable: true, description: 'Days from the due date, negative before it; null: those of the pact.' }) offsets?: number[] | null;
}

@ObjectType({ description: 'On VERSION_CONFLICT nothing is written: rules are as they stand now.' })
export class ReminderRulesPayload {
  @Field(() => ReminderRules) rules: ReminderRules;
  @Field(() => [Problem]) problems: Problem[];
}
