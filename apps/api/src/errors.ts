import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { Injectable } from '@nestjs/common';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError, Log, messageFor, registerMessages, type Locale, type ProblemDetail } from '#platform';
import type { GraphqlContext } from './context.js';

registerMessages({
  NO_TENANT: { fr: 'Aucun espace n’est servi à cette adresse.', en: 'No space is served at this address.' },
  NOT_FOUND: { fr: 'Il n’y a rien à cette adresse.', en: 'There is nothing at this address.' },
  BODY_TOO_LARGE: { fr: 'La demande est trop grande ({max} octets au plus).', en: 'The request is too large ({max} bytes at most).' },
  MEDIA_TYPE_REFUSED: { fr: 'Ce type de contenu n’est pas accepté.', en: 'This type of content is not accepted.' },
  NOT_READY: { fr: 'Le service n’est pas encore prêt.', en: 'The service is not ready yet.' },
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
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_INPUT',
};

const STATUS: Record<string, number> = {
  INTERNAL: 500,
  NOT_READY: 503,
  STORAGE_UNREACHABLE: 503,
  SIGN_IN_REQUIRED: 401,
  TOKEN_INVALID: 401,
  BOUNCE_SIGNATURE_REFUSED: 401,
  FORBIDDEN: 403,
  ORIGIN_REFUSED: 403,
  DOCUMENT_NOT_KNOWN: 403,
  BODY_TOO_LARGE: 413,
  UPLOAD_TOO_LARGE: 413,
  MEDIA_TYPE_REFUSED: 415,
  TOO_MANY_REQUESTS: 429,
};

/** HTTP status of a refusal that answers a whole request. */
export function statusOf(code: string): number {
  return STATUS[code] ?? (/(^|_)NOT_FOUND$/.test(code) ? 404 : 400);
}

/** One formatter: codes out, texts by `localisedErrors`; what is not ours is masked and logged under the request's id. */
@Injectable()
export class ErrorFormatter {
  constructor(private readonly log: Log) {}

  /** A request whose context could not be made: told at once, since nothing later knows the reader's language. */
  beforeContext(error: unknown, requestId: string, locale: Locale): GraphQLError {
    const { code, details } = error instanceof DomainError ? error : this.masked(error);
    const told = { message: messageFor(code, { ...details, requestId }, locale), extensions: { code, details, requestId } };
    return new GraphQLError(code, { extensions: { code, told, http: { status: statusOf(code) } } });
  }

  format(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
    if (formatted.extensions?.['told']) return formatted.extensions['told'] as GraphQLFormattedError;
    const original = originalOf(error);
    const place = { locations: formatted.locations, path: formatted.path };
    if (original instanceof DomainError) {
      return { message: original.code, ...place, extensions: { code: original.code, details: original.details, problems: [...original.problems, ...refusedVariable(formatted.message, original)] } };
    }
    const code = String(formatted.extensions?.['code'] ?? '');
    if (original instanceof GraphQLError) {
      if (/more tha[nt] \d+ tokens/.test(formatted.message)) return { message: 'QUERY_TOO_LONG', extensions: { code: 'QUERY_TOO_LONG', details: {} } };
      const ours = APOLLO[code];
      const details = { reason: formatted.message };
      // In words already: what Apollo refuses before there is a context is not localised later.
      if (ours) return { message: messageFor(ours, details, 'fr'), ...place, extensions: { code: ours, details } };
    }
    if (refusedCharacter(original)) return { message: 'BAD_INPUT', ...place, extensions: { code: 'BAD_INPUT', details: { reason: 'U+0000' } } };
    if (code === 'FORBIDDEN') return { message: 'FORBIDDEN', ...place, extensions: { code: 'FORBIDDEN', details: {} } };
    return { message: 'INTERNAL', path: formatted.path, extensions: this.masked(original) };
  }

  /** The same with its sentence, where no plugin writes it: of what is followed. */
  told(error: GraphQLError, requestId: string, locale: Locale): GraphQLFormattedError {
    const formatted = { ...this.format(error.toJSON(), error) };
    localise(formatted, requestId, locale);
    return formatted;
  }

  private masked(error: unknown): { code: string; details: object } {
    this.log.error('request failed', { error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    return { code: 'INTERNAL', details: {} };
  }
}

/** PostgreSQL holds every character but one: U+0000 in a text is the sender's mistake (22021, character_not_in_repertoire). */
function refusedCharacter(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === '22021' || (error as { driverError?: { code?: unknown } } | null)?.driverError?.code === '22021';
}

/** A variable that a scalar refused, as a problem of its field: the path is only in the words of the GraphQL library. */
function refusedVariable(words: string, { code, details }: DomainError): ProblemDetail[] {
  const place = /^Variable "\$\w+" got invalid value .* at "\w+\.([^"]+)"; /s.exec(words)?.[1];
  return place ? [{ path: place.replace(/\[(\d+)\]/g, '.$1'), code, details }] : [];
}

/** A scalar that refuses a literal or a variable hides the DomainError one or two levels down. */
function originalOf(error: unknown): unknown {
  let at = unwrapResolverError(error);
  while (at instanceof GraphQLError && at.originalError) at = at.originalError;
  return at;
}

/** Writes each error's sentence in the reader's language, and the status of requests refused as a whole. */
export function localisedErrors(): ApolloServerPlugin<GraphqlContext> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          const errors = (singleResult.errors ?? []) as Mutable<GraphQLFormattedError>[];
          for (const error of errors) localise(error, contextValue.ctx.requestId, contextValue.ctx.locale);
          if (errors.length && !('data' in singleResult)) response.http.status = statusOf(String(errors[0]!.extensions?.['code']));
        },
      };
    },
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function localise(error: Mutable<GraphQLFormattedError>, requestId: string, locale: Locale): void {
  const { code, details, problems = [] } = error.extensions as { code: string; details?: object; problems?: readonly ProblemDetail[] };
  const told = problems.map((problem) => ({ path: problem.path, code: problem.code, message: messageFor(problem.code, problem.details ?? {}, locale) }));
  // One refused field: its own sentence says more than the general one.
  const reason = told.length === 1 ? told[0]!.message : told.map((problem) => `${problem.path} : ${problem.message}`).join(' ');
  error.message = told.length === 1 ? reason : messageFor(code, { reason, ...details, requestId }, locale);
  error.extensions = { code, details, ...(told.length ? { problems: told } : {}), requestId };
}
