import type { QueryClient } from '@tanstack/react-query';
import { connectionLabels } from '../labels/connection.js';
import type { Language } from '../labels/language.js';
import type { Document } from './document.js';

/** Why one field was refused; `path` leads to it in the input: formerNames.0.until. */
export interface FieldProblem {
  readonly path: string;
  readonly message: string;
}

/** A refusal of the API: `code` is stable, `message` is its sentence in the reader's language, also when the service was not there to say one. */
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
  readonly language: () => Language;
  readonly queries: QueryClient;
}

export interface Api {
  /** Sends one operation; throws ApiError on any refusal, also when the service cannot be reached (code UNREACHABLE). Only what reads can be given up by a signal. */
  send<Result, Variables>(document: Document<Result, Variables>, variables: Variables, signal?: AbortSignal): Promise<Result>;
  /** Loads into the cache what a page will read with `useOperation`; call it in the page's `load`. */
  load<Result, Variables>(document: Document<Result, Variables>, variables: Variables): Promise<Result>;
  /** Slug of the pact that the address names; null for the space's latest. */
  readonly pact: string | null;
  /** The past day that is read; null for today. */
  readonly asOf: string | null;
  /** The same, reading a past day: who is here and what they may do stays of today. */
  at(day: string | null): Api;
  /** Address of a file of this space, which may share its origin with others; of the day that is read when the file has a past. */
  addressOf(path: string): string;
  /** Sends a file as it is to a plain address; throws ApiError like `send`. */
  upload<Result>(path: string, file: Blob): Promise<Result>;
  readonly queries: QueryClient;
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string; readonly problems?: readonly FieldProblem[] } }[];
}

/** What is of today on every page. */
const OF_TODAY = 'Shell';

/** Files that may be those of a past day. */
const DATED_FILES = /^\/files\/(carte-des-engagements|calendrier|arrondissements|comparaison|dates|alertes|indicateurs|assiduite|decisions)\/[^/?]+\.csv/;

export function createApi(options: ApiOptions, asOf: string | null = null): Api {
  const { endpoint, pact = null, fetch, language, queries } = options;
  const wordsFor = (act: 'reading' | 'saving'): Unreached => {
    const labels = connectionLabels[language()];
    return { ...labels[act], broken: labels.broken };
  };
  const send: Api['send'] = async (document, variables, signal) => {
    // The text stays with the service, which knows it by its hash (docs/adr/0024).
    const extensions = { persistedQuery: { version: 1, sha256Hash: document.hash } };
    const body = JSON.stringify({ operationName: document.name, variables, extensions });
    const headers = { 'content-type': 'application/json', accept: 'application/json', 'accept-language': language(), ...(asOf && document.name !== OF_TODAY && { 'x-pacte-as-of': asOf }) };
    const words = wordsFor(signal ? 'reading' : 'saving');
    const response = await fetch(endpoint, { method: 'POST', body, headers, credentials: 'same-origin', signal: signal ?? null }).catch((error) => {
      if (signal?.aborted) throw error;
      throw new ApiError('UNREACHABLE', words.offline);
    });
    return readAnswer(response, words);
  };
  const addressOf = (path: string): string => endpoint.replace(/\/graphql$/, '') + path + (asOf && DATED_FILES.test(path) ? `${path.includes('?') ? '&' : '?'}au=${asOf}` : '');
  const upload: Api['upload'] = async (path, file) => {
    // The service looks at what the file holds, not at what it is said to be.
    const headers = { 'content-type': 'application/octet-stream', accept: 'application/json', 'accept-language': language() };
    const words = wordsFor('saving');
    const response = await fetch(addressOf(path), { method: 'POST', body: file, headers, credentials: 'same-origin' }).catch(() => {
      throw new ApiError('UNREACHABLE', words.offline);
    });
    if (response.ok) return response.json();
    return readAnswer(response, words);
  };
  const at = (day: string | null): Api => (day === asOf ? api : createApi(options, day));
  const api: Api = { send, queries, pact, asOf, at, addressOf, upload, load: (document, variables) => queries.ensureQueryData(operationQuery(send, document, variables, asOf)) };
  return api;
}

/** Key and function under which an operation's answer is cached. */
export function operationQuery<Result, Variables>(send: Api['send'], document: Document<Result, Variables>, variables: Variables, asOf: string | null = null) {
  return {
    queryKey: asOf === null || document.name === OF_TODAY ? ([document.name, variables] as const) : ([document.name, variables, asOf] as const),
    queryFn: ({ signal }: { signal: AbortSignal }) => send(document, variables, signal),
    revalidateIfStale: true,
  };
}

/** What is said when the service says nothing: a refusal is never without words. */
interface Unreached {
  readonly offline: string;
  readonly unanswered: string;
  readonly broken: string;
}

async function readAnswer<Result>(response: Response, words: Unreached): Promise<Result> {
  const answer = (await response.json().catch(() => null)) as Answer<Result> | null;
  const [error] = answer?.errors ?? [];
  const problems = answer?.errors?.flatMap(({ extensions }) => extensions?.problems ?? []) ?? [];
  if (error) throw new ApiError(error.extensions?.code ?? 'INTERNAL', error.message || words.broken, problems);
  if (!answer?.data) throw new ApiError('UNREACHABLE', words.unanswered);
  return answer.data;
}
