import { Field, ID, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsEmail, IsIn, IsNotEmpty, IsOptional, IsUUID, MaxLength } from 'class-validator';
import { connectionOf, DateScalar } from '#platform';
import { ROLES, type Role } from '../permissions.js';
import { Person } from '../person.graphql.js';
import { RoleEnum } from '../viewer.graphql.js';

const trimmed = Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value));

export enum PersonState {
  ACTIVE = 'ACTIVE',
  DORMANT = 'DORMANT',
  DISABLED = 'DISABLED',
  LEFT = 'LEFT',
  ERASED = 'ERASED',
}
registerEnumType(PersonState, {
  name: 'PersonState',
  description: 'Whether a person may come in.',
  valuesMap: {
    DORMANT: { description: 'Has not come for a year and was warned.' },
    DISABLED: { description: 'Switched off, by an administrator or for not coming; can be switched on.' },
    LEFT: { description: 'Has left; their roles have ended.' },
    ERASED: { description: 'Their data were erased: only what they did is left, without a name.' },
  },
});

@ObjectType({ description: 'A role held over time; its organisation is added by the room that knows them.' })
export class RoleGrant {
  @Field(() => ID) id: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => DateScalar, { nullable: true, description: 'First day; null: always held as far as is known.' }) from: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Day it ends; null: none is set.' }) until: string | null;
  @Field(() => Boolean, { description: 'Held today.' }) current: boolean;
  @Field(() => String, { nullable: true, description: 'Name of who gave it.' }) grantedBy: string | null;
}

@ObjectType({ description: 'An organisation that a person answers for, and who may take over there.' })
export class HandOverChoice {
  @Field(() => [Person]) candidates: Person[];
}

@ObjectType({ description: 'A person as those who administer see them. A validator sees the roles of their own organisation only.' })
export class PersonRecord {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => String) email: string;
  @Field(() => Boolean, { description: 'Made up for the demonstration.' }) fictional: boolean;
  @Field(() => PersonState) state: PersonState;
  @Field(() => DateScalar, { nullable: true }) registeredOn: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'Last sign-in; null: none yet.' }) lastSeenOn: string | null;
  @Field(() => DateScalar, { nullable: true }) disabledOn: string | null;
  @Field(() => DateScalar, { nullable: true, description: 'From this day the person is gone.' }) leftOn: string | null;
  @Field(() => [RoleGrant], { description: 'Those held first, then those that ended.' }) roles: RoleGrant[];
  @Field(() => [HandOverChoice], { description: 'Organisations to hand over before leaving.' }) handOver: HandOverChoice[];
}

@ObjectType()
export class PersonRecordConnection extends connectionOf(PersonRecord) {}

@InputType({ description: 'from: today when left out.' })
export class GrantRoleInput {
  @Field(() => ID) @IsUUID() person: string;
  @Field(() => RoleEnum) @IsIn(ROLES) role: Role;
  @Field(() => String, { nullable: true, description: 'Slug; for the roles that are held in an organisation.' }) @IsOptional() @MaxLength(200) organisation?: string | null;
  @Field(() => DateScalar, { nullable: true }) from?: string | null;
  @Field(() => DateScalar, { nullable: true }) until?: string | null;
}

@InputType({ description: 'on: today when left out; no day that has passed.' })
export class EndRoleInput {
  @Field(() => ID) @IsUUID() grant: string;
  @Field(() => DateScalar, { nullable: true }) on?: string | null;
}

@InputType()
export class PersonInput {
  @Field(() => ID) @IsUUID() person: string;
}

@InputType({ description: 'As they should have been. A new address ends what the former one opened; both are told.' })
export class CorrectPersonInput {
  @Field(() => ID) @IsUUID() person: string;
  @Field(() => String) @trimmed @IsNotEmpty() @MaxLength(120) name: string;
  @Field(() => String) @trimmed @IsEmail() @MaxLength(254) email: string;
}

@ObjectType()
export class PersonPayload {
  @Field(() => PersonRecord, { nullable: true, description: 'Null for whoever may not see the whole record.' }) person: PersonRecord | null;
}
