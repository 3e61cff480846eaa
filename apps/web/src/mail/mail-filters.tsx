import { useCallback } from 'react';
import type { MailLineFragment } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { mailLabels } from '../labels/mails.js';
import { useAddressFilters } from '../ui/address-filters.js';
import { DayField } from '../ui/day-field.js';
import { RemovableFilters } from '../ui/removable-filters.js';
import { SearchField } from '../ui/search-field.js';
import { SelectField } from '../ui/select-field.js';
import { type FilterName, mailFilter, STANDINGS } from './mail-filter.js';
import styles from './mail.module.css';

/** Which mails, and how many they are; one person's are reached from a mail, and left by a button. */
export function MailFilters({ mails, count }: { mails: readonly MailLineFragment[]; count: number }) {
  const labels = useLabels(mailLabels);
  const { search, set, clear } = useAddressFilters<FilterName>();
  const { standing, from, until, person } = mailFilter(search);
  const searchWords = useCallback((value: string, replace: boolean) => set('mots', value, replace), [set]);
  const name = mails.find((mail) => mail.person?.id === person)?.person?.name ?? labels.somebody;
  return (
    <section aria-label={labels.filters} className={styles['filters']}>
      <div role="search" className={styles['fields']}>
        <SearchField label={labels.words} value={search.get('mots') ?? ''} onSearch={searchWords} />
        <SelectField
          label={labels.standing}
          value={standing ?? ''}
          onChange={(value) => set('etat', value)}
          options={[{ value: '', label: labels.anyStanding }, ...STANDINGS.map((value) => ({ value, label: labels.standings[value] }))]}
        />
        <DayField label={labels.from} value={from ?? ''} onDay={(value) => set('du', value)} />
        <DayField label={labels.until} value={until ?? ''} onDay={(value) => set('jusqu-au', value)} />
      </div>
      <div className={styles['result']}>
        <p role="status">{labels.shown(count)}</p>
        <RemovableFilters filters={person ? [{ name: 'personne', label: labels.ofPerson(name) }] : []} removeLabel={labels.remove} clearLabel={labels.clear} onRemove={() => set('personne', '')} onClear={clear} />
      </div>
    </section>
  );
}
