import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { pactExists, pactNotFound } from '#pact';
import { Ctx, DomainError, readOne, registerMessages, type RequestContext } from '#platform';
import { arrondissementMapRoot } from './arrondissement-map.tree.js';
import { ArrondissementMap, PactPart, PartKind } from './part.graphql.js';
import { partRoot } from './part.tree.js';

registerMessages({ PART_NOT_FOUND: { fr: 'Le pacte n’a rien à cette adresse : « {key} ».', en: 'The pact has nothing at this address: “{key}”.' } });

@Resolver(() => PactPart)
export class PartsResolver {
  @Query(() => PactPart)
  @Allow('overview.read')
  async pactPart(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('kind', { type: () => PartKind }) kind: PartKind,
    @Args('key', { type: () => String }) key: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PactPart> {
    return readOne<PactPart>(ctx, info, partRoot(ctx, { pact, kind, key }), () => new DomainError('PART_NOT_FOUND', { key })).catch(async (error: unknown) => {
      throw (await pactExists(ctx, pact)) ? error : pactNotFound(pact);
    });
  }

  @Query(() => ArrondissementMap)
  @Allow('overview.read')
  arrondissementMap(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string, @Info() info: GraphQLResolveInfo): Promise<ArrondissementMap> {
    return readOne<ArrondissementMap>(ctx, info, arrondissementMapRoot(ctx, pact), () => pactNotFound(pact));
  }
}
