import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar } from '#platform';
import { RUNGS, type Rung } from '../reminder-kind.js';

const ReminderRung = Object.fromEntries(RUNGS.map((rung) => [rung, rung]));
registerEnumType(ReminderRung, { name: 'ReminderRung', description: 'Who is told in turn, until one answers. HEAD: the head of the organisation, and who validates there without being a contact of the pact.' });

@ObjectType()
export class RemindablePerson {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String) email: string;
  @Field(() => ReminderRung) rung: Rung;
  @Field(() => Boolean, { description: 'Wants no reminders by mail: to be phoned.' }) declines: boolean;
  @Field(() => DateScalar, { nullable: true, description: 'When they were last reminded for this organisation in this campaign.' }) lastOn: string | null;
  @Field(() => Boolean, { description: 'Has a mail of reminders on the day that this one would leave, or one that waits to leave: gets no other.' }) writtenTo: boolean;
}

@ObjectType({ description: 'What a reminder by hand would be, before it goes.' })
export class ReminderOutlook {
  @Field(() => String) organisation: string;
  @Field(() => Boolean, { description: 'Answers are taken on the day that it would leave.' }) open: boolean;
  @Field(() => DateScalar) dueOn: string;
  @Field(() => Int, { description: 'Answers that it owes.' }) due: number;
  @Field(() => Date, { description: 'Now, or the next office hours.' }) leavesAt: Date;
  @Field(() => [RemindablePerson]) people: RemindablePerson[];
}

@InputType()
export class RemindNowInput {
  @Field(() => String) pact: string;
  @Field(() => String) campaign: string;
  @Field(() => String, { description: 'Slug.' }) organisation: string;
  @Field(() => ID, { nullable: true, description: 'One person; everybody who can be written to when omitted.' }) person?: string | null;
}

@ObjectType()
export class RemindNowPayload {
  @Field(() => Int, { description: 'How many are written to.' }) reminded: number;
}
