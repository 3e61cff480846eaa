import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateTimeScalar } from '#platform';
import { ROLES, type Role } from './permissions.js';
import { Person } from './person.graphql.js';

export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role])) as { [R in Role]: R };
registerEnumType(RoleEnum, { name: 'Role', description: 'What a person does in the pact; who may do what is in libs/access/src/permissions.ts.' });

export enum ActorKind {
  ANONYMOUS = 'ANONYMOUS',
  PERSON = 'PERSON',
  GUEST = 'GUEST',
  SYSTEM = 'SYSTEM',
}
registerEnumType(ActorKind, { name: 'ActorKind', description: 'GUEST: someone who came by a signed link, limited to one organisation and campaign.' });

@ObjectType({ description: 'One role held; over one organisation, or the whole pact.' })
export class ViewerGrant {
  @Field(() => RoleEnum) role: Role;
}

@ObjectType({ description: 'What a guest may answer for.' })
export class GuestScope {
  @Field(() => String, { description: 'Code of the campaign.' }) campaign: string;
  @Field(() => String, { description: 'Slug of the pact.' }) pact: string;
  @Field(() => DateTimeScalar) expiresAt: Date;
}

@ObjectType({ description: 'Who runs the pact here.' })
export class TenantCard {
  @Field(() => String) name: string;
  @Field(() => String) slug: string;
  @Field(() => String) timeZone: string;
  @Field(() => Boolean, { description: 'An invented place: all of it is made up.' }) fictional: boolean;
  @Field(() => Boolean, { description: 'It has a logo, at /files/logo.' }) hasLogo: boolean;
  @Field(() => Int, { description: 'Another once the logo is another: for the address under which it is shown.' }) version: number;
  @Field(() => String, { nullable: true, description: 'Slug of the latest pact; null before the first.' }) defaultPact: string | null;
}

@ObjectType({ description: 'Who is asking, and what they may do.' })
export class Viewer {
  @Field(() => ActorKind) kind: ActorKind;
  @Field(() => Person, { nullable: true }) person: Person | null;
  @Field(() => [String], { description: 'Named permissions, such as report.decide.' }) permissions: string[];
  @Field(() => [ViewerGrant]) grants: ViewerGrant[];
  @Field(() => GuestScope, { nullable: true, description: 'A guest’s organisation and campaign.' }) guest: GuestScope | null;
  @Field(() => TenantCard) tenant: TenantCard;
}
