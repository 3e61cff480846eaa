import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ArrayMaxSize } from 'class-validator';
import { Problem } from '#platform';
import { Measurement } from '../measurement.graphql.js';

export enum BreakdownDimension {
  SEX = 'SEX',
  AGE = 'AGE',
  HOUSEHOLD = 'HOUSEHOLD',
  ARRONDISSEMENT = 'ARRONDISSEMENT',
}
registerEnumType(BreakdownDimension, { name: 'BreakdownDimension', description: 'The only ways in which a number may be broken down.' });

@ObjectType()
export class BreakdownCell {
  @Field(() => String, { description: 'Of a fixed list: WOMEN, UNDER_18, ALONE, 01 to 20…; NOT_KNOWN counts those of whom it is not known.' }) category: string;
  @Field(() => Float, { nullable: true, description: 'Null when it is kept from this reader, being small or telling what is.' }) value: number | null;
}

@ObjectType({ description: 'A figure, broken down one way; cells that were not given are left out.' })
export class Breakdown {
  @Field(() => BreakdownDimension) dimension: BreakdownDimension;
  @Field(() => [BreakdownCell]) cells: BreakdownCell[];
  @Field(() => Float, { nullable: true, description: 'The total less the cells: above zero some are missing, below there are too many. Null when a cell is kept.' }) missing: number | null;
}

@InputType()
export class BreakdownCellInput {
  @Field(() => String) category: string;
  @Field(() => Float) value: number;
}

@InputType({ description: 'All the cells of a figure one way; none takes the breakdown away.' })
export class SetBreakdownInput {
  @Field(() => ID, { description: 'The figure.' }) measurement: string;
  @Field(() => Int, { description: 'breakdownVersion of the figure as it was read.' }) version: number;
  @Field(() => BreakdownDimension) dimension: BreakdownDimension;
  @Field(() => [BreakdownCellInput]) @ArrayMaxSize(50) cells: BreakdownCellInput[];
}

@ObjectType({ description: 'On VERSION_CONFLICT nothing is written: conflict holds the figure as somebody else left it.' })
export class BreakdownPayload {
  @Field(() => Measurement, { nullable: true }) measurement: Measurement | null;
  @Field(() => [Problem], { description: 'Empty when the change was made.' }) problems: Problem[];
  @Field(() => Measurement, { nullable: true }) conflict: Measurement | null;
}
