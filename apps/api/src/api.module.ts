import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard } from '#access';
import { CommitmentsGraphqlModule } from '#commitments';
import { PactGraphqlModule } from '#pact';
import { PlatformModule, type Config } from '#platform';
import { ContextModule } from './context.module.js';
import { graphqlModule } from './graphql.js';

/** What the API wires: platform, the rooms' resolvers, the plain HTTP routes. Holds no rule. */
@Module({})
export class ApiModule {
  static with(config: Config): DynamicModule {
    return {
      module: ApiModule,
      imports: [PlatformModule.with(config), ContextModule, graphqlModule(), PactGraphqlModule, CommitmentsGraphqlModule],
      providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
    };
  }
}
