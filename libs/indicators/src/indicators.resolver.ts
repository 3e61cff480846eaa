import { Args, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, requirePermission } from '#access';
import { pactExists, pactNotFound } from '#pact';
import { Ctx, declareTreeField, readConnection, readOne, type RequestContext, type TreeRoot } from '#platform';
import { Indicator, IndicatorConnection } from './indicator.graphql.js';
import { indicatorTree } from './indicator.tree.js';
import { indicatorNotFound } from './indicators.errors.js';

const OF_PACT = '$.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = $.tenant_id AND p.slug = :pact)';
const OF_AXIS = '$.axis_id IN (SELECT a.id FROM axis a WHERE a.tenant_id = $.tenant_id AND a.number = :axis)';

const indicatorField = declareTreeField('indicator', {
  allow: (ctx) => requirePermission(ctx, 'indicator.read'),
  root: (args) => ({ tree: indicatorTree, where: `$.code = :code AND ${OF_PACT}`, params: { code: args['code'], pact: args['pact'] } }),
});

function listRoot(pact: string, axis: number | null): TreeRoot {
  const ofAxis = axis === null ? { where: OF_PACT, params: { pact } } : { where: `${OF_PACT} AND ${OF_AXIS}`, params: { pact, axis } };
  return { tree: indicatorTree, ...ofAxis, orderBy: '$.code' };
}

@Resolver(() => Indicator)
export class IndicatorsResolver {
  @Query(() => Indicator)
  @Allow('indicator.read')
  async indicator(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('code', { type: () => String }) code: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Indicator> {
    return readOne<Indicator>(ctx, info, indicatorField.root({ pact, code }), () => indicatorNotFound(code)).catch(async (error: unknown) => {
      throw (await pactExists(ctx, pact)) ? error : pactNotFound(pact);
    });
  }

  @Query(() => IndicatorConnection)
  @Allow('indicator.read')
  async indicators(
    @Ctx() ctx: RequestContext,
    @Args('pact', { type: () => String }) pact: string,
    @Args('axis', { type: () => Int, nullable: true }) axis: number | null,
    @Args('first', { type: () => Int, defaultValue: 200 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IndicatorConnection> {
    const found = await readConnection<Indicator>(ctx, info, listRoot(pact, axis ?? null), { first, after });
    if (found.totalCount === 0 && !(await pactExists(ctx, pact))) throw pactNotFound(pact);
    return found;
  }
}
