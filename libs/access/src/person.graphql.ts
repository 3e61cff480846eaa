import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'Someone who answers, decides or reads for an organisation or an instance.' })
export class Person {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String) email: string;
  @Field(() => Boolean, { description: 'Made up for the demonstration.' }) fictional: boolean;
}
