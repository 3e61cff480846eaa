import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';
import { DateScalar } from '#platform';

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));
const HOUR = /^([01]\d|2[0-3]):[0-5]\d$/;

@InputType({ description: 'When and where, in the time of the space.' })
export class SittingInput {
  @Field(() => DateScalar) day: string;
  @Field(() => String, { description: '14:30' }) @Matches(HOUR) from: string;
  @Field(() => String, { description: '16:30' }) @Matches(HOUR) to: string;
  @Field(() => String, { nullable: true }) @IsOptional() @trimmed @MaxLength(300) place?: string | null;
  @Field(() => String, { nullable: true, description: 'Where to join it from elsewhere: https://…' }) @IsOptional() @trimmed @MaxLength(500) remoteAddress?: string | null;
}

@InputType()
export class ScheduleMeetingInput extends SittingInput {
  @Field(() => ID) @IsUUID() instance: string;
  @Field(() => String) @trimmed @MaxLength(200) title: string;
}

@InputType()
export class ProposeMeetingsInput {
  @Field(() => ID) @IsUUID() instance: string;
}

@InputType()
export class MoveMeetingInput extends SittingInput {
  @Field(() => ID) @IsUUID() meeting: string;
  @Field(() => Int, { description: 'That of the meeting on the form.' }) @IsInt() version: number;
  @Field(() => String, { nullable: true, description: 'Told to those invited; required once they were.' }) @IsOptional() @trimmed @MaxLength(1000) reason?: string | null;
}

@InputType()
export class MeetingInput {
  @Field(() => ID) @IsUUID() meeting: string;
  @Field(() => Int, { description: 'That of the meeting that was read.' }) @IsInt() version: number;
}

@InputType()
export class RenameMeetingInput extends MeetingInput {
  @Field(() => String) @trimmed @MaxLength(200) title: string;
}

@InputType()
export class CancelMeetingInput extends MeetingInput {
  @Field(() => String, { description: 'Told to those invited.' }) @trimmed @MaxLength(1000) reason: string;
}
