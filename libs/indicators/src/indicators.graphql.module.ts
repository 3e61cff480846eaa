import { Module } from '@nestjs/common';
import './computed/formula.tree.js';
import { FormulaResolver } from './computed/formula.resolver.js';
import { BreakdownsResolver, ChosenBreakdowns } from './breakdowns/breakdowns.resolver.js';
import { DefinitionsResolver } from './definitions/definitions.resolver.js';
import { CommitmentIndicators, MeasurementIndicator, PeriodFields, ProgressFields } from './indicator-fields.resolver.js';
import { IndicatorsModule } from './indicators.module.js';
import { IndicatorsResolver } from './indicators.resolver.js';
import './progress/comparison.tree.js';
import { ComparisonResolver, PeriodTotalFields } from './progress/comparison.resolver.js';
import { TrajectoryResolver } from './progress/trajectory.resolver.js';
import { RollupsResolver } from './rollups/rollups.resolver.js';
import './revisions/revision.tree.js';
import { RevisionsResolver } from './revisions/revisions.resolver.js';
import { IndicatorTerritoryResolver } from './territories/indicator-territory.resolver.js';
import { SmallCountsResolver } from './suppression/small-counts.resolver.js';

@Module({ imports: [IndicatorsModule], providers: [IndicatorsResolver, ProgressFields, PeriodFields, MeasurementIndicator, CommitmentIndicators, SmallCountsResolver, DefinitionsResolver, RevisionsResolver, TrajectoryResolver, ComparisonResolver, PeriodTotalFields, RollupsResolver, FormulaResolver, BreakdownsResolver, ChosenBreakdowns, IndicatorTerritoryResolver] })
export class IndicatorsGraphqlModule {}
