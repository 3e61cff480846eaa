import { getOperationAST, GraphQLError, Kind, parse, validate, type DocumentNode, type ExecutionArgs, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import { CloseCode, type SubscribePayload } from 'graphql-ws';
import { useServer, type Extra } from 'graphql-ws/use/ws';
import type { WebSocketServer } from 'ws';
import { DomainError } from '#platform';
import { localeAsked, type Arrival, type ContextFactory } from '../context.js';
import type { ErrorFormatter } from '../errors.js';
import { MAX_SELECTIONS, MAX_TOKENS } from '../graphql.js';
import { limitRefusal } from '../limits.js';
import { textOf } from '../persisted-documents.js';
import { followOperation } from './followed-operation.js';

/** What one connection follows at once. */
const MAX_FOLLOWED = 8;

interface Served {
  readonly contexts: ContextFactory;
  readonly errors: ErrorFormatter;
  readonly schema: () => GraphQLSchema;
  readonly production: boolean;
}

type Arrived = Extra & { readonly request: { readonly arrival: Arrival } };

/** The protocol of subscriptions over the connections that were admitted: the same limits and the same refusals as by HTTP. */
export function serveSubscriptions(sockets: WebSocketServer, { contexts, errors, schema, production }: Served): { close(): Promise<void> } {
  const arrivalOf = (extra: unknown): Arrival => (extra as Arrived).request.arrival;
  const told = (extra: unknown, refused: readonly GraphQLError[]) => refused.map((error) => errors.told(error, String(arrivalOf(extra).id), localeAsked(arrivalOf(extra)) ?? 'fr'));
  const server = useServer(
    {
      onConnect: ({ extra, connectionParams }) => {
        // A browser says in what language the page is only in what it sends first.
        const language = connectionParams?.['language'];
        if (language === 'fr' || language === 'en') arrivalOf(extra).headers['accept-language'] = language;
      },
      onSubscribe: ({ extra, subscriptions }, _id, payload) => {
        if (Object.keys(subscriptions).length > MAX_FOLLOWED) extra.socket.close(CloseCode.Forbidden, 'Too many subscriptions');
        const asked = operationAsked(schema(), payload, production);
        return Array.isArray(asked) ? asked : { ...asked, contextValue: { arrival: arrivalOf(extra) } };
      },
      subscribe: async (args) => {
        const { arrival } = (args).contextValue as { arrival: Arrival };
        const contextOf = () => contexts.forRequest(arrival);
        return followOperation({ ...(args), contextValue: { ctx: await contextOf() } }, contextOf);
      },
      onNext: ({ extra }, _id, _payload, _args, { errors: refused, ...result }) => ({ ...result, ...(refused && { errors: told(extra, refused) }) }),
      onError: ({ extra }, _id, _payload, refused) => told(extra, refused),
    },
    sockets,
  );
  return {
    async close() {
      // Said first, so that pages connect again elsewhere; whoever does not listen is cut off.
      for (const client of sockets.clients) client.close(1001, 'Going away');
      const cut = setTimeout(() => sockets.clients.forEach((client) => client.terminate()), 500);
      await server.dispose();
      clearTimeout(cut);
    },
  };
}

/** The document, by its text or by the hash of a published one, once it is found valid and within the limits; else why not. */
function operationAsked(schema: GraphQLSchema, { query, operationName, variables, extensions }: SubscribePayload, production: boolean): ExecutionArgs | GraphQLError[] {
  const hash = (extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)?.persistedQuery?.sha256Hash;
  const text = query || (typeof hash === 'string' ? textOf(hash, production) : undefined);
  if (text === undefined) return [refusal('DOCUMENT_ID_UNKNOWN')];
  let document: DocumentNode;
  try {
    document = parse(text, { maxTokens: MAX_TOKENS });
  } catch (error) {
    return [asked((error as GraphQLError).message, 'GRAPHQL_PARSE_FAILED')];
  }
  const [invalid] = validate(schema, document);
  if (invalid) return [asked(invalid.message, 'GRAPHQL_VALIDATION_FAILED')];
  const operation = getOperationAST(document, operationName);
  // What is asked once goes by HTTP, where it is limited, cached and logged.
  if (operation?.operation !== 'subscription') return [refusal('BAD_INPUT', { reason: 'subscription' })];
  if (selectionsIn(document) > MAX_SELECTIONS) return [refusal('QUERY_TOO_COMPLEX', { cost: MAX_SELECTIONS, max: MAX_SELECTIONS })];
  const refused = limitRefusal({ schema, document, operation, operationName: operationName ?? null, variables: variables ?? {} });
  return refused ? [new GraphQLError(refused.code, { originalError: refused })] : { schema, document, operationName: operationName ?? null, variableValues: variables ?? {} };
}

/** Selections once every fragment is written out; each fragment is counted once. Validation has refused cycles. */
function selectionsIn(document: DocumentNode): number {
  const fragments = new Map(document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each.selectionSet] as const] : [])));
  const counted = new Map<string, number>();
  const count = (set: SelectionSetNode): number =>
    set.selections.reduce((sum, each) => {
      if (each.kind !== Kind.FRAGMENT_SPREAD) return sum + 1 + (each.selectionSet ? count(each.selectionSet) : 0);
      const name = each.name.value;
      if (!counted.has(name)) counted.set(name, count(fragments.get(name)!));
      return sum + counted.get(name)!;
    }, 0);
  return document.definitions.reduce((sum, each) => sum + (each.kind === Kind.OPERATION_DEFINITION ? count(each.selectionSet) : 0), 0);
}

function refusal(code: string, details: Readonly<Record<string, unknown>> = {}): GraphQLError {
  return new GraphQLError(code, { originalError: new DomainError(code, details) });
}

/** In the words of the GraphQL library, under the code that a request by HTTP would get. */
function asked(reason: string, code: string): GraphQLError {
  return refusal(code, { reason });
}
