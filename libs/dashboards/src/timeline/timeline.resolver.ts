import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { pactNotFound } from '#pact';
import { Ctx, readOne, type RequestContext } from '#platform';
import { Timeline } from './timeline.graphql.js';
import { timelineRoot } from './timeline.tree.js';

@Resolver(() => Timeline)
export class TimelineResolver {
  @Query(() => Timeline)
  @Allow('overview.read')
  timeline(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string, @Info() info: GraphQLResolveInfo): Promise<Timeline> {
    return readOne<Timeline>(ctx, info, timelineRoot(ctx, pact), () => pactNotFound(pact));
  }
}
