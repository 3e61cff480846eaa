import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { ArrayMaxSize } from 'class-validator';
import { Problem } from '#platform';
import { Pact } from '../pact.graphql.js';

@ObjectType({ description: 'Arrondissements under one name, such as « Nord-est parisien ».' })
export class TerritoryGroup {
  @Field(() => ID) id: string;
  @Field(() => String) code: string;
  @Field(() => String) name: string;
  @Field(() => [Int], { description: 'Their numbers, ascending.' }) arrondissements: number[];
  @Field(() => String, { nullable: true, description: 'Who groups them so: the words of the pact, a law.' }) origin: string | null;
  @Field(() => Int, { description: 'Send it back with a change.' }) version: number;
}

@InputType()
export class AddTerritoryGroupInput {
  @Field(() => String, { description: 'Slug.' }) pact: string;
  @Field(() => String) name: string;
  @Field(() => [Int], { description: 'At least two of the twenty, and not all.' }) @ArrayMaxSize(40) arrondissements: number[];
  @Field(() => String, { nullable: true }) origin?: string | null;
}

@InputType({ description: 'The group as a whole; its code stays.' })
export class ChangeTerritoryGroupInput extends AddTerritoryGroupInput {
  @Field(() => String) code: string;
  @Field(() => Int) version: number;
}

@InputType()
export class RemoveTerritoryGroupInput {
  @Field(() => String, { description: 'Slug.' }) pact: string;
  @Field(() => String) code: string;
  @Field(() => Int) version: number;
}

@ObjectType({ description: 'On VERSION_CONFLICT nothing is written: conflict holds what the other person saved meanwhile.' })
export class TerritoryGroupPayload {
  @Field(() => Pact, { description: 'As it stands after the act.' }) pact: Pact;
  @Field(() => [Problem], { description: 'Empty when the change was made.' }) problems: Problem[];
  @Field(() => TerritoryGroup, { nullable: true }) conflict: TerritoryGroup | null;
}
