import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsEmail, IsOptional, MaxLength, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { Person } from '#access';
import { Organisation } from '#organisations';
import { PartialDateScalar, Problem } from '#platform';
import { Pact } from '../pact.graphql.js';

export enum ContactDuty {
  REFERENT = 'REFERENT',
  DEPUTY = 'DEPUTY',
  HEAD = 'HEAD',
}
registerEnumType(ContactDuty, { name: 'ContactDuty', description: 'Whom to write to, in this order: who follows the pact, who stands in, who heads the organisation.' });

@ObjectType({ description: 'The person to write to for one duty.' })
export class ContactPoint {
  @Field(() => ContactDuty) duty: ContactDuty;
  @Field(() => Person) person: Person;
}

@ObjectType({ description: 'An organisation in a pact, for those who administer and for the organisation itself.' })
export class Participation {
  @Field(() => Pact) pact: Pact;
  @Field(() => Organisation) organisation: Organisation;
  @Field(() => Boolean, { description: 'Listed among those who took part in writing the pact.' }) participant: boolean;
  @Field(() => Boolean) signatory: boolean;
  @Field(() => PartialDateScalar, { nullable: true }) signatorySince: string | null;
  @Field(() => PartialDateScalar, { nullable: true }) signatoryUntil: string | null;
  @Field(() => Int, { description: 'Send it back with a change.' }) version: number;
  @Field(() => [ContactPoint]) contacts: ContactPoint[];
  @Field(() => [Person], { description: 'People who hold a role in the organisation: those who can be chosen as contacts.' }) people: Person[];
}

@InputType({ description: 'version: 0 when the organisation was not in the pact. A field left out keeps its value.' })
export class UpdateParticipationInput {
  @Field(() => String, { description: 'Slug.' }) pact: string;
  @Field(() => String, { description: 'Slug.' }) organisation: string;
  @Field(() => Int) version: number;
  @Field(() => Boolean, { nullable: true }) participant?: boolean | null;
  @Field(() => Boolean, { nullable: true }) signatory?: boolean | null;
  @Field(() => PartialDateScalar, { nullable: true }) signatorySince?: string | null;
  @Field(() => PartialDateScalar, { nullable: true }) signatoryUntil?: string | null;
}

@InputType({ description: 'A person who holds a role in the organisation, by id; or, for the secretariat, anybody by name and address.' })
export class ContactPointInput {
  @Field(() => ContactDuty) duty: ContactDuty;
  @Field(() => ID, { nullable: true }) person?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(200) name?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @IsEmail() @MaxLength(254) email?: string | null;
}

@InputType({ description: 'The contacts are replaced as a whole.' })
export class SetContactPointsInput {
  @Field(() => String, { description: 'Slug.' }) pact: string;
  @Field(() => String, { description: 'Slug.' }) organisation: string;
  @Field(() => Int) version: number;
  @Field(() => [ContactPointInput]) @ValidateNested({ each: true }) @Type(() => ContactPointInput) contacts: ContactPointInput[];
}

@ObjectType({ description: 'On VERSION_CONFLICT nothing is written: conflict holds what the other person saved meanwhile.' })
export class ParticipationPayload {
  @Field(() => Participation, { nullable: true }) participation: Participation | null;
  @Field(() => [Problem], { description: 'Empty when the change was made.' }) problems: Problem[];
  @Field(() => Participation, { nullable: true }) conflict: Participation | null;
}
