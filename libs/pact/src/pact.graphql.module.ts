import { Module } from '@nestjs/common';
import { PactOrganisationsResolver } from './pact-organisations.resolver.js';
import { PactResolver } from './pact.resolver.js';

@Module({ providers: [PactResolver, PactOrganisationsResolver] })
export class PactGraphqlModule {}
