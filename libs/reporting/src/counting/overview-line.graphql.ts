import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CommitmentStatus } from '#commitments';
import { Weather } from '../reports/report.graphql.js';

@ObjectType()
export class StatusCount {
  @Field(() => CommitmentStatus) status: CommitmentStatus;
  @Field(() => Int) count: number;
}

@ObjectType()
export class WeatherCount {
  @Field(() => Weather) weather: Weather;
  @Field(() => Int) count: number;
}

@ObjectType({
  description: 'Counts of commitments by the answer of their lead. coverage = reported / expected; medianAgeDays: age of the answers counted, null when none.',
})
export class OverviewLine {
  @Field(() => Int, { description: 'Commitments of the pact or axis.' }) commitments: number;
  @Field(() => Int, { description: 'Those whose lead was asked.' }) expected: number;
  @Field(() => Int, { description: 'Those whose lead answered.' }) reported: number;
  @Field(() => Int, { description: 'Those whose lead’s answer was accepted.' }) accepted: number;
  @Field(() => Int, { description: 'Those whose answer is counted below: the reader may read it, and each count is that of the rows they find.' }) readable: number;
  @Field(() => Int, { description: 'Those whose lead was excused: asked, not reported, not late.' }) excused: number;
  @Field(() => Int, { description: 'Those still without an answer after the due date.' }) late: number;
  @Field(() => Int, { nullable: true }) medianAgeDays: number | null;
  @Field(() => [StatusCount], { description: 'Of the answers counted; their sum is never more than readable.' }) statuses: StatusCount[];
  @Field(() => [WeatherCount], { description: 'Of the answers counted; their sum is never more than readable.' }) weathers: WeatherCount[];
}
