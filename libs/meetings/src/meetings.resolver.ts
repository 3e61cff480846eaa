import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { pactExists, pactNotFound } from '#pact';
import { Ctx, readMany, type RequestContext } from '#platform';
import { Meeting } from './meeting.graphql.js';
import { meetingTree } from './meeting.tree.js';

@Resolver(() => Meeting)
export class MeetingsResolver {
  @Query(() => [Meeting], { description: 'Oldest first.' })
  @Allow('meeting.read')
  async meetings(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string, @Info() info: GraphQLResolveInfo): Promise<Meeting[]> {
    const found = await readMany<Meeting>(ctx, info, {
      tree: meetingTree,
      where: '$.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = :tenant AND p.slug = :pact)',
      params: { pact },
      orderBy: '$.starts_at, $.instance',
    });
    if (found.length === 0 && !(await pactExists(ctx, pact))) throw pactNotFound(pact);
    return found;
  }
}
