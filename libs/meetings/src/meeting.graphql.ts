import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, Problem } from '#platform';
import { MeetingAnswer, Quorum, type Attendance, AttendanceEnum } from './answers/answer.graphql.js';
import { Instance, InstanceKind, Seat, Sitter } from './instances/instance.graphql.js';
import { MeetingState, MeetingTransition } from './meeting.lifecycle.js';
import { Organisation } from '#organisations';

registerEnumType(MeetingState, {
  name: 'MeetingState',
  valuesMap: {
    PROPOSED: { description: 'Has a day; nobody was invited.' },
    CALLED: { description: 'Those who sit were invited.' },
    HELD: { description: 'It sat.' },
    CANCELLED: { description: 'It will not sit.' },
  },
});

registerEnumType(MeetingTransition, {
  name: 'MeetingTransition',
  valuesMap: {
    MOVE: { description: 'Another day, other hours or another place.' },
    CALL: { description: 'Invites those who sit on its day.' },
    INVITE: { description: 'Invites those who came in since it was called.' },
    CANCEL: { description: 'It will not sit.' },
    OPEN: { description: 'It sits: its items are before everybody, one at a time.' },
    UNOPEN: { description: 'It was opened by mistake, and nothing was noted yet: it sits no more.' },
    HOLD: { description: 'It sat; its minutes begin.' },
    ATTEND: { description: 'Who was there.' },
  },
});

@ObjectType({ description: 'A seat in mandate on the day of a meeting, and what was answered for it.' })
export class MeetingSeat {
  @Field(() => ID, { description: 'Of the seat in its instance.' }) id: string;
  @Field(() => Seat) seat: Seat;
  @Field(() => Boolean) chair: boolean;
  @Field(() => Organisation, { nullable: true, description: 'Null of a seat that is a person’s by name.' }) organisation: Organisation | null;
  @Field(() => Sitter, { nullable: true, description: 'Who is written to; null when there is nobody.' }) holder: Sitter | null;
  @Field(() => Sitter, { nullable: true, description: 'Who comes instead, always the same.' }) substitute: Sitter | null;
  @Field(() => Boolean, { description: 'An invitation was sent for it.' }) invited: boolean;
  @Field(() => MeetingAnswer, { nullable: true }) answer: MeetingAnswer | null;
  @Field(() => Date, { nullable: true }) answeredAt: string | null;
  @Field(() => Boolean, { description: 'The seat’s substitute comes this time.' }) sendsSubstitute: boolean;
  @Field(() => String, { nullable: true, description: 'Somebody else who comes instead this time.' }) substituteName: string | null;
  @Field(() => AttendanceEnum, { nullable: true }) attendance: Attendance | null;
  @Field(() => Boolean, { description: 'The reader may answer for it.' }) own: boolean;
  @Field(() => Int, { description: 'Send it back with an answer.' }) version: number;
}

@ObjectType({ description: 'When and where a meeting was to be before it was moved.' })
export class MeetingMove {
  @Field(() => Date) startsAt: string;
  @Field(() => String, { nullable: true }) place: string | null;
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => Date) movedAt: string;
}

@ObjectType({ description: 'A sitting of one of the pact’s instances. What is not public is null, or empty, to those who neither sit there nor follow the pact’s meetings.' })
export class Meeting {
  @Field(() => ID) id: string;
  @Field(() => InstanceKind) instance: InstanceKind;
  @Field(() => String) title: string;
  @Field(() => Date) startsAt: string;
  @Field(() => Date, { nullable: true }) endsAt: string | null;
  @Field(() => String, { nullable: true }) place: string | null;
  @Field(() => MeetingState) state: MeetingState;
  @Field(() => Boolean, { description: 'Its hour has come.' }) begun: boolean;
  @Field(() => Boolean, { description: 'It was opened, and sits. Not public: false.' }) sits: boolean;
  @Field(() => Boolean, { description: 'The hour at which it ends has passed; of one without an end, that at which it begins.' }) over: boolean;
  @Field(() => Boolean, { description: 'True for meetings made up for the demonstration.' }) fictional: boolean;
  @Field(() => Instance, { nullable: true, description: 'Not public.' }) ofInstance: Instance | null;
  @Field(() => String, { nullable: true, description: 'Where to join it from elsewhere. Not public.' }) remoteAddress: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'The day by which those who sit are to be invited. Not public.' }) callBy: string | null;
  @Field(() => Date, { nullable: true, description: 'Not public.' }) calledAt: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was cancelled. Not public.' }) cancelReason: string | null;
  @Field(() => [MeetingMove], { description: 'Where it stood before, the latest first. Not public.' }) moves: MeetingMove[];
  @Field(() => [MeetingSeat], { description: 'Voting seats first, the chair before all. Not public.' }) seats: MeetingSeat[];
  @Field(() => Quorum, { nullable: true, description: 'By who was there; null where none is asked for. Not public.' }) quorum: Quorum | null;
  @Field(() => Quorum, { nullable: true, description: 'By what was answered. Not public.' }) expectedQuorum: Quorum | null;
  @Field(() => [MeetingTransition], { description: 'What the reader can do with it now.' }) availableTransitions: MeetingTransition[];
  @Field(() => Int, { description: 'Send it back with an act.' }) version: number;
}

@ObjectType({ description: 'On VERSION_CONFLICT nothing is written: the meeting is as it stands now.' })
export class MeetingPayload {
  @Field(() => Meeting, { nullable: true, description: 'As it stands after the act; null when none was made.' }) meeting: Meeting | null;
  @Field(() => [Problem], { description: 'Empty when the act was done.' }) problems: Problem[];
}
