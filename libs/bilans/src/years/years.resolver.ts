import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#access';
import { Ctx, Database, type RequestContext } from '#platform';
import { YearComparison } from './years.graphql.js';
import { readYears } from './years.query.js';

@Resolver(() => YearComparison)
export class YearsResolver {
  constructor(private readonly database: Database) {}

  @Query(() => YearComparison, { description: 'A bilan beside the one before it, where their perimeters match; and what was left out, with the reasons.' })
  @Allow('bilan.read')
  bilanYears(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string, @Args('year', { type: () => Int }) year: number): Promise<YearComparison> {
    return readYears(ctx, this.database, pact, year);
  }
}
