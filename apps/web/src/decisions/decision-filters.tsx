import type { DecisionListQuery, DecisionState } from '../graphql/generated.js';
import { decisionLabels } from '../labels/decisions.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { useAddressFilters } from '../ui/address-filters.js';
import { Button } from '../ui/button.js';
import { SearchField } from '../ui/search-field.js';
import { SelectField } from '../ui/select-field.js';
import styles from './decisions.module.css';

export const FILTER_NAMES = ['etat', 'organisation', 'engagement', 'reunion', 'retard'] as const;
const STATES: readonly DecisionState[] = ['OPEN', 'DONE', 'DROPPED'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The filters that the address holds; what means nothing there filters nothing. */
export function decisionFilter(search: URLSearchParams) {
  const commitment = search.get('engagement') ?? '';
  const meeting = search.get('reunion') ?? '';
  return {
    state: STATES.find((state) => state === search.get('etat')) ?? null,
    organisation: search.get('organisation') || null,
    commitment: /^\d{1,6}$/.test(commitment) ? Number(commitment) : null,
    meeting: UUID.test(meeting) ? meeting : null,
    late: search.get('retard') === 'oui' ? true : null,
  };
}

/** Which decisions; `organisations` is empty for who sees one organisation's only. */
export function DecisionFilters({ count, organisations, meetings }: { count: number; organisations: DecisionListQuery['organisations']['nodes']; meetings: DecisionListQuery['meetings'] }) {
  const labels = useLabels(decisionLabels);
  const format = useFormat();
  const { search, set, clear } = useAddressFilters<(typeof FILTER_NAMES)[number]>();
  const { state, organisation, meeting, late } = decisionFilter(search);
  return (
    <section aria-label={labels.filters} className={styles['filters']}>
      <div role="search" className={styles['fields']}>
        <SelectField label={labels.state} value={state ?? ''} onChange={(value) => set('etat', value)} options={[{ value: '', label: labels.anyState }, ...STATES.map((value) => ({ value, label: labels.states[value] }))]} />
        {organisations.length > 0 && (
          <SelectField
            label={labels.owner}
            value={organisation ?? ''}
            onChange={(value) => set('organisation', value)}
            options={[{ value: '', label: labels.anyOwner }, ...organisations.map(({ slug, name }) => ({ value: slug, label: name, language: 'fr' }))]}
          />
        )}
        <SelectField
          label={labels.meeting}
          value={meeting ?? ''}
          onChange={(value) => set('reunion', value)}
          options={[{ value: '', label: labels.anyMeeting }, ...meetings.map(({ id, title, startsAt }) => ({ value: id, label: `${format.instantDay(startsAt)} · ${title}`, language: 'fr' }))]}
        />
        <SearchField label={labels.commitmentNumber} value={search.get('engagement') ?? ''} onSearch={(value, replace) => set('engagement', value, replace)} />
        <label className={styles['box']}>
          <input type="checkbox" checked={late ?? false} onChange={(event) => set('retard', event.target.checked ? 'oui' : '')} />
          {labels.onlyLate}
        </label>
        {FILTER_NAMES.some((name) => search.get(name)) && (
          <Button look="quiet" onPress={clear}>
            {labels.clear}
          </Button>
        )}
      </div>
      <p role="status" className={styles['count']}>
        {labels.shown(count)}
      </p>
    </section>
  );
}
