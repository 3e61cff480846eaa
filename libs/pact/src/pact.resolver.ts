import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, requirePermission } from '#access';
import { Ctx, declareTreeField, readMany, readOne, type RequestContext } from '#platform';
import { pactNotFound } from './pact.errors.js';
import { Pact } from './pact.graphql.js';
import { pactTree } from './pact.tree.js';

const pactField = declareTreeField('pact', {
  allow: (ctx) => requirePermission(ctx, 'pact.read'),
  root: (args) => ({ tree: pactTree, where: '$.slug = :pact', params: { pact: args['slug'] } }),
});

@Resolver(() => Pact)
export class PactResolver {
  @Query(() => Pact)
  @Allow('pact.read')
  pact(@Ctx() ctx: RequestContext, @Args('slug', { type: () => String }) slug: string, @Info() info: GraphQLResolveInfo): Promise<Pact> {
    return readOne(ctx, info, pactField.root({ slug }), () => pactNotFound(slug));
  }

  @Query(() => [Pact])
  @Allow('pact.read')
  pacts(@Ctx() ctx: RequestContext, @Info() info: GraphQLResolveInfo): Promise<Pact[]> {
    return readMany(ctx, info, { tree: pactTree, where: 'true', params: {}, orderBy: '$.starts_on DESC, $.slug' });
  }
}
