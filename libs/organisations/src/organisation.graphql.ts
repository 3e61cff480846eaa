import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf } from '#platform';

export enum OrganisationKind {
  STATE = 'STATE',
  CITY = 'CITY',
  CITY_DIRECTION = 'CITY_DIRECTION',
  SOCIAL_SECURITY = 'SOCIAL_SECURITY',
  PUBLIC_BODY = 'PUBLIC_BODY',
  ASSOCIATION = 'ASSOCIATION',
  COMPANY = 'COMPANY',
  LANDLORD = 'LANDLORD',
  HEALTH = 'HEALTH',
  ACTOR_GROUP = 'ACTOR_GROUP',
  OTHER = 'OTHER',
}
registerEnumType(OrganisationKind, {
  name: 'OrganisationKind',
  description: 'What kind of body. ACTOR_GROUP: a group named as such in the text, such as « bailleurs sociaux ».',
});

@ObjectType({ description: 'A body that took part in the pact or answers for some of it.' })
export class Organisation {
  @Field(() => ID) id: string;
  @Field(() => String) slug: string;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) acronym: string | null;
  @Field(() => OrganisationKind) kind: OrganisationKind;
  @Field(() => [String], { description: 'Other spellings met in the source.' }) aliases: string[];
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => Organisation, { nullable: true, description: 'The body this one is a service of.' }) parent: Organisation | null;
  @Field(() => [Organisation]) children: Organisation[];
}

@ObjectType()
export class OrganisationConnection extends connectionOf(Organisation) {}
