import { Args, ID, Info, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, selectionOf, selectionUnder, type RequestContext } from '#platform';
import { may } from '../access.rules.js';
import { Allow } from '../allow.js';
import type { Role } from '../permissions.js';
import { RoleEnum } from '../viewer.graphql.js';
import { listMembers, listPeople, readPerson } from './people.query.js';
import { People } from './people.service.js';
import { PersonCorrections } from './person-correction.service.js';
import { CorrectPersonInput, EndRoleInput, GrantRoleInput, PersonInput, PersonPayload, PersonRecord, PersonRecordConnection, PersonState } from './person-record.graphql.js';
import { rolesToOffer } from './role-granting.rules.js';
import { RoleToGive } from './role-to-give.graphql.js';

@Resolver()
export class PeopleResolver {
  constructor(
    private readonly people: People,
    private readonly corrections: PersonCorrections,
  ) {}

  @Query(() => PersonRecordConnection, { name: 'people', description: 'Everybody of the space, by name.' })
  @Allow('person.list')
  list(
    @Ctx() ctx: RequestContext,
    @Args('search', { type: () => String, nullable: true }) search: string | null,
    @Args('role', { type: () => RoleEnum, nullable: true }) role: Role | null,
    @Args('organisation', { type: () => String, nullable: true, description: 'Slug.' }) organisation: string | null,
    @Args('state', { type: () => PersonState, nullable: true }) state: PersonState | null,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonRecordConnection> {
    return listPeople(ctx, info, { search: search ?? null, role: role ?? null, organisation: organisation ?? null, state: state ?? null }, { first, after: after ?? null });
  }

  @Query(() => PersonRecord)
  @Allow('person.list')
  personRecord(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string, @Info() info: GraphQLResolveInfo): Promise<PersonRecord> {
    return readPerson(ctx, selectionOf(info), id);
  }

  @Query(() => PersonRecordConnection, { description: 'The people of one organisation, with their roles there.' })
  @Allow('member.list')
  organisationPeople(
    @Ctx() ctx: RequestContext,
    @Args('organisation', { type: () => String, description: 'Slug.' }) organisation: string,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonRecordConnection> {
    return listMembers(ctx, info, organisation, { first, after: after ?? null });
  }

  @Query(() => [RoleToGive], { description: 'The roles that the reader may give to the people of the space.' })
  @Allow('person.manage')
  rolesToGive(@Ctx() ctx: RequestContext): RoleToGive[] {
    return rolesToOffer(ctx);
  }

  @Mutation(() => PersonPayload)
  @Allow('person.manage')
  async grantRole(@Ctx() ctx: RequestContext, @Args('input') input: GrantRoleInput, @Info() info: GraphQLResolveInfo): Promise<PersonPayload> {
    await this.people.grant(ctx, input);
    return personAfter(ctx, input.person, info);
  }

  @Mutation(() => PersonPayload)
  @Allow('member.manage')
  async endRole(@Ctx() ctx: RequestContext, @Args('input') input: EndRoleInput, @Info() info: GraphQLResolveInfo): Promise<PersonPayload> {
    return personAfter(ctx, await this.people.endRole(ctx, input.grant, input.on ?? null), info);
  }

  @Mutation(() => PersonPayload, { description: 'Puts a name or an address right.' })
  @Allow('person.manage')
  async correctPerson(@Ctx() ctx: RequestContext, @Args('input') input: CorrectPersonInput, @Info() info: GraphQLResolveInfo): Promise<PersonPayload> {
    await this.corrections.correct(ctx, input);
    return personAfter(ctx, input.person, info);
  }

  @Mutation(() => PersonPayload, { description: 'Switches an account off: sessions, tokens and links end.' })
  @Allow('person.manage')
  async switchOffPerson(@Ctx() ctx: RequestContext, @Args('input') input: PersonInput, @Info() info: GraphQLResolveInfo): Promise<PersonPayload> {
    await this.people.switchOff(ctx, input.person);
    return personAfter(ctx, input.person, info);
  }

  @Mutation(() => PersonPayload)
  @Allow('person.manage')
  async switchOnPerson(@Ctx() ctx: RequestContext, @Args('input') input: PersonInput, @Info() info: GraphQLResolveInfo): Promise<PersonPayload> {
    await this.people.switchOn(ctx, input.person);
    return personAfter(ctx, input.person, info);
  }
}

/** The record after a change, for those who may see it whole. */
export async function personAfter(ctx: RequestContext, id: string, info: GraphQLResolveInfo): Promise<PersonPayload> {
  return { person: may(ctx, 'person.list') ? await readPerson(ctx, selectionUnder(info, 'person'), id) : null };
}
