import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { ComparisonExport } from './comparison/comparison-export.service.js';
import { FiguresExport } from './figures-export.service.js';
import { HeatMapExport } from './heat-map/heat-map-export.service.js';
import { ArrondissementsExport } from './parts/arrondissements-export.service.js';
import { TimelineExport } from './timeline/timeline-export.service.js';

const FILES = [HeatMapExport, ComparisonExport, TimelineExport, FiguresExport, ArrondissementsExport];

/** What dashboards give as files. */
@Module({ imports: [AuditModule], providers: FILES, exports: FILES })
export class DashboardFilesModule {}
