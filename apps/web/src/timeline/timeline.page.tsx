import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Api } from '../graphql/api.js';
import { useApi, useOperation } from '../graphql/api-context.js';
import { TimelinePage } from '../graphql/generated.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { timelineLabels } from '../labels/timeline.js';
import { pactSlug, useShell } from '../shell/use-shell.js';
import { Empty } from '../ui/notice.js';
import { Page } from '../ui/page.js';
import { Projection } from '../ui/projection.js';
import { ViewWays } from '../views/view-ways.js';
import { TimelineChart } from './timeline-chart.js';
import { TimelineFilters } from './timeline-filters.js';
import { TimelineKey } from './timeline-key.js';
import { filterOf, keptBy } from './timeline-rows.js';
import { TimelineTable } from './timeline-table.js';
import styles from './timeline.module.css';

export async function load(api: Api) {
  return api.load(TimelinePage, { pact: await pactSlug(api) });
}

/** All the calendars that were signed, on one line of years. */
export function Component() {
  const labels = useLabels(timelineLabels);
  const format = useFormat();
  const { pact } = useShell();
  const { timeline } = useOperation(TimelinePage, { pact: pact.slug });
  const [search] = useSearchParams();
  const kept = useMemo(() => keptBy(timeline, filterOf(search)), [timeline, search]);
  const isFictional = timeline.campaign?.fictional || timeline.meetings.some(({ fictional }) => fictional);
  return (
    <Page title={labels.title} kicker={labels.kicker(format.day(timeline.today))} lede={`${labels.lede}${isFictional ? ` ${labels.fictional}` : ''}`}>
      <Ways />
      <TimelineFilters timeline={timeline} count={kept.length} />
      <TimelineKey timeline={timeline} />
      {kept.length === 0 ? (
        <Empty title={labels.filters.none} />
      ) : (
        <>
          <TimelineChart timeline={timeline} commitments={kept} />
          <TimelineTable timeline={timeline} commitments={kept} />
        </>
      )}
    </Page>
  );
}

function Ways() {
  const labels = useLabels(timelineLabels);
  const api = useApi();
  const { pact } = useShell();
  return (
    <p className={styles['ways']}>
      <Link to="/vue-d-ensemble">{labels.overview}</Link>
      <Link to="/carte-des-engagements">{labels.map}</Link>
      <a href={api.addressOf(`/files/calendrier/${pact.slug}.csv`)} download>
        {labels.csv}
      </a>
      <Projection />
      <ViewWays />
    </p>
  );
}
