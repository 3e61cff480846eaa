import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#access';
import { Ctx, DateScalar, type RequestContext } from '#platform';
import { ReminderForecast } from './forecast.graphql.js';
import { ReminderForecasts } from './forecast.service.js';

@Resolver(() => ReminderForecast)
export class ReminderForecastResolver {
  constructor(private readonly forecasts: ReminderForecasts) {}

  @Query(() => ReminderForecast, { description: 'Dry run: who will be told what, when and why, and why not. From today on, 92 days at most.' })
  @Allow('reminder.list')
  reminderForecast(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('from', { type: () => DateScalar, nullable: true, description: 'Null: today.' }) from?: string | null,
    @Args('to', { type: () => DateScalar, nullable: true, description: 'Null: thirty days later.' }) to?: string | null,
  ): Promise<ReminderForecast> {
    return this.forecasts.read(ctx, pact, { from: from ?? null, to: to ?? null });
  }
}
