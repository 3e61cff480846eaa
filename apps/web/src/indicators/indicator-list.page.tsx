import { Link, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useOperation } from '../graphql/api-context.js';
import { IndicatorList, type IndicatorListQuery, type IndicatorState } from '../graphql/generated.js';
import { chartLabels } from '../labels/charts.js';
import { useFigures } from '../labels/figures.js';
import { useFormat } from '../labels/format.js';
import { unitForms } from '../labels/french.js';
import { indicatorLabels } from '../labels/indicators.js';
import { useLabels } from '../labels/language.js';
import type { PageArgs } from '../page.js';
import { territoryLabels } from '../labels/territories.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { placeIn, usePlaceOptions } from '../territories/places.js';
import { TerritoryWords } from '../territories/territory-words.js';
import { useAddressFilters } from '../ui/address-filters.js';
import { ButtonLink } from '../ui/button.js';
import { French, Quoting } from '../ui/french.js';
import { AxisName } from '../ui/marks.js';
import { Empty } from '../ui/notice.js';
import { NextPage } from '../ui/next-page.js';
import { Page } from '../ui/page.js';
import { RemovableFilters } from '../ui/removable-filters.js';
import { SearchField } from '../ui/search-field.js';
import { SelectField } from '../ui/select-field.js';
import { Table } from '../ui/table.js';
import styles from './indicators.module.css';
import { LastFigure } from './last-figure.js';
import { useMissingWords } from './not-compared.js';
import { Rollups } from './rollups.js';
import { Threshold } from './threshold.js';

type Listed = IndicatorListQuery['indicators']['nodes'][number];

export async function load(api: Api, { search }: PageArgs) {
  return api.load(IndicatorList, variables(await pactSlug(api), search));
}

const STATES: readonly IndicatorState[] = ['CURRENT', 'AIMED', 'SILENT', 'RETIRED'];

function variables(pact: string, search: URLSearchParams) {
  const axis = search.get('axe') ?? '';
  return {
    pact,
    axis: /^\d{1,3}$/.test(axis) ? Number(axis) : null,
    search: search.get('texte')?.trim() || null,
    state: STATES.find((state) => state === search.get('situation')) ?? null,
    ...placeIn(search),
    after: search.get('apres'),
  };
}

/** Everything the pact counts, with what is known of each. */
export function Component() {
  const labels = useLabels(indicatorLabels);
  const charts = useLabels(chartLabels);
  const { pact: shown, can } = useShell();
  const [search] = useSearchParams();
  const { pact, indicators, indicatorRollups } = useOperation(IndicatorList, variables(shown.slug, search));
  return (
    <Page title={labels.title} lede={labels.lede}>
      {can('indicator.manage') && (
        <p className={styles['acts']}>
          <ButtonLink to="/indicateurs-ajouter" look="primary">
            {labels.add}
          </ButtonLink>
        </p>
      )}
      <p className={styles['acts']}>
        <Link to="/indicateurs-en-graphiques">{charts.charts}</Link>
      </p>
      <Rollups rollups={indicatorRollups} axes={pact.axes} />
      <Filters count={indicators.totalCount} pact={pact} />
      {indicators.nodes.length === 0 ? (
        <Empty title={labels.noneTitle}>
          <p>{labels.noneText}</p>
        </Empty>
      ) : (
        <Rows indicators={indicators.nodes} />
      )}
      {indicators.pageInfo.hasNextPage && <NextPage cursor={indicators.pageInfo.endCursor} label={labels.next} />}
      {can('indicator.manage') && <Threshold pact={shown.slug} threshold={pact.smallCountThreshold} />}
    </Page>
  );
}

