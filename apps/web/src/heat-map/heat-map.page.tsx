import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useApi, useOperation } from '../graphql/api-context.js';
import { HeatMapPage } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { heatMapLabels } from '../labels/heat-map.js';
import { useLabels } from '../labels/language.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { Projection } from '../ui/projection.js';
import { ViewWays } from '../views/view-ways.js';
import { filterOf, linesOf } from './heat-map-rows.js';
import styles from './heat-map.module.css';
import { MapFilters } from './map-filters.js';
import { MapKey } from './map-key.js';
import { MapTable } from './map-table.js';

export async function load(api: Api) {
  return api.load(HeatMapPage, { pact: await pactSlug(api) });
}

/** Every commitment, every semester: the pact's years before one’s eyes. */
export function Component() {
  const labels = useLabels(heatMapLabels);
  const format = useFormat();
  const { pact } = useShell();
  const { heatMap: map } = useOperation(HeatMapPage, { pact: pact.slug });
  const [search] = useSearchParams();
  const lines = useMemo(() => linesOf(map, filterOf(search)), [map, search]);
  if (map.campaigns.length === 0) {
    return (
      <Page title={labels.title}>
        <Empty title={labels.noCampaign} />
      </Page>
    );
  }
  const fictional = map.campaigns.some((each) => each.fictional);
  return (
    <Page title={labels.title} kicker={labels.kicker(format.day(map.today))} lede={`${labels.lede}${fictional ? ` ${labels.fictional}` : ''}`}>
      <Ways />
      <MapFilters map={map} count={lines.length} />
      <MapKey />
      {lines.length === 0 ? <Empty title={labels.filters.none} /> : <MapTable map={map} lines={lines} />}
    </Page>
  );
}

function Ways() {
  const labels = useLabels(heatMapLabels);
  const api = useApi();
  const { pact } = useShell();
  return (
    <p className={styles['ways']}>
      <Link to="/vue-d-ensemble">{labels.overview}</Link>
      <Link to="/calendrier">{labels.timeline}</Link>
      <Link to="/comparer">{labels.compare}</Link>
      <a href={api.addressOf(`/files/carte-des-engagements/${pact.slug}.csv`)} download>
        {labels.csv}
      </a>
      <Projection />
      <ViewWays />
    </p>
  );
}
