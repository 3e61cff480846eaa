import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Indicator } from '../indicator.graphql.js';
import { IndicatorTerritory } from './indicator-territory.graphql.js';
import './indicator-territory.tree.js';

@Resolver(() => Indicator)
export class IndicatorTerritoryResolver {
  @ResolveField(() => IndicatorTerritory, { nullable: true, description: 'Where it counts; null: in all of the city.' })
  territory(@Parent() indicator: { territory: IndicatorTerritory | null }): IndicatorTerritory | null {
    return indicator.territory;
  }
}
