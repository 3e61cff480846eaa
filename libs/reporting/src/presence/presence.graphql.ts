import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';

@InputType({ description: 'Said every 15 seconds while the form is in sight; here: false when it is closed.' })
export class AnnouncePresenceInput {
  @Field(() => ID) request: string;
  @Field(() => Boolean, { nullable: true, defaultValue: true }) @IsOptional() here?: boolean | null;
}

@ObjectType({ description: 'Told to who writes for the same organisation, and to nobody else.' })
export class PresencePayload {
  @Field(() => [String], { description: 'Names of the others who have the form open now.' }) others: string[];
}
