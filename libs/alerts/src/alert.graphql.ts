import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional, MaxLength } from 'class-validator';
import { Commitment } from '#commitments';
import { Indicator } from '#indicators';
import { Organisation } from '#organisations';
import { DateScalar, Problem } from '#platform';
import { Campaign, Report } from '#reporting';
import { AlertKind, AlertUnit } from './alert-kind.js';

@ObjectType({ description: 'What the secretariat said of an alert: it knows, and does something about it.' })
export class AlertAcknowledgement {
  @Field(() => String) word: string;
  @Field(() => Date) at: string;
  @Field(() => String, { nullable: true, description: 'Who; told to the steering team.' }) by: string | null;
}

@ObjectType({ description: 'Something that a rule of the pact points at, as far as the reader may know it. It is there as long as its cause is.' })
export class Alert {
  @Field(() => ID, { description: 'Of this cause on this occasion; a cause that renews has another.' }) id: string;
  @Field(() => AlertKind) kind: AlertKind;
  @Field(() => String, { description: 'Why, in one sentence of the reader’s language.' }) why: string;
  @Field(() => DateScalar, { description: 'The day from which its cause is there.' }) since: string;
  @Field(() => Commitment, { nullable: true }) commitment: Commitment | null;
  @Field(() => Indicator, { nullable: true }) indicator: Indicator | null;
  @Field(() => Organisation, { nullable: true, description: 'Who answers for it; null of an indicator that nobody owns.' }) organisation: Organisation | null;
  @Field(() => Report, { nullable: true, description: 'The answer that says so.' }) report: Report | null;
  @Field(() => Campaign, { nullable: true }) campaign: Campaign | null;
  @Field(() => AlertAcknowledgement, { nullable: true, description: 'Told to those who follow the collection; null while there is none.' }) acknowledgement: AlertAcknowledgement | null;
}

@ObjectType()
export class AlertCount {
  @Field(() => AlertKind) kind: AlertKind;
  @Field(() => Int, { description: 'Without an acknowledgement, or with one that the reader is not told of.' }) open: number;
  @Field(() => Int) acknowledged: number;
}

@ObjectType()
export class AlertList {
  @Field(() => DateScalar, { description: 'The day they are looked at.' }) today: string;
  @Field(() => [AlertCount], { description: 'Of all that the filter would find if it named no kind and no acknowledgement; kinds of which there is none are left out.' }) counts: AlertCount[];
  @Field(() => [Alert], { description: 'In the order of the kinds, then by number.' }) alerts: Alert[];
}

@InputType()
export class AlertFilter {
  @Field(() => [AlertKind], { nullable: true, description: 'All when empty.' }) @IsOptional() kinds?: AlertKind[] | null;
  @Field(() => Int, { nullable: true, description: 'Number.' }) axis?: number | null;
  @Field(() => Int, { nullable: true, description: 'Number; with the alerts of the indicators that follow it.' }) commitment?: number | null;
  @Field(() => String, { nullable: true, description: 'Slug of who answers for it.' }) organisation?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Whether it was acknowledged; both when omitted.' }) acknowledged?: boolean | null;
}

@ObjectType({ description: 'When a pact is alerted of one kind of thing.' })
export class AlertRule {
  @Field(() => AlertKind) kind: AlertKind;
  @Field(() => Boolean) enabled: boolean;
  @Field(() => Int, { nullable: true, description: 'From how many on; null of a kind that has none.' }) threshold: number | null;
  @Field(() => AlertUnit, { nullable: true }) unit: AlertUnit | null;
  @Field(() => Int, { nullable: true }) least: number | null;
  @Field(() => Int, { nullable: true }) most: number | null;
  @Field(() => Int, { description: '0 while the secretariat has decided nothing and the default stands.' }) version: number;
}

@InputType()
export class UpdateAlertRuleInput {
  @Field(() => String) pact: string;
  @Field(() => AlertKind) kind: AlertKind;
  @Field(() => Int, { description: 'As read; 0 for a default.' }) version: number;
  @Field(() => Boolean) enabled: boolean;
  @Field(() => Int, { nullable: true }) threshold?: number | null;
}

@ObjectType({ description: 'On VERSION_CONFLICT nothing is written: rules are as they stand now.' })
export class AlertRulesPayload {
  @Field(() => [AlertRule]) rules: AlertRule[];
  @Field(() => [Problem]) problems: Problem[];
}

@InputType()
export class AcknowledgeAlertInput {
  @Field(() => String) pact: string;
  @Field(() => String, { description: 'Id of the alert.' }) @MaxLength(80) alert: string;
  @Field(() => String, { description: 'What is done about it.' }) word: string;
}

@InputType()
export class AlertInput {
  @Field(() => String) pact: string;
  @Field(() => String, { description: 'Id of the alert.' }) @MaxLength(80) alert: string;
}

@ObjectType()
export class AlertPayload {
  @Field(() => Alert, { description: 'As it stands now.' }) alert: Alert;
  @Field(() => [Problem]) problems: Problem[];
}
