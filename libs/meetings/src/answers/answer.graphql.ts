import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsEnum, IsInt, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';

export enum MeetingAnswer {
  YES = 'YES',
  NO = 'NO',
  MAYBE = 'MAYBE',
}
registerEnumType(MeetingAnswer, { name: 'MeetingAnswer', description: 'Whether the holder of a seat comes; who is represented answers no and names who comes.' });

export enum AttendanceEnum {
  PRESENT = 'PRESENT',
  REPRESENTED = 'REPRESENTED',
  EXCUSED = 'EXCUSED',
  ABSENT = 'ABSENT',
}
export type Attendance = keyof typeof AttendanceEnum;
registerEnumType(AttendanceEnum, {
  name: 'Attendance',
  valuesMap: {
    PRESENT: { description: 'The holder was there.' },
    REPRESENTED: { description: 'Somebody came instead: counts as there.' },
    EXCUSED: { description: 'Said beforehand not to come.' },
    ABSENT: { description: 'Did not come.' },
  },
});

@ObjectType({ description: 'Voting seats present or represented, of the voting seats in mandate on the day.' })
export class Quorum {
  @Field(() => Int, { description: 'Voting seats in mandate.' }) seats: number;
  @Field(() => Int, { description: 'Of those, present or represented.' }) there: number;
  @Field(() => Int, { description: 'The rule: at least that share of them.' }) percent: number;
  @Field(() => Int, { description: 'How many that makes, rounded up.' }) needed: number;
  @Field(() => Boolean) reached: boolean;
}

@InputType()
export class AnswerMeetingInput {
  @Field(() => ID) @IsUUID() meeting: string;
  @Field(() => ID, { description: 'Of the seat.' }) @IsUUID() seat: string;
  @Field(() => Int, { description: 'That of the seat on the form.' }) @IsInt() version: number;
  @Field(() => MeetingAnswer) @IsEnum(MeetingAnswer) answer: MeetingAnswer;
  @Field(() => Boolean, { description: 'The seat’s substitute comes.' }) @IsBoolean() sendsSubstitute: boolean;
  @Field(() => String, { nullable: true, description: 'Somebody else comes instead.' }) @IsOptional() @MaxLength(120) substituteName?: string | null;
}

@InputType()
export class AnswerByLinkInput {
  @Field(() => String, { description: 'From the link of the invitation.' }) @MaxLength(200) token: string;
  @Field(() => Int, { description: 'That of the invitation on the page.' }) @IsInt() version: number;
  @Field(() => MeetingAnswer) @IsEnum(MeetingAnswer) answer: MeetingAnswer;
  @Field(() => Boolean, { description: 'The seat’s substitute comes.' }) @IsBoolean() sendsSubstitute: boolean;
  @Field(() => String, { nullable: true, description: 'Somebody else comes instead.' }) @IsOptional() @MaxLength(120) substituteName?: string | null;
}

@InputType()
export class SeatAttendanceInput {
  @Field(() => ID) @IsUUID() seat: string;
  @Field(() => AttendanceEnum, { nullable: true, description: 'Null: not known yet.' }) @IsOptional() @IsEnum(AttendanceEnum) attendance?: Attendance | null;
}

@InputType()
export class RecordAttendanceInput {
  @Field(() => ID) @IsUUID() meeting: string;
  @Field(() => Int, { description: 'That of the meeting on the form.' }) @IsInt() version: number;
  @Field(() => [SeatAttendanceInput]) @ValidateNested({ each: true }) @Type(() => SeatAttendanceInput) @ArrayMaxSize(500) seats: SeatAttendanceInput[];
}
