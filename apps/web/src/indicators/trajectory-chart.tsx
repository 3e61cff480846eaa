import { ChartKey } from '../charts/chart-key.js';
import { FiguresChart } from '../charts/figures-chart.js';
import { FiguresTable } from '../charts/figures-table.js';
import { markCount } from '../charts/series.js';
import { SeriesWords } from '../charts/series-words.js';
import { useApi } from '../graphql/api-context.js';
import { chartLabels } from '../labels/charts.js';
import { useFigures } from '../labels/figures.js';
import { indicatorLabels } from '../labels/indicators.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import { Folded } from '../ui/folded.js';
import type { IndicatorShown } from './indicator.page.js';
import styles from './indicators.module.css';
import { useMissingWords } from './not-compared.js';

/** What was expected beside what was measured, each figure as sure as it was given and as long as its period; the same as a table and a file. */
export function TrajectoryChart({ indicator }: { indicator: IndicatorShown }) {
  const labels = useLabels(indicatorLabels).chart;
  const { csvOne, table } = useLabels(chartLabels);
  const api = useApi();
  const { pact } = useShell();
  const isDrawn = markCount(indicator) > 1;
  return (
    <div className={styles['chart']}>
      <Standing indicator={indicator} />
      {isDrawn && <FiguresChart indicator={indicator} size="page" />}
      <SeriesWords indicator={indicator} />
      {isDrawn && (
        <>
          <ChartKey />
          <Folded summary={table(indicator.title)}>
            <FiguresTable indicators={[indicator]} caption={labels.caption} />
          </Folded>
          <p className="small">
            <a href={api.addressOf(`/files/indicateurs/${pact.slug}.csv?${new URLSearchParams({ indicateur: indicator.code })}`)} download>
              {csvOne}
            </a>
          </p>
        </>
      )}
    </div>
  );
}

function Standing({ indicator: { trajectory, notCompared, unit } }: { indicator: IndicatorShown }) {
  const labels = useLabels(indicatorLabels).chart;
  const figures = useFigures();
  const missingWords = useMissingWords();
  const missing = notCompared && notCompared.reason !== 'NO_TARGET' ? missingWords(notCompared, 'sentence') : '';
  if (!trajectory) {
    return (
      <p className={styles['soft']}>
        {labels.none} {missing}
      </p>
    );
  }
  const words = { ON_TRACK: labels.words(labels.onTrack), BEHIND: labels.words(labels.behind), UNKNOWN: missing }[trajectory.standing];
  return (
    <p>
      {words} {trajectory.expected !== null && labels.today(figures.words({ value: trajectory.expected }, unit))}
    </p>
  );
}
