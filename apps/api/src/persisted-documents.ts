import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, type OperationDefinitionNode } from 'graphql';
import type { FastifyInstance } from 'fastify';
import { DomainError, readProjectFile, registerMessages, type Config } from '#platform';
import type { GraphqlContext } from './context.js';

registerMessages({
  DOCUMENT_NOT_KNOWN: {
    fr: 'Sans être connecté, seules les requêtes publiées avec l’application sont acceptées ici.',
    en: 'Without signing in, only the requests published with the application are accepted here.',
  },
  DOCUMENT_ID_UNKNOWN: { fr: 'Aucune requête publiée ne porte cet identifiant.', en: 'No published request has this identifier.' },
});

/** The web application's operations: sha256 of the text → text. Written by `npm run codegen`. */
const manifest = new Map<string, string>(Object.entries(JSON.parse(readProjectFile('apps', 'web', 'src', 'graphql', 'manifest.json')) as Record<string, string>));

interface Body {
  query?: string;
  id?: string;
  extensions?: { persistedQuery?: { sha256Hash?: string } };
}

/** Lets a client send a published document by its hash: as `id`, or as Apollo clients do in `extensions`. */
export function acceptDocumentIds(fastify: FastifyInstance): void {
  fastify.addHook('preHandler', (request, _reply, done) => {
    if (request.routeOptions.url !== '/graphql') return done();
    const body = request.body as Body | null | undefined;
    const hash = body?.id ?? body?.extensions?.persistedQuery?.sha256Hash;
    if (!body || hash === undefined) return done();
    body.query ??= manifest.get(hash);
    // Left in place, Apollo would look it up in a cache of its own, which anybody could fill.
    delete body.extensions?.persistedQuery;
    done(body.query === undefined ? (new DomainError('DOCUMENT_ID_UNKNOWN') as Error) : undefined);
  });
}

/** In production a document that is not published needs a signed-in person (docs/adr/0024); the demonstration is there to be tried. */
export function knownDocuments(config: Config): ApolloServerPlugin<GraphqlContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ contextValue, queryHash, operation }) {
          if (!config.production || config.demonstration || contextValue.ctx.actor.kind === 'PERSON') return;
          if (manifest.has(queryHash ?? '') || isIntrospection(operation)) return;
          throw new DomainError('DOCUMENT_NOT_KNOWN');
        },
      };
    },
  };
}

function isIntrospection(operation: OperationDefinitionNode | null | undefined): boolean {
  return operation?.selectionSet.selections.every((each) => each.kind === Kind.FIELD && each.name.value.startsWith('__')) ?? false;
}
