import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import './measurement-references.js';
import { Measurements } from './measurements.service.js';
import { SmallCounts } from './suppression/small-counts.service.js';

@Module({ imports: [AuditModule], providers: [Measurements, SmallCounts], exports: [Measurements, SmallCounts] })
export class IndicatorsModule {}
