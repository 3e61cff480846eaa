import { Field, ObjectType } from '@nestjs/graphql';
import type { Role } from '../permissions.js';
import { RoleEnum } from '../viewer.graphql.js';

@ObjectType({ description: 'Who may do one thing. Generated from the table that the service itself obeys.' })
export class PermissionLine {
  @Field(() => String) code: string;
  @Field(() => String, { description: 'In the reader’s language.' }) sentence: string;
  @Field(() => Boolean, { description: 'Visitors too.' }) everyone: boolean;
  @Field(() => Boolean, { description: 'Anybody who has signed in.' }) signedIn: boolean;
  @Field(() => Boolean, { description: 'Whoever came by a mail’s link, for their organisation and campaign.' }) guest: boolean;
  @Field(() => [RoleEnum], { description: 'Over the whole space.' }) roles: Role[];
  @Field(() => [RoleEnum], { description: 'Over the organisation in which the role is held.' }) ownRoles: Role[];
}
