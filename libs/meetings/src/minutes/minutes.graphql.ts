import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { PrintState, Problem } from '#platform';
import { Decision } from '../decisions/decision.graphql.js';
import { LiveItem } from '../live/live.graphql.js';
import { Meeting } from '../meeting.graphql.js';
import { MinutesContent } from './minutes-content.graphql.js';

export enum MinutesState {
  PREPARED = 'PREPARED',
  SHARED = 'SHARED',
}
registerEnumType(MinutesState, {
  name: 'MinutesState',
  valuesMap: {
    PREPARED: { description: 'Frozen, read by the secretariat alone; can be discarded.' },
    SHARED: { description: 'Sent to those who sat; does not change any more.' },
  },
});

@ObjectType({ description: 'What the minutes of a meeting that was held are made of, while they are written.' })
export class MinutesDraft {
  @Field(() => Meeting) meeting: Meeting;
  @Field(() => String, { nullable: true }) introduction: string | null;
  @Field(() => [LiveItem], { description: 'In the order of the agenda, with their notes.' }) items: LiveItem[];
  @Field(() => [Decision], { description: 'Taken at no item in particular.' }) otherDecisions: Decision[];
  @Field(() => Int, { description: 'Send it back with the introduction.' }) version: number;
}

@ObjectType('Minutes', { description: 'An edition of the minutes of a meeting (relevé de décisions), frozen.' })
export class MinutesEdition {
  @Field(() => ID) id: string;
  @Field(() => Meeting) meeting: Meeting;
  @Field(() => Int, { description: '1, and one more for each correction.' }) number: number;
  @Field(() => MinutesState) state: MinutesState;
  @Field(() => PrintState) print: PrintState;
  @Field(() => Int, { nullable: true, description: 'Pages of the PDF.' }) pages: number | null;
  @Field(() => Date) madeAt: string;
  @Field(() => Date, { nullable: true }) sharedAt: string | null;
  @Field(() => String, { nullable: true, description: 'What changed since the edition before; null of the first.' }) changes: string | null;
  @Field(() => String, { description: 'SHA-256 of the content, in hexadecimal.' }) hash: string;
  @Field(() => Boolean) fictional: boolean;
  @Field(() => MinutesContent) content: MinutesContent;
}

@InputType()
export class WriteMinutesInput {
  @Field(() => ID) @IsUUID() meeting: string;
  @Field(() => Int, { description: 'That of the draft on the form.' }) @IsInt() version: number;
  @Field(() => String) @MaxLength(8000) introduction: string;
}

@InputType()
export class PrepareMinutesInput {
  @Field(() => ID) @IsUUID() meeting: string;
  @Field(() => String, { nullable: true, description: 'What changed since the edition that was sent; required once one was.' }) @IsOptional() @MaxLength(2000) changes?: string | null;
}

@InputType()
export class MinutesInput {
  @Field(() => ID) @IsUUID() minutes: string;
}

@ObjectType({ description: 'On VERSION_CONFLICT nothing is written.' })
export class MinutesPayload {
  @Field(() => MinutesEdition, { nullable: true, description: 'Null when no edition was made, and once discarded.' }) minutes: MinutesEdition | null;
  @Field(() => [Problem], { description: 'Empty when the act was done.' }) problems: Problem[];
}
