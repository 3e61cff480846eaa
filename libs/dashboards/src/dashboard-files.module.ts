import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { ComparisonExport } from './comparison/comparison-export.service.js';
import { DayComparisonExport } from './days/day-comparison-export.service.js';
import { DayComparison } from './days/day-comparison.service.js';
import { FiguresExport } from './figures-export.service.js';
import { HeatMapExport } from './heat-map/heat-map-export.service.js';
import { ArrondissementsExport } from './parts/arrondissements-export.service.js';
import { TimelineExport } from './timeline/timeline-export.service.js';

const FILES = [HeatMapExport, ComparisonExport, DayComparisonExport, TimelineExport, FiguresExport, ArrondissementsExport];

/** What dashboards give as files. */
@Module({ imports: [AuditModule], providers: [...FILES, DayComparison], exports: FILES })
export class DashboardFilesModule {}
