import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Agenda } from '#meetings';
import { AgendaSuggestion } from './agenda-suggestion.graphql.js';
import './agenda-suggestion.tree.js';

/** What reports and meetings together know to be due; neither room knows the other. The values come prepared by the tree. */
@Resolver(() => Agenda)
export class AgendaSuggestions {
  @ResolveField(() => [AgendaSuggestion], { description: 'In the order of the instance’s template; empty for who does not write agendas.' })
  suggestions(@Parent() agenda: { suggestions: AgendaSuggestion[] }): AgendaSuggestion[] {
    return agenda.suggestions;
  }
}
