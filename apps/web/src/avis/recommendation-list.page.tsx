import { Link, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useApi, useOperation } from '../graphql/api-context.js';
import { RecommendationList } from '../graphql/generated.js';
import { avisLabels } from '../labels/avis.js';
import { useLabels } from '../labels/language.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { French } from '../ui/french.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { SelectField } from '../ui/select-field.js';
import { Table } from '../ui/table.js';
import styles from './avis.module.css';
import { type ShownRecommendation, useStanding } from './recommendation.js';

export async function load(api: Api) {
  return api.load(RecommendationList, { pact: await pactSlug(api) });
}

type Filter = '' | 'sans-reponse' | 'recues' | 'en-retard' | 'repondues';
const FILTERS: readonly Filter[] = ['', 'sans-reponse', 'recues', 'en-retard', 'repondues'];
const isAnswered = ({ answer }: ShownRecommendation): boolean => answer?.state === 'PUBLISHED';
const KEEPS: Readonly<Record<Filter, (each: ShownRecommendation) => boolean>> = { '': () => true, 'sans-reponse': (each) => !isAnswered(each) && !each.received, recues: ({ received }) => received, 'en-retard': ({ late }) => late, repondues: isAnswered };

/** Every recommendation of the pact, with its answer or since when it waits. */
export function Component() {
  const labels = useLabels(avisLabels);
  const { pact } = useShell();
  const { addressOf } = useApi();
  const [search, setSearch] = useSearchParams();
  const { recommendations } = useOperation(RecommendationList, { pact: pact.slug });
  const filter = FILTERS.find((each) => each === search.get('etat')) ?? '';
  const shown = recommendations.filter(KEEPS[filter]);
  const counts = labels.counts(recommendations.length, recommendations.filter(isAnswered).length, recommendations.filter(({ late }) => late).length);
  return (
    <Page title={labels.listTitle} lede={<p>{labels.listLede}</p>}>
      <p className={styles['line']}>{counts}</p>
      <SelectField label={labels.filter} value={filter} onChange={(value) => setSearch(value ? { etat: value } : {})} options={FILTERS.map((value) => ({ value, label: labels.filters[value] }))} />
      {shown.length === 0 ? <Empty title={labels.noneListed} /> : <Rows rows={shown} />}
      <p className={styles['files']}>
        <a href={addressOf(`/files/recommandations/${pact.slug}.csv`)} download>
          {labels.csv}
        </a>
        <a href={addressOf(`/files/recommandations/${pact.slug}.json`)} download>
          {labels.json}
        </a>
      </p>
    </Page>
  );
}

function Rows({ rows }: { rows: readonly ShownRecommendation[] }) {
  const labels = useLabels(avisLabels);
  const standing = useStanding();
  return (
    <Table caption={labels.table} stack>
      <thead>
        <tr>
          <th scope="col">{labels.year}</th>
          <th scope="col">{labels.recommendations}</th>
          <th scope="col">{labels.owner}</th>
          <th scope="col">{labels.stateColumn}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((each) => (
          <tr key={each.id}>
            <td data-label={labels.year}>{each.year}</td>
            <th scope="row">
              <Link to={`/bilans/${each.year}/avis/${each.number}`}>{labels.recommendation(each.number)}</Link> <French>{each.words}</French>
              {each.fictional && <span className="small"> ({labels.fictional})</span>}
            </th>
            <td data-label={labels.owner}>
              <French>{each.organisationName}</French>
            </td>
            <td data-label={labels.stateColumn} className={each.late ? styles['late'] : undefined}>
              {standing(each)}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
