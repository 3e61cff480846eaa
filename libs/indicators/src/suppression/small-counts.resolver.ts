import { Args, Field, Info, InputType, Int, Mutation, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Pact, pactNotFound, pactTree } from '#pact';
import { Ctx, extendTree, messageFor, Problem, readOne, selectionUnder, type RequestContext } from '#platform';
import { SmallCounts } from './small-counts.service.js';

extendTree(pactTree, { fields: { smallCountThreshold: '$.small_count_threshold' } });

@InputType()
export class SetSmallCountThresholdInput {
  @Field(() => String, { description: 'Slug.' }) pact: string;
  @Field(() => Int, { description: 'From 3 to 100; 0 tells every count.' }) threshold: number;
}

@ObjectType()
export class SmallCountThresholdPayload {
  @Field(() => Pact) pact: Pact;
  @Field(() => [Problem], { description: 'Empty when the change was made.' }) problems: Problem[];
}

@Resolver(() => Pact)
export class SmallCountsResolver {
  constructor(private readonly smallCounts: SmallCounts) {}

  @ResolveField(() => Int, { description: 'Counts of persons above zero and under this are not told, but to the secretariat and to who gave them; 0: every count is told.' })
  smallCountThreshold(@Parent() pact: { smallCountThreshold: number }): number {
    return pact.smallCountThreshold;
  }

  @Mutation(() => SmallCountThresholdPayload)
  @Allow('indicator.manage')
  async setSmallCountThreshold(@Ctx() ctx: RequestContext, @Args('input') { pact, threshold }: SetSmallCountThresholdInput, @Info() info: GraphQLResolveInfo): Promise<SmallCountThresholdPayload> {
    const problems = await this.smallCounts.setThreshold(ctx, pact, threshold);
    const found = await readOne<Pact>(ctx, selectionUnder(info, 'pact'), { tree: pactTree, where: '$.slug = :pact', params: { pact } }, () => pactNotFound(pact));
    return { pact: found, problems: problems.map(({ path, code, details }) => ({ path, code, message: messageFor(code, details ?? {}, ctx.locale) })) };
  }
}
