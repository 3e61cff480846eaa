import { Args, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { Bilan } from './bilan.graphql.js';
import { readBilan } from './bilan.query.js';

@Resolver(() => Bilan)
export class BilansResolver {
  @Query(() => Bilan, { description: 'A year of the pact; empty, with nothing covered, when nothing was reported.' })
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
