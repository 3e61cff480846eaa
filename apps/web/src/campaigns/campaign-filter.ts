import type { RequestFilter, RequestState } from '../graphql/generated.js';

export const REQUEST_STATES = ['AWAITED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED'] as const satisfies readonly RequestState[];

/** The filters of the page as they stand in its address. */
export function filterOf(search: URLSearchParams): RequestFilter {
  const state = REQUEST_STATES.find((each) => each === search.get('etat'));
  const axis = Number(search.get('axe')) || undefined;
  const organisation = search.get('organisation') || undefined;
  const text = search.get('texte')?.trim() || undefined;
  const late = search.get('retard') === 'oui' || undefined;
  return { ...(state && { state }), ...(axis && { axis }), ...(organisation && { organisation }), ...(text && { text }), ...(late && { late }) };
}

export function isFiltered(search: URLSearchParams): boolean {
  return Object.keys(filterOf(search)).length > 0;
}

/** The address of the campaign's page with these filters. */
export function requestsPath(campaign: string, filter: { etat?: RequestState; axe?: number; organisation?: string; retard?: 'oui' }): string {
  const search = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]));
  return `/campagnes/${campaign}${search.size ? `?${search}` : ''}`;
}
