import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsBoolean, IsEmail, IsIn, IsNotEmpty, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { connectionOf, DateScalar, DateTimeScalar } from '#platform';
import { ROLES, type Role } from '../permissions.js';
import { RoleEnum } from '../viewer.graphql.js';

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export enum AccessRequestState {
  WAITING = 'WAITING',
  APPROVED = 'APPROVED',
  REFUSED = 'REFUSED',
}
registerEnumType(AccessRequestState, { name: 'AccessRequestState', description: 'Of requests whose address is confirmed; the others are seen by nobody.' });

@ObjectType({ description: 'Somebody asks to come in. The organisation, when it is one of those known, is added by the room that knows them.' })
export class AccessRequest {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String) email: string;
  @Field(() => String, { nullable: true, description: 'As it was written, when it is none of those known.' }) organisationText: string | null;
  @Field(() => String) message: string;
  @Field(() => AccessRequestState) state: AccessRequestState;
  @Field(() => DateTimeScalar) confirmedAt: Date;
  @Field(() => DateTimeScalar, { nullable: true }) decidedAt: Date | null;
  @Field(() => String, { nullable: true }) decidedBy: string | null;
  @Field(() => String, { nullable: true }) reason: string | null;
  @Field(() => [RoleEnum], { description: 'With which the reader may answer: those they may give, and that suit the kind of organisation.' }) roles: Role[];
}

@ObjectType()
export class AccessRequestConnection extends connectionOf(AccessRequest) {}

@InputType()
export class RequestAccessInput {
  @Field(() => String) @trimmed @IsNotEmpty() @MaxLength(120) name: string;
  @Field(() => String) @trimmed @IsEmail() @MaxLength(254) email: string;
  @Field(() => String, { description: 'Slug, name or acronym of one of those known, or another.' }) @trimmed @IsNotEmpty() @MaxLength(200) organisation: string;
  @Field(() => String) @trimmed @MaxLength(2000) message: string;
}

@InputType()
export class ConfirmAccessRequestInput {
  @Field(() => String) @trimmed @MaxLength(200) token: string;
}

@InputType({ description: 'role: CONTRIBUTOR when left out. organisation: slug, when the request names none of those known. until: day on which the role ends; none when left out.' })
export class DecideAccessRequestInput {
  @Field(() => ID) @IsUUID() request: string;
  @Field(() => Boolean) @IsBoolean() approve: boolean;
  @Field(() => RoleEnum, { nullable: true }) @IsOptional() @IsIn(ROLES) role?: Role | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(200) organisation?: string | null;
  @Field(() => DateScalar, { nullable: true }) @IsOptional() until?: string | null;
  @Field(() => String, { nullable: true }) @IsOptional() @MaxLength(2000) reason?: string | null;
}

@ObjectType()
export class RequestAccessPayload {
  @Field(() => Boolean) sent: boolean;
}

@ObjectType()
export class ConfirmAccessRequestPayload {
  @Field(() => Boolean) confirmed: boolean;
}

@ObjectType()
export class AccessRequestPayload {
  @Field(() => AccessRequest) request: AccessRequest;
}
