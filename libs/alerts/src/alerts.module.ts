import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { Acknowledgements } from './acknowledgements.service.js';
import { AlertExport } from './alert-export.service.js';
import { AlertRuleSettings } from './alert-rules.service.js';

@Module({ imports: [AuditModule], providers: [Acknowledgements, AlertExport, AlertRuleSettings], exports: [Acknowledgements, AlertExport, AlertRuleSettings] })
export class AlertsModule {}
