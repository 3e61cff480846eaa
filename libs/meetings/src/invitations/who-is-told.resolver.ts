import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#access';
import { Ctx, DateScalar, type RequestContext } from '#platform';
import { Telling, ToldPerson } from './who-is-told.graphql.js';
import { whoIsTold } from './who-is-told.query.js';

@Resolver()
export class WhoIsToldResolver {
  @Query(() => [ToldPerson], { description: 'Whom an act on a meeting would write to now, each person once.' })
  @Allow('meeting.manage')
  whoIsTold(
    @Ctx() ctx: RequestContext,
    @Args('meeting', { type: () => ID }) meeting: string,
    @Args('telling', { type: () => Telling }) telling: Telling,
    @Args('day', { type: () => DateScalar, nullable: true, description: 'To which it would be moved; left out, its own.' }) day: string | null,
  ): Promise<ToldPerson[]> {
    return whoIsTold(ctx, meeting, telling, day ?? null);
  }
}
