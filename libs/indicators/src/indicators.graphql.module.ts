import { Module } from '@nestjs/common';
import { CommitmentIndicators, MeasurementIndicator, PeriodFields, ProgressFields } from './indicator-fields.resolver.js';
import { IndicatorsResolver } from './indicators.resolver.js';

@Module({ providers: [IndicatorsResolver, ProgressFields, PeriodFields, MeasurementIndicator, CommitmentIndicators] })
export class IndicatorsGraphqlModule {}
