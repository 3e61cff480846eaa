import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { DomainError } from '#platform';
import { projectFile } from '../project.js';

/** Addresses that belong to programs: what is unknown there is a coded 404, not a page. */
const NOT_PAGES = /^\/(graphql|graphiql|health|open-data|files|calendars|embed|assets)(\/|$)/;

const HASHED = { maxAge: '365d', immutable: true } as const;

const policy = (directives: Record<string, string>): string =>
  Object.entries({ 'default-src': `'self'`, 'object-src': `'none'`, 'base-uri': `'none'`, 'frame-ancestors': `'none'`, 'form-action': `'self'`, ...directives })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** GraphiQL's editor writes style elements and starts workers from its own files. */
const GRAPHIQL_POLICY = policy({ 'style-src': `'self' 'unsafe-inline'`, 'img-src': `'self' data:`, 'font-src': `'self' data:`, 'worker-src': `'self' blob:` });

/** The web application and GraphiQL, from what the build made; an API without them answers the rest all the same. */
export async function addPages(fastify: FastifyInstance): Promise<void> {
  const web = projectFile('dist/web');
  const graphiql = projectFile('dist/graphiql');
  await fastify.register(fastifyStatic, { root: web, serve: false, cacheControl: false });
  fastify.get('/assets/*', (request, reply) => asset(reply, web, `assets/${wildcard(request.params)}`));
  fastify.get('/graphiql/assets/*', (request, reply) => asset(reply, graphiql, `assets/${wildcard(request.params)}`));
  fastify.get('/graphiql', (_request, reply) => page(reply, join(graphiql, 'index.html'), () => GRAPHIQL_POLICY));
  fastify.get('/*', (request, reply) => {
    const path = `/${wildcard(request.params)}`;
    if (NOT_PAGES.test(path)) throw new DomainError('NOT_FOUND');
    if (/\.\w+$/.test(path)) return found(reply.header('cache-control', 'no-cache'), web, path.slice(1), {});
    return page(reply, join(web, 'index.html'), (nonce) => policy({ 'style-src': `'self' 'nonce-${nonce}'`, 'img-src': `'self' data:` }));
  });
}

function wildcard(params: unknown): string {
  return (params as { '*': string })['*'];
}

/** Built files carry the hash of their content in their name: kept for ever. */
function asset(reply: FastifyReply, root: string, path: string): FastifyReply {
  return found(reply, root, path, { cacheControl: true, ...HASHED });
}

function found(reply: FastifyReply, root: string, path: string, options: object): FastifyReply {
  if (path.includes('..') || !existsSync(join(root, path))) throw new DomainError('NOT_FOUND');
  return reply.sendFile(path, root, options);
}

/**
 * One page, read at each request so that a new build is seen. The nonce is for the few rules that the component
 * library writes itself; it finds it in the page.
 */
async function page(reply: FastifyReply, file: string, policyFor: (nonce: string) => string): Promise<string> {
  const html = await readFile(file, 'utf8').catch(() => undefined);
  if (html === undefined) throw new DomainError('NOT_FOUND');
  const nonce = randomBytes(16).toString('base64');
  void reply.header('content-security-policy', policyFor(nonce)).header('cache-control', 'no-cache').type('text/html; charset=utf-8');
  return html.replace('<head>', `<head>\n    <meta property="csp-nonce" nonce="${nonce}" />`);
}
