import { Args, ID, Info, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { pactExists, pactNotFound } from '#pact';
import { Ctx, readMany, today, type RequestContext } from '#platform';
import { missingSittings, type ProposedDate } from '../dates/proposed-dates.rules.js';
import { readsInstance } from '../reader.sql.js';
import { AddMemberInput, CreateInstanceInput, Instance, InstancePayload, ProposedSitting, RemoveMemberInput, UpdateInstanceInput, UpdateMemberInput } from './instance.graphql.js';
import { instancePayload, readInstance } from './instance.query.js';
import { instanceTree } from './instance.tree.js';
import { InstanceMembers } from './instance-members.service.js';
import { Instances } from './instances.service.js';

@Resolver(() => Instance)
export class InstancesResolver {
  constructor(
    private readonly kept: Instances,
    private readonly members: InstanceMembers,
  ) {}

  @Query(() => [Instance], { description: 'Those in which the reader sits, or all for who follows the pact’s meetings; by name.' })
  @Allow('instance.read')
  async instances(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string, @Info() info: GraphQLResolveInfo): Promise<Instance[]> {
    const where = `$.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = :tenant AND p.slug = :pact) AND ${readsInstance('$')}`;
    const found = await readMany<Instance>(ctx, info, { tree: instanceTree, where, params: { pact }, orderBy: `$.kind <> 'COPIL', $.name` });
    if (found.length === 0 && !(await pactExists(ctx, pact))) throw pactNotFound(pact);
    return found;
  }

  @Query(() => Instance)
  @Allow('instance.read')
  instance(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string, @Info() info: GraphQLResolveInfo): Promise<Instance> {
    return readInstance(ctx, info, id);
  }

  @ResolveField(() => [ProposedSitting])
  proposals(@Ctx() ctx: RequestContext, @Parent() { _slots, _months }: { _slots: string[]; _months: number[] }): ProposedDate[] {
    return missingSittings(_months, _slots, today(ctx));
  }

  @Mutation(() => InstancePayload)
  @Allow('meeting.manage')
  async createInstance(@Ctx() ctx: RequestContext, @Args('input') input: CreateInstanceInput, @Info() info: GraphQLResolveInfo): Promise<InstancePayload> {
    return instancePayload(ctx, info, await this.kept.create(ctx, input));
  }

  @Mutation(() => InstancePayload)
  @Allow('meeting.manage')
  async updateInstance(@Ctx() ctx: RequestContext, @Args('input') input: UpdateInstanceInput, @Info() info: GraphQLResolveInfo): Promise<InstancePayload> {
    return instancePayload(ctx, info, await this.kept.update(ctx, input));
  }

  @Mutation(() => InstancePayload)
  @Allow('meeting.manage')
  async addInstanceMember(@Ctx() ctx: RequestContext, @Args('input') input: AddMemberInput, @Info() info: GraphQLResolveInfo): Promise<InstancePayload> {
    return instancePayload(ctx, info, await this.members.add(ctx, input));
  }

  @Mutation(() => InstancePayload, { description: 'Ending a mandate is giving it its first day out.' })
  @Allow('meeting.manage')
  async updateInstanceMember(@Ctx() ctx: RequestContext, @Args('input') input: UpdateMemberInput, @Info() info: GraphQLResolveInfo): Promise<InstancePayload> {
    return instancePayload(ctx, info, await this.members.update(ctx, input));
  }

  @Mutation(() => InstancePayload, { description: 'Only of a seat that was never invited.' })
  @Allow('meeting.manage')
  async removeInstanceMember(@Ctx() ctx: RequestContext, @Args('input') input: RemoveMemberInput, @Info() info: GraphQLResolveInfo): Promise<InstancePayload> {
    return instancePayload(ctx, info, await this.members.remove(ctx, input));
  }
}
