import { useFigures } from '../labels/figures.js';
import { useFormat } from '../labels/format.js';
import { indicatorLabels } from '../labels/indicators.js';
import { useLabels } from '../labels/language.js';
import { Table } from '../ui/table.js';
import { type Dated, placed, SIZE } from './chart-geometry.js';
import type { IndicatorShown } from './indicator.page.js';
import styles from './indicators.module.css';
import { useMissingWords } from './not-compared.js';

/** What was expected as a broken line, what was measured as dots, each with its number; the same as a table. */
export function TrajectoryChart({ indicator: { trajectory, notCompared, measurements, periods, unit } }: { indicator: IndicatorShown }) {
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
  // What is aimed at for a year is drawn beside years, not beside their halves.
  const figured = periods.length > 0 ? periods : measurements.map(({ period, value }) => ({ endsOn: period.endsOn, value }));
  const measured = figured.flatMap(({ endsOn, value }): Dated[] => (endsOn !== null && value !== null ? [{ on: endsOn, value }] : []));
  const words = { ON_TRACK: labels.words(labels.onTrack), BEHIND: labels.words(labels.behind), UNKNOWN: missing }[trajectory.standing];
  return (
    <div className={styles['chart']}>
      <p>
        {words} {trajectory.expected !== null && labels.today(figures.words({ value: trajectory.expected }, unit))}
      </p>
      <Drawing points={trajectory.points} measured={measured} />
      <Rows points={trajectory.points} measured={measured} unit={unit} />
    </div>
  );
}

function Drawing({ points, measured }: { points: readonly Dated[]; measured: readonly Dated[] }) {
  const format = useFormat();
  const drawn = placed(points, measured);
  const ends = [...drawn.points, ...drawn.figures].sort((a, b) => a.x - b.x);
  return (
    <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden="true">
      <line x1={SIZE.left} x2={SIZE.width - SIZE.right} y1={drawn.zero} y2={drawn.zero} className={styles['base']} />
      <polyline points={drawn.points.map(({ x, y }) => `${x},${y}`).join(' ')} className={styles['line']} />
      {drawn.points.map(({ x, y, value, on }) => (
        <g key={on}>
          <circle cx={x} cy={y} r="6" className={styles['aim']} />
          <text x={x} y={y - 14} textAnchor="middle">
            {format.number(value)}
          </text>
        </g>
      ))}
      {drawn.figures.map(({ x, y, value, on }, index) => (
        <g key={`${on} ${index}`}>
          <circle cx={x} cy={y} r="5" className={styles['dot']} />
          <text x={x + 10} y={y + 5}>
            {format.number(value)}
          </text>
        </g>
      ))}
      {[...new Set([ends[0]!, ends.at(-1)!])].map(({ x, on }) => (
        <text key={on} x={x} y={SIZE.height - 14} textAnchor="middle" className={styles['when']}>
          {on.slice(0, 4)}
        </text>
      ))}
    </svg>
  );
}

function Rows({ points, measured, unit }: { points: readonly Dated[]; measured: readonly Dated[]; unit: string }) {
  const labels = useLabels(indicatorLabels).chart;
  const format = useFormat();
  const figures = useFigures();
  const rows = [...points.map((point) => ({ ...point, expected: true })), ...measured.map((point) => ({ ...point, expected: false }))].sort((a, b) => (a.on < b.on ? -1 : 1));
  return (
    <Table caption={labels.caption}>
      <thead>
        <tr>
          <th scope="col">{labels.day}</th>
          <th scope="col" data-figure>
            {labels.expected}
          </th>
          <th scope="col" data-figure>
            {labels.measured}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ on, value, expected }, index) => (
          <tr key={`${on} ${index}`}>
            <th scope="row">{format.day(on)}</th>
            <td data-figure>{expected ? figures.words({ value }, unit) : ''}</td>
            <td data-figure>{expected ? '' : figures.words({ value }, unit)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
