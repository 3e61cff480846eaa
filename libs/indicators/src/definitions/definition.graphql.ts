import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize, IsOptional } from 'class-validator';
import { PartialDateScalar, Problem } from '#platform';
import { BreakdownDimension } from '../breakdowns/breakdown.graphql.js';
import { FormulaOperation } from '../computed/formula.graphql.js';
import { Indicator, IndicatorDirection, IndicatorKind, Periodicity, TargetSense } from '../indicator.graphql.js';

@InputType()
export class BaselineInput {
  @Field(() => Float) value: number;
  @Field(() => PartialDateScalar, { nullable: true }) at?: string | null;
  @Field(() => String, { nullable: true, description: 'The words of the source.' }) verbatim?: string | null;
}

@InputType()
export class TargetInput {
  @Field(() => Float) value: number;
  @Field(() => TargetSense) sense: TargetSense;
  @Field(() => PartialDateScalar, { nullable: true, description: 'Due on the last day of it.' }) by?: string | null;
  @Field(() => String, { nullable: true, description: 'The words of the source.' }) verbatim?: string | null;
}

@InputType({ description: 'The sum of some indicators of the pact; the difference or the ratio of two, the first being what is taken from, or divided.' })
export class FormulaInput {
  @Field(() => FormulaOperation) operation: FormulaOperation;
  @Field(() => [String], { description: 'Codes.' }) @ArrayMaxSize(50) parts: string[];
}

@InputType({ description: 'Where it counts: a group of the pact by its code, or arrondissements by their numbers.' })
export class IndicatorTerritoryInput {
  @Field(() => String, { nullable: true }) @IsOptional() group?: string | null;
  @Field(() => [Int], { nullable: true }) @IsOptional() @ArrayMaxSize(40) arrondissements?: number[] | null;
}

@InputType({ description: 'A definition as a whole: what is left out is empty.' })
export class IndicatorInput {
  @Field(() => String, { description: 'Slug of the pact.' }) pact: string;
  @Field(() => String) code: string;
  @Field(() => Int, { nullable: true, description: 'The version that was read; not needed to create.' }) version?: number | null;
  @Field(() => String) title: string;
  @Field(() => String) unit: string;
  @Field(() => IndicatorKind) kind: IndicatorKind;
  @Field(() => IndicatorDirection) direction: IndicatorDirection;
  @Field(() => Periodicity) periodicity: Periodicity;
  @Field(() => String) definition: string;
  @Field(() => String, { nullable: true }) method?: string | null;
  @Field(() => String, { nullable: true }) caveats?: string | null;
  @Field(() => String, { nullable: true }) dataSource?: string | null;
  @Field(() => String, { nullable: true, description: 'Slug.' }) owner?: string | null;
  @Field(() => Int, { nullable: true, description: 'Number; left out for the whole pact.' }) axis?: number | null;
  @Field(() => [Int]) commitments: number[];
  @Field(() => Boolean) countsPersons: boolean;
  @Field(() => Float, { defaultValue: 1 }) weight: number;
  @Field(() => [BreakdownDimension], { defaultValue: [], description: 'Ways in which its figures may be broken down.' }) breakdowns: BreakdownDimension[];
  @Field(() => IndicatorTerritoryInput, { nullable: true, description: 'Left out for the whole city.' }) @IsOptional() territory?: IndicatorTerritoryInput | null;
  @Field(() => FormulaInput, { nullable: true, description: 'Left out for figures that are given.' }) @IsOptional() formula?: FormulaInput | null;
  @Field(() => BaselineInput, { nullable: true }) baseline?: BaselineInput | null;
  @Field(() => [TargetInput]) targets: TargetInput[];
}

@InputType()
export class RetireIndicatorInput {
  @Field(() => String, { description: 'Slug of the pact.' }) pact: string;
  @Field(() => String) code: string;
  @Field(() => Int) version: number;
  @Field(() => String, { nullable: true, description: 'Why it is no more asked; null takes it up again.' }) reason?: string | null;
}

@ObjectType({ description: 'On VERSION_CONFLICT nothing is written: conflict holds what the other person saved meanwhile.' })
export class IndicatorPayload {
  @Field(() => Indicator, { nullable: true, description: 'As it stands after the act.' }) indicator: Indicator | null;
  @Field(() => [Problem], { description: 'Empty when the change was made.' }) problems: Problem[];
  @Field(() => Indicator, { nullable: true }) conflict: Indicator | null;
}
