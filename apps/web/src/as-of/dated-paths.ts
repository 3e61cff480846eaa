/** Pages that can be read as they were recorded on a past day: all that they ask has a past. */
export const DATED_PATHS: ReadonlySet<string> = new Set([
  ...['/', '/engagements/:number', '/avenants', '/avenants/:number', '/decisions', '/decisions/:number'],
  ...['/indicateurs', '/indicateurs/:code', '/indicateurs-en-graphiques', '/organisations', '/organisations/:slug', '/reponses-rendues', '/reponses-rendues/:organisation'],
  ...['/vue-d-ensemble', '/carte-des-engagements', '/calendrier', '/comparer', '/comparer/dates', '/alertes'],
  ...['/axes/:number', '/actions-cadres/:number', '/arrondissements', '/arrondissements/:number'],
]);

/** The day in the address that is read, of a page that has a past. */
export const AS_OF = 'au';

let leaving = false;

/** The next page is one of today. */
export function leavePast(): void {
  leaving = true;
}

/**
 * Where a way elsewhere leads while a past day is read: to the same page, of that day, and the part of it that was asked for
 * (`hash`, which requests do not carry). Undefined where it leads there already, and when the browser goes back, for its
 * address has changed by then.
 */
export function keepingDay(asked: string, hash = ''): string | undefined {
  const { search, pathname, origin } = globalThis.location;
  const day = new URLSearchParams(search).get(AS_OF);
  const to = new URL(asked, origin);
  const isLeaving = leaving;
  leaving = false;
  if (!day || isLeaving || to.searchParams.has(AS_OF) || to.pathname + to.search === pathname + search) return undefined;
  to.searchParams.set(AS_OF, day);
  to.hash = hash;
  return to.href;
}
