import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Commitment } from '#commitments';
import { Measurement } from '#indicators';
import { Axis, Pact } from '#pact';
import { DateScalar, type Later } from '#platform';
import { LeadAnswer, OverviewLine, Report } from '#reporting';

@ObjectType({ description: 'The yearly account of the pact, as it stands at the cut-off.' })
export class Bilan {
  @Field(() => Pact) pact: Pact;
  @Field(() => Int) year: number;
  @Field(() => DateScalar, { description: 'Last day counted: the year’s last, or today when it is not over.' }) cutOff: string;
  @Field(() => Boolean, { description: 'True until an edition is frozen.' }) draft: boolean;
  @Field(() => OverviewLine, { description: 'Of the year’s campaigns; statuses and weathers are those of accepted answers.' }) coverage: OverviewLine;
  @Field(() => [BilanAxis]) axes: Later<BilanAxis[]>;
}

@ObjectType()
export class BilanAxis {
  @Field(() => Axis) axis: Axis;
  @Field(() => OverviewLine, { description: 'Counted as the bilan’s; their sum is the bilan’s.' }) coverage: OverviewLine;
  @Field(() => [Measurement], { description: 'Large figures published that year.' }) keyFigures: Measurement[];
  @Field(() => [Measurement], { description: 'Other figures published that year.' }) figures: Measurement[];
  @Field(() => [BilanLine], { description: 'One per commitment.' }) lines: Later<BilanLine[]>;
}

@ObjectType()
export class BilanLine {
  @Field(() => Commitment) commitment: Commitment;
  @Field(() => Report, { nullable: true, description: 'The lead’s last answer of the year accepted by the cut-off; null when none was: answers says why.' }) report: Report | null;
  @Field(() => [LeadAnswer], { description: 'How far its lead was at the cut-off in each of the year’s campaigns, oldest first; empty when it was not asked.' })
  answers: LeadAnswer[];
  @Field(() => Report, { nullable: true, description: 'The lead’s last accepted answer of the years before, by the cut-off.' }) earlier: Report | null;
}
