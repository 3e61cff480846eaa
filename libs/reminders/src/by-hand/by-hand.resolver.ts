import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { ReminderOutlook, RemindNowInput, RemindNowPayload } from './by-hand.graphql.js';
import { RemindersByHand } from './by-hand.service.js';

@Resolver(() => ReminderOutlook)
export class RemindersByHandResolver {
  constructor(private readonly byHand: RemindersByHand) {}

  @Query(() => ReminderOutlook, { description: 'Who would get a reminder sent now, and when the last one went.' })
  @Allow('reminder.manage')
  async reminderOutlook(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('campaign', { type: () => String }) campaign: string,
    @Args('organisation', { type: () => String, description: 'Slug.' }) organisation: string,
  ): Promise<ReminderOutlook> {
    const { people, ...outlook } = await this.byHand.outlook(ctx, { pact, campaign, organisation });
    return { ...outlook, people: [...people] };
  }

  @Mutation(() => RemindNowPayload, { description: 'Reminds an organisation, or one person of it, outside the rules; at most one mail a day for each person.' })
  @Allow('reminder.manage')
  async remindNow(@Ctx() ctx: RequestContext, @Args('input') { person = null, ...key }: RemindNowInput): Promise<RemindNowPayload> {
    return { reminded: await this.byHand.remind(ctx, { ...key, person }) };
  }
}
