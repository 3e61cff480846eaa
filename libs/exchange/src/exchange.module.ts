import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { OrganisationsModule } from '#organisations';
import { OrganisationExchange } from './organisation-sheets/organisation-exchange.service.js';

@Module({ imports: [AuditModule, OrganisationsModule], providers: [OrganisationExchange], exports: [OrganisationExchange] })
export class ExchangeModule {}
