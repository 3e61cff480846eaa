import { Field, ID, InputType } from '@nestjs/graphql';
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
