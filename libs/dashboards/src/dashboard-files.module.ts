import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { HeatMapExport } from './heat-map/heat-map-export.service.js';

/** What dashboards give as files. */
@Module({ imports: [AuditModule], providers: [HeatMapExport], exports: [HeatMapExport] })
export class DashboardFilesModule {}
