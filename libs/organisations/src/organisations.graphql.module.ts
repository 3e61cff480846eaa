import { Module } from '@nestjs/common';
import { OrganisationsModule } from './organisations.module.js';
import { OrganisationRecordsResolver } from './records/organisation-records.resolver.js';
import { peopleAdditions } from './people-additions.resolver.js';
import { GuestScopeOrganisation, ViewerGrantOrganisation } from './viewer-additions.resolver.js';

@Module({ imports: [OrganisationsModule], providers: [OrganisationRecordsResolver, ViewerGrantOrganisation, GuestScopeOrganisation, ...peopleAdditions] })
export class OrganisationsGraphqlModule {}
