import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { RoleEnum, type Role } from '#access';
import { Organisation } from '#organisations';
import { DateScalar, DateTimeScalar } from '#platform';

@ObjectType({ description: 'One person that can be tried from the sign-in page; all are fictional.' })
export class Persona {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => Organisation, { nullable: true, description: 'Null: the role is held over the whole pact.' }) organisation: Organisation | null;
  @Field(() => String, { description: 'What can be tried, in the reader’s language.' }) description: string;
}

@ObjectType({ description: 'A day worth advancing to: a reminder, the due date, the end of a campaign, the COPIL.' })
export class DemonstrationStep {
  @Field(() => DateScalar) on: string;
  @Field(() => String, { description: 'In the reader’s language.' }) label: string;
}

@ObjectType({ description: 'The demonstration: its standing clock and its fictional persons.' })
export class Demonstration {
  @Field(() => DateTimeScalar) now: Date;
  @Field(() => DateScalar) today: string;
  @Field(() => [Persona]) personas: Persona[];
  @Field(() => DateScalar, { nullable: true, description: 'Business day on which reminders leave again, when today is none.' }) remindersWaitUntil: string | null;
  @Field(() => [DemonstrationStep]) nextSteps: DemonstrationStep[];
  @Field(() => String, { nullable: true, description: 'Page where the local mailbox is read; null when there is none.' }) mailboxUrl: string | null;
}

@InputType()
export class TryPersonaInput {
  @Field(() => ID) person: string;
}

@InputType()
export class AdvanceClockInput {
  @Field(() => DateScalar, { description: 'Day at which the clock shall stand.' }) to: string;
}

@ObjectType()
export class AdvanceClockPayload {
  @Field(() => Demonstration) demonstration: Demonstration;
}
