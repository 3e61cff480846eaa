import type { RequestFilter, RequestState } from '../graphql/generated.js';

export const REQUEST_STATES = ['AWAITED', 'DRAFT', 'READY', 'SUBMITTED', 'RETURNED', 'ACCEPTED'] as const satisfies readonly RequestState[];

/** Requests that are counted apart, each with its word in the address. */
export const APART = { excusees: { excused: true }, contributions: { contributions: true }, anciennes: { former: true } } as const satisfies Record<string, RequestFilter>;
export type Apart = keyof typeof APART;

/** The filters of the page as they stand in its address. */
export function filterOf(search: URLSearchParams): RequestFilter {
  const state = REQUEST_STATES.find((each) => each === search.get('etat'));
  const axis = Number(search.get('axe')) || undefined;
  const organisation = search.get('organisation') || undefined;
  const text = search.get('texte')?.trim() || undefined;
  const late = search.get('retard') === 'oui' || undefined;
  const apart = Object.entries(APART).find(([name]) => name === search.get('quoi'))?.[1];
  return { ...apart, ...(state && { state }), ...(axis && { axis }), ...(organisation && { organisation }), ...(text && { text }), ...(late && { late }) };
}

export function isFiltered(search: URLSearchParams): boolean {
  return Object.keys(filterOf(search)).length > 0;
}

/** The address of the campaign's page with these filters. */
export function requestsPath(campaign: string, filter: { etat?: RequestState; axe?: number; organisation?: string; retard?: 'oui'; quoi?: Apart }): string {
  const search = new URLSearchParams(Object.entries(filter).map(([name, value]) => [name, String(value)]));
  return `/campagnes/${campaign}${search.size ? `?${search}` : ''}`;
}
