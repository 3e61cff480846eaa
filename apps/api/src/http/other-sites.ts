import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '#platform';

/** True when the browser says that a page of another site asks. */
export function isFromAnotherSite(request: FastifyRequest): boolean {
  return request.headers['sec-fetch-site'] === 'cross-site';
}

/** True when a page asks that is neither of the host that is asked nor of the service's own. Programs send no origin. */
export function isOriginForeign({ origin, host: asked }: IncomingHttpHeaders, ownHost: string): boolean {
  if (!origin) return false;
  const host = URL.canParse(origin) ? new URL(origin).host : '';
  return host !== asked && host !== ownHost;
}

/** For a GET that writes in the journal: another site must not make a reader's browser write there. */
export function refuseOtherSites(request: FastifyRequest): void {
  if (isFromAnotherSite(request)) throw new DomainError('ORIGIN_REFUSED');
}
