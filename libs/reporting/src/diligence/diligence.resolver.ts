import { Args, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { OrganisationDiligence } from './diligence.graphql.js';
import { readDiligence } from './diligence.query.js';

@Resolver(() => OrganisationDiligence)
export class DiligenceResolver {
  @Query(() => [OrganisationDiligence], { description: 'How organisations answered, what is missing first: all of them for the steering team and the committee, one’s own for who reports.' })
  @Allow('diligence.read')
  diligence(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Info() info: GraphQLResolveInfo,
    @Args('organisation', { type: () => String, nullable: true }) organisation?: string | null,
    @Args('campaign', { type: () => String, nullable: true, description: 'Code; all campaigns when omitted.' }) campaign?: string | null,
  ): Promise<OrganisationDiligence[]> {
    return readDiligence(ctx, info, { pact, organisation: organisation ?? null, campaign: campaign ?? null });
  }
}
