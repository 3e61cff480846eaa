import { Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Agenda, AgendaItem } from '#meetings';
import { Ctx, type RequestContext } from '#platform';
import { AgendaRecommendation, AgendaSuggestion } from './agenda-suggestion.graphql.js';
import { readSuggestions, type SuggestedTo } from './agenda-suggestion.query.js';

/** What reports, meetings, alerts and avis together know to be due; none of these rooms knows the others. */
@Resolver(() => Agenda)
export class AgendaSuggestions {
  @ResolveField(() => [AgendaSuggestion], { description: 'In the order of the instance’s template; empty for who does not write agendas.' })
  suggestions(@Ctx() ctx: RequestContext, @Parent() agenda: SuggestedTo, @Info() info: GraphQLResolveInfo): Promise<AgendaSuggestion[]> {
    return readSuggestions(ctx, info, agenda);
  }
}

@Resolver(() => AgendaItem)
export class AgendaRecommendations {
  @ResolveField(() => AgendaRecommendation, { nullable: true, description: 'Once it is everybody’s.' })
  recommendation(@Parent() item: { recommendation: AgendaRecommendation | null }): AgendaRecommendation | null {
    return item.recommendation;
  }
}
