import { Args, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { Ctx, type RequestContext } from '#platform';
import { BilanKey } from '../signing/signing-key.graphql.js';
import { listKeys } from '../signing/signing-keys.query.js';
import { BilanEdition } from './bilan-edition.graphql.js';
import { editionByHash, listEditions, readEdition } from './bilan-edition.query.js';

@Resolver(() => BilanEdition)
export class BilanEditionsResolver {
  @Query(() => BilanEdition, { description: 'A frozen edition by its number; without a number the latest that was published.' })
  @Allow('bilan.read')
  bilanEdition(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('year', { type: () => Int }) year: number,
    @Args('number', { type: () => Int, nullable: true }) number: number | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BilanEdition> {
    return readEdition(ctx, info, { pact, year, number: number ?? null });
  }

  @Query(() => [BilanEdition], { description: 'Every edition that was published, the latest year first.' })
  @Allow('bilan.read')
  bilanEditions(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string, @Info() info: GraphQLResolveInfo): Promise<BilanEdition[]> {
    return listEditions(ctx, info, pact);
  }

  @Query(() => [BilanKey], { description: 'The keys with which the space signed its bilans, the one of now first.' })
  @Allow('bilan.read')
  bilanKeys(@Ctx() ctx: RequestContext): Promise<BilanKey[]> {
    return listKeys(ctx);
  }

  @Query(() => BilanEdition, { nullable: true, description: 'The published edition whose file has this SHA-256; null when no such file was published by this space.' })
  @Allow('bilan.read')
  verifyBilan(@Ctx() ctx: RequestContext, @Args('hash', { type: () => String }) hash: string, @Info() info: GraphQLResolveInfo): Promise<BilanEdition | null> {
    return editionByHash(ctx, info, hash);
  }
}
