import { useSearchParams } from 'react-router';
import { useLabels } from '../labels/language.js';
import { pactLabels } from '../labels/pact.js';
import { territoryLabels } from '../labels/territories.js';
import { usePlaceOptions } from '../territories/places.js';
import { SelectField } from '../ui/select-field.js';
import { RemovableFilters } from '../ui/removable-filters.js';
import { SearchField } from '../ui/search-field.js';
import { FILTERS, type FilterName, namesPlaces, type PactTreePact, porteursOf, withFilter, yearsOfPact } from './pact-filters.js';
import styles from './pact.module.css';

/** What the table of contents is narrowed to. Lives in the address: each choice is a step of the back button, typing is one. */
export function Filters({ pact, count }: { pact: PactTreePact; count: number }) {
  const labels = useLabels(pactLabels);
  const places = useLabels(territoryLabels);
  const [search, setSearch] = useSearchParams();
  const options = useOptions(pact);
  const set =
    (name: FilterName, replace = false) =>
    (value: string) =>
      setSearch((current) => withFilter(current, name, value), { replace, preventScrollReset: true });
  const select = (name: 'axe' | 'action-cadre' | 'porteur' | 'annee' | 'arrondissement', label: string) => (
    <SelectField label={label} value={search.get(name) ?? ''} onChange={set(name)} options={options[name]} />
  );
  const active = FILTERS.flatMap((name) => {
    const value = search.get(name);
    if (!value) return [];
    const chosen = name === 'texte' ? { label: labels.quoted(value), language: undefined } : options[name].find((option) => option.value === value);
    const unknown = name === 'texte' ? value : name === 'arrondissement' ? places.unknownPlace(value) : labels.unknownValue[name](value);
    return [{ name, label: chosen?.label ?? unknown, language: chosen?.language }];
  });
  return (
    <section className={styles['filters']} aria-labelledby="filters-title">
      <h2 id="filters-title" className="visually-hidden">
        {labels.filters}
      </h2>
      <div role="search" className={styles['fields']}>
        <SearchField label={labels.text} value={search.get('texte') ?? ''} onSearch={(value, replace) => set('texte', replace)(value)} />
        {select('axe', labels.axis)}
        {select('action-cadre', labels.actionCadre)}
        {select('porteur', labels.organisation)}
        {select('annee', labels.year)}
        {namesPlaces(pact) && select('arrondissement', places.filter)}
      </div>
      <div className={styles['result']}>
        <p role="status">{labels.shown(count, pact.commitmentCount)}</p>
        <RemovableFilters
          filters={active}
          removeLabel={labels.remove}
          clearLabel={labels.clear}
          onRemove={(name) => set(name as FilterName)('')}
          onClear={() => setSearch(new URLSearchParams(), { preventScrollReset: true })}
        />
      </div>
    </section>
  );
}

function useOptions(pact: PactTreePact) {
  const labels = useLabels(pactLabels);
  const places = usePlaceOptions(pact.territoryGroups);
  const [search] = useSearchParams();
  const axes = pact.axes.filter(({ number }) => !search.get('axe') || search.get('axe') === String(number));
  const actionCadres = axes.flatMap(({ objectives }) => objectives.flatMap((objective) => objective.actionCadres));
  const any = (label: string) => ({ value: '', label, language: undefined });
  const french = (value: string | number, label: string) => ({ value: String(value), label, language: 'fr' });
  return {
    axe: [any(labels.anyAxis), ...pact.axes.map(({ number, title }) => french(number, `${number}. ${title}`))],
    'action-cadre': [any(labels.anyActionCadre), ...actionCadres.map(({ number, title }) => french(number, `${number}. ${title}`))],
    porteur: [any(labels.anyOrganisation), ...porteursOf(pact).map(({ slug, name }) => french(slug, name))],
    annee: [any(labels.anyYear), ...yearsOfPact(pact).map((year) => ({ ...any(String(year)), value: String(year) }))],
    arrondissement: places,
  };
}
