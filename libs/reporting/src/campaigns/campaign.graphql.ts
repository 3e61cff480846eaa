import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Organisation } from '#organisations';
import { DateScalar, type Later } from '#platform';
import { CampaignState } from './campaign.lifecycle.js';

registerEnumType(CampaignState, {
  name: 'CampaignState',
  valuesMap: {
    PLANNED: { description: 'Nobody has been asked yet.' },
    OPEN: { description: 'Answers are taken, late ones too.' },
    CLOSED: { description: 'Answers no longer change.' },
  },
});

@ObjectType({ description: 'One semester’s collection of reports.' })
export class Campaign {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'Year and semester, such as 2019-S1.' }) code: string;
  @Field(() => String) title: string;
  @Field(() => CampaignState) state: CampaignState;
  @Field(() => DateScalar) opensOn: string;
  @Field(() => DateScalar) dueOn: string;
  @Field(() => DateScalar, { description: 'Day until which late answers are expected.' }) closesOn: string;
  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was closed; null while it is not.' }) closedOn: string | null;
  @Field(() => DateScalar, { nullable: true }) copilOn: string | null;
  @Field(() => Boolean) fictional: boolean;
  @Field(() => Int) version: number;
  @Field(() => [Organisation], { description: 'Those it asks, by name.' }) organisations: Later<Organisation[]>;
  @Field(() => [LeftOutOrganisation], { description: 'Those it does not ask, or would not if it opened today, though they lead or co-lead: closed, or joined to another.' })
  leftOut: Later<LeftOutOrganisation[]>;
  @Field(() => CampaignProgress) progress: Later<CampaignProgress>;
}

@ObjectType({ description: 'An organisation that is no more: the campaign does not ask it. Where it led, the pilot of the pact answers.' })
export class LeftOutOrganisation {
  @Field(() => Organisation) organisation: Later<Organisation>;
  @Field(() => [Int], { description: 'Numbers of the commitments it would have answered for.' }) commitments: number[];
}

@ObjectType({ description: 'Counts of requests. late: still without an answer after the due date.' })
export class CampaignProgress {
  @Field(() => Int) expected: number;
  @Field(() => Int) awaited: number;
  @Field(() => Int) draft: number;
  @Field(() => Int) submitted: number;
  @Field(() => Int) returned: number;
  @Field(() => Int) accepted: number;
  @Field(() => Int) late: number;
  @Field(() => Int, { description: 'Organisations asked.' }) organisations: number;
  @Field(() => Int, { description: 'Commitments asked about: fewer than requests, since one is often asked of several organisations.' }) commitments: number;
  @Field(() => Int, { description: 'Organisations that owe nothing any more.' }) organisationsAnswered: number;
}

@InputType()
export class CampaignInput {
  @Field(() => String) pact: string;
  @Field(() => String) campaign: string;
  @Field(() => Int) version: number;
}

@ObjectType()
export class CampaignPayload {
  @Field(() => Campaign) campaign: Campaign;
}
