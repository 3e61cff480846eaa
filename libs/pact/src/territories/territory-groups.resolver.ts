import { Args, Info, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, messageFor, readOne, selectionUnder, type RequestContext } from '#platform';
import { pactNotFound, territoryGroupNotFound } from '../pact.errors.js';
import { Pact } from '../pact.graphql.js';
import { pactTree } from '../pact.tree.js';
import { AddTerritoryGroupInput, ChangeTerritoryGroupInput, RemoveTerritoryGroupInput, TerritoryGroup, TerritoryGroupPayload } from './territory-group.graphql.js';
import type { TerritoryGroupDraft } from './territory-group.rules.js';
import { territoryGroupTree } from './territory-group.tree.js';
import { TerritoryGroups, type GroupOutcome } from './territory-groups.service.js';

@Resolver(() => Pact)
export class TerritoryGroupsResolver {
  constructor(private readonly groups: TerritoryGroups) {}

  @ResolveField(() => [TerritoryGroup], { description: 'Named groups of arrondissements, by name.' })
  territoryGroups(@Parent() pact: { territoryGroups: TerritoryGroup[] }): TerritoryGroup[] {
    return pact.territoryGroups;
  }

  @Mutation(() => TerritoryGroupPayload)
  @Allow('territory.manage')
  async addTerritoryGroup(@Ctx() ctx: RequestContext, @Args('input') input: AddTerritoryGroupInput, @Info() info: GraphQLResolveInfo): Promise<TerritoryGroupPayload> {
    return payload(ctx, info, input, await this.groups.add(ctx, input.pact, draftOf(input)));
  }

  @Mutation(() => TerritoryGroupPayload, { description: 'Indicators that count there count in what it then is.' })
  @Allow('territory.manage')
  async changeTerritoryGroup(@Ctx() ctx: RequestContext, @Args('input') input: ChangeTerritoryGroupInput, @Info() info: GraphQLResolveInfo): Promise<TerritoryGroupPayload> {
    return payload(ctx, info, input, await this.groups.change(ctx, input, draftOf(input)));
  }

  @Mutation(() => TerritoryGroupPayload, { description: 'Of a group in which no indicator counts.' })
  @Allow('territory.manage')
  async removeTerritoryGroup(@Ctx() ctx: RequestContext, @Args('input') input: RemoveTerritoryGroupInput, @Info() info: GraphQLResolveInfo): Promise<TerritoryGroupPayload> {
    return payload(ctx, info, input, await this.groups.remove(ctx, input));
  }
}

function draftOf({ name, arrondissements, origin }: AddTerritoryGroupInput): TerritoryGroupDraft {
  return { name, arrondissements, origin: origin ?? null };
}

async function payload(ctx: RequestContext, info: GraphQLResolveInfo, { pact, code }: { readonly pact: string; readonly code?: string }, { problems, conflict }: GroupOutcome): Promise<TerritoryGroupPayload> {
  const group = { tree: territoryGroupTree, where: '$.code = :code AND $.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = $.tenant_id AND p.slug = :pact)', params: { code, pact } };
  const asked = selectionUnder(info, 'conflict');
  return {
    pact: await readOne<Pact>(ctx, selectionUnder(info, 'pact'), { tree: pactTree, where: '$.slug = :pact', params: { pact } }, () => pactNotFound(pact)),
    problems: problems.map(({ path, code: problem, details }) => ({ path, code: problem, message: messageFor(problem, details ?? {}, ctx.locale) })),
    conflict: conflict && asked.length > 0 ? await readOne<TerritoryGroup>(ctx, asked, group, () => territoryGroupNotFound(code!)) : null,
  };
}
