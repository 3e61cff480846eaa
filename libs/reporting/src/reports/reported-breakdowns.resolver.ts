import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Breakdown, breakdownsShown, type PlacedCell } from '#indicators';
import { ReportedValue } from './report.graphql.js';

/** Hidden values of a figure that a report gives. */
export interface FigureCells {
  readonly _total: number | null;
  /** Null where this reader sees every number. */
  readonly _threshold: number | null;
  readonly _cells: readonly PlacedCell[];
}

/** The parts of a figure, as this reader may see them. */
export function shownCells({ _cells: cells, _total: total, _threshold: threshold }: FigureCells): Breakdown[] {
  return breakdownsShown(cells, total, threshold) as Breakdown[];
}

@Resolver(() => ReportedValue)
export class ReportedBreakdowns {
  @ResolveField(() => [Breakdown], { description: 'As its organisation breaks it down; small counts are kept from who is told none.' })
  breakdowns(@Parent() value: FigureCells): Breakdown[] {
    return shownCells(value);
  }
}
