import { statusLabels } from '../labels/enums.js';
import { useLabels } from '../labels/language.js';
import { timelineLabels } from '../labels/timeline.js';
import { useAddressFilters } from '../ui/address-filters.js';
import { Button } from '../ui/button.js';
import { SelectField } from '../ui/select-field.js';
import { FILTER_NAMES, filterOf, groupsOf, MOMENTS, STATUSES, type Timeline, wordOfMoment } from './timeline-rows.js';
import styles from './timeline.module.css';

/** Which commitments are shown; it lives in the address. */
export function TimelineFilters({ timeline, count }: { timeline: Timeline; count: number }) {
  const labels = useLabels(timelineLabels);
  const { filters, moments } = labels;
  const statuses = useLabels(statusLabels).words;
  const { search, set, clear } = useAddressFilters<(typeof FILTER_NAMES)[number]>();
  const filter = filterOf(search);
  const ofAxis = timeline.commitments.filter(({ axis }) => filter.axis === null || axis.number === filter.axis);
  const cadres = groupsOf(ofAxis).flatMap(({ actionCadre }) => (actionCadre ? [actionCadre] : []));
  return (
    <section aria-label={filters.title} className={styles['filters']}>
      <div role="search" className={styles['fields']}>
        <SelectField label={filters.axis} value={search.get('axe') ?? ''} onChange={(value) => set('axe', value)} options={[{ value: '', label: filters.anyAxis }, ...timeline.axes.map(({ axis }) => ({ value: String(axis.number), label: `${axis.number}. ${axis.title}`, language: 'fr' }))]} />
        <SelectField label={filters.cadre} value={search.get('cadre') ?? ''} onChange={(value) => set('cadre', value)} options={[{ value: '', label: filters.anyCadre }, ...cadres.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}`, language: 'fr' }))]} />
        <SelectField label={filters.lead} value={search.get('porteur') ?? ''} onChange={(value) => set('porteur', value)} options={[{ value: '', label: filters.anyLead }, ...timeline.leads.map(({ slug, name }) => ({ value: slug, label: name, language: 'fr' }))]} />
        <SelectField label={filters.status} value={filter.status ?? ''} onChange={(value) => set('etat', value)} options={[{ value: '', label: filters.anyStatus }, ...STATUSES.map((value) => ({ value, label: statuses[value] })), { value: 'UNKNOWN', label: filters.unknown }]} />
        <SelectField label={filters.moment} value={search.get('quand') ?? ''} onChange={(value) => set('quand', value)} options={[{ value: '', label: filters.anyMoment }, ...MOMENTS.map((value) => ({ value: wordOfMoment(value), label: moments[value] }))]} />
        {FILTER_NAMES.some((name) => search.get(name)) && (
          <Button look="quiet" onPress={clear}>
            {filters.clear}
          </Button>
        )}
      </div>
      <p role="status" className={styles['count']}>
        {filters.shown(count, timeline.commitments.length)}
      </p>
    </section>
  );
}
