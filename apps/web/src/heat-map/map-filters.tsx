import { statusLabels, weatherLabels } from '../labels/enums.js';
import { heatMapLabels } from '../labels/heat-map.js';
import { useLabels } from '../labels/language.js';
import { useSemester } from '../labels/semester.js';
import { useAddressFilters } from '../ui/address-filters.js';
import { Button } from '../ui/button.js';
import { SelectField } from '../ui/select-field.js';
import { FILTER_NAMES, filterOf, type HeatMap, MOVES, SILENCES, STATUSES, WEATHERS, wordOfMove } from './heat-map-rows.js';
import styles from './heat-map.module.css';

/** Which commitments are shown; it lives in the address. */
export function MapFilters({ map, count }: { map: HeatMap; count: number }) {
  const labels = useLabels(heatMapLabels).filters;
  const semester = useSemester();
  const { search, set } = useAddressFilters<(typeof FILTER_NAMES)[number]>();
  const filter = filterOf(search);
  const isSet = FILTER_NAMES.some((name) => search.get(name));
  return (
    <section aria-label={labels.title} className={styles['filters']}>
      <div role="search" className={styles['fields']}>
        <SelectField label={labels.axis} value={search.get('axe') ?? ''} onChange={(value) => set('axe', value)} options={[{ value: '', label: labels.anyAxis }, ...map.axes.map(({ axis }) => ({ value: String(axis.number), label: `${axis.number}. ${axis.title}`, language: 'fr' }))]} />
        <SelectField label={labels.lead} value={search.get('porteur') ?? ''} onChange={(value) => set('porteur', value)} options={[{ value: '', label: labels.anyLead }, ...map.leads.map(({ slug, name }) => ({ value: slug, label: name, language: 'fr' }))]} />
        <SelectField label={labels.sought} value={filter.sought ?? ''} onChange={(value) => set('case', value)} options={[{ value: '', label: labels.anySought }, ...useSoughtOptions()]} />
        <SelectField label={labels.move} value={search.get('mouvement') ?? ''} onChange={(value) => set('mouvement', value)} options={[{ value: '', label: labels.anyMove }, ...MOVES.map((each) => ({ value: wordOfMove(each), label: labels.moves[each] }))]} />
        <SelectField label={labels.semester} value={search.get('semestre') ?? ''} onChange={(value) => set('semestre', value)} options={[{ value: '', label: labels.anySemester }, ...map.campaigns.toReversed().map(({ code }) => ({ value: code, label: semester(code) }))]} />
        {isSet && <Clear />}
      </div>
      <p role="status" className={styles['count']}>
        {labels.shown(count, map.rows.length)}
        {(filter.sought || filter.move) && count > 0 && <span> {labels.marked}</span>}
      </p>
    </section>
  );
}

function Clear() {
  const labels = useLabels(heatMapLabels).filters;
  const { clear } = useAddressFilters();
  return (
    <Button look="quiet" onPress={clear}>
      {labels.clear}
    </Button>
  );
}

function useSoughtOptions(): { value: string; label: string }[] {
  const { key, readings, late } = useLabels(heatMapLabels);
  const weathers = useLabels(weatherLabels).words;
  const statuses = useLabels(statusLabels).words;
  return [
    ...WEATHERS.map((value) => ({ value, label: `${key.weather} : ${weathers[value]}` })),
    ...STATUSES.map((value) => ({ value, label: `${key.status} : ${statuses[value]}` })),
    { value: 'LATE', label: late },
    ...SILENCES.map((value) => ({ value, label: readings[value] })),
  ];
}
