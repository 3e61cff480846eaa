import type { Refusal } from '../exchange.errors.js';
import { refuseEntry, type CheckedPact } from './checked-pact.js';

/** Every parent exists, and no organisation is its own ancestor. */
export function organisationRefusals({ organisations }: CheckedPact): Refusal[] {
  const parents = new Map(organisations.sound.map(({ value }) => [value.slug, value.parent]));
  return organisations.sound.flatMap((entry) => {
    const { slug, parent } = entry.value;
    if (parent === undefined) return [];
    if (organisations.complete && !organisations.keys.has(parent)) return [refuseEntry(entry, ['parent'], 'ORGANISATION_UNKNOWN', { slug: parent })];
    return isOwnAncestor(slug, parents) ? [refuseEntry(entry, ['parent'], 'PARENT_CYCLE', { slug })] : [];
  });
}

function isOwnAncestor(slug: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let at = parents.get(slug); at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === slug) return true;
    seen.add(at);
  }
  return false;
}
