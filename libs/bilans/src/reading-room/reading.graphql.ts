import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsInt, IsUUID, MaxLength } from 'class-validator';
import { DateScalar, Problem } from '#platform';

export enum ReadingOutcome {
  CHANGED = 'CHANGED',
  KEPT = 'KEPT',
}
registerEnumType(ReadingOutcome, {
  name: 'ReadingOutcome',
  valuesMap: {
    CHANGED: { description: 'The bilan was changed there.' },
    KEPT: { description: 'The bilan stays as it was there; the words say why.' },
  },
});

/** Longest message of the reading room. */
export const LONGEST_WORDS = 4000;

@ObjectType()
export class ReadingMessage {
  @Field(() => ID) id: string;
  @Field(() => String) words: string;
  @Field(() => Boolean, { description: 'By the secretariat, else by a member of the Conseil.' }) bySteering: boolean;
  @Field(() => Date) writtenAt: string;
  @Field(() => String) writtenBy: string;
}

@ObjectType({ description: 'What is said of one part of a bilan before it is published; never public.' })
export class ReadingThread {
  @Field(() => ID) id: string;
  @Field(() => String, { description: 'Key of the section, line or figure: partie:AXIS:1, engagement:12, chiffre:<indicator>:<period>.' }) place: string;
  @Field(() => String, { description: 'What the bilan called it when the first word was written.' }) about: string;
  @Field(() => String, { nullable: true, description: 'What the bilan said there then.' }) said: string | null;
  @Field(() => ReadingOutcome, { nullable: true, description: 'Null while the secretariat has not said what becomes of it.' }) outcome: ReadingOutcome | null;
  @Field(() => Date, { nullable: true }) settledAt: string | null;
  @Field(() => Int, { description: 'Send it back to settle it.' }) version: number;
  @Field(() => [ReadingMessage], { description: 'Oldest first.' }) messages: ReadingMessage[];
}

@ObjectType({ description: 'The Conseil’s reading of a bilan: until when, and what is said of it.' })
export class ReadingRoom {
  @Field(() => ID) bilan: string;
  @Field(() => Date) openedAt: string;
  @Field(() => DateScalar, { description: 'Last day on which members comment.' }) closesOn: string;
  @Field(() => Boolean, { description: 'Members can comment now.' }) open: boolean;
  @Field(() => Boolean, { description: 'The reader can say something now.' }) canWrite: boolean;
  @Field(() => Boolean, { description: 'The reader answers for the secretariat, and says what was changed.' }) canSettle: boolean;
  @Field(() => Int, { description: 'Members who were told of it.' }) readers: number;
  @Field(() => Int, { description: 'Of the reading: send it back with another closing day.' }) version: number;
  @Field(() => [ReadingThread], { description: 'Of all the readings of the bilan, oldest first.' }) threads: ReadingThread[];
}

@InputType({ description: 'Begins a thread about a part of the bilan.' })
export class CommentBilanInput {
  @Field(() => ID) @IsUUID() bilan: string;
  @Field(() => String) @MaxLength(400) place: string;
  @Field(() => String) @MaxLength(LONGEST_WORDS) words: string;
}

@InputType()
export class ReplyInReadingInput {
  @Field(() => ID) @IsUUID() thread: string;
  @Field(() => String) @MaxLength(LONGEST_WORDS) words: string;
}

@InputType({ description: 'The secretariat says what became of a comment; the words are part of the thread.' })
export class SettleReadingThreadInput {
  @Field(() => ID) @IsUUID() thread: string;
  @Field(() => Int) @IsInt() version: number;
  @Field(() => ReadingOutcome) outcome: ReadingOutcome;
  @Field(() => String) @MaxLength(LONGEST_WORDS) words: string;
}

@InputType()
export class SetReadingClosingInput {
  @Field(() => ID) @IsUUID() bilan: string;
  @Field(() => Int) @IsInt() version: number;
  @Field(() => DateScalar) closesOn: string;
}

@ObjectType({ description: 'Nothing is written when there is a problem.' })
export class ReadingRoomPayload {
  @Field(() => ReadingRoom, { nullable: true }) room: ReadingRoom | null;
  @Field(() => [Problem], { description: 'Empty when it was done.' }) problems: Problem[];
}
