import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule, type BuildSchemaOptions } from '@nestjs/graphql';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginSchemaReportingDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import type { DynamicModule } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG, DateScalar, DateTimeScalar, fastQueries, PartialDateScalar, stringifyResult, type Config } from '#platform';
import { readAt } from './as-of/read-at.plugin.js';
import { ContextFactory, localeAsked } from './context.js';
import { ContextModule } from './context.module.js';
import { ErrorFormatter, localisedErrors } from './errors.js';
import { queryLimits } from './limits.js';
import { knownDocuments } from './persisted-documents.js';

/** Tokens of one document: the parser stops there. */
export const MAX_TOKENS = 2000;
/** Selections once every fragment is written out. */
export const MAX_SELECTIONS = 10_000;

/** How classes become the schema; `npm run schema` builds it alike. */
export const buildSchemaOptions: BuildSchemaOptions = { scalarsMap: [{ type: Date, scalar: DateTimeScalar }], orphanedTypes: [], dateScalarMode: 'isoDate' };

/** The GraphQL door: code-first schema, Apollo with what makes it fast, limits on every query. */
export function graphqlModule(): DynamicModule {
  return GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: ApolloDriver,
    imports: [ContextModule],
    inject: [ContextFactory, ErrorFormatter, CONFIG],
    useFactory: (contexts: ContextFactory, errors: ErrorFormatter, config: Config): ApolloDriverConfig => ({
      path: '/graphql',
      autoSchemaFile: true,
      sortSchema: true,
      graphiql: false,
      introspection: true,
      includeStacktraceInErrorResponses: false,
      fieldResolverEnhancers: [],
      buildSchemaOptions,
      resolvers: { Date: DateScalar, DateTime: DateTimeScalar, PartialDate: PartialDateScalar },
      parseOptions: { maxTokens: MAX_TOKENS },
      // Fragments spread in fragments multiply: counted by validation, before anything walks the selection.
      maxRecursiveSelections: MAX_SELECTIONS,
      csrfPrevention: true,
      // Documents by hash are ours (persisted-documents.ts): Apollo's own cache can be filled by anybody.
      persistedQueries: false,
      stringifyResult,
      context: (request: FastifyRequest, reply: FastifyReply) =>
        contexts.forGraphql(request, reply).catch((error: unknown) => {
          throw errors.beforeContext(error, request.id, localeAsked(request) ?? 'fr');
        }),
      formatError: (formatted, error) => errors.format(formatted, error),
      plugins: [
        ApolloServerPluginCacheControlDisabled(),
        ApolloServerPluginUsageReportingDisabled(),
        ApolloServerPluginSchemaReportingDisabled(),
        knownDocuments(config),
        queryLimits(),
        readAt(),
        localisedErrors(),
        fastQueries(),
      ],
    }),
  });
}
