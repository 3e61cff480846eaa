import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Commitment } from '#commitments';
import { Measurement } from '#indicators';
import { Axis, Pact } from '#pact';
import { DateScalar, type Later } from '#platform';
import { LeadAnswer, OverviewLine, Report } from '#reporting';
import { BilanWriting } from './draft/bilan.lifecycle.js';
import { BilanEdition } from './editions/bilan-edition.graphql.js';

export enum BilanState {
  RUNNING = 'RUNNING',
  OVER = 'OVER',
}
registerEnumType(BilanState, {
  name: 'BilanState',
  valuesMap: {
    RUNNING: { description: 'The year is not over: each day moves the cut-off.' },
    OVER: { description: 'The year is over; what is accepted later still enters its bilan while that is a draft.' },
  },
});

const COVERED = 'A campaign asked about the year; otherwise nobody was asked, and only published figures are known.';

@ObjectType({ description: 'A year of the pact that has begun, and so can be accounted for.' })
export class BilanYear {
  @Field(() => BilanWriting, { nullable: true, description: 'How far its bilan is written; null when it is not begun, or not to be read by this reader.' }) writing: BilanWriting | null;
  @Field(() => BilanEdition, { nullable: true, description: 'The latest edition that was published, withdrawn or not.' }) edition: BilanEdition | null;
  @Field(() => Int) year: number;
  @Field(() => BilanState) state: BilanState;
  @Field(() => Boolean, { description: COVERED }) covered: boolean;
  @Field(() => DateScalar, { description: 'Last day counted: the year’s last, or today when it is not over.' }) cutOff: string;
}

@ObjectType({ description: 'The yearly account of the pact, as it stands at the cut-off.' })
export class Bilan {
  @Field(() => Pact) pact: Pact;
  @Field(() => Int) year: number;
  @Field(() => DateScalar, { description: 'Last day counted: the year’s last, or today when it is not over.' }) cutOff: string;
  @Field(() => BilanState) state: BilanState;
  @Field(() => Boolean, { description: COVERED }) covered: boolean;
  @Field(() => Boolean, { description: 'Not published: what a bilan of the year is prepared from.' }) draft: boolean;
  @Field(() => OverviewLine, { description: 'Of the year’s campaigns; statuses and weathers are those of accepted answers.' }) coverage: OverviewLine;
  @Field(() => [BilanAxis]) axes: Later<BilanAxis[]>;
}

@ObjectType()
export class BilanAxis {
  @Field(() => Axis) axis: Axis;
  @Field(() => OverviewLine, { description: 'Counted as the bilan’s; their sum is the bilan’s.' }) coverage: OverviewLine;
  @Field(() => [Measurement], { description: 'Large figures published that year.' }) keyFigures: Measurement[];
  @Field(() => [Measurement], { description: 'Other figures published that year.' }) figures: Measurement[];
  @Field(() => [Measurement], { description: 'Worked out from others over periods that end in the year, as they stood at the cut-off.' }) workedOut: Measurement[];
  @Field(() => [BilanLine], { description: 'One per commitment.' }) lines: Later<BilanLine[]>;
}

@ObjectType()
export class BilanLine {
  @Field(() => Commitment) commitment: Commitment;
  @Field(() => Report, { nullable: true, description: 'The lead’s last answer of the year accepted by the cut-off; null when none was: answers says why.' }) report: Report | null;
  @Field(() => [Measurement], { description: 'Figures of that answer, as they stood at the cut-off.' }) figures: Measurement[];
  @Field(() => [LeadAnswer], { description: 'How far its lead was at the cut-off in each of the year’s campaigns, oldest first; empty when it was not asked.' })
  answers: LeadAnswer[];
  @Field(() => Report, { nullable: true, description: 'The lead’s last accepted answer of the years before, by the cut-off.' }) earlier: Report | null;
}
