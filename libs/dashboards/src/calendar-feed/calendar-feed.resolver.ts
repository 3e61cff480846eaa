import { Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { CalendarFeed, CalendarFeedPayload } from './calendar-feed.graphql.js';
import { CalendarFeeds } from './calendar-feeds.service.js';

@Resolver()
export class CalendarFeedResolver {
  constructor(private readonly feeds: CalendarFeeds) {}

  @Query(() => CalendarFeed, { nullable: true, description: 'One’s own; null when no address was opened.' })
  @Allow('account.read')
  calendarFeed(@Ctx() ctx: RequestContext): Promise<CalendarFeed | null> {
    return this.feeds.own(ctx);
  }

  @Mutation(() => CalendarFeedPayload, { description: 'Opens an address for one’s calendar, or replaces it: the one before leads nowhere any more.' })
  @Allow('account.write')
  async openCalendarFeed(@Ctx() ctx: RequestContext): Promise<CalendarFeedPayload> {
    const address = await this.feeds.open(ctx);
    return { address, feed: await this.feeds.own(ctx) };
  }

  @Mutation(() => CalendarFeedPayload, { description: 'Withdraws the address at once.' })
  @Allow('account.write')
  async closeCalendarFeed(@Ctx() ctx: RequestContext): Promise<CalendarFeedPayload> {
    await this.feeds.close(ctx);
    return { address: null, feed: null };
  }
}
