import type { QueryClient } from '@tanstack/react-query';
import type { Document } from './document.js';

/** Why one field was refused; `path` leads to it in the input: formerNames.0.until. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** A refusal of the API: `code` is stable, `message` is its sentence in the reader's language. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly problems: readonly FieldProblem[] = [],
  ) {
    super(message);
    this.name = 'ApiError';
  }

  /** The page was loaded before the service was renewed. */
  get isOutdated(): boolean {
    return this.code === 'DOCUMENT_ID_UNKNOWN';
  }

  /** The sentence for the field at a path of the input; undefined when it was not refused. */
  at(path: string): string | undefined {
    return this.problems.find((problem) => problem.path === path)?.message;
  }

  get isNotFound(): boolean {
    return /NOT_FOUND$|^(ORGANISATION_UNKNOWN|BAD_ID)$/.test(this.code);
  }
}

export interface ApiOptions {
  readonly endpoint: string;
  /** Slug of the pact that the address names; null for the space's latest. */
  readonly pact?: string | null;
  readonly fetch: typeof globalThis.fetch;
  readonly language: () => string;
  readonly queries: QueryClient;
}

export interface Api {
  /** Sends one operation; throws ApiError on any refusal, also when the service cannot be reached (code UNREACHABLE). */
  send<Result, Variables>(document: Document<Result, Variables>, variables: Variables, signal?: AbortSignal): Promise<Result>;
  /** Loads into the cache what a page will read with `useOperation`; call it in the page's `load`. */
  load<Result, Variables>(document: Document<Result, Variables>, variables: Variables): Promise<Result>;
  /** Slug of the pact that the address names; null for the space's latest. */
  readonly pact: string | null;
  /** Address of a file of this space, which may share its origin with others. */
  addressOf(path: string): string;
  /** Sends a file as it is to a plain address; throws ApiError like `send`. */
  upload<Result>(path: string, file: Blob): Promise<Result>;
  readonly queries: QueryClient;
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string; readonly problems?: readonly FieldProblem[] } }[];
}

export function createApi({ endpoint, pact = null, fetch, language, queries }: ApiOptions): Api {
  const send: Api['send'] = async (document, variables, signal) => {
    // The text stays with the service, which knows it by its hash (docs/adr/0024).
    const extensions = { persistedQuery: { version: 1, sha256Hash: document.hash } };
    const body = JSON.stringify({ operationName: document.name, variables, extensions });
    const headers = { 'content-type': 'application/json', accept: 'application/json', 'accept-language': language() };
    const response = await fetch(endpoint, { method: 'POST', body, headers, credentials: 'same-origin', signal: signal ?? null }).catch((error) => {
      if (signal?.aborted) throw error;
      throw new ApiError('UNREACHABLE', '');
    });
    return readAnswer(response);
  };
  const addressOf = (path: string): string => endpoint.replace(/\/graphql$/, '') + path;
  const upload: Api['upload'] = async (path, file) => {
    // The service looks at what the file holds, not at what it is said to be.
    const headers = { 'content-type': 'application/octet-stream', accept: 'application/json', 'accept-language': language() };
    const response = await fetch(addressOf(path), { method: 'POST', body: file, headers, credentials: 'same-origin' }).catch(() => {
      throw new ApiError('UNREACHABLE', '');
    });
    if (response.ok) return response.json();
    return readAnswer(response);
  };
  return { send, queries, pact, addressOf, upload, load: (document, variables) => queries.ensureQueryData(operationQuery(send, document, variables)) };
}

/** Key and function under which an operation's answer is cached. */
export function operationQuery<Result, Variables>(send: Api['send'], document: Document<Result, Variables>, variables: Variables) {
  return {
    queryKey: [document.name, variables] as const,
    queryFn: ({ signal }: { signal: AbortSignal }) => send(document, variables, signal),
    revalidateIfStale: true,
  };
}

async function readAnswer<Result>(response: Response): Promise<Result> {
  const answer = (await response.json().catch(() => null)) as Answer<Result> | null;
  const [error] = answer?.errors ?? [];
  const problems = answer?.errors?.flatMap(({ extensions }) => extensions?.problems ?? []) ?? [];
  if (error) throw new ApiError(error.extensions?.code ?? 'INTERNAL', error.message, problems);
  if (!answer?.data) throw new ApiError('UNREACHABLE', '');
  return answer.data;
}
