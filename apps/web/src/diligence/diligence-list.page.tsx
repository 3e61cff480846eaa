import { Link, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useApi, useOperation } from '../graphql/api-context.js';
import { DiligenceList, type DiligenceListQuery } from '../graphql/generated.js';
import { diligenceLabels } from '../labels/diligence.js';
import { useLabels } from '../labels/language.js';
import { useSemester } from '../labels/semester.js';
import type { PageArgs } from '../page.js';
import { pactSlug, requireSignIn, useShell } from '../shell/use-shell.js';
import { useAddressFilters } from '../ui/address-filters.js';
import { Button } from '../ui/button.js';
import { French } from '../ui/french.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { SelectField } from '../ui/select-field.js';
import { Table } from '../ui/table.js';
import { CountCells, CountHeads } from './count-cells.js';
import styles from './diligence.module.css';

export async function load(api: Api, { search }: PageArgs) {
  await requireSignIn(api);
  return api.load(DiligenceList, variables(await pactSlug(api), search));
}

function variables(pact: string, search: URLSearchParams) {
  return { pact, campaign: search.get('semestre') || null };
}

/** How organisations answered in all campaigns or in one, what is missing first. */
export function Component() {
  const labels = useLabels(diligenceLabels);
  const api = useApi();
  const { pact, can } = useShell();
  const [search] = useSearchParams();
  const of = variables(pact.slug, search);
  const { campaigns, diligence } = useOperation(DiligenceList, of);
  const shown = diligence.filter(({ missing }) => missing > 0 || search.get('manque') !== 'oui');
  const rows = `/files/assiduite/${pact.slug}.csv${of.campaign ? `?${new URLSearchParams({ semestre: of.campaign })}` : ''}`;
  return (
    <Page title={labels.title} lede={labels.lede}>
      <p className={styles['rule']}>{labels.rule}</p>
      <Filters campaigns={campaigns} count={shown.length} />
      {shown.length === 0 ? <Empty title={diligence.length === 0 ? labels.none : labels.nothingMissing} /> : <List diligence={shown} semester={of.campaign} />}
      <p className={styles['doors']}>
        <a href={api.addressOf(rows)} download>
          {of.campaign ? labels.csvOfSemester : labels.csv}
        </a>
        {can('request.list') && <Link to={`/campagnes${of.campaign ? `/${of.campaign}` : ''}`}>{of.campaign ? labels.campaignOfSemester : labels.campaign}</Link>}
      </p>
    </Page>
  );
}

/** Which semester, and who lacks something; they live in the address. */
function Filters({ campaigns, count }: { campaigns: DiligenceListQuery['campaigns']; count: number }) {
  const labels = useLabels(diligenceLabels);
  const semester = useSemester();
  const { search, set, clear } = useAddressFilters<'semestre' | 'manque'>();
  const known = campaigns.filter(({ state }) => state !== 'PLANNED');
  return (
    <section aria-label={labels.filters} className={styles['filters']}>
      <div role="search" className={styles['fields']}>
        <SelectField
          label={labels.semester}
          value={search.get('semestre') ?? ''}
          onChange={(value) => set('semestre', value)}
          options={[{ value: '', label: labels.anySemester }, ...known.map(({ code }) => ({ value: code, label: semester(code) }))]}
        />
        <label className={styles['box']}>
          <input type="checkbox" checked={search.get('manque') === 'oui'} onChange={(event) => set('manque', event.target.checked ? 'oui' : '')} />
          {labels.onlyMissing}
        </label>
        {(search.get('semestre') || search.get('manque')) && (
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

function List({ diligence, semester }: { diligence: DiligenceListQuery['diligence']; semester: string | null }) {
  const labels = useLabels(diligenceLabels);
  return (
    <Table caption={labels.caption} stack>
      <thead>
        <tr>
          <th scope="col">{labels.organisation}</th>
          <CountHeads />
        </tr>
      </thead>
      <tbody>
        {diligence.map(({ organisation, ...counts }) => (
          <tr key={organisation.slug}>
            <th scope="row">
              <Link to={`/reponses-rendues/${organisation.slug}${semester ? `#${semester}` : ''}`}>
                <French>{organisation.name}</French>
              </Link>
            </th>
            <CountCells counts={counts} />
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
