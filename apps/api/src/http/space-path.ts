import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';

/** Spaces without a host name of their own stand under a path of the service's: `/espaces/<slug>/…`. */
const PREFIX = /^\/espaces\/([a-z0-9]+(?:-[a-z0-9]+)*)(?=[/?]|$)/;

/** Kept beside the request, where nothing that a client sends can reach. */
const spaces = new WeakMap<IncomingMessage, string>();

/** Before routing: takes the prefix off and remembers the space, so that every route is written once. */
export function takeSpaceOff(request: IncomingMessage): string {
  const url = request.url ?? '/';
  const match = PREFIX.exec(url);
  if (!match) return url;
  spaces.set(request, match[1]!);
  const rest = url.slice(match[0].length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** The space that the address names; undefined when it names none. */
export function spaceOf(request: Pick<FastifyRequest, 'raw'>): string | undefined {
  return spaces.get(request.raw);
}
