import type { FastifyRequest } from 'fastify';
import { DomainError } from '#platform';

/** True when the browser says that a page of another site asks. */
export function isFromAnotherSite(request: FastifyRequest): boolean {
  return request.headers['sec-fetch-site'] === 'cross-site';
}

/** For a GET that writes in the journal: another site must not make a reader's browser write there. */
export function refuseOtherSites(request: FastifyRequest): void {
  if (isFromAnotherSite(request)) throw new DomainError('ORIGIN_REFUSED');
}
