import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsNotEmpty, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { connectionOf, DateTimeScalar } from '#platform';
import { ROLES, type Role } from '../permissions.js';
import { RoleEnum } from '../viewer.graphql.js';

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export enum InvitationState {
  WAITING = 'WAITING',
  ACCEPTED = 'ACCEPTED',
  EXPIRED = 'EXPIRED',
  REVOKED = 'REVOKED',
}
registerEnumType(InvitationState, { name: 'InvitationState' });

@ObjectType({ description: 'A role offered by mail. Its organisation is added by the room that knows them.' })
export class Invitation {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String) email: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => InvitationState) state: InvitationState;
  @Field(() => DateTimeScalar) sentAt: Date;
  @Field(() => DateTimeScalar) expiresAt: Date;
  @Field(() => DateTimeScalar, { nullable: true }) acceptedAt: Date | null;
  @Field(() => String, { nullable: true, description: 'Null: the service itself.' }) invitedBy: string | null;
}

@ObjectType()
export class InvitationConnection extends connectionOf(Invitation) {}

@ObjectType({ description: 'What whoever holds the link is told before they accept.' })
export class OpenedInvitation {
  @Field(() => String) name: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => String, { nullable: true }) organisation: string | null;
  @Field(() => DateTimeScalar) expiresAt: Date;
}

@InputType()
export class InviteInput {
  @Field(() => String) @trimmed @IsNotEmpty() @MaxLength(120) name: string;
  @Field(() => String) @trimmed @IsEmail() @MaxLength(254) email: string;
  @Field(() => RoleEnum) @IsIn(ROLES) role: Role;
  @Field(() => String, { nullable: true, description: 'Slug.' }) @IsOptional() @MaxLength(200) organisation?: string | null;
}

@InputType()
export class InvitationInput {
  @Field(() => ID) @IsUUID() invitation: string;
}

@InputType()
export class InvitationTokenInput {
  @Field(() => String) @trimmed @MaxLength(200) token: string;
}

@ObjectType()
export class InvitationPayload {
  @Field(() => Invitation) invitation: Invitation;
}
