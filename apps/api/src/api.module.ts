import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGraphqlModule, AccessGuard } from '#access';
import { CommitmentsGraphqlModule } from '#commitments';
import { IndicatorsGraphqlModule } from '#indicators';
import { OrganisationsGraphqlModule } from '#organisations';
import { PactGraphqlModule } from '#pact';
import { PlatformModule, type Config } from '#platform';
import { ContextModule } from './context.module.js';
import { graphqlModule } from './graphql.js';
import { HealthController } from './http/health.controller.js';

/** The rooms that answer GraphQL; `npm run schema` reads them too. */
export const graphqlModules = [AccessGraphqlModule, OrganisationsGraphqlModule, PactGraphqlModule, CommitmentsGraphqlModule, IndicatorsGraphqlModule];

/** What the API wires: platform, the rooms' resolvers, the plain HTTP routes. Holds no rule. */
@Module({})
export class ApiModule {
  static with(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.with(config), ContextModule, graphqlModule(), ...graphqlModules],
      controllers: [HealthController],
      providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
    };
  }
}
