import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { connectionOf, DateScalar, PartialDateScalar, Problem } from '#platform';
import { FormerName, GroupMembership, Organisation, OrganisationKind } from '../organisation.graphql.js';

export enum OrganisationState {
  ACTIVE = 'ACTIVE',
  CLOSED = 'CLOSED',
  MERGED = 'MERGED',
}
registerEnumType(OrganisationState, { name: 'OrganisationState', description: 'CLOSED: it exists no more. MERGED: it has joined another.' });

@ObjectType({ description: 'An organisation as it is kept, for those who administer: the latest name, all former names, the version to edit.' })
export class OrganisationRecord {
  @Field(() => ID) id: string;
  @Field(() => String) slug: string;
  @Field(() => Int, { description: 'Send it back with a change.' }) version: number;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) acronym: string | null;
  @Field(() => OrganisationKind) kind: OrganisationKind;
  @Field(() => OrganisationState) state: OrganisationState;
  @Field(() => Organisation, { nullable: true }) parent: Organisation | null;
  @Field(() => [Organisation]) children: Organisation[];
  @Field(() => [String]) aliases: string[];
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => [FormerName], { description: 'Oldest first, with those whose successor comes later than today.' }) formerNames: FormerName[];
  @Field(() => [GroupMembership]) members: GroupMembership[];
  @Field(() => DateScalar, { nullable: true }) closedOn: string | null;
  @Field(() => Organisation, { nullable: true }) mergedInto: Organisation | null;
  @Field(() => DateScalar, { nullable: true }) mergedOn: string | null;
}

@ObjectType()
export class OrganisationRecordConnection extends connectionOf(OrganisationRecord) {}

@InputType()
export class FormerNameInput {
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) acronym?: string | null;
  @Field(() => PartialDateScalar) until: string;
  @Field(() => String, { nullable: true }) source?: string | null;
}

@InputType()
export class GroupMemberInput {
  @Field(() => String, { description: 'Slug.' }) member: string;
  @Field(() => PartialDateScalar, { nullable: true }) since?: string | null;
  @Field(() => PartialDateScalar, { nullable: true }) until?: string | null;
}

@InputType()
export class CreateOrganisationInput {
  @Field(() => String, { nullable: true, description: 'Left out: made from the name.' }) slug?: string | null;
  @Field(() => String) name: string;
  @Field(() => String, { nullable: true }) acronym?: string | null;
  @Field(() => OrganisationKind) kind: OrganisationKind;
  @Field(() => String, { nullable: true, description: 'Slug.' }) parent?: string | null;
}

@InputType({ description: 'A field left out keeps its value; null empties it; lists are replaced as a whole.' })
export class UpdateOrganisationInput {
  @Field(() => String) slug: string;
  @Field(() => Int) version: number;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) acronym?: string | null;
  @Field(() => OrganisationKind, { nullable: true }) kind?: OrganisationKind | null;
  @Field(() => String, { nullable: true, description: 'Slug.' }) parent?: string | null;
  @Field(() => [String], { nullable: true }) aliases?: string[] | null;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => [FormerNameInput], { nullable: true }) formerNames?: FormerNameInput[] | null;
  @Field(() => [GroupMemberInput], { nullable: true }) members?: GroupMemberInput[] | null;
  @Field(() => DateScalar, { nullable: true }) closedOn?: string | null;
}

@InputType({ description: 'confirmation: the name of the organisation that goes, copied. A merger is not undone.' })
export class MergeOrganisationsInput {
  @Field(() => String, { description: 'Slug of the organisation that goes.' }) from: string;
  @Field(() => String, { description: 'Slug of the organisation that stays.' }) into: string;
  @Field(() => Int, { description: 'Version of the organisation that goes.' }) version: number;
  @Field(() => String) confirmation: string;
}

@ObjectType({ description: 'On VERSION_CONFLICT nothing is written: conflict holds what the other person saved meanwhile.' })
export class OrganisationPayload {
  @Field(() => OrganisationRecord, { nullable: true, description: 'As it stands after the act; of a merger, the one that stays.' }) organisation: OrganisationRecord | null;
  @Field(() => [Problem], { description: 'Empty when the change was made.' }) problems: Problem[];
  @Field(() => OrganisationRecord, { nullable: true }) conflict: OrganisationRecord | null;
}

@ObjectType({ description: 'What follows an organisation that joins another.' })
export class MergerLine {
  @Field(() => String, { description: 'In the reader’s language.' }) what: string;
  @Field(() => Int) count: number;
}
