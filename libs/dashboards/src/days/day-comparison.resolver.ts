import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { ComparedDays } from './day-comparison.graphql.js';
import { familyOf } from './day-move.js';
import { DayComparison } from './day-comparison.service.js';

@Resolver(() => ComparedDays)
export class DayComparisonResolver {
  constructor(private readonly days: DayComparison) {}

  @Query(() => ComparedDays, {
    description:
      'since: the day to compare with the one that is looked at, today or that of the header x-pacte-as-of; a day (2019-03-31: its end) or an instant (2019-03-31T10:00:00Z). That of the last COPIL when omitted. The earlier comes first, however they are named.',
  })
  @Allow('overview.read')
  async daysCompared(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string, @Args('since', { type: () => String, nullable: true }) since?: string | null): Promise<ComparedDays> {
    const { after, moves, ...compared } = await this.days.compare(ctx, { pact, since: since ?? null });
    return { ...compared, after, commitments: after.commitments.length, moves: moves.map((move) => ({ ...move, family: familyOf(move.kind) })) } as unknown as ComparedDays;
  }
}
