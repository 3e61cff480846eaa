import { Args, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { Reminder, ReminderConnection } from './reminder.graphql.js';
import { listReminders } from './reminder-list.query.js';

@Resolver(() => Reminder)
export class RemindersResolver {
  @Query(() => ReminderConnection, { description: 'Reminders of a campaign, newest first: digests, and those that were not sent with the reason. Without one: those of the pact’s decisions and meetings.' })
  @Allow('reminder.list')
  reminders(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('campaign', { type: () => String, nullable: true }) campaign: string | null | undefined,
    @Args('first', { type: () => Int, defaultValue: 50 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReminderConnection> {
    return listReminders(ctx, info, { pact, campaign: campaign ?? null }, { first, after });
  }
}
