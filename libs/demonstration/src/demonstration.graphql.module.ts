import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { AuditModule } from '#audit';
import { DemonstrationResolver } from './demonstration.resolver.js';
import { Demonstrations } from './demonstration.service.js';

@Module({ imports: [AccessModule, AuditModule], providers: [DemonstrationResolver, Demonstrations] })
export class DemonstrationGraphqlModule {}
