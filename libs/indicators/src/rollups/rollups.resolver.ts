import { Args, Query, Resolver } from '@nestjs/graphql';
import { Allow } from '#access';
import { pactExists, pactNotFound } from '#pact';
import { Ctx, readMany, today, type RequestContext, type Selection } from '#platform';
import { indicatorTree } from '../indicator.tree.js';
import { OF_PACT } from '../indicators.resolver.js';
import { qualifierOfSum } from '../progress/qualifier.rules.js';
import { progressOf, type Compared } from '../progress.rules.js';
import { IndicatorRollups, type NumberedRollup } from './rollup.graphql.js';
import { rollUp, type RollupPart } from './rollup.rules.js';

interface Row {
  readonly weight: number;
  readonly axis: { readonly number: number } | null;
  readonly commitments: readonly { readonly actionCadre: { readonly number: number } | null }[];
  readonly targets: readonly unknown[];
  readonly progress:
    | ({ readonly _kind: Compared['kind']; readonly _baseline: number | null; readonly _target: number; readonly _sense: Compared['sense']; readonly _value: number; readonly _qualifiers: readonly Compared['qualifier'][] } & {
        readonly period: { readonly endsOn: string | null };
      })
    | null;
}

const field = (name: string, ...selection: Selection): Selection[number] => ({ name, responseKey: name, nodes: [], selection });
// Through the same trees as the screens: what is kept from a reader there is kept from them here.
const READ: Selection = [
  field('weight'),
  field('axis', field('number')),
  field('commitments', field('actionCadre', field('number'))),
  field('targets', field('id')),
  field('progress', field('percent'), field('period', field('endsOn'))),
];

@Resolver(() => IndicatorRollups)
export class RollupsResolver {
  @Query(() => IndicatorRollups, { description: 'How far the pact, its axes and its action-cadres are, with coverage and freshness; retired indicators are left out.' })
  @Allow('indicator.read')
  async indicatorRollups(@Ctx() ctx: RequestContext, @Args('pact', { type: () => String }) pact: string): Promise<IndicatorRollups> {
    const rows = await readMany<Row>(ctx, READ, { tree: indicatorTree, where: `${OF_PACT} AND $.retired_on IS NULL`, params: { pact } });
    if (rows.length === 0 && !(await pactExists(ctx, pact))) throw pactNotFound(pact);
    const parts = rows.map((row) => ({ row, part: partOf(row, today(ctx)) }));
    return {
      pact: rollUp(parts.map(({ part }) => part)),
      axes: byNumber(parts, ({ axis }) => (axis ? [axis.number] : [])),
      actionCadres: byNumber(parts, ({ commitments }) => [...new Set(commitments.flatMap(({ actionCadre }) => actionCadre?.number ?? []))]),
    };
  }
}

function partOf({ weight, targets, progress }: Row, day: string): RollupPart {
  const made = progress && progressOf({ kind: progress._kind, baseline: progress._baseline, target: progress._target, sense: progress._sense, value: progress._value, qualifier: qualifierOfSum(progress._qualifiers) });
  const endsOn = progress?.period.endsOn ?? null;
  return { weight, hasTarget: targets.length > 0, percent: made?.percent ?? null, ageDays: endsOn === null ? null : Math.max(0, Math.round((Date.parse(day) - Date.parse(endsOn)) / 86_400_000)) };
}

function byNumber(parts: readonly { readonly row: Row; readonly part: RollupPart }[], numbersOf: (row: Row) => readonly number[]): NumberedRollup[] {
  const groups = new Map<number, RollupPart[]>();
  for (const { row, part } of parts) for (const number of numbersOf(row)) groups.set(number, [...(groups.get(number) ?? []), part]);
  return [...groups].sort(([a], [b]) => a - b).map(([number, members]) => ({ number, rollup: rollUp(members) }));
}
