import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'One refused input field. path names the field; code is stable; message is in the reader’s language.' })
export class Problem {
  @Field(() => String) path: string;
  @Field(() => String) code: string;
  @Field(() => String) message: string;
}
