import { Link, useSearchParams } from 'react-router';
import type { Api } from '../../graphql/api.js';
import { useOperation } from '../../graphql/api-context.js';
import { OrganisationRecords, type OrganisationKind, type OrganisationRecordsQuery, type OrganisationState } from '../../graphql/generated.js';
import { organisationKindLabels } from '../../labels/enums.js';
import { useLabels } from '../../labels/language.js';
import { organisationAdministrationLabels } from '../../labels/organisation-administration.js';
import { organisationLabels } from '../../labels/organisations.js';
import type { PageArgs } from '../../page.js';
import { requireSignIn } from '../../shell/use-shell.js';
import { useAddressFilters } from '../../ui/address-filters.js';
import { ButtonLink } from '../../ui/button.js';
import { French, Quoting } from '../../ui/french.js';
import { NextPage } from '../../ui/next-page.js';
import { Empty } from '../../ui/notice.js';
import { Page } from '../../ui/page.js';
import { RemovableFilters } from '../../ui/removable-filters.js';
import { SearchField } from '../../ui/search-field.js';
import { SelectField } from '../../ui/select-field.js';
import { Table } from '../../ui/table.js';
import styles from './administration.module.css';

export async function load(api: Api, { search }: PageArgs) {
  await requireSignIn(api);
  return api.load(OrganisationRecords, variables(search));
}

const KINDS = Object.keys(organisationKindLabels.fr.words) as OrganisationKind[];
const STATES: readonly OrganisationState[] = ['ACTIVE', 'CLOSED', 'MERGED'];

function variables(search: URLSearchParams) {
  return {
    search: search.get('nom')?.trim() || null,
    kind: KINDS.find((kind) => kind === search.get('nature')) ?? null,
    state: STATES.find((state) => state === search.get('situation')) ?? null,
    after: search.get('apres'),
  };
}

/** The directory, for those who keep it. */
export function Component() {
  const labels = useLabels(organisationAdministrationLabels);
  const [search] = useSearchParams();
  const { organisationRecords: found } = useOperation(OrganisationRecords, variables(search));
  return (
    <Page title={labels.title} kicker={labels.kicker} lede={labels.lede}>
      <p className={styles['acts']}>
        <ButtonLink to="/administration/ajouter-organisation" look="primary">
          {labels.add}
        </ButtonLink>
        <ButtonLink to="/administration/tableur-organisations">{labels.spreadsheet}</ButtonLink>
      </p>
      <Filters count={found.totalCount} />
      {found.nodes.length === 0 ? (
        <Empty title={labels.noneTitle}>
          <p>{labels.noneText}</p>
        </Empty>
      ) : (
        <Records records={found.nodes} />
      )}
      {found.pageInfo.hasNextPage && <NextPage cursor={found.pageInfo.endCursor} label={labels.next} />}
    </Page>
  );
}

function Filters({ count }: { count: number }) {
  const labels = useLabels(organisationAdministrationLabels);
  const words = useLabels(organisationLabels);
  const kinds = useLabels(organisationKindLabels).words;
  const { search, set, clear } = useAddressFilters();
  const { search: name, kind, state } = variables(search);
  const active = [
    ...(name ? [{ name: 'nom', label: words.quoted(name) }] : []),
    ...(kind ? [{ name: 'nature', label: kinds[kind] }] : []),
    ...(state ? [{ name: 'situation', label: labels.states[state] }] : []),
  ];
  return (
    <section aria-label={labels.filters} className={styles['filters']}>
      <div role="search" className={styles['fields']}>
        <SearchField label={labels.search} value={search.get('nom') ?? ''} onSearch={(value, replace) => set('nom', value, replace)} />
        <SelectField label={labels.kind} value={kind ?? ''} onChange={(value) => set('nature', value)} options={[{ value: '', label: labels.anyKind }, ...KINDS.map((each) => ({ value: each, label: kinds[each] }))]} />
        <SelectField label={labels.state} value={state ?? ''} onChange={(value) => set('situation', value)} options={[{ value: '', label: labels.anyState }, ...STATES.map((each) => ({ value: each, label: labels.states[each] }))]} />
      </div>
      <div className={styles['result']}>
        <p role="status">{labels.shown(count)}</p>
        <RemovableFilters filters={active} removeLabel={labels.remove} clearLabel={labels.clear} onRemove={(key) => set(key, '')} onClear={clear} />
      </div>
    </section>
  );
}

function Records({ records }: { records: OrganisationRecordsQuery['organisationRecords']['nodes'] }) {
  const labels = useLabels(organisationAdministrationLabels);
  const kinds = useLabels(organisationKindLabels).words;
  return (
    <Table caption={labels.caption} stack>
      <thead>
        <tr>
          <th scope="col">{labels.name}</th>
          <th scope="col">{labels.kind}</th>
          <th scope="col">{labels.parent}</th>
          <th scope="col">{labels.state}</th>
        </tr>
      </thead>
      <tbody>
        {records.map(({ slug, name, acronym, kind, parent, state, mergedInto }) => (
          <tr key={slug}>
            <th scope="row">
              <Link to={`/administration/organisations/${slug}`}>
                <French>{name}</French>
              </Link>
              {acronym && <span className={styles['soft']}> {acronym}</span>}
            </th>
            <td data-label={labels.kind}>{kinds[kind]}</td>
            <td data-label={labels.parent}>{parent ? <French>{parent.name}</French> : '–'}</td>
            <td data-label={labels.state}>{mergedInto ? <Quoting french={[mergedInto.name]}>{labels.into(mergedInto.name)}</Quoting> : labels.states[state]}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
