import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DateScalar } from '#platform';
import { AgendaItemKind } from '../agenda/agenda.template.js';
import { AttendanceEnum, Quorum, type Attendance } from '../answers/answer.graphql.js';

// Frozen: every name, number and text is a copy. Nothing here is read again from what it was copied from.

@ObjectType()
export class MinutesMeeting {
  @Field(() => String) title: string;
  @Field(() => String, { nullable: true, description: 'Name of the body that sat.' }) instance: string | null;
  @Field(() => Date) startsAt: string;
  @Field(() => Date, { nullable: true }) endsAt: string | null;
  @Field(() => String, { nullable: true }) place: string | null;
}

@ObjectType({ description: 'A seat, and who was there for it.' })
export class MinutesSeat {
  @Field(() => String, { nullable: true, description: 'Null of a seat that is a person’s by name.' }) organisation: string | null;
  @Field(() => String, { nullable: true }) name: string | null;
  @Field(() => Boolean) chair: boolean;
  @Field(() => AttendanceEnum, { nullable: true, description: 'Null: nobody noted it.' }) how: Attendance | null;
  @Field(() => String, { nullable: true, description: 'Who came instead, when that is known.' }) by: string | null;
}

@ObjectType()
export class MinutesDecision {
  @Field(() => Int) number: number;
  @Field(() => String) text: string;
  @Field(() => String, { nullable: true, description: 'Who carries it out.' }) organisation: string | null;
  @Field(() => DateScalar, { nullable: true }) dueOn: string | null;
  @Field(() => [Int], { description: 'Numbers of the commitments that it is about.' }) commitments: number[];
}

@ObjectType()
export class MinutesItem {
  @Field(() => AgendaItemKind) kind: AgendaItemKind;
  @Field(() => String, { description: 'Its own words, else the decision’s, the commitment’s or the avenant’s.' }) title: string;
  @Field(() => String, { nullable: true }) presenter: string | null;
  @Field(() => String, { nullable: true }) notes: string | null;
  @Field(() => [MinutesDecision]) decisions: MinutesDecision[];
}

@ObjectType()
export class MinutesContent {
  @Field(() => MinutesMeeting) meeting: MinutesMeeting;
  @Field(() => String) pact: string;
  @Field(() => String) space: string;
  @Field(() => String, { nullable: true }) introduction: string | null;
  @Field(() => [MinutesSeat], { description: 'The seats of its day; empty when nobody’s attendance was noted.' }) attendance: MinutesSeat[];
  @Field(() => Quorum, { nullable: true, description: 'Null where none is asked for, or nobody was noted.' }) quorum: Quorum | null;
  @Field(() => [MinutesItem]) items: MinutesItem[];
  @Field(() => [MinutesDecision], { description: 'Taken at no item in particular.' }) otherDecisions: MinutesDecision[];
}
