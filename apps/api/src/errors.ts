import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { Injectable } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError, Log, messageFor, registerMessages } from '#platform';
import type { GraphqlContext } from './context.js';

registerMessages({
  NO_TENANT: { fr: 'Aucun espace n’est servi à cette adresse.', en: 'No space is served at this address.' },
  GRAPHQL_PARSE_FAILED: { fr: 'La requête GraphQL ne peut pas être lue : {reason}', en: 'The GraphQL request cannot be read: {reason}' },
  GRAPHQL_VALIDATION_FAILED: { fr: 'La requête GraphQL n’est pas valable : {reason}', en: 'The GraphQL request is not valid: {reason}' },
});

/** Codes Apollo gives to requests it refuses itself; their English reason is kept, it names the field. */
const APOLLO: Record<string, string> = {
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  BAD_USER_INPUT: 'BAD_INPUT',
  BAD_REQUEST: 'BAD_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_INPUT',
};

/** One formatter: codes out, texts by `localisedErrors`; what is not ours is masked and logged under the request's id. */
@Injectable()
export class ErrorFormatter {
  constructor(private readonly log: Log) {}

  format(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
    const original = originalOf(error);
    const place = { locations: formatted.locations, path: formatted.path };
    if (original instanceof DomainError) {
      return { message: original.code, ...place, extensions: { code: original.code, details: original.details, problems: original.problems } };
    }
    const code = String(formatted.extensions?.['code'] ?? '');
    const ours = APOLLO[code];
    if (ours && original instanceof GraphQLError) return { message: ours, ...place, extensions: { code: ours, details: { reason: formatted.message } } };
    if (code === 'FORBIDDEN') return { message: 'FORBIDDEN', ...place, extensions: { code: 'FORBIDDEN', details: {} } };
    this.log.error('request failed', { error: original instanceof Error ? (original.stack ?? original.message) : String(original) });
    return { message: 'INTERNAL', path: formatted.path, extensions: { code: 'INTERNAL', details: {} } };
  }
}

/** A scalar that refuses a literal or a variable hides the DomainError one or two levels down. */
function originalOf(error: unknown): unknown {
  let at = unwrapResolverError(error);
  while (at instanceof GraphQLError && at.originalError) at = at.originalError;
  return at;
}

/** Writes each error's sentence in the reader's language, once the context is known. */
export function localisedErrors(): ApolloServerPlugin<GraphqlContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single') return;
          const { ctx } = contextValue;
          for (const error of (response.body.singleResult.errors ?? []) as Mutable<GraphQLFormattedError>[]) {
            const details = { ...(error.extensions?.['details'] as object), requestId: ctx.requestId };
            error.message = messageFor(String(error.extensions?.['code']), details, ctx.locale);
          }
        },
      };
    },
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
