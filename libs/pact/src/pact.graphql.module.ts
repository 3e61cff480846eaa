import { Module } from '@nestjs/common';
import { PactModule } from './pact.module.js';
import { PactResolver } from './pact.resolver.js';
import { PactOrganisationsResolver } from './participation/pact-organisations.resolver.js';
import { OrganisationRecordParticipations, ParticipationsResolver } from './participation/participations.resolver.js';
import { TerritoryGroupsResolver } from './territories/territory-groups.resolver.js';

@Module({ imports: [PactModule], providers: [PactResolver, PactOrganisationsResolver, ParticipationsResolver, OrganisationRecordParticipations, TerritoryGroupsResolver] })
export class PactGraphqlModule {}
