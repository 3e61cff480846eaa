import { Link, useLocation, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { type OrganisationKind, Organisations } from '../graphql/generated.js';
import { organisationKindLabels } from '../labels/enums.js';
import { useLabels } from '../labels/language.js';
import { organisationLabels } from '../labels/organisations.js';
import type { PageArgs } from '../page.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { useAddressFilters } from '../ui/address-filters.js';
import { Button } from '../ui/button.js';
import { SelectField } from '../ui/select-field.js';
import { French } from '../ui/french.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { RemovableFilters } from '../ui/removable-filters.js';
import { SearchField } from '../ui/search-field.js';
import { Table } from '../ui/table.js';
import { Closed, KindView, type ListedOrganisation as Organisation, TreeView } from './organisation-views.js';
import styles from './organisations.module.css';

export async function load(api: Api, { search }: PageArgs) {
  return api.load(Organisations, variables(await pactSlug(api), search));
}

const KINDS = Object.keys(organisationKindLabels.fr.words) as OrganisationKind[];

function variables(pact: string, search: URLSearchParams) {
  return { pact, search: search.get('nom')?.trim() || null, kind: KINDS.find((kind) => kind === search.get('nature')) ?? null };
}

export function Component() {
  const { pact } = useShell();
  const [search, setSearch] = useSearchParams();
  const labels = useLabels(organisationLabels);
  const { organisations } = useOperation(Organisations, variables(pact.slug, search));
  return (
    <Page title={labels.title} lede={labels.lede}>
      <Filters count={organisations.totalCount} />
      {organisations.nodes.length === 0 ? (
        <Empty title={labels.noneTitle}>
          <p>{labels.noneText}</p>
          <Button onPress={() => setSearch(new URLSearchParams())}>{labels.clear}</Button>
        </Empty>
      ) : (
        <Presented organisations={organisations.nodes} />
      )}
    </Page>
  );
}

const VIEWS = ['liste', 'arbre', 'nature'] as const;

/** As a list with figures, as a tree, or by kind: the address says which. */
function Presented({ organisations }: { organisations: readonly Organisation[] }) {
  const view = useSearchParams()[0].get('vue');
  if (view === 'arbre') return <TreeView organisations={organisations} />;
  return view === 'nature' ? <KindView organisations={organisations} /> : <List organisations={organisations} />;
}

function Views() {
  const labels = useLabels(organisationLabels);
  const { search } = useLocation();
  const current = new URLSearchParams(search).get('vue') ?? 'liste';
  const to = (view: string): string => {
    const next = new URLSearchParams(search);
    if (view === 'liste') next.delete('vue');
    else next.set('vue', view);
    return `?${next}`;
  };
  return (
    <nav aria-label={labels.views} className={styles['views']}>
      <ul>
        {VIEWS.map((view) => (
          <li key={view}>
            <Link to={to(view)} preventScrollReset aria-current={view === current ? 'true' : undefined}>
              {labels.view[view]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Filters({ count }: { count: number }) {
  const labels = useLabels(organisationLabels);
  const kinds = useLabels(organisationKindLabels).words;
  const { search, set, clear } = useAddressFilters();
  const { search: name, kind } = variables('', search);
  const active = [...(name ? [{ name: 'nom', label: labels.quoted(name) }] : []), ...(kind ? [{ name: 'nature', label: kinds[kind] }] : [])];
  return (
    <section aria-label={labels.filters} className={styles['filters']}>
      <div role="search" className={styles['fields']}>
        <SearchField label={labels.search} value={search.get('nom') ?? ''} onSearch={(value, replace) => set('nom', value, replace)} />
        <SelectField
          label={labels.kind}
          value={kind ?? ''}
          onChange={(value) => set('nature', value)}
          options={[{ value: '', label: labels.anyKind }, ...KINDS.map((each) => ({ value: each, label: kinds[each] }))]}
        />
      </div>
      <div className={styles['result']}>
        <p role="status">{labels.shown(count)}</p>
        <RemovableFilters
          filters={active}
          removeLabel={labels.remove}
          clearLabel={labels.clear}
          onRemove={(key) => set(key, '')}
          onClear={clear}
        />
      </div>
      <Views />
    </section>
  );
}

function List({ organisations }: { organisations: readonly Organisation[] }) {
  const labels = useLabels(organisationLabels);
  return (
    <Table caption={labels.tableCaption}>
      <thead>
        <tr>
          <th scope="col">{labels.name}</th>
          <th scope="col" data-wide>
            {labels.kind}
          </th>
          <th scope="col" data-figure>
            {labels.answersFor}
          </th>
          <th scope="col" data-figure>
            {labels.contributesTo}
          </th>
        </tr>
      </thead>
      <tbody>
        {organisations.map((organisation) => (
          <OrganisationRow key={organisation.slug} organisation={organisation} />
        ))}
      </tbody>
    </Table>
  );
}

function OrganisationRow({ organisation: { slug, name, acronym, kind, parent, porteurs, closedOn } }: { organisation: Organisation }) {
  const kinds = useLabels(organisationKindLabels).words;
  const answers = porteurs.filter(({ role }) => role === 'LEAD' || role === 'CO_LEAD').length;
  return (
    <tr>
      <th scope="row" className={styles['name']}>
        <Link to={`/organisations/${slug}`}>
          <French>{name}</French>
        </Link>
        {acronym && acronym !== name && <span className={styles['acronym']}> {acronym}</span>}
        <Closed closedOn={closedOn} />
        {parent && (
          <span className={styles['parent']}>
            <French>{parent.name}</French>
          </span>
        )}
      </th>
      <td data-wide>{kinds[kind]}</td>
      <td data-figure>{answers || '–'}</td>
      <td data-figure>{porteurs.length - answers || '–'}</td>
    </tr>
  );
}
