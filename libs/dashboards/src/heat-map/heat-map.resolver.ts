import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { pactNotFound } from '#pact';
import { Ctx, readOne, type RequestContext } from '#platform';
import { HeatMap } from './heat-map.graphql.js';
import { heatMapRoot } from './heat-map.tree.js';

@Resolver(() => HeatMap)
export class HeatMapResolver {
  @Query(() => HeatMap)
  @Allow('overview.read')
  heatMap(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string, @Info() info: GraphQLResolveInfo): Promise<HeatMap> {
    return readOne<HeatMap>(ctx, info, heatMapRoot(ctx, pact), () => pactNotFound(pact));
  }
}
