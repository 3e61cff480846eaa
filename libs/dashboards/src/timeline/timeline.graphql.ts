import { Field, ObjectType } from '@nestjs/graphql';
import { Commitment } from '#commitments';
import { Meeting } from '#meetings';
import { Organisation } from '#organisations';
import { Pact } from '#pact';
import { DateScalar } from '#platform';
import { Campaign, OverviewLine } from '#reporting';
import { OverviewAxis } from '../overview.graphql.js';

@ObjectType({ description: 'Every commitment’s calendar on the years of the pact. Counts are those of Overview, of the latest campaign that began.' })
export class Timeline {
  @Field(() => Pact) pact: Pact;
  @Field(() => DateScalar, { description: 'The day the timeline is looked at.' }) today: string;
  @Field(() => Campaign, { nullable: true, description: 'Null when no campaign was ever opened.' }) campaign: Campaign | null;
  @Field(() => OverviewLine) total: OverviewLine;
  @Field(() => [OverviewAxis]) axes: OverviewAxis[];
  @Field(() => [Meeting], { description: 'Of the steering committee, by date; without those that were cancelled.' }) meetings: Meeting[];
  @Field(() => [Organisation], { description: 'Those that lead a commitment, by name.' }) leads: Organisation[];
  @Field(() => [Commitment], { description: 'Every one, by number.' }) commitments: Commitment[];
}
