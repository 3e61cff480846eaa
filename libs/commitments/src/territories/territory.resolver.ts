import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Commitment } from '../commitment.graphql.js';
import { Territory } from './territory.graphql.js';
import './territory.tree.js';

@Resolver(() => Commitment)
export class CommitmentTerritories {
  @ResolveField(() => [Territory], { description: 'Empty when the text names no place: it holds for all of the city.' })
  territories(@Parent() commitment: { territories: Territory[] }): Territory[] {
    return commitment.territories;
  }
}
