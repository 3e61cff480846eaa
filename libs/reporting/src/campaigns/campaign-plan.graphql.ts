import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar, Problem } from '#platform';
import { Campaign } from './campaign.graphql.js';
import { CampaignScope } from './campaign-plan.rules.js';

@ObjectType({ description: 'What a new campaign would be by default; everything can be changed.' })
export class CampaignProposal {
  @Field(() => ID, { nullable: true, description: 'The COPIL that it would prepare: the one asked for, else the next one whose semester has no campaign; null when there is none.' })
  meeting: string | null;
  @Field(() => DateScalar, { nullable: true }) copilOn: string | null;
  @Field(() => String, { description: 'The semester that the COPIL closes; without one, the semester under way.' }) code: string;
  @Field(() => Boolean, { description: 'A campaign asks about that semester already.' }) codeTaken: boolean;
  @Field(() => String) title: string;
  @Field(() => DateScalar) opensOn: string;
  @Field(() => DateScalar) dueOn: string;
  @Field(() => DateScalar) closesOn: string;
  @Field(() => Boolean) partnersContribute: boolean;
}

@InputType()
export class CreateCampaignInput {
  @Field(() => String) pact: string;
  @Field(() => String, { description: 'Year and semester, such as 2019-S1.' }) code: string;
  @Field(() => String) title: string;
  @Field(() => DateScalar) opensOn: string;
  @Field(() => DateScalar) dueOn: string;
  @Field(() => DateScalar) closesOn: string;
  @Field(() => ID, { nullable: true, description: 'The COPIL that it prepares.' }) meeting?: string | null;
  @Field(() => CampaignScope, { defaultValue: CampaignScope.ALL }) scope: CampaignScope;
  @Field(() => [Int], { defaultValue: [], description: 'Numbers, when the scope is AXES.' }) axes: number[];
  @Field(() => [Int], { defaultValue: [], description: 'Numbers, when the scope is COMMITMENTS.' }) commitments: number[];
  @Field(() => Boolean, { defaultValue: true, description: 'Partners are asked for their part.' }) partnersContribute: boolean;
}

@InputType({ description: 'The whole plan again; code may change while nobody has been asked.' })
export class UpdateCampaignInput extends CreateCampaignInput {
  @Field(() => String, { description: 'Its code until now.' }) campaign: string;
  @Field(() => Int) version: number;
}

@InputType()
export class ReopenCampaignInput {
  @Field(() => String) pact: string;
  @Field(() => String) campaign: string;
  @Field(() => Int) version: number;
  @Field(() => DateScalar, { description: 'New last day of answers.' }) closesOn: string;
  @Field(() => String) reason: string;
}

@ObjectType({ description: 'Nothing is written while there are problems.' })
export class CampaignPlanPayload {
  @Field(() => Campaign, { nullable: true, description: 'Null when nothing was written.' }) campaign: Campaign | null;
  @Field(() => [Problem]) problems: Problem[];
}

@ObjectType()
export class DeleteCampaignPayload {
  @Field(() => String, { description: 'Code of the campaign that is no more.' }) deleted: string;
}
