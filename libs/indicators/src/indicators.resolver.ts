import { Args, Info, Int, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, requirePermission } from '#access';
import { pactExists, pactNotFound } from '#pact';
import { Ctx, declareTreeField, readConnection, readOne, searchWords, type RequestContext, type TreeRoot } from '#platform';
import { Indicator, IndicatorConnection, IndicatorState } from './indicator.graphql.js';
import { indicatorTree } from './indicator.tree.js';
import { indicatorNotFound } from './indicators.errors.js';
import { COUNTS_IN } from './territories/indicator-territory.tree.js';

export const OF_PACT = '$.pact_id = (SELECT p.id FROM pact p WHERE p.tenant_id = $.tenant_id AND p.slug = :pact)';
const OF_AXIS = '$.axis_id IN (SELECT a.id FROM axis a WHERE a.tenant_id = $.tenant_id AND a.number = :axis)';

const indicatorField = declareTreeField('indicator', {
  allow: (ctx) => requirePermission(ctx, 'indicator.read'),
  root: (args) => ({ tree: indicatorTree, where: `$.code = :code AND ${OF_PACT}`, params: { code: args['code'], pact: args['pact'] } }),
});

/** The root of one indicator of a pact. */
export function oneIndicator(pact: string, code: string): TreeRoot {
  return indicatorField.root({ pact, code });
}

// Title, unit and key: what one remembers of an indicator.
const MATCHES = `(SELECT bool_and(pacte_fold($.title || ' ' || $.unit || ' ' || $.code) LIKE '%' || pacte_fold(w) || '%') FROM unnest(:words::text[]) w)`;
const STATES: Record<IndicatorState, string> = {
  CURRENT: '$.retired_on IS NULL',
  RETIRED: '$.retired_on IS NOT NULL',
  AIMED: '$.retired_on IS NULL AND EXISTS (SELECT FROM target t WHERE t.tenant_id = $.tenant_id AND t.indicator_id = $.id)',
  SILENT: '$.retired_on IS NULL AND NOT EXISTS (SELECT FROM measurement m WHERE m.tenant_id = $.tenant_id AND m.indicator_id = $.id AND m.superseded_by IS NULL AND m.value IS NOT NULL)',
};

interface ListFilter {
  readonly pact: string;
  readonly axis: number | null;
  readonly search: string | null;
  readonly state: IndicatorState | null;
  readonly arrondissement: number | null;
  readonly territory: string | null;
}

/** Each condition stands alone; absent parts of the filter add none. */
function listRoot({ pact, axis, search, state, arrondissement, territory }: ListFilter): TreeRoot {
  const where = [OF_PACT];
  const params: Record<string, unknown> = { pact };
  const add = (name: string, value: unknown, condition: string): void => {
    if (value === null) return;
    where.push(condition);
    params[name] = value;
  };
  add('axis', axis, OF_AXIS);
  add('words', searchWords(search) ?? null, MATCHES);
  add('arrondissement', arrondissement, COUNTS_IN.arrondissement);
  add('territory', territory, COUNTS_IN.territory);
  if (state !== null) where.push(`(${STATES[state]})`);
  return { tree: indicatorTree, where: where.join(' AND '), params, orderBy: '$.code' };
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
    @Args('search', { type: () => String, nullable: true }) search: string | null,
    @Args('state', { type: () => IndicatorState, nullable: true }) state: IndicatorState | null,
    @Args('arrondissement', { type: () => Int, nullable: true, description: 'What counts there, and what counts in all of the city.' }) arrondissement: number | null,
    @Args('territory', { type: () => String, nullable: true, description: 'The same of a group of arrondissements, by its code.' }) territory: string | null,
    @Args('first', { type: () => Int, defaultValue: 200 }) first: number,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IndicatorConnection> {
    const found = await readConnection<Indicator>(ctx, info, listRoot({ pact, axis: axis ?? null, search: search ?? null, state: state ?? null, arrondissement: arrondissement ?? null, territory: territory || null }), { first, after });
    if (found.totalCount === 0 && !(await pactExists(ctx, pact))) throw pactNotFound(pact);
    return found;
  }
}
