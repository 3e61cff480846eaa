import { Float, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, today, type RequestContext } from '#platform';
import { Indicator } from '../indicator.graphql.js';
import { Qualifier, type PeriodKind } from '../measurement.graphql.js';
import { periodLabel } from '../period.words.js';
import { progressOf, type ProgressMade, type Qualifier as QualifierName, type Sense } from '../progress.rules.js';
import { NotCompared, PeriodTotal } from './comparison.graphql.js';
import { notCompared, type PeriodKnown } from './comparison.rules.js';
import { qualifierOfSum } from './qualifier.rules.js';
import { drawn, type HiddenTrajectory } from './trajectory.resolver.js';

interface HiddenFacts extends HiddenTrajectory {
  readonly _targetCount: number;
  readonly _figures: number;
  readonly _knownFigures: number;
  readonly _hasBaseline: boolean;
  readonly _periods: readonly PeriodKnown[];
  readonly _kept: boolean;
}

@Resolver(() => Indicator)
export class ComparisonResolver {
  @ResolveField(() => [PeriodTotal], { description: 'Of an indicator that counts by year or half-year: each period beside what was aimed at, the latest first. Empty for the others.' })
  periods(@Parent() indicator: { periods: PeriodTotal[] }): PeriodTotal[] {
    return indicator.periods;
  }

  @ResolveField(() => NotCompared, { nullable: true, description: 'Why the last figure is held against nothing, and what is missing; null when it is.' })
  notCompared(@Parent() row: HiddenFacts, @Ctx() ctx: RequestContext): NotCompared | null {
    const { _kind: kind, _targetCount: targets, _figures: figures, _knownFigures: known, _hasBaseline: hasBaseline, _periods: periods, _kept: kept } = row;
    const { standing } = drawn(row);
    const made = notCompared({ kind, targets, datedTargets: row._targets.length, hasBaseline, figures, known, periods, kept, standing }, today(ctx));
    if (!made) return null;
    const { reason, period } = made;
    return { reason, period: period && wordsOf(period, ctx), partKind: (period?.partKind as PeriodKind | undefined) ?? null, known: period?.known ?? null, expected: period?.expected ?? null };
  }
}

function wordsOf({ kind, startsOn, endsOn }: PeriodKnown, { locale }: RequestContext): string {
  return periodLabel({ kind, startsOn, startPrecision: kind, endsOn, endPrecision: kind }, locale);
}

interface HiddenTotal {
  readonly _kind: string;
  readonly _startsOn: string | null;
  readonly _startPrecision: string | null;
  readonly _endsOn: string;
  readonly _endPrecision: string;
  readonly _qualifiers: readonly QualifierName[];
  readonly _target: number | null;
  readonly _sense: Sense | null;
  readonly _value: number | null;
}

@Resolver(() => PeriodTotal)
export class PeriodTotalFields {
  @ResolveField(() => String)
  label(@Parent() row: HiddenTotal, @Ctx() ctx: RequestContext): string {
    return periodLabel({ kind: row._kind, startsOn: row._startsOn, startPrecision: row._startPrecision, endsOn: row._endsOn, endPrecision: row._endPrecision }, ctx.locale);
  }

  @ResolveField(() => Qualifier)
  qualifier(@Parent() row: HiddenTotal): Qualifier {
    return qualifierOfSum(row._qualifiers) as Qualifier;
  }

  @ResolveField(() => Float, { nullable: true })
  rawPercent(@Parent() row: HiddenTotal): number | null {
    return made(row)?.rawPercent ?? null;
  }

  @ResolveField(() => Boolean, { nullable: true })
  reached(@Parent() row: HiddenTotal): boolean | null {
    return made(row)?.reached ?? null;
  }
}

function made({ _target: target, _sense: sense, _value: value, _qualifiers: qualifiers }: HiddenTotal): ProgressMade | null {
  return target === null || sense === null || value === null ? null : progressOf({ kind: 'FLOW', baseline: null, target, sense, value, qualifier: qualifierOfSum(qualifiers) });
}
