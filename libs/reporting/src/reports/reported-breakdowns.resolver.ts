import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Breakdown, breakdownsShown, type PlacedCell } from '#indicators';
import { ContributedFigure } from '../contributions/contribution.graphql.js';
import { ReportedValue } from './report.graphql.js';

interface Hidden {
  readonly _total: number | null;
  /** Null where this reader sees every number. */
  readonly _threshold: number | null;
  readonly _cells: readonly PlacedCell[];
}

@Resolver(() => ReportedValue)
export class ReportedBreakdowns {
  @ResolveField(() => [Breakdown], { description: 'As its organisation breaks it down; small counts are kept from who is told none.' })
  breakdowns(@Parent() { _cells: cells, _total: total, _threshold: threshold }: Hidden): Breakdown[] {
    return breakdownsShown(cells, total, threshold) as Breakdown[];
  }
}

@Resolver(() => ContributedFigure)
export class ContributedBreakdowns {
  @ResolveField(() => [Breakdown], { description: 'Small counts are kept from the other porteurs, unlike the figure itself.' })
  breakdowns(@Parent() { _cells: cells, _total: total, _threshold: threshold }: Hidden): Breakdown[] {
    return breakdownsShown(cells, total, threshold) as Breakdown[];
  }
}
