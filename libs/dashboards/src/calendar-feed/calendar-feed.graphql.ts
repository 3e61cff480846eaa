import { Field, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#platform';

@ObjectType({ description: 'The secret address of one’s calendar: answers that one owes, decisions that one carries out, meetings to which one is called.' })
export class CalendarFeed {
  @Field(() => Date) createdAt: string;
  @Field(() => DateScalar, { nullable: true, description: 'The last day on which a program read it; null: none did.' }) lastUsedOn: string | null;
}

@ObjectType()
export class CalendarFeedPayload {
  @Field(() => String, { nullable: true, description: 'The address, told this once; null once it is withdrawn.' }) address: string | null;
  @Field(() => CalendarFeed, { nullable: true }) feed: CalendarFeed | null;
}
