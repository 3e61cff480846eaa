import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Progress of many indicators as one; only those with a target count.' })
export class Rollup {
  @Field(() => Int, { description: 'Indicators with a target.' }) expected: number;
  @Field(() => Int, { description: 'Those of them whose progress is known to this reader.' }) known: number;
  @Field(() => Float, { nullable: true, description: 'Mean by weight, bounded 0-100; null unless all are known.' }) percent: number | null;
  @Field(() => Int, { nullable: true, description: 'Median age of the figures known, from the last day of their periods.' }) medianAgeDays: number | null;
}

@ObjectType()
export class NumberedRollup {
  @Field(() => Int, { description: 'Of the axis, or of the action-cadre.' }) number: number;
  @Field(() => Rollup) rollup: Rollup;
}

@ObjectType({ description: 'An indicator that serves two action-cadres counts in each, and once in the pact.' })
export class IndicatorRollups {
  @Field(() => Rollup) pact: Rollup;
  @Field(() => [NumberedRollup]) axes: NumberedRollup[];
  @Field(() => [NumberedRollup]) actionCadres: NumberedRollup[];
}
