/**
 * Where a saved view leads: the address of a page of dashboards within the pact, with the choices made there. What belongs to
 * the moment of looking (a place in a list, the projection) is left out.
 */
const PAGES = ['/vue-d-ensemble', '/carte-des-engagements', '/comparer', '/alertes', '/indicateurs', '/indicateurs-en-graphiques', '/calendrier', '/arrondissements', '/organisations', '/axes', '/actions-cadres', '/reponses-rendues', '/decisions', '/recherche'] as const;
const MOMENTARY: readonly string[] = ['apres', 'page', 'projection'];
/** Names between single slashes: nothing that goes up, nor to another host. */
const INNER = /^\/([\w-][\w.-]*(\/[\w-][\w.-]*)*)?$/;
export const LONGEST_PATH = 600;

/** The address to keep, or what is wrong with it. `/` is the list of commitments. */
export function viewPath(typed: string): { readonly path: string } | { readonly code: 'VIEW_PAGE_UNKNOWN' | 'VIEW_TOO_LONG' } {
  const [page = '', ...rest] = typed.split('?');
  if (!(page === '/' || PAGES.some((each) => page === each || page.startsWith(`${each}/`))) || !INNER.test(page)) return { code: 'VIEW_PAGE_UNKNOWN' };
  const choices = new URLSearchParams(rest.join('?').split('#')[0]);
  for (const name of MOMENTARY) choices.delete(name);
  // Two who chose the same in another order keep the same.
  choices.sort();
  const path = choices.size > 0 ? `${page}?${choices}` : page;
  return path.length > LONGEST_PATH ? { code: 'VIEW_TOO_LONG' } : { path };
}
