import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Problem } from '#platform';
import { MeetingState } from '../meeting.lifecycle.js';
import { MeetingAnswer } from './answer.graphql.js';

@ObjectType({ description: 'An invitation as the link of its mail shows it: one meeting, one seat.' })
export class MeetingInvitation {
  @Field(() => String) title: string;
  @Field(() => String, { description: 'Name of the body that sits.' }) instance: string;
  @Field(() => Date) startsAt: string;
  @Field(() => Date) endsAt: string;
  @Field(() => String, { nullable: true }) place: string | null;
  @Field(() => String, { nullable: true }) remoteAddress: string | null;
  @Field(() => MeetingState) state: MeetingState;
  @Field(() => String, { nullable: true }) cancelReason: string | null;
  @Field(() => Boolean) fictional: boolean;
  @Field(() => String, { description: 'Who was invited.' }) holder: string;
  @Field(() => String, { nullable: true, description: 'Whose seat it is, when it is an organisation’s.' }) organisation: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the seat’s substitute.' }) substitute: string | null;
  @Field(() => MeetingAnswer, { nullable: true }) answer: MeetingAnswer | null;
  @Field(() => Boolean) sendsSubstitute: boolean;
  @Field(() => String, { nullable: true }) substituteName: string | null;
  @Field(() => Boolean, { description: 'It can still be answered.' }) open: boolean;
  @Field(() => Int, { description: 'Send it back with an answer.' }) version: number;
}

@ObjectType({ description: 'On VERSION_CONFLICT nothing is written: the invitation is as it stands now.' })
export class MeetingInvitationPayload {
  @Field(() => MeetingInvitation) invitation: MeetingInvitation;
  @Field(() => [Problem], { description: 'Empty when the answer was taken.' }) problems: Problem[];
}
