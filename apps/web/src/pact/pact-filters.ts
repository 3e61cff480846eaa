import type { CommitmentFilter, PactTreeQuery, PactTreeQueryVariables } from '../graphql/generated.js';
import { ARRONDISSEMENTS, placeIn } from '../territories/places.js';

export type PactTreePact = PactTreeQuery['pact'];
export type TreeAxis = PactTreePact['axes'][number];
export type TreeCommitment = TreeAxis['objectives'][number]['commitments'][number];

/** The filters by their name in the address; what is not a number where one is due counts as absent. */
export const FILTERS = ['texte', 'axe', 'action-cadre', 'porteur', 'annee', 'arrondissement'] as const;
export type FilterName = (typeof FILTERS)[number];

export function readFilter(search: URLSearchParams): CommitmentFilter | null {
  const number = (name: FilterName) => (/^\d{1,4}$/.test(search.get(name) ?? '') ? Number(search.get(name)) : null);
  const filter = {
    text: search.get('texte')?.trim() || null,
    axis: number('axe'),
    actionCadre: number('action-cadre'),
    organisation: search.get('porteur') || null,
    year: number('annee'),
    ...placeIn(search),
  };
  return Object.values(filter).some((value) => value !== null) ? filter : null;
}

/** Whether the pact names arrondissements at all: a town may have none. */
export function namesPlaces(pact: PactTreePact): boolean {
  return pact.territoryGroups.length > 0 || pact.axes.flatMap(commitmentsOf).some(({ territories }) => territories.length > 0);
}

export function treeVariables(pact: string, search: URLSearchParams): PactTreeQueryVariables {
  const filter = readFilter(search);
  return { pact, filter, filtered: filter !== null };
}

/** The search with one filter set or removed; an action-cadre does not survive a change of axis. */
export function withFilter(search: URLSearchParams, name: FilterName, value: string): URLSearchParams {
  const next = new URLSearchParams(search);
  if (value) next.set(name, value);
  else next.delete(name);
  if (name === 'axe') next.delete('action-cadre');
  return next;
}

export function commitmentsOf(axis: TreeAxis): readonly TreeCommitment[] {
  return axis.objectives.flatMap(({ commitments }) => commitments);
}

/** Everyone who answers for something, by name: what the filter offers. */
export function porteursOf(pact: PactTreePact): { slug: string; name: string }[] {
  const all = pact.axes.flatMap(commitmentsOf).flatMap(({ porteurs }) => porteurs.flatMap(({ organisation }) => organisation ?? []));
  const bySlug = new Map(all.map((organisation) => [organisation.slug, organisation]));
  return [...bySlug.values()].sort((a, b) => a.name.localeCompare(b.name, 'fr'));
}

/** Filters of the address whose value is none of the pact's: an axis it does not have, a year outside it. */
export function unknownFilters(pact: PactTreePact, search: URLSearchParams): { name: Exclude<FilterName, 'texte'>; value: string }[] {
  const actionCadres = pact.axes.flatMap(({ objectives }) => objectives.flatMap((objective) => objective.actionCadres));
  const known = {
    axe: pact.axes.map(({ number }) => String(number)),
    'action-cadre': actionCadres.map(({ number }) => String(number)),
    porteur: porteursOf(pact).map(({ slug }) => slug),
    annee: yearsOfPact(pact).map(String),
    arrondissement: namesPlaces(pact) ? [...ARRONDISSEMENTS.map(String), ...pact.territoryGroups.map(({ code }) => code)] : [],
  };
  return (['axe', 'action-cadre', 'porteur', 'annee', 'arrondissement'] as const).flatMap((name) => {
    const value = search.get(name);
    return value && !known[name].includes(value) ? [{ name, value }] : [];
  });
}

export function yearsOfPact({ startsOn, endsOn }: PactTreePact): number[] {
  const first = Number(startsOn.slice(0, 4));
  return Array.from({ length: Number(endsOn.slice(0, 4)) - first + 1 }, (_, index) => first + index);
}
