import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, Problem } from '#platform';

@ObjectType({ description: 'Mails that nobody waits for are held: reminders and news. Links to sign in and confirmations leave.' })
export class MailStopNotice {
  @Field(() => String) reason: string;
  @Field(() => DateTimeScalar) since: Date;
}

@InputType()
export class StopMailInput {
  @Field(() => String) reason: string;
}

@ObjectType()
export class MailStopPayload {
  @Field(() => MailStopNotice, { nullable: true, description: 'Null: mails leave.' }) mailStop: MailStopNotice | null;
  @Field(() => [Problem]) problems: Problem[];
}
