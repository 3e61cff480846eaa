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
  DOCUMENT_ID_UNKNOWN: {
    fr: 'Aucune requête publiée ne porte cet identifiant. Dans l’application, rechargez la page : elle a été mise à jour.',
    en: 'No published request has this identifier. In the application, load the page again: it has been updated.',
  },
});

/** As much of a hash as our screens send: codegen sees that no two documents share it. */
const ID_LENGTH = 10;

/** The web application's operations: sha256 of the text, or the beginning of it, → text. Written by `npm run codegen`. */
function readManifest(): ReadonlyMap<string, string> {
  const texts = Object.entries(JSON.parse(readProjectFile('apps', 'web', 'src', 'graphql', 'manifest.json')) as Record<string, string>);
  return new Map(texts.flatMap(([hash, text]): [string, string][] => [[hash, text], [hash.slice(0, ID_LENGTH), text]]));
}

let manifest = readManifest();

interface Body {
  query?: string;
  id?: string;
  extensions?: { persistedQuery?: { sha256Hash?: string } };
}

/** The text of a hash. While developing, screens are built again under a running service: then the file is asked anew. */
export function textOf(hash: string, production: boolean): string | undefined {
  if (!production && !manifest.has(hash)) manifest = readManifest();
  return manifest.get(hash);
}

/** Lets a client send a published document by its hash alone: as `id`, or as Apollo clients and our screens do in `extensions`. */
export function acceptDocumentIds(fastify: FastifyInstance, config: Config): void {
  fastify.addHook('preHandler', (request, _reply, done) => {
    if (request.routeOptions.url !== '/graphql') return done();
    const body = request.body as Body | null | undefined;
    const hash = body?.id ?? body?.extensions?.persistedQuery?.sha256Hash;
    if (!body || hash === undefined) return done();
    body.query ??= textOf(hash, config.production);
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
