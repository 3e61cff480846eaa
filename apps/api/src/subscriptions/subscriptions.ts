import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyInstance } from 'fastify';
import { WebSocketServer } from 'ws';
import { DomainError, Log, type Config } from '#platform';
import { ContextFactory, type Arrival } from '../context.js';
import { ErrorFormatter, statusOf } from '../errors.js';
import { isOriginForeign } from '../http/other-sites.js';
import { takeSpaceOff } from '../http/space-path.js';
import { serveSubscriptions } from './subscription-server.js';

/** Connections of one process, and of one person: several tabs, several machines. */
const MAX_CONNECTIONS = 2_000;
const MAX_OF_PERSON = 12;
/** Bytes of one message: a document and its variables. */
const MAX_MESSAGE = 64_000;

const REASONS = { 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 429: 'Too Many Requests', 503: 'Service Unavailable' } as const;

/**
 * Lets people follow what changes: GraphQL subscriptions over WebSocket (graphql-transport-ws) at /graphql. Whoever has not
 * signed in gets no connection, and no page of another site does.
 */
export function addSubscriptions(app: NestFastifyApplication, config: Config): void {
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  const contexts = app.get(ContextFactory);
  const log = app.get(Log);
  const ownHost = new URL(config.publicUrl).host;
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_MESSAGE, clientTracking: true });
  const open = new Map<string, number>();
  const server = serveSubscriptions(sockets, { contexts, errors: app.get(ErrorFormatter), schema: () => app.get(GraphQLSchemaHost).schema, production: config.production });

  const admit = async (arrival: Arrival, path: string): Promise<{ readonly personId: string } | keyof typeof REASONS> => {
    if (path !== '/graphql') return 404;
    if (isOriginForeign(arrival.headers, ownHost)) return 403;
    if (sockets.clients.size >= MAX_CONNECTIONS) return 503;
    const { actor } = await contexts.forRequest(arrival);
    if (actor.kind !== 'PERSON') return 401;
    return (open.get(actor.personId) ?? 0) >= MAX_OF_PERSON ? 429 : { personId: actor.personId };
  };
  const upgrade = async (raw: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const [path = '/'] = takeSpaceOff(raw).split('?');
    const arrival = arrivalOf(fastify, raw);
    const admitted = await admit(arrival, path);
    if (typeof admitted === 'number') return refuse(socket, admitted);
    sockets.handleUpgrade(raw, socket, head, (client) => {
      const { personId } = admitted;
      open.set(personId, (open.get(personId) ?? 0) + 1);
      client.once('close', () => (open.get(personId)! > 1 ? open.set(personId, open.get(personId)! - 1) : open.delete(personId)));
      sockets.emit('connection', client, Object.assign(raw, { arrival }));
    });
  };
  fastify.server.on('upgrade', (raw: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    void upgrade(raw, socket, head).catch((error: Error) => {
      // No space at that address, or a token that opens nothing.
      if (error instanceof DomainError) return refuse(socket, statusOf(error.code) === 401 ? 401 : 404);
      log.error('connection to follow changes failed', { error: error.message });
      refuse(socket, 503);
    });
  });
  // A server waits for its connections to end: these would not.
  fastify.addHook('preClose', () => server.close());
}

function arrivalOf(fastify: FastifyInstance, raw: IncomingMessage): Arrival {
  const { cookie = '' } = raw.headers;
  return { raw, headers: { ...raw.headers }, cookies: fastify.parseCookie(cookie), ip: raw.socket.remoteAddress ?? '', id: randomUUID() };
}

function refuse(socket: Duplex, status: keyof typeof REASONS): void {
  socket.end(`HTTP/1.1 ${status} ${REASONS[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
