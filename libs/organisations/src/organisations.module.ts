import { Module } from '@nestjs/common';
import { AuditModule } from '#audit';
import { OrganisationMerger } from './merging/organisation-merger.service.js';
import { OrganisationsRepository } from './organisations.repository.js';
import { Organisations } from './organisations.service.js';

@Module({ imports: [AuditModule], providers: [OrganisationsRepository, Organisations, OrganisationMerger], exports: [Organisations, OrganisationMerger] })
export class OrganisationsModule {}
