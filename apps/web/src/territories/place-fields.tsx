import { useLabels } from '../labels/language.js';
import { territoryLabels } from '../labels/territories.js';
import { SelectField } from '../ui/select-field.js';
import { ArrondissementChoice } from './arrondissement-choice.js';
import { type Group, usePlaceWords } from './places.js';

/** No group has such a code. */
export const SOME = 'SOME';

export interface PlaceTyped {
  /** Empty: all of the city; the code of a group; SOME: the arrondissements beside. */
  readonly place: string;
  readonly arrondissements: readonly number[];
}

/** Where something counts: all of the city, a group, or some arrondissements. */
export function CountedInFields({ typed, onChange, groups, error }: { typed: PlaceTyped; onChange: (typed: PlaceTyped) => void; groups: readonly Group[]; error: string | undefined }) {
  const labels = useLabels(territoryLabels);
  const { shortList } = usePlaceWords();
  const options = [
    { value: '', label: labels.anyPlace },
    ...groups.map(({ code, name, arrondissements }) => ({ value: code, label: labels.group(name, shortList(arrondissements)) })),
    { value: SOME, label: labels.someArrondissements },
  ];
  return (
    <>
      <SelectField label={labels.countsIn} description={labels.countsInHelp} value={typed.place} onChange={(place) => onChange({ ...typed, place })} options={options} error={typed.place === SOME ? undefined : error} />
      {typed.place === SOME && <ArrondissementChoice legend={labels.choose} value={typed.arrondissements} onChange={(arrondissements) => onChange({ ...typed, arrondissements })} groups={[]} error={error} />}
    </>
  );
}
