import { Float, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Commitment } from '#commitments';
import { Ctx, type RequestContext } from '#platform';
import { Indicator, Progress } from './indicator.graphql.js';
import { Measurement, Period, Qualifier } from './measurement.graphql.js';
import { periodLabel } from './period.words.js';
import { qualifierOfSum } from './progress/qualifier.rules.js';
import { progressOf, type Compared, type ProgressMade } from './progress.rules.js';

interface HiddenProgress {
  _kind: Compared['kind'];
  _baseline: number | null;
  _target: number;
  _sense: Compared['sense'];
  _value: number;
  _qualifiers: readonly Compared['qualifier'][];
}

@Resolver(() => Progress)
export class ProgressFields {
  @ResolveField(() => Float)
  percent(@Parent() row: HiddenProgress): number {
    return made(row).percent;
  }

  @ResolveField(() => Float)
  rawPercent(@Parent() row: HiddenProgress): number {
    return made(row).rawPercent;
  }

  @ResolveField(() => Qualifier)
  qualifier(@Parent() { _qualifiers }: Pick<HiddenProgress, '_qualifiers'>): Qualifier {
    return qualifierOfSum(_qualifiers) as Qualifier;
  }

  @ResolveField(() => Boolean)
  reached(@Parent() row: HiddenProgress): boolean {
    return made(row).reached;
  }
}

// The statement gives no row where the rule would give null.
function made(row: HiddenProgress): ProgressMade {
  return progressOf({ kind: row._kind, baseline: row._baseline, target: row._target, sense: row._sense, value: row._value, qualifier: qualifierOfSum(row._qualifiers) })!;
}

interface HiddenPeriod {
  _kind: string;
  _startsOn: string | null;
  _startPrecision: string | null;
  _endsOn: string | null;
  _endPrecision: string | null;
}

@Resolver(() => Period)
export class PeriodFields {
  @ResolveField(() => String, { description: 'In words, in the reader’s language: « entre 2015 et 2018 ».' })
  label(@Parent() row: HiddenPeriod, @Ctx() ctx: RequestContext): string {
    const { _kind: kind, _startsOn: startsOn, _startPrecision: startPrecision, _endsOn: endsOn, _endPrecision: endPrecision } = row;
    return periodLabel({ kind, startsOn, startPrecision, endsOn, endPrecision }, ctx.locale);
  }
}

@Resolver(() => Measurement)
export class MeasurementIndicator {
  @ResolveField(() => Indicator)
  indicator(@Parent() measurement: { indicator: Indicator }): Indicator {
    return measurement.indicator;
  }
}

@Resolver(() => Commitment)
export class CommitmentIndicators {
  @ResolveField(() => [Indicator])
  indicators(@Parent() commitment: { indicators: Indicator[] }): Indicator[] {
    return commitment.indicators;
  }
}
