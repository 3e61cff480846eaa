import { useCallback } from 'react';
import { useApi } from '../../graphql/api-context.js';
import type { JournalPageQuery } from '../../graphql/generated.js';
import { useFormat } from '../../labels/format.js';
import { journalLabels } from '../../labels/journal.js';
import { useLabels } from '../../labels/language.js';
import { useShell } from '../../shell/use-shell.js';
import { useAddressFilters } from '../../ui/address-filters.js';
import { RemovableFilters } from '../../ui/removable-filters.js';
import { SearchField } from '../../ui/search-field.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { exportPath, FAMILIES, filterOf, type FilterName } from './journal-filter.js';
import styles from './journal.module.css';

type Entries = JournalPageQuery['journal']['nodes'];

/** The filters, which live in the address; how many lines they leave, and the same lines as a file. */
export function JournalFilters({ entries, count }: { entries: Entries; count: number }) {
  const labels = useLabels(journalLabels);
  const format = useFormat();
  const { search, set, clear } = useAddressFilters<FilterName>();
  const { family, from, until } = filterOf(search);
  const searchWords = useCallback((value: string, replace: boolean) => set('mots', value, replace), [set]);
  return (
    <section aria-label={labels.filters} className={styles['filters']}>
      <div role="search" className={styles['fields']}>
        <SearchField label={labels.words} value={search.get('mots') ?? ''} onSearch={searchWords} />
        <SelectField
          label={labels.family}
          value={family ?? ''}
          onChange={(value) => set('domaine', value)}
          options={[{ value: '', label: labels.anyFamily }, ...FAMILIES.map((each) => ({ value: each, label: labels.families[each] }))]}
        />
        <TextField type="date" label={labels.from} value={from ?? ''} onChange={(value) => set('du', value)} />
        <TextField type="date" label={labels.until} value={until ?? ''} onChange={(value) => set('jusqu-au', value)} />
      </div>
      <div className={styles['result']}>
        <p role="status">{labels.shown(count, format.number(count))}</p>
        <RemovableFilters filters={useActive(search, entries)} removeLabel={labels.remove} clearLabel={labels.clear} onRemove={(name) => set(name as FilterName, '')} onClear={clear} />
      </div>
      <Download search={search} />
    </section>
  );
}

function Download({ search }: { search: URLSearchParams }) {
  const labels = useLabels(journalLabels);
  const { can } = useShell();
  const { addressOf } = useApi();
  if (!can('audit.export')) return null;
  return (
    <p className={styles['export']}>
      <a href={addressOf(exportPath(search))} download>
        {labels.export}
      </a>
      <span className="small">{labels.exportNote}</span>
    </p>
  );
}

/** The filters in force in words; names are those of the lines they leave. */
function useActive(search: URLSearchParams, entries: Entries): { name: FilterName; label: string }[] {
  const labels = useLabels(journalLabels);
  const format = useFormat();
  const { words, family, person, object, from, until } = filterOf(search);
  const actor = entries.find(({ actorId }) => actorId === person)?.actor;
  const about = entries.find((entry) => entry.object.id === object)?.object.label;
  return [
    ...(words ? [{ name: 'mots', label: labels.quoted(words) } as const] : []),
    ...(family ? [{ name: 'domaine', label: labels.families[family] } as const] : []),
    ...(person ? [{ name: 'personne', label: labels.actsOf(actor ?? labels.somebody) } as const] : []),
    ...(object ? [{ name: 'objet', label: labels.historyOf(about ?? labels.something) } as const] : []),
    ...(from ? [{ name: 'du', label: labels.fromDay(format.day(from)) } as const] : []),
    ...(until ? [{ name: 'jusqu-au', label: labels.untilDay(format.day(until)) } as const] : []),
  ];
}
