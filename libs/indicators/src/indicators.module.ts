import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Breakdowns } from './breakdowns/breakdowns.service.js';
import { ComputedFigures } from './computed/computed-figures.service.js';
import { DefinitionsRepository } from './definitions/definitions.repository.js';
import { Definitions } from './definitions/definitions.service.js';
import './measurement-references.js';
import { Measurements } from './measurements.service.js';
import { Corrections } from './revisions/corrections.service.js';
import { SmallCounts } from './suppression/small-counts.service.js';

@Module({ imports: [AuditModule], providers: [Breakdowns, ComputedFigures, Measurements, SmallCounts, Definitions, DefinitionsRepository, Corrections], exports: [Breakdowns, ComputedFigures, Measurements, SmallCounts, Definitions, Corrections] })
export class IndicatorsModule {}
