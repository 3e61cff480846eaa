import { Field, Int, ObjectType } from '@nestjs/graphql';
import { TerritoryGroup } from '#pact';

@ObjectType({ description: 'Where an indicator counts, when not in all of the city.' })
export class IndicatorTerritory {
  @Field(() => [Int], { description: 'Numbers of the arrondissements, ascending; those of the group when it counts in one.' }) arrondissements: number[];
  @Field(() => TerritoryGroup, { nullable: true }) group: TerritoryGroup | null;
}
