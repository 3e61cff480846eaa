import { Args, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { Bilan, BilanYear } from './bilan.graphql.js';
import { listBilans, readBilan } from './bilan.query.js';

@Resolver(() => Bilan)
export class BilansResolver {
  @Query(() => [BilanYear], { description: 'The years of the pact that have begun, oldest first: each has a bilan.' })
  @Allow('bilan.read')
  bilans(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string, @Info() info: GraphQLResolveInfo): Promise<BilanYear[]> {
    return listBilans(ctx, info, pact);
  }

  @Query(() => Bilan, { description: 'A year of the pact that has begun; where no campaign covered it, only the figures that were published.' })
  @Allow('bilan.read')
  bilan(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('year', { type: () => Int }) year: number,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Bilan> {
    return readBilan(ctx, info, pact, year);
  }
}
