import { Module } from '@nestjs/common';
import { CommitmentIndicators, MeasurementIndicator, PeriodFields, ProgressFields } from './indicator-fields.resolver.js';
import { IndicatorsModule } from './indicators.module.js';
import { IndicatorsResolver } from './indicators.resolver.js';
import { SmallCountsResolver } from './suppression/small-counts.resolver.js';

@Module({ imports: [IndicatorsModule], providers: [IndicatorsResolver, ProgressFields, PeriodFields, MeasurementIndicator, CommitmentIndicators, SmallCountsResolver] })
export class IndicatorsGraphqlModule {}
