import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { TestClient } from './client.js';

interface Refused {
  readonly message: string;
  readonly extensions: { readonly code: string };
}

/** A subscription, as a browser has it: what came, in order. */
export interface Following<Data> {
  readonly seen: Data[];
  /** Codes of what was refused, and « ended » once the service has nothing more to say. */
  readonly ends: string[];
  /** Resolves as soon as what came last is as asked; fails after ten seconds. */
  until(asked: (last: Data | undefined) => boolean): Promise<Data>;
  /** Resolves as soon as it has ended. */
  ended(): Promise<readonly string[]>;
  stop(): Promise<void>;
}

export function follow<Data>(client: TestClient, query: string, variables: Record<string, unknown>, headers: Readonly<Record<string, string>> = {}): Following<Data> {
  const { url, headers: own } = client.socket;
  const Socket = class extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers: { ...own, ...headers } });
    }
  };
  const socket = createClient({ url, webSocketImpl: Socket, retryAttempts: 0, lazy: true });
  const seen: Data[] = [];
  const ends: string[] = [];
  const told = new Set<() => void>();
  const tell = (): void => told.forEach((each) => each());
  const end = (...codes: string[]): void => {
    ends.push(...codes);
    tell();
  };
  socket.subscribe<Data>(
    { query, variables },
    {
      next: ({ data, errors }) => {
        if (errors) return end(...(errors as unknown as Refused[]).map(({ extensions }) => extensions.code));
        seen.push(data!);
        tell();
      },
      error: (error) => end(...(Array.isArray(error) ? (error as Refused[]).map(({ extensions }) => extensions.code) : [(error as { message?: string }).message ?? `closed ${(error as { code?: number }).code}`])),
      complete: () => end('ended'),
    },
  );
  const when = async (met: () => boolean, what: () => string): Promise<void> => {
    const end = Date.now() + 10_000;
    while (!met()) {
      if (Date.now() > end) throw new Error(`not seen: ${what()}`);
      await new Promise<void>((wake) => {
        const timer = setTimeout(wake, 1_000);
        told.add(() => {
          clearTimeout(timer);
          wake();
        });
      });
    }
  };
  return {
    seen,
    ends,
    until: async (asked) => {
      await when(() => asked(seen.at(-1)), () => JSON.stringify({ last: seen.at(-1), ends }));
      return seen.at(-1)!;
    },
    ended: async () => {
      await when(() => ends.length > 0, () => JSON.stringify(seen.at(-1)));
      return ends;
    },
    stop: async () => {
      await socket.dispose();
    },
  };
}