function Filters({ count, pact: { axes, territoryGroups } }: { count: number; pact: IndicatorListQuery['pact'] }) {
  const labels = useLabels(indicatorLabels);
  const places = useLabels(territoryLabels);
  const placeOptions = usePlaceOptions(territoryGroups);
  const { search, set, clear } = useAddressFilters();
  const { search: text, axis, state } = variables('', search);
  const place = search.get('arrondissement') ?? '';
  const named = axes.find(({ number }) => number === axis);
  const active = [
    ...(text ? [{ name: 'texte', label: labels.quoted(text) }] : []),
    ...(axis === null ? [] : [{ name: 'axe', label: named ? `${named.number}. ${named.title}` : `${labels.axis} ${axis}` }]),
    ...(place ? [{ name: 'arrondissement', label: placeOptions.find(({ value }) => value === place)?.label ?? places.unknownPlace(place) }] : []),
    ...(state ? [{ name: 'situation', label: labels.states[state] }] : []),
  ];
  return (
    <section aria-label={labels.filters} className={styles['filters']}>
      <div role="search" className={styles['fields']}>
        <SearchField label={labels.search} value={search.get('texte') ?? ''} onSearch={(value, replace) => set('texte', value, replace)} />
        <SelectField label={labels.axis} value={axis === null ? '' : String(axis)} onChange={(value) => set('axe', value)} options={[{ value: '', label: labels.anyAxis }, ...axes.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}`, language: 'fr' }))]} />
        {territoryGroups.length > 0 && <SelectField label={places.filter} value={place} onChange={(value) => set('arrondissement', value)} options={placeOptions} />}
        <SelectField label={labels.state} value={state ?? ''} onChange={(value) => set('situation', value)} options={[{ value: '', label: labels.anyState }, ...STATES.map((each) => ({ value: each, label: labels.states[each] }))]} />
      </div>
      <div className={styles['result']}>
        <p role="status">{labels.shown(count)}</p>
        <RemovableFilters filters={active} removeLabel={labels.remove} clearLabel={labels.clear} onRemove={(key) => set(key, '')} onClear={clear} />
      </div>
    </section>
  );
}

function Rows({ indicators }: { indicators: readonly Listed[] }) {
  const labels = useLabels(indicatorLabels);
  return (
    <Table caption={labels.caption} stack>
      <thead>
        <tr>
          <th scope="col">{labels.name}</th>
          <th scope="col">{labels.last}</th>
          <th scope="col">{labels.target}</th>
          <th scope="col">{labels.progress}</th>
          <th scope="col">{labels.standing}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator) => (
          <Row key={indicator.code} indicator={indicator} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ indicator: { code, title, unit, axis, territory, retiredOn, progress, notCompared, targets, trajectory, measurements } }: { indicator: Listed }) {
  const labels = useLabels(indicatorLabels);
  const figures = useFigures();
  const format = useFormat();
  const missingWords = useMissingWords();
  // What is compared, which may be the sum of the halves of a year.
  const last = progress ?? measurements[0];
  return (
    <tr>
      <th scope="row">
        <Link to={`/indicateurs/${code}`}>
          <French>{title}</French>
        </Link>
        <div className="small">{retiredOn ? labels.retired(format.day(retiredOn)) : axis && <AxisName axis={axis} />}</div>
        {territory && (
          <div className="small">
            <TerritoryWords territory={territory} />
          </div>
        )}
      </th>
      <td data-label={labels.last}>
        <LastFigure figure={last} unit={unit} />
      </td>
      <td data-label={labels.target}>
        {targets.length === 0 && <span className={styles['soft']}>{labels.noTarget}</span>}
        {targets.map((target) => (
          <div key={target.id}>
            <Quoting french={unitForms(unit)}>{figures.target(target, unit)}</Quoting>
          </div>
        ))}
      </td>
      <td data-label={labels.progress}>
        {progress ? [format.percent(progress.rawPercent / 100), progress.reached ? labels.reached : ''].filter(Boolean).join(', ') : <span className={styles['soft']}>{notCompared ? missingWords(notCompared, 'short') : labels.noProgress}</span>}
      </td>
      <td data-label={labels.standing}>{trajectory ? labels.standings[trajectory.standing] : <span className={styles['soft']}>{labels.standings.UNKNOWN}</span>}</td>
    </tr>
  );
}
