import { Field, ObjectType } from '@nestjs/graphql';
import { Commitment } from '#commitments';
import { Organisation } from '#organisations';
import { Axis, Pact } from '#pact';
import { DateScalar } from '#platform';
import { Campaign, OverviewLine } from '#reporting';
import { AnswerCell } from '../answer-cell.graphql.js';

@ObjectType({ description: 'How much of a semester was answered, and how old the answers are.' })
export class HeatMapSemester {
  @Field(() => String, { description: 'Code of the campaign.' }) campaign: string;
  @Field(() => OverviewLine) line: OverviewLine;
}

@ObjectType()
export class HeatMapAxis {
  @Field(() => Axis) axis: Axis;
  @Field(() => [HeatMapSemester], { description: 'In the order of the campaigns.' }) semesters: HeatMapSemester[];
}

@ObjectType()
export class HeatMapRow {
  @Field(() => Commitment) commitment: Commitment;
  @Field(() => [AnswerCell], { description: 'In the order of the campaigns; none of those in which its lead was not asked.' }) cells: AnswerCell[];
}

@ObjectType({ description: 'Commitments × semesters: every answer of a lead since the pact began. Counts are made as those of Overview.' })
export class HeatMap {
  @Field(() => Pact) pact: Pact;
  @Field(() => DateScalar, { description: 'The day the map is looked at.' }) today: string;
  @Field(() => [Campaign], { description: 'Those that began, oldest first.' }) campaigns: Campaign[];
  @Field(() => [Organisation], { description: 'Those that were asked as leads, by name.' }) leads: Organisation[];
  @Field(() => [HeatMapSemester], { description: 'Of the whole pact.' }) semesters: HeatMapSemester[];
  @Field(() => [HeatMapAxis]) axes: HeatMapAxis[];
  @Field(() => [HeatMapRow], { description: 'Every commitment, by number.' }) rows: HeatMapRow[];
}
