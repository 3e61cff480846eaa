import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { Commitment } from '#commitments';
import { Problem } from '#platform';
import { AgendaItem } from '../agenda/agenda.graphql.js';
import { Decision } from '../decisions/decision.graphql.js';
import { Meeting } from '../meeting.graphql.js';

@ObjectType({ description: 'An item of the agenda while the meeting sits.' })
export class LiveItem {
  @Field(() => AgendaItem) item: AgendaItem;
  @Field(() => [Commitment], { description: 'What it is about: the commitment, those of the decision, those that the avenant changes.' }) commitments: Commitment[];
  @Field(() => [Decision], { description: 'Taken at it, of those that the reader may see.' }) decisions: Decision[];
  @Field(() => Int, { description: 'How long it was before everybody, up to the last time that it left.' }) secondsUsed: number;
  @Field(() => String, { nullable: true, description: 'For the minutes; read by who writes them.' }) notes: string | null;
  @Field(() => Int, { description: 'Send it back with notes.' }) notesVersion: number;
}

@ObjectType({ description: 'A meeting that sits, or sat, item by item.' })
export class LiveMeeting {
  @Field(() => Meeting) meeting: Meeting;
  @Field(() => Date) openedAt: string;
  @Field(() => Date, { nullable: true, description: 'Null while it sits.' }) closedAt: string | null;
  @Field(() => Date, { description: 'By the clock of the service, when this was read.' }) now: string;
  @Field(() => ID, { nullable: true, description: 'The item that is before everybody; null before the first and after the last.' }) currentItem: string | null;
  @Field(() => Date, { nullable: true }) currentSince: string | null;
  @Field(() => [LiveItem], { description: 'In the order of the agenda.' }) items: LiveItem[];
  @Field(() => [Decision], { description: 'Taken by the meeting at no item in particular.' }) otherDecisions: Decision[];
  @Field(() => Boolean, { description: 'The reader says which item is before everybody, and writes the notes.' }) canSteer: boolean;
  @Field(() => Int, { description: 'Send it back with another item.' }) version: number;
}

@InputType()
export class ShowAgendaItemInput {
  @Field(() => ID) @IsUUID() meeting: string;
  @Field(() => Int, { description: 'That of the meeting on the screen.' }) @IsInt() version: number;
  @Field(() => ID, { nullable: true, description: 'Null: none.' }) @IsOptional() @IsUUID() item?: string | null;
}

@InputType()
export class NoteAgendaItemInput {
  @Field(() => ID) @IsUUID() meeting: string;
  @Field(() => ID) @IsUUID() item: string;
  @Field(() => Int, { description: 'That of the notes on the form.' }) @IsInt() version: number;
  @Field(() => String) @MaxLength(8000) notes: string;
}

@ObjectType({ description: 'On VERSION_CONFLICT nothing is written: live is as it stands now.' })
export class LiveMeetingPayload {
  @Field(() => LiveMeeting, { nullable: true, description: 'Null of a meeting that was not opened.' }) live: LiveMeeting | null;
  @Field(() => [Problem], { description: 'Empty when the change was made.' }) problems: Problem[];
}
