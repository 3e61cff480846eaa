import { Field, ObjectType } from '@nestjs/graphql';
import type { Role } from '../permissions.js';
import { RoleEnum } from '../viewer.graphql.js';

@ObjectType({ description: 'A role that the reader may give, and to whom.' })
export class RoleToGive {
  @Field(() => RoleEnum) role: Role;
  @Field(() => Boolean, { description: 'It can be held for an organisation.' }) withOrganisation: boolean;
  @Field(() => Boolean, { description: 'It can be held for the whole space.' }) withoutOrganisation: boolean;
  @Field(() => [String], { nullable: true, description: 'Kinds of organisations whose people may hold it; null for any.' }) kinds: readonly string[] | null;
}
