import { Module } from '@nestjs/common';
import { AlertsModule } from './alerts.module.js';
import { AlertsResolver } from './alerts.resolver.js';

@Module({ imports: [AlertsModule], providers: [AlertsResolver] })
export class AlertsGraphqlModule {}
