import { groupProblems } from '#pact';
import type { Refusal } from '../exchange.errors.js';
import { refuse, type CheckedPact } from './checked-pact.js';

/** Groups of arrondissements have a key and a name of their own, and are of several of the city's. */
export function territoryGroupRefusals({ head }: CheckedPact): Refusal[] {
  const groups = head?.value.territoryGroups ?? [];
  return groups.flatMap(({ code, name, arrondissements, origin = null }, index) => {
    const before = groups.slice(0, index);
    return [
      ...(before.some((other) => other.code === code) ? [refuse(head!.file, ['territoryGroups', index, 'code'], 'LIST_REPEATS')] : []),
      ...groupProblems({ name, arrondissements, origin }, before.map((other) => other.name)).map(({ path, code: problem, details }) => refuse(head!.file, ['territoryGroups', index, path], problem, details)),
    ];
  });
}
