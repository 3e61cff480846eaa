import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError, type Log } from '#platform';
import { isFromAnotherSite, isOriginForeign } from './other-sites.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What every exchange goes through: an id to find it by, a refusal of other sites' writes, no copy kept on the way, one log line. */
export function addHooks(fastify: FastifyInstance, log: Log, publicUrl: string): void {
  const ownHost = new URL(publicUrl).host;
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    log.within({ requestId: request.id }, () => done(fromElsewhere(request, ownHost) ? (new DomainError('ORIGIN_REFUSED') as Error) : undefined));
  });
  // Once the body is read: of what cannot be read at all, that is told first.
  fastify.addHook('preHandler', (request, _reply, done) => done(couldBeForged(request) ? (new DomainError('ORIGIN_REFUSED') as Error) : undefined));
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    // What nobody said may be kept is kept by nobody: most answers depend on who asks.
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    done(null, payload);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    // The route's pattern, never the address: links carry tokens.
    const line = { requestId: request.id, method: request.method, route: request.routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
    log.info('request', line);
    done();
  });
}

/** True for a write that a page of another site asks for: beside SameSite cookies and Apollo's own check. */
function fromElsewhere(request: FastifyRequest, ownHost: string): boolean {
  return !SAFE.has(request.method) && (isFromAnotherSite(request) || isOriginForeign(request.headers, ownHost));
}

/** What any site's page can make a browser send without asking first. */
const PLAIN_FORMS = /^\s*(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)\s*(;|$)/i;

/** What Apollo would refuse as possibly forged, in English: refused before it, in the reader's language. */
function couldBeForged({ routeOptions, headers, method }: FastifyRequest): boolean {
  if (routeOptions.url !== '/graphql' || method === 'OPTIONS' || headers['apollo-require-preflight'] || headers['x-apollo-operation-name']) return false;
  return headers['content-type'] === undefined || PLAIN_FORMS.test(headers['content-type']);
}
