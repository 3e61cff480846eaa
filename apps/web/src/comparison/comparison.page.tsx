import { Link, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useApi, useOperation } from '../graphql/api-context.js';
import { ComparisonPage } from '../graphql/generated.js';
import { comparisonLabels } from '../labels/comparison.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { capital, useSemester } from '../labels/semester.js';
import type { PageArgs } from '../page.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { useAddressFilters } from '../ui/address-filters.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { Projection } from '../ui/projection.js';
import { SelectField } from '../ui/select-field.js';
import { SetWords } from '../ui/set-words.js';
import { ViewWays } from '../views/view-ways.js';
import { type Comparison, isCompared } from './comparison-rows.js';
import styles from './comparison.module.css';
import { LeftOut, MoveSections } from './move-sections.js';

function variables(pact: string, search: URLSearchParams) {
  return { pact, before: search.get('de') || null, after: search.get('a') || null };
}

export async function load(api: Api, { search }: PageArgs) {
  return api.load(ComparisonPage, variables(await pactSlug(api), search));
}

/** Two semesters: what moved between them, among what can be compared, and what cannot. */
export function Component() {
  const labels = useLabels(comparisonLabels);
  const format = useFormat();
  const { pact } = useShell();
  const [search] = useSearchParams();
  const { comparison } = useOperation(ComparisonPage, variables(pact.slug, search));
  const { before, after } = comparison;
  return (
    <Page title={labels.title} kicker={labels.kicker(format.day(comparison.today))} lede={before && after && <Perimeter comparison={comparison} />}>
      <Choice comparison={comparison} />
      <Ways comparison={comparison} />
      {before && after ? (
        <>
          <MoveSections comparison={comparison} />
          <LeftOut comparison={comparison} />
        </>
      ) : (
        <Empty title={labels.noCampaign} />
      )}
    </Page>
  );
}

/** What is compared, and how much of each semester was answered: said before any move is. */
function Perimeter({ comparison: { before, after, commitments } }: { comparison: Comparison }) {
  const labels = useLabels(comparisonLabels);
  const semester = useSemester();
  return (
    <>
      <p>{labels.perimeter(commitments.filter(isCompared).length, commitments.length)}</p>
      {[before, after].map(
        (each) =>
          each && (
            <p key={each.campaign.code} className="small">
              <Link to={`/vue-d-ensemble?semestre=${each.campaign.code}&reponse=recus#lignes`}>
                <SetWords>{labels.coverage(capital(semester(each.campaign.code)), each.line.reported, each.line.expected)}</SetWords>
              </Link>
              , {labels.age(each.line.medianAgeDays)}.
            </p>
          ),
      )}
      {(before?.campaign.fictional || after?.campaign.fictional) && <p className="small">{labels.fictional}</p>}
    </>
  );
}

/** Which two; they live in the address. */
function Choice({ comparison: { campaigns, before, after } }: { comparison: Comparison }) {
  const labels = useLabels(comparisonLabels);
  const semester = useSemester();
  const { search, set } = useAddressFilters<'de' | 'a'>();
  const options = campaigns.map(({ code }) => ({ value: code, label: semester(code) }));
  return (
    <section aria-label={labels.choose} className={styles['choice']}>
      <SelectField label={labels.before} value={search.get('de') ?? before?.campaign.code ?? ''} onChange={(value) => set('de', value)} options={before || search.get('de') ? options : [{ value: '', label: '–' }, ...options]} />
      <SelectField label={labels.after} value={search.get('a') ?? after?.campaign.code ?? ''} onChange={(value) => set('a', value)} options={options} />
    </section>
  );
}

function Ways({ comparison: { before, after } }: { comparison: Comparison }) {
  const labels = useLabels(comparisonLabels);
  const api = useApi();
  const { pact } = useShell();
  const of = before && after ? `?${new URLSearchParams({ de: before.campaign.code, a: after.campaign.code })}` : '';
  return (
    <p className={styles['ways']}>
      <Link to="/vue-d-ensemble">{labels.overview}</Link>
      <Link to="/carte-des-engagements">{labels.map}</Link>
      <Link to="/comparer/dates">{labels.dates}</Link>
      <a href={api.addressOf(`/files/comparaison/${pact.slug}.csv${of}`)} download>
        {labels.csv}
      </a>
      <Projection />
      <ViewWays />
    </p>
  );
}
