import { Args, ID, Info, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, mayOn, requirePermission } from '#access';
import { pactExists, pactNotFound } from '#pact';
import { asId, Ctx, messageFor, readMany, readOne, selectionUnder, type RequestContext } from '#platform';
import { avenantNotFound } from '../commitments.errors.js';
import { StatusChange } from '../lifecycle/status-change.graphql.js';
import { WordedPart } from '../wording/worded-part.graphql.js';
import { changedParts, type PartChange, type WordedText } from '../wording/wording.rules.js';
import {
  AdoptAvenantInput, Avenant, AvenantChange, AvenantPayload, DiscardAvenantInput, PrepareAvenantInput, RemoveAvenantChangeInput, RenameAvenantInput, SetAvenantChangeInput,
} from './avenant.graphql.js';
import { avenantTree } from './avenant.tree.js';
import { AvenantAdoption } from './avenant-adoption.service.js';
import { AvenantDrafts, type AvenantOutcome } from './avenant-drafts.service.js';

const OF_PACT = '$.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = $.tenant_id AND p.slug = :pact)';

@Resolver(() => Avenant)
export class AvenantsResolver {
  constructor(
    private readonly drafts: AvenantDrafts,
    private readonly adoption: AvenantAdoption,
  ) {}

  @Query(() => [Avenant], { description: 'By number; drafts first, for who may prepare them.' })
  @Allow('pact.read')
  async avenants(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string, @Info() info: GraphQLResolveInfo): Promise<Avenant[]> {
    const drafts = mayOn(ctx, 'commitment.manage', {});
    const found = await readMany<Avenant>(ctx, info, { tree: avenantTree, where: `${OF_PACT} AND ($.state <> 'DRAFT' OR :drafts::boolean)`, params: { pact, drafts }, orderBy: '$.number NULLS FIRST, $.title, $.id' });
    if (found.length === 0 && !(await pactExists(ctx, pact))) throw pactNotFound(pact);
    return found;
  }

  @Query(() => Avenant, { description: 'An avenant that was adopted.' })
  @Allow('pact.read')
  avenant(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string, @Args('number', { type: () => Int }) number: number, @Info() info: GraphQLResolveInfo): Promise<Avenant> {
    return readOne<Avenant>(ctx, info, { tree: avenantTree, where: `${OF_PACT} AND $.number = :number`, params: { pact, number } }, avenantNotFound).catch(async (error: unknown) => {
      throw (await pactExists(ctx, pact)) ? error : pactNotFound(pact);
    });
  }

  @Query(() => Avenant, { description: 'An avenant by its id, draft or not, for who prepares them.' })
  @Allow('commitment.manage')
  avenantDraft(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string, @Info() info: GraphQLResolveInfo): Promise<Avenant> {
    requirePermission(ctx, 'commitment.manage');
    return readOne<Avenant>(ctx, info, byId(id), avenantNotFound);
  }

  @Mutation(() => AvenantPayload, { description: 'Begins a draft.' })
  @Allow('commitment.manage')
  async prepareAvenant(@Ctx() ctx: RequestContext, @Args('input') input: PrepareAvenantInput, @Info() info: GraphQLResolveInfo): Promise<AvenantPayload> {
    return payload(ctx, info, await this.drafts.prepare(ctx, input));
  }

  @Mutation(() => AvenantPayload)
  @Allow('commitment.manage')
  async renameAvenant(@Ctx() ctx: RequestContext, @Args('input') input: RenameAvenantInput, @Info() info: GraphQLResolveInfo): Promise<AvenantPayload> {
    return payload(ctx, info, await this.drafts.rename(ctx, input));
  }

  @Mutation(() => AvenantPayload, { description: 'What a draft makes of one commitment, anew or instead of what it said.' })
  @Allow('commitment.manage')
  async setAvenantChange(@Ctx() ctx: RequestContext, @Args('input') input: SetAvenantChangeInput, @Info() info: GraphQLResolveInfo): Promise<AvenantPayload> {
    return payload(ctx, info, await this.drafts.setChange(ctx, input));
  }

  @Mutation(() => AvenantPayload, { description: 'A draft leaves the commitment as it is.' })
  @Allow('commitment.manage')
  async removeAvenantChange(@Ctx() ctx: RequestContext, @Args('input') input: RemoveAvenantChangeInput, @Info() info: GraphQLResolveInfo): Promise<AvenantPayload> {
    return payload(ctx, info, await this.drafts.removeChange(ctx, input));
  }

  @Mutation(() => AvenantPayload, { description: 'Gives a draft up.' })
  @Allow('commitment.manage')
  async discardAvenant(@Ctx() ctx: RequestContext, @Args('input') input: DiscardAvenantInput, @Info() info: GraphQLResolveInfo): Promise<AvenantPayload> {
    return payload(ctx, info, await this.drafts.discard(ctx, input));
  }

  @Mutation(() => AvenantPayload, { description: 'A COPIL adopted the draft: it gets its number and holds from its day. Not undone: another avenant changes what it says.' })
  @Allow('commitment.manage')
  async adoptAvenant(@Ctx() ctx: RequestContext, @Args('input') input: AdoptAvenantInput, @Info() info: GraphQLResolveInfo): Promise<AvenantPayload> {
    return payload(ctx, info, await this.adoption.adopt(ctx, input));
  }
}

@Resolver(() => AvenantChange)
export class AvenantChangeParts {
  @ResolveField(() => [WordedPart])
  changes(@Parent() { _before, _after }: { _before: WordedText; _after: WordedText | null }): readonly PartChange[] {
    return _after ? changedParts(_before, _after) : [];
  }
}

@Resolver(() => StatusChange)
export class StatusChangeAvenant {
  @ResolveField(() => Avenant, { nullable: true, description: 'The avenant that withdrew the commitment.' })
  avenant(@Parent() change: { avenant: Avenant | null }): Avenant | null {
    return change.avenant;
  }
}

const byId = (id: string) => ({ tree: avenantTree, where: '$.id = :id', params: { id: asId(id) } });

async function payload(ctx: RequestContext, info: GraphQLResolveInfo, { avenantId, problems }: AvenantOutcome): Promise<AvenantPayload> {
  const asked = selectionUnder(info, 'avenant');
  const avenant = avenantId && asked.length > 0 ? await readOne<Avenant>(ctx, asked, byId(avenantId), avenantNotFound) : null;
  return { avenant, problems: problems.map(({ path, code, details }) => ({ path, code, message: messageFor(code, details ?? {}, ctx.locale) })) };
}
