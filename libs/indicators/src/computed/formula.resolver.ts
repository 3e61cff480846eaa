import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Indicator } from '../indicator.graphql.js';
import { Formula } from './formula.graphql.js';

@Resolver(() => Indicator)
export class FormulaResolver {
  @ResolveField(() => Formula, { nullable: true, description: 'Null when its figures are given, in reports or by a document.' })
  formula(@Parent() indicator: { formula: Formula | null }): Formula | null {
    return indicator.formula;
  }

  @ResolveField(() => [Indicator], { description: 'Indicators worked out from this one.' })
  usedIn(@Parent() indicator: { usedIn: Indicator[] }): Indicator[] {
    return indicator.usedIn;
  }
}
