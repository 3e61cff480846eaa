import { Args, Info, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow } from '#access';
import { asId, Ctx, extendTree, messageFor, readOne, selectionUnder, type RequestContext } from '#platform';
import { Indicator } from '../indicator.graphql.js';
import { indicatorTree, measurementTree } from '../indicator.tree.js';
import { measurementNotFound } from '../indicators.errors.js';
import { Measurement } from '../measurement.graphql.js';
import { smallCountThreshold } from '../suppression/small-count.sql.js';
import { breakdownsShown, type PlacedCell } from './breakdown.rules.js';
import { Breakdown, BreakdownDimension, BreakdownPayload, SetBreakdownInput } from './breakdown.graphql.js';
import { Breakdowns } from './breakdowns.service.js';

extendTree(indicatorTree, { fields: { breakdowns: '$.breakdowns' } });
extendTree(measurementTree, {
  fields: { breakdownVersion: '$.breakdown_version' },
  computed: {
    breakdowns: {
      _total: '$.value',
      _threshold: smallCountThreshold('$'),
      _cells: `(SELECT coalesce(json_agg(json_build_object('dimension', c.dimension, 'category', c.category, 'value', c.value)), '[]') FROM measurement_cell c WHERE c.tenant_id = $.tenant_id AND c.measurement_id = $.id)`,
    },
  },
});

interface Hidden {
  readonly _total: number | null;
  /** Null where this reader sees every number. */
  readonly _threshold: number | null;
  readonly _cells: readonly PlacedCell[];
}

@Resolver(() => Indicator)
export class ChosenBreakdowns {
  @ResolveField(() => [BreakdownDimension], { description: 'Ways in which its figures may be broken down.' })
  breakdowns(@Parent() indicator: { breakdowns: BreakdownDimension[] }): BreakdownDimension[] {
    return indicator.breakdowns;
  }
}

@Resolver(() => Measurement)
export class BreakdownsResolver {
  constructor(private readonly breakdowns: Breakdowns) {}

  @ResolveField(() => [Breakdown], { name: 'breakdowns' })
  shown(@Parent() { _total: total, _threshold: threshold, _cells: cells }: Hidden): Breakdown[] {
    return breakdownsShown(cells, total, threshold) as Breakdown[];
  }

  @ResolveField(() => Int, { description: 'Send it back with a breakdown.' })
  breakdownVersion(@Parent() measurement: { breakdownVersion: number }): number {
    return measurement.breakdownVersion;
  }

  @Mutation(() => BreakdownPayload, { description: 'Breaks a figure down one way its definition chooses. Cells that do not make its total are kept, and what is missing is told.' })
  @Allow('indicator.manage')
  async setBreakdown(@Ctx() ctx: RequestContext, @Args('input') { measurement, version, dimension, cells }: SetBreakdownInput, @Info() info: GraphQLResolveInfo): Promise<BreakdownPayload> {
    const id = asId(measurement);
    const outcome = await this.breakdowns.set(ctx, { measurement: id, version, dimension, cells });
    const read = (name: string): Promise<Measurement> | null => {
      const selection = selectionUnder(info, name);
      return selection.length > 0 ? readOne<Measurement>(ctx, selection, { tree: measurementTree, where: '$.id = :id AND $.superseded_by IS NULL', params: { id } }, measurementNotFound) : null;
    };
    return {
      measurement: outcome.problems.length === 0 ? await read('measurement') : null,
      problems: outcome.problems.map(({ path, code, details }) => ({ path, code, message: messageFor(code, details ?? {}, ctx.locale) })),
      conflict: outcome.conflict ? await read('conflict') : null,
    };
  }
}
