import { Args, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { ComparedCommitment, Comparison } from './comparison.graphql.js';
import { readComparison } from './comparison.query.js';
import { ComparedMove, leftOutOf, MoveLeftOut, movesBetween, type ComparedAnswer } from './comparison.rules.js';

interface Answers {
  readonly _before: ComparedAnswer | null;
  readonly _after: ComparedAnswer | null;
}

@Resolver(() => ComparedCommitment)
export class ComparisonResolver {
  @Query(() => Comparison, { description: 'before, after: codes of campaigns; the latest that began and the one before it when omitted. One given twice is compared with the one before it. Given the other way round, the earlier comes first all the same.' })
  @Allow('overview.read')
  comparison(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Info() info: GraphQLResolveInfo,
    @Args('before', { type: () => String, nullable: true }) before?: string | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<Comparison> {
    return readComparison(ctx, info, { pact, before: before ?? null, after: after ?? null });
  }

  @ResolveField(() => [ComparedMove])
  moves(@Parent() { _before, _after }: Answers): ComparedMove[] {
    return movesBetween(_before, _after);
  }

  @ResolveField(() => MoveLeftOut, { nullable: true })
  leftOutBefore(@Parent() { _before }: Answers): MoveLeftOut | null {
    return leftOutOf(_before, 'before');
  }

  @ResolveField(() => MoveLeftOut, { nullable: true })
  leftOutAfter(@Parent() { _after }: Answers): MoveLeftOut | null {
    return leftOutOf(_after, 'after');
  }
}
