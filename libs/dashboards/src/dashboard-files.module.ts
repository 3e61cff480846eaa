import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { ComparisonExport } from './comparison/comparison-export.service.js';
import { HeatMapExport } from './heat-map/heat-map-export.service.js';

/** What dashboards give as files. */
@Module({ imports: [AuditModule], providers: [HeatMapExport, ComparisonExport], exports: [HeatMapExport, ComparisonExport] })
export class DashboardFilesModule {}
