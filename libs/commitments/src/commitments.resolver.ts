import { Args, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, requirePermission } from '#access';
import { pactExists, pactNotFound } from '#pact';
import { Ctx, declareTreeField, readOne, type RequestContext } from '#platform';
import { Commitment, CommitmentConnection, CommitmentFilter } from './commitment.graphql.js';
import { commitmentTree } from './commitment.tree.js';
import { commitmentNotFound } from './commitments.errors.js';
import { listCommitments } from './commitment-list.query.js';

const commitmentField = declareTreeField('commitment', {
  allow: (ctx) => requirePermission(ctx, 'pact.read'),
  root: (args) => ({
    tree: commitmentTree,
    where: '$.number = :number AND $.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = $.tenant_id AND p.slug = :pact)',
    params: { number: args['number'], pact: args['pact'] },
  }),
});

@Resolver(() => Commitment)
export class CommitmentsResolver {
  @Query(() => Commitment)
  @Allow('pact.read')
  async commitment(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('number', { type: () => Int }) number: number,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Commitment> {
    const missing = () => commitmentNotFound(number);
    return readOne<Commitment>(ctx, info, commitmentField.root({ pact, number }), missing).catch(async (error: unknown) => {
      throw (await pactExists(ctx, pact)) ? error : pactNotFound(pact);
    });
  }

  @Query(() => CommitmentConnection, { description: 'Accents and case ignored in text. year: the commitment’s calendar touches that year.' })
  @Allow('pact.read')
  commitments(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('first', { type: () => Int, defaultValue: 200 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
    @Args('filter', { type: () => CommitmentFilter, nullable: true }) filter?: CommitmentFilter,
  ): Promise<CommitmentConnection> {
    return listCommitments(ctx, info, pact, filter ?? {}, { first, after });
  }
}
