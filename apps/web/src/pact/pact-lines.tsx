import { place, type Segment, segmentsOf, timeOf, type Years, yearsOf } from '../commitments/calendar-geometry.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { pactLabels } from '../labels/pact.js';
import { useShell } from '../shell/use-shell.js';
import { French } from '../ui/french.js';
import { commitmentsOf, type PactTreePact, type TreeAxis } from './pact-filters.js';
import styles from './pact-lines.module.css';

const LINE = 4;
const percent = (share: number) => `${(100 * share).toFixed(2)}%`;

/** The whole pact at a glance: one thin line of time per commitment, grouped by axis; filters leave theirs in full. */
export function PactLines({ pact, shown }: { pact: PactTreePact; shown: ReadonlySet<number> | null }) {
  const labels = useLabels(pactLabels);
  const { today } = useShell();
  const format = useFormat();
  const years = yearsOf(pact);
  const now = place(timeOf(today), years);
  const alternative = labels.linesAlternative(pact.axes.map((axis) => labels.linesAxis(axis.title, axis.commitmentCount)).join(labels.linesThen));
  return (
    <figure className={styles['figure']}>
      <div role="img" aria-label={alternative} className={styles['lines']}>
        <svg className={styles['years']} width="100%" height="100%">
          {Array.from({ length: years.last - years.first + 1 }, (_, index) => years.first + index).map((year) => (
            <g key={year}>
              <line x1={percent(place(year, years))} x2={percent(place(year, years))} y1="0" y2="100%" />
              <text x={percent(place(year, years))} dx={4} y={11}>
                {year}
              </text>
            </g>
          ))}
          {now > 0 && now < 1 && (
            <g className={styles['today']}>
              <line x1={percent(now)} x2={percent(now)} y1="18" y2="100%" />
              <text x={percent(now)} y="100%" dx={now > 0.5 ? -6 : 6} dy={-1} textAnchor={now > 0.5 ? 'end' : 'start'}>
                {labels.today(format.day(today))}
              </text>
            </g>
          )}
        </svg>
        {pact.axes.map((axis) => (
          <AxisLines key={axis.number} axis={axis} years={years} shown={shown} />
        ))}
      </div>
      <figcaption className="small">
        <strong>{labels.lines(pact.commitmentCount)}.</strong> {labels.linesText}
      </figcaption>
    </figure>
  );
}

function AxisLines({ axis, years, shown }: { axis: TreeAxis; years: Years; shown: ReadonlySet<number> | null }) {
  const commitments = commitmentsOf(axis);
  return (
    <div className={styles['axis']} data-axis={axis.number}>
      <p>
        <French>{axis.title}</French>
      </p>
      <svg width="100%" height={commitments.length * LINE}>
        {commitments.map(({ number, calendar }, index) => (
          <g key={number} data-faded={(shown && !shown.has(number)) || undefined}>
            {segmentsOf(calendar, calendar.certainty, years).map((segment) => (
              <Line key={segment.kind} segment={segment} y={index * LINE + LINE / 2} />
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}

function Line({ segment: { kind, from, to }, y }: { segment: Segment; y: number }) {
  const solid = kind === 'SURE' || kind === 'OPEN';
  return <line className={solid ? styles[kind === 'OPEN' ? 'open' : 'sure'] : styles['unsure']} x1={percent(from)} x2={percent(to)} y1={y} y2={y} />;
}
