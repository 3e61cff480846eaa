import { useCallback, useId, useState } from 'react';
import type { CampaignPageQuery } from '../graphql/generated.js';
import { campaignActLabels } from '../labels/campaign-acts.js';
import { campaignLabels } from '../labels/campaigns.js';
import { useLabels } from '../labels/language.js';
import { useAddressFilters } from '../ui/address-filters.js';
import { Button } from '../ui/button.js';
import { SearchField } from '../ui/search-field.js';
import { SelectField } from '../ui/select-field.js';
import { isFiltered, REQUEST_STATES } from './campaign-filter.js';
import styles from './campaign.module.css';
import { useRequestStates } from './request-states.js';

interface RequestFiltersProps {
  readonly campaign: CampaignPageQuery['campaign'];
  readonly axes: readonly { readonly number: number; readonly title: string }[];
}

/** The filters of the table; they live in the address. On a phone they wait behind a button, so that the list comes first. */
export function RequestFilters({ campaign: { organisations, progress }, axes }: RequestFiltersProps) {
  const labels = useLabels(campaignLabels);
  const acts = useLabels(campaignActLabels);
  const states = useRequestStates();
  const { search, set, clear } = useAddressFilters();
  const [shown, setShown] = useState(false);
  const id = useId();
  const searchWords = useCallback((value: string, replace: boolean) => set('texte', value, replace), [set]);
  const select = (name: string) => ({ value: search.get(name) ?? '', onChange: (value: string) => set(name, value) });
  const apart = [
    { value: 'excusees', label: acts.excused, count: progress.excused },
    { value: 'contributions', label: acts.contributions, count: progress.partnersExpected },
    { value: 'anciennes', label: acts.former, count: progress.former },
  ].filter(({ value, count }) => count > 0 || search.get('quoi') === value);
  return (
    <>
      <div className={styles['filters-switch']}>
        <Button look="quiet" aria-expanded={shown} aria-controls={id} onPress={() => setShown(!shown)}>
          {labels.filters}
        </Button>
      </div>
      <div className={styles['filters']} role="search" aria-label={labels.filters} id={id} data-shown={shown || undefined}>
        <SelectField label={labels.filter.state} {...select('etat')} options={[{ value: '', label: labels.filter.anyState }, ...REQUEST_STATES.map((state) => ({ value: state, label: states.many[state] }))]} />
        <SelectField label={labels.filter.axis} {...select('axe')} options={[{ value: '', label: labels.filter.anyAxis }, ...axes.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}`, language: 'fr' }))]} />
        <SelectField
          label={labels.filter.organisation}
          {...select('organisation')}
          options={[{ value: '', label: labels.filter.anyOrganisation }, ...organisations.map(({ slug, name }) => ({ value: slug, label: name, language: 'fr' }))]}
        />
        {apart.length > 0 && <SelectField label={acts.which} {...select('quoi')} options={[{ value: '', label: acts.allOfThem }, ...apart]} />}
        <SearchField label={labels.filter.text} value={search.get('texte') ?? ''} onSearch={searchWords} />
        <label className={styles['late-filter']}>
          <input type="checkbox" checked={search.get('retard') === 'oui'} onChange={(event) => set('retard', event.target.checked ? 'oui' : '')} />
          {labels.filter.late}
        </label>
        {isFiltered(search) && (
          <Button look="quiet" onPress={clear}>
            {labels.filter.clear}
          </Button>
        )}
      </div>
    </>
  );
}
