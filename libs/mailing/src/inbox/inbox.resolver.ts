import { Args, Info, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, Viewer } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { MarkNoticesInput, MarkNoticesPayload, NoticeConnection } from './inbox.graphql.js';
import { Inbox } from './inbox.service.js';

@Resolver(() => Viewer)
export class InboxResolver {
  constructor(private readonly inbox: Inbox) {}

  @Query(() => NoticeConnection, { description: 'What one was told, the latest first.' })
  @Allow('inbox.read')
  notices(
    @Ctx() ctx: RequestContext,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NoticeConnection> {
    return this.inbox.list(ctx, info, { first, after: after ?? null });
  }

  @Mutation(() => MarkNoticesPayload, { description: 'Read: some of one’s own, or all.' })
  @Allow('inbox.read')
  async markNotices(@Ctx() ctx: RequestContext, @Args('input') input: MarkNoticesInput): Promise<MarkNoticesPayload> {
    return { marked: await this.inbox.mark(ctx, input.notices ?? null) };
  }

  @ResolveField(() => Int, { description: 'Notices not read yet, counted up to 100; none of a visitor or a guest.' })
  unreadNotices(@Parent() viewer: { readonly unreadNotices: number }): number {
    return viewer.unreadNotices;
  }
}
