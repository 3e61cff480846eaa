import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import send from '@fastify/send';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError, projectPath, spacePath, type TenantDirectory } from '#platform';
import { isKnownAddress } from './known-addresses.rules.js';
import { spaceOf } from './space-path.js';

/** Addresses that belong to programs: what is unknown there is a coded 404, not a page. */
const NOT_PAGES = /^\/(graphql|graphiql|health|open-data|files|calendars|embed|assets)(\/|$)/;

/** Built files carry the hash of their content in their name: kept for ever. The others are asked for again. */
const HASHED = { maxAge: '365d', immutable: true } as const;
const ASKED_AGAIN = { maxAge: 0 } as const;

const policy = (directives: Record<string, string>): string =>
  Object.entries({ 'default-src': `'self'`, 'object-src': `'none'`, 'base-uri': `'none'`, 'frame-ancestors': `'none'`, 'form-action': `'self'`, ...directives })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** GraphiQL's editor writes style elements and starts workers from its own files. */
const GRAPHIQL_POLICY = policy({ 'style-src': `'self' 'unsafe-inline'`, 'img-src': `'self' data:`, 'font-src': `'self' data:`, 'worker-src': `'self' blob:` });

/** The web application and GraphiQL, from what the build made; an API without them answers the rest all the same. */
export function addPages(fastify: FastifyInstance, tenants: TenantDirectory): void {
  const web = projectPath('dist', 'web');
  const graphiql = projectPath('dist', 'graphiql');
  fastify.get('/assets/*', (request, reply) => file(request, reply, join(web, 'assets'), HASHED));
  fastify.get('/graphiql/assets/*', (request, reply) => file(request, reply, join(graphiql, 'assets'), HASHED));
  fastify.get('/graphiql', (_request, reply) => page(reply, join(graphiql, 'index.html'), () => GRAPHIQL_POLICY));
  fastify.get('/*', async (request, reply) => {
    const path = `/${wildcard(request)}`;
    if (NOT_PAGES.test(path)) throw new DomainError('NOT_FOUND');
    if (/\.\w+$/.test(path)) return file(request, reply, web, ASKED_AGAIN);
    const space = await spaceAsked(request, tenants);
    // The application itself says, on its page, that there is none at this address.
    if (!space || !isKnownAddress(await addressesOf(web), path)) void reply.code(404);
    return page(reply, join(web, 'index.html'), (nonce) => policy({ 'style-src': `'self' 'nonce-${nonce}'`, 'img-src': `'self' data:` }), space?.basePath);
  });
}

/** What the application's addresses begin with; undefined: the address names a space that is not there. */
async function spaceAsked(request: FastifyRequest, tenants: TenantDirectory): Promise<{ readonly basePath: string } | undefined> {
  const space = spaceOf(request);
  if (space === undefined) return { basePath: '' };
  const tenant = await tenants.at(request.headers.host, space);
  return tenant && { basePath: spacePath(tenant.slug) };
}

/** Patterns of the addresses that have a page, which the build of the pages leaves beside them. */
async function addressesOf(web: string): Promise<string[]> {
  return JSON.parse(await readFile(join(web, 'addresses.json'), 'utf8').catch(() => '[]')) as string[];
}

function wildcard(request: FastifyRequest): string {
  return (request.params as { '*': string })['*'];
}

/** A file below `root`, and nothing above it; conditional requests and ranges are answered. */
async function file(request: FastifyRequest, reply: FastifyReply, root: string, options: object): Promise<FastifyReply> {
  const sent = await send(request.raw, encodeURI(`/${wildcard(request)}`), { root, index: false, dotfiles: 'ignore', ...options });
  if (sent.type !== 'file') throw new DomainError('NOT_FOUND');
  return reply.code(sent.statusCode).headers(sent.headers).send(sent.stream);
}

/**
 * One page, read at each request so that a new build is seen. The nonce is for the few rules that the component
 * library writes itself; it finds it in the page.
 */
async function page(reply: FastifyReply, path: string, policyFor: (nonce: string) => string, basePath = ''): Promise<string> {
  const html = await readFile(path, 'utf8').catch(() => undefined);
  if (html === undefined) throw new DomainError('NOT_FOUND');
  const nonce = randomBytes(16).toString('base64');
  void reply.header('content-security-policy', policyFor(nonce)).header('cache-control', 'no-cache').type('text/html; charset=utf-8');
  return html.replace('<head>', `<head>\n    <meta property="csp-nonce" nonce="${nonce}" />\n    <meta name="base-path" content="${basePath}" />`);
}
