import { useCallback } from 'react';
import { useSearchParams } from 'react-router';
import type { CampaignPageQuery } from '../graphql/generated.js';
import { campaignLabels } from '../labels/campaigns.js';
import { useLabels } from '../labels/language.js';
import { Button } from '../ui/button.js';
import { SearchField } from '../ui/search-field.js';
import { SelectField } from '../ui/select-field.js';
import { isFiltered, REQUEST_STATES } from './campaign-filter.js';
import styles from './campaign.module.css';

interface RequestFiltersProps {
  readonly organisations: CampaignPageQuery['organisations']['nodes'];
  readonly axes: readonly { readonly number: number; readonly title: string }[];
}

/** The filters of the table; they live in the address. */
export function RequestFilters({ organisations, axes }: RequestFiltersProps) {
  const labels = useLabels(campaignLabels);
  const [search, setSearch] = useSearchParams();
  const set = useCallback(
    (name: string, value: string, replace = false) =>
      setSearch(
        (old) => {
          if (value) old.set(name, value);
          else old.delete(name);
          old.delete('apres');
          old.delete('page');
          return old;
        },
        { replace, preventScrollReset: true },
      ),
    [setSearch],
  );
  const searchWords = useCallback((value: string, replace: boolean) => set('texte', value, replace), [set]);
  return (
    <div className={styles['filters']} role="search" aria-label={labels.filters}>
      <SelectField
        label={labels.filter.state}
        value={search.get('etat') ?? ''}
        onChange={(value) => set('etat', value)}
        options={[{ value: '', label: labels.filter.anyState }, ...REQUEST_STATES.map((state) => ({ value: state, label: labels.statesPlural[state] }))]}
      />
      <SelectField
        label={labels.filter.axis}
        value={search.get('axe') ?? ''}
        onChange={(value) => set('axe', value)}
        options={[{ value: '', label: labels.filter.anyAxis }, ...axes.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}` }))]}
      />
      <SelectField
        label={labels.filter.organisation}
        value={search.get('organisation') ?? ''}
        onChange={(value) => set('organisation', value)}
        options={[{ value: '', label: labels.filter.anyOrganisation }, ...organisations.map(({ slug, name }) => ({ value: slug, label: name }))]}
      />
      <div className={styles['words-filter']}>
        <SearchField label={labels.filter.text} value={search.get('texte') ?? ''} onSearch={searchWords} />
      </div>
      <label className={styles['late-filter']}>
        <input type="checkbox" checked={search.get('retard') === 'oui'} onChange={(event) => set('retard', event.target.checked ? 'oui' : '')} />
        {labels.filter.late}
      </label>
      {isFiltered(search) && (
        <Button look="quiet" onPress={() => setSearch({}, { preventScrollReset: true })}>
          {labels.filter.clear}
        </Button>
      )}
    </div>
  );
}
