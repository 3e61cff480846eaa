import { Link } from 'react-router';
import { statusLabels, weatherLabels } from '../labels/enums.js';
import { useLabels } from '../labels/language.js';
import { overviewLabels } from '../labels/overview.js';
import { AxisName, WeatherSign } from '../ui/marks.js';
import { type Bar, Bars } from './bars.js';
import styles from './overview.module.css';
import { countOf, isDue, type Line, type Overview, readingOf, type RowChoice, rowsPath, STATUSES, unread, WEATHERS } from './overview-rows.js';

/** Coverage, freshness, météo and status of each axis, drawn to one scale. */
export function AxisLines({ overview, campaign }: { overview: Overview; campaign: string }) {
  const counts = overview.axes.flatMap(({ line }) => [line.expected - line.reported - line.excused, unread(line), ...[...line.weathers, ...line.statuses].map(({ count }) => count)]);
  const scale = Math.max(1, ...counts);
  return (
    <ol className={styles['axes']}>
      {overview.axes.map(({ axis, line }) => (
        <li key={axis.number} data-axis={axis.number}>
          <h3>
            <AxisName axis={axis} link />
          </h3>
          <Coverage line={line} campaign={campaign} axis={axis.number} />
          <Distributions overview={overview} line={line} campaign={campaign} axis={axis.number} scale={scale} />
        </li>
      ))}
    </ol>
  );
}

function Coverage({ line, campaign, axis }: { line: Line; campaign: string; axis: number }) {
  const labels = useLabels(overviewLabels);
  return (
    <div className={styles['coverage']}>
      <p>
        <Link to={rowsPath(campaign, { axis, answer: 'recus' })} className={styles['figure']}>
          {labels.coverageShort(line.reported, line.expected)}
        </Link>
      </p>
      <CoverageBar line={line} />
      <p className="small">{labels.freshness(line.medianAgeDays, readingOf(line))}</p>
      {line.commitments > line.expected && (
        <p className="small">
          <Link to={rowsPath(campaign, { axis, answer: 'non-interroges' })}>{labels.notAsked(line.commitments - line.expected)}</Link>
        </p>
      )}
    </div>
  );
}

/** What was reported against what was asked: the empty part is silence. */
export function CoverageBar({ line }: { line: Line }) {
  const share = (n: number) => `${line.expected ? (100 * n) / line.expected : 0}%`;
  return (
    <svg width="100%" height="10" aria-hidden className={styles['coverage-bar']}>
      <rect className={styles['asked']} x="0.5" y="0.5" width="99.6%" height="9" />
      <rect className={styles['reported']} width={share(line.reported)} height="10" />
    </svg>
  );
}

function Distributions({ overview, line, campaign, axis, scale }: { overview: Overview; line: Line; campaign: string; axis: number; scale: number }) {
  const { axes: labels, unanswered, notAccepted } = useLabels(overviewLabels);
  const weathers = useLabels(weatherLabels).words;
  const statuses = useLabels(statusLabels).words;
  const to = (choice: Partial<RowChoice>) => rowsPath(campaign, { axis, ...choice });
  const silent: Bar = { key: 'silent', word: unanswered(isDue(overview)), count: line.expected - line.reported - line.excused, to: to({ answer: 'silence' }), hollow: true };
  const sent: Bar = { key: 'sent', word: notAccepted, count: unread(line), to: to({ answer: 'non-lus' }), hollow: true };
  const others = sent.count > 0 ? [sent, silent] : [silent];
  const weather = WEATHERS.map((value): Bar => ({ key: value, word: weathers[value], sign: <WeatherSign weather={value} />, count: countOf(line.weathers, 'weather', value), to: to({ weather: value }) }));
  const status = STATUSES.map((value): Bar => ({ key: value, word: statuses[value], count: countOf(line.statuses, 'status', value), to: to({ status: value }) })).filter(({ count }) => count > 0);
  return (
    <>
      <Bars title={labels.weather} bars={[...weather, ...others]} scale={scale} />
      <Bars title={labels.status} bars={[...status, ...others]} scale={scale} />
    </>
  );
}
