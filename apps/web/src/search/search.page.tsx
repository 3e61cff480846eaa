import { Link, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { SearchPage, type SearchKind, type SearchPageQuery } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { searchLabels } from '../labels/search.js';
import type { PageArgs } from '../page.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { useAddressFilters } from '../ui/address-filters.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { SearchField } from '../ui/search-field.js';
import { Kicker } from './kicker.js';
import { Pieces } from './pieces.js';
import styles from './search.module.css';

const KINDS: readonly SearchKind[] = ['COMMITMENT', 'ORGANISATION', 'INDICATOR', 'FIGURE', 'DECISION', 'REPORT', 'BILAN', 'AVIS', 'RECOMMENDATION'];
const PAGE = 20;

/** What the address asks for; what means nothing there asks for everything, from the first page on. */
function asked(search: URLSearchParams) {
  const kind = KINDS.find((each) => each === search.get('sorte'));
  const page = /^\d{1,2}$/.test(search.get('page') ?? '') ? Math.max(1, Number(search.get('page'))) : 1;
  return { text: (search.get('q') ?? '').slice(0, 200), kinds: kind ? [kind] : [], offset: (page - 1) * PAGE };
}

export async function load(api: Api, { search }: PageArgs) {
  return api.load(SearchPage, { pact: await pactSlug(api), ...asked(search) });
}

/** Everything of the pact that says what was asked, as far as the reader may open it. */
export function Component() {
  const labels = useLabels(searchLabels);
  const { pact } = useShell();
  const [search] = useSearchParams();
  const { text } = asked(search);
  const { search: found } = useOperation(SearchPage, { pact: pact.slug, ...asked(search) });
  return (
    <Page title={labels.title} documentTitle={text ? `${text} – ${labels.title}` : labels.title} lede={labels.lede}>
      <Field />
      <p role="status" className={styles['count']}>
        {text ? labels.count(found.totalCount) : labels.begin}
      </p>
      {found.counts.length > 1 && <Kinds counts={found.counts} />}
      {text && found.hits.length === 0 && <Empty title={labels.none(text)}>{<p>{labels.noneText}</p>}</Empty>}
      <ol className={styles['hits']}>
        {found.hits.map((hit) => (
          <Hit key={`${hit.kind} ${hit.path} ${hit.organisation ?? ''} ${hit.campaign ?? ''} ${hit.excerpt[0]?.text ?? ''}`} hit={hit} />
        ))}
      </ol>
      <Paging total={found.totalCount} />
    </Page>
  );
}

function Field() {
  const labels = useLabels(searchLabels);
  const { search, set } = useAddressFilters<'q'>();
  return (
    <div role="search" className={styles['field']}>
      <SearchField label={labels.field} value={search.get('q') ?? ''} onSearch={(value, replace) => set('q', value, replace)} />
      <p className="small">{labels.hint}</p>
    </div>
  );
}

type Found = SearchPageQuery['search'];

/** The address with one of its parts changed, from the first page on. */
function addressWith(search: URLSearchParams, name: string, value: string): string {
  const next = new URLSearchParams(search);
  next.delete('page');
  if (value) next.set(name, value);
  else next.delete(name);
  return `?${next}`;
}

function Kinds({ counts }: { counts: Found['counts'] }) {
  const labels = useLabels(searchLabels);
  const [search] = useSearchParams();
  const shown = search.get('sorte') ?? '';
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  return (
    <nav aria-label={labels.byKind} className={styles['kinds']}>
      {[{ kind: '' as const, count: all, label: labels.allKinds }, ...counts.map(({ kind, count }) => ({ kind, count, label: labels.kinds[kind] }))].map(({ kind, count, label }) => (
        <Link key={kind} to={addressWith(search, 'sorte', kind)} aria-current={kind === shown ? 'true' : undefined} preventScrollReset>
          {label} ({count})
        </Link>
      ))}
    </nav>
  );
}

function Hit({ hit }: { hit: Found['hits'][number] }) {
  const { path, number, title, excerpt } = hit;
  return (
    <li className={styles['hit']}>
      <p className={styles['kind']}>
        <Kicker hit={hit} />
      </p>
      <h2 className={styles['title']}>
        <Link to={path} lang="fr">
          {number !== null && `${number}. `}
          <Pieces pieces={title} />
        </Link>
      </h2>
      {excerpt.length > 0 && (
        <p lang="fr" className={styles['excerpt']}>
          <Pieces pieces={excerpt} />
        </p>
      )}
    </li>
  );
}

function Paging({ total }: { total: number }) {
  const labels = useLabels(searchLabels);
  const [search] = useSearchParams();
  const page = asked(search).offset / PAGE + 1;
  const pages = Math.ceil(total / PAGE);
  const to = (number: number): string => {
    const next = new URLSearchParams(search);
    next.set('page', String(number));
    return `?${next}`;
  };
  if (pages < 2) return null;
  return (
    <nav aria-label={labels.pages} className={styles['paging']}>
      {page > 1 && <Link to={to(page - 1)}>{labels.previous}</Link>}
      <span>{labels.of(page, pages)}</span>
      {page < pages && <Link to={to(page + 1)}>{labels.next}</Link>}
    </nav>
  );
}
