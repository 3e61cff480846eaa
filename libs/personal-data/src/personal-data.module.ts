import { Module } from '@nestjs/common';
import { AccessModule, PeopleModule } from '#access';
import { AuditModule } from '#audit';
import { Erasures } from './erasure/erasure.service.js';
import { PersonalDataExporter } from './export/personal-data-export.service.js';
import { ApplyRetention } from './retention/retention.jobs.js';
import { Retention } from './retention/retention.service.js';

const services = [Erasures, PersonalDataExporter, Retention];

/** What the service holds of people: told, taken away, erased, forgotten in time. */
@Module({ imports: [AuditModule, AccessModule, PeopleModule], providers: [...services, ApplyRetention], exports: services })
export class PersonalDataModule {}
