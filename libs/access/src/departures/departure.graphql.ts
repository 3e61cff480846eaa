import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { DateScalar } from '#platform';

@InputType()
export class SuccessionInput {
  @Field(() => String, { description: 'Slug of an organisation in which the person holds a role.' }) @MaxLength(200) organisation: string;
  @Field(() => ID, { nullable: true, description: 'Null: nobody takes over.' }) @IsOptional() @IsUUID() successor?: string | null;
}

@InputType({ description: 'One succession for each organisation in which the person holds a role.' })
export class DepartPersonInput {
  @Field(() => ID) @IsUUID() person: string;
  @Field(() => DateScalar, { description: 'From this day the person is gone; no day that has passed.' }) on: string;
  @Field(() => [SuccessionInput]) @ArrayMaxSize(100) @ValidateNested({ each: true }) @Type(() => SuccessionInput) successions: SuccessionInput[];
}

@ObjectType({ description: 'What waits for a person in an organisation: answers to send, drafts begun.' })
export class HeldThere {
  @Field(() => String, { description: 'Slug.' }) organisation: string;
  @Field(() => String, { description: 'In words, in the reader’s language: drafts begun.' }) what: string;
  @Field(() => Int) count: number;
}

@ObjectType({ description: 'What would end or pass on if the person left today.' })
export class DepartureOutlook {
  @Field(() => Int, { description: 'Open sessions.' }) sessions: number;
  @Field(() => Int, { description: 'Personal tokens that still open the API.' }) tokens: number;
  @Field(() => Int, { description: 'Links to answer without an account that still open.' }) guestLinks: number;
  @Field(() => [HeldThere], { description: 'Where the person holds a role; only what there is.' }) held: HeldThere[];
}
