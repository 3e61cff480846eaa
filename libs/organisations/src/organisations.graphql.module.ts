import { Module } from '@nestjs/common';
import { GuestScopeOrganisation, ViewerGrantOrganisation } from './viewer-additions.resolver.js';

@Module({ providers: [ViewerGrantOrganisation, GuestScopeOrganisation] })
export class OrganisationsGraphqlModule {}
