import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, PartialDateScalar, type Later } from '#platform';

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

@ObjectType({ description: 'A name that a body no longer bears.' })
export class FormerName {
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) acronym: string | null;
  @Field(() => PartialDateScalar, { description: 'When the next name took over.' }) until: string;
  @Field(() => String, { nullable: true, description: 'What says so.' }) source: string | null;
}

@ObjectType({ description: 'A body that took part in the pact or answers for some of it.' })
export class Organisation {
  @Field(() => ID) id: string;
  @Field(() => String) slug: string;
  @Field(() => String, { description: 'The name borne today.' }) name: string;
  @Field(() => String, { nullable: true }) acronym: string | null;
  @Field(() => OrganisationKind) kind: OrganisationKind;
  @Field(() => [String], { description: 'Other spellings met in the source.' }) aliases: string[];
  @Field(() => [FormerName], { description: 'Names borne before today’s, the latest first.' }) formerNames: FormerName[];
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => Organisation, { nullable: true, description: 'The body this one is a service of.' }) parent: Organisation | null;
  @Field(() => [Organisation]) children: Organisation[];
  @Field(() => [GroupMembership], { description: 'Who belongs, or belonged, to this group of actors.' }) members: Later<GroupMembership>[];
  @Field(() => [GroupMembership], { description: 'Groups of actors that this body belongs, or belonged, to.' }) groups: Later<GroupMembership>[];
  @Field(() => DateScalar, { nullable: true, description: 'The body exists no more from this day on.' }) closedOn: string | null;
  @Field(() => Organisation, { nullable: true, description: 'The body that this one has joined.' }) mergedInto: Organisation | null;
  @Field(() => DateScalar, { nullable: true }) mergedOn: string | null;
  @Field(() => [Organisation], { description: 'Bodies that have joined this one.' }) absorbed: Organisation[];
}

@ObjectType({ description: 'An organisation in a group of actors, from when to when as far as is known.' })
export class GroupMembership {
  @Field(() => Organisation) group: Organisation;
  @Field(() => Organisation) member: Organisation;
  @Field(() => PartialDateScalar, { nullable: true }) since: string | null;
  @Field(() => PartialDateScalar, { nullable: true, description: 'When it no longer belonged.' }) until: string | null;
}

@ObjectType()
export class OrganisationConnection extends connectionOf(Organisation) {}
