import type { Preview } from './preview.page.js';

/** Roles in which an organisation can be asked, the ones that answer first. */
export const ASKED_ROLES = ['LEAD', 'CO_LEAD', 'PARTNER'] as const;

const plain = (words: string): string => words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The organisations that the filters of the address leave: words of a name or a commitment's number, a role, nobody to write to. */
export function organisationsShown<T extends Preview['organisations'][number]>(organisations: readonly T[], search: URLSearchParams): T[] {
  const words = plain(search.get('texte') ?? '').split(/\s+/).filter(Boolean);
  const role = ASKED_ROLES.find((each) => each === search.get('role'));
  const silent = search.get('sans') === 'oui';
  return organisations.filter(({ organisation, requests, reachable }) => {
    const name = plain(organisation.name);
    return (!silent || reachable === 0) && (!role || requests.some((each) => each.role === role)) && words.every((word) => name.includes(word) || requests.some(({ number }) => String(number) === word));
  });
}
