import { useLabels } from '../labels/language.js';
import { territoryLabels } from '../labels/territories.js';
import { SetWords } from '../ui/set-words.js';
import { usePlaceWords } from './places.js';

/** Where an indicator counts: « Nord-est parisien (10e, 18e et 19e) », « 7e et 15e arrondissements ». */
export function TerritoryWords({ territory: { arrondissements, group } }: { territory: { readonly arrondissements: readonly number[]; readonly group: { readonly name: string } | null } }) {
  const labels = useLabels(territoryLabels);
  const { list, shortList } = usePlaceWords();
  return <SetWords>{group ? labels.group(group.name, shortList(arrondissements)) : list(arrondissements)}</SetWords>;
}
