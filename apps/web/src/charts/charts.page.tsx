import { Link, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useApi, useOperation } from '../graphql/api-context.js';
import { IndicatorCharts, type IndicatorChartsQuery } from '../graphql/generated.js';
import { chartLabels } from '../labels/charts.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import type { PageArgs } from '../page.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { useAddressFilters } from '../ui/address-filters.js';
import { AxisName } from '../ui/marks.js';
import { Page } from '../ui/page.js';
import { Projection } from '../ui/projection.js';
import { SelectField } from '../ui/select-field.js';
import { ViewWays } from '../views/view-ways.js';
import { ChartKey } from './chart-key.js';
import styles from './charts.module.css';
import { markCount } from './series.js';
import { SmallMultiples } from './small-multiples.js';

type Node = IndicatorChartsQuery['indicators']['nodes'][number];

const variables = (pact: string, search: URLSearchParams) => ({ pact, axis: Number(/^\d{1,3}$/.exec(search.get('axe') ?? '')?.[0]) || null });

export async function load(api: Api, { search }: PageArgs) {
  return api.load(IndicatorCharts, variables(await pactSlug(api), search));
}

/** What the pact counts, looked at: one small drawing an indicator, axis by axis. */
export function Component() {
  const labels = useLabels(chartLabels);
  const api = useApi();
  const { pact: shown } = useShell();
  const { search, set } = useAddressFilters<'axe'>();
  const asked = variables(shown.slug, useSearchParams()[0]);
  const { pact, indicators, indicatorRollups } = useOperation(IndicatorCharts, asked);
  const groups = [...pact.axes.map((axis) => ({ axis, rollup: indicatorRollups.axes.find(({ number }) => number === axis.number)?.rollup, of: indicators.nodes.filter((each) => each.axis?.number === axis.number) })), { axis: null, rollup: undefined, of: indicators.nodes.filter((each) => each.axis === null) }];
  return (
    <Page title={labels.title} lede={labels.lede}>
      <p className={styles['ways']}>
        <Link to="/indicateurs">{labels.list}</Link>
        <a href={api.addressOf(`/files/indicateurs/${shown.slug}.csv${asked.axis ? `?axe=${asked.axis}` : ''}`)} download>
          {labels.csv}
        </a>
        <Projection />
        <ViewWays />
      </p>
      <div className={styles['fields']}>
        <SelectField label={labels.axis} value={search.get('axe') ?? ''} onChange={(value) => set('axe', value)} options={[{ value: '', label: labels.anyAxis }, ...pact.axes.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}`, language: 'fr' }))]} />
      </div>
      {indicators.totalCount > indicators.nodes.length && <p className={styles['undrawn']}>{labels.first(indicators.nodes.length, indicators.totalCount)}</p>}
      <ChartKey />
      {groups.map(({ axis, rollup, of }) => of.length > 0 && <Group key={axis?.number ?? 0} axis={axis} rollup={rollup} indicators={of} />)}
    </Page>
  );
}

function Group({ axis, rollup, indicators }: { axis: { number: number; title: string } | null; rollup: IndicatorChartsQuery['indicatorRollups']['pact'] | undefined; indicators: readonly Node[] }) {
  const labels = useLabels(chartLabels);
  const format = useFormat();
  const drawn = indicators.filter((each) => markCount(each) > 1).length;
  const words = [
    labels.drawn(drawn, indicators.length),
    ...(rollup && rollup.expected > 0 ? [labels.coverage(rollup.known, rollup.expected), rollup.percent === null ? labels.noMean : labels.mean(format.percent(rollup.percent / 100)), labels.age(rollup.medianAgeDays)] : []),
  ];
  return (
    <section className={styles['axis']} data-axis={axis?.number}>
      <h2>{axis ? <AxisName axis={axis} link /> : labels.noAxis}</h2>
      <p>{words.join(', ')}</p>
      <SmallMultiples indicators={indicators} name={axis ? `${axis.number}. ${axis.title}` : labels.noAxis} />
    </section>
  );
}
