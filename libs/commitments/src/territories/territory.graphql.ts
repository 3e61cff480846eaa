import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A place that the text of a commitment names: one arrondissement, or a group of them.' })
export class Territory {
  @Field(() => [Int], { description: 'Their numbers, ascending.' }) arrondissements: number[];
  @Field(() => String, { description: 'The words of the text.' }) verbatim: string;
  @Field(() => Int, { description: 'Printed page of the source.' }) page: number;
}
