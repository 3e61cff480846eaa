import type { ChartedIndicatorFragment } from '../graphql/generated.js';
import { chartLabels } from '../labels/charts.js';
import { commitmentLabels } from '../labels/commitments.js';
import { useFigures } from '../labels/figures.js';
import { useLabels } from '../labels/language.js';
import { type ChartSize, labelled, PAGE_SIZE, type Scale, scaleOf, SMALL_SIZE } from './chart-scale.js';
import styles from './charts.module.css';
import { BaselineMark, FigureMark, TargetMark } from './marks.js';
import { type DrawnFigure, type Series, seriesOf } from './series.js';

type Target = ChartedIndicatorFragment['targets'][number];

/** Figures with their qualifier and the time they cover, beside what was aimed at and expected; the same in words for who does not look. */
export function FiguresChart({ indicator, size }: { indicator: ChartedIndicatorFragment; size: 'page' | 'small' }) {
  const { series } = seriesOf(indicator);
  const alternative = useAlternative(indicator, series);
  const figures = series.flatMap((each) => each.figures);
  const { baseline, targets, trajectory } = indicator;
  const points = trajectory?.points ?? [];
  const days = [...figures.flatMap(({ from, on }) => (from ? [from, on] : [on])), ...points.map(({ on }) => on), ...targets.flatMap(({ dueOn }) => dueOn ?? []), ...(baseline?.onDate ? [baseline.onDate] : [])];
  if (days.length === 0) return null;
  const values = [...figures, ...points, ...targets].map(({ value }) => value).concat(baseline ? [baseline.value] : []);
  const box = size === 'page' ? PAGE_SIZE : SMALL_SIZE;
  const scale = scaleOf(days, values, box);
  return (
    <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={alternative} className={`${styles['chart']} ${styles[size]}`}>
      <Frame scale={scale} box={box} />
      <polyline points={points.map(({ on, value }) => `${scale.x(on)},${scale.y(value)}`).join(' ')} className={styles['expected']} />
      {baseline?.onDate && <BaselineMark x={scale.x(baseline.onDate)} y={scale.y(baseline.value)} />}
      {targets.map((target) => (
        <Aimed key={target.id} target={target} scale={scale} box={box} />
      ))}
      {series.map((each) => (
        <Measured key={each.key} series={each} scale={scale} />
      ))}
      <Words indicator={indicator} figures={figures} scale={scale} box={box} isSmall={size === 'small'} />
    </svg>
  );
}

function Frame({ scale, box }: { scale: Scale; box: ChartSize }) {
  const zero = scale.y(0);
  const ends = [...new Set([scale.first, scale.last])];
  return (
    <>
      <line x1={box.left} x2={box.width - box.right} y1={zero} y2={zero} className={styles['base']} />
      {ends.map((day, index) => (
        <text key={day} x={scale.x(day)} y={box.height - 8} textAnchor={index === 0 && ends.length > 1 ? 'start' : 'end'} className={styles['when']}>
          {day.slice(0, 4)}
        </text>
      ))}
    </>
  );
}

/** Without a date it holds for the whole time: a bar across. */
function Aimed({ target: { value, sense, dueOn }, scale, box }: { target: Target; scale: Scale; box: ChartSize }) {
  const y = scale.y(value);
  if (dueOn) return <TargetMark sense={sense} x={scale.x(dueOn)} y={y} />;
  return (
    <>
      <line x1={box.left} x2={box.width - box.right} y1={y} y2={y} className={styles['across']} />
      <TargetMark sense={sense} x={box.width - box.right} y={y} />
    </>
  );
}

function Measured({ series: { figures }, scale }: { series: Series; scale: Scale }) {
  return (
    <>
      <polyline points={figures.map(({ on, value }) => `${scale.x(on)},${scale.y(value)}`).join(' ')} className={styles['joined']} />
      {figures.map(({ from, on, value, qualifier, sinceUnknown }, index) => (
        <g key={index}>
          {from && <line x1={scale.x(from)} x2={scale.x(on)} y1={scale.y(value)} y2={scale.y(value)} className={styles['extent']} />}
          {sinceUnknown && <line x1={scale.x(on) - 26} x2={scale.x(on)} y1={scale.y(value)} y2={scale.y(value)} className={styles['unknown']} />}
          <FigureMark qualifier={qualifier} x={scale.x(on)} y={scale.y(value)} />
        </g>
      ))}
    </>
  );
}

/** Numbers are written beside their marks, as many as fit; a small drawing says the last figure and the last aim. */
function Words({ indicator: { unit, targets, baseline }, figures, scale, box, isSmall }: { indicator: ChartedIndicatorFragment; figures: readonly DrawnFigure[]; scale: Scale; box: ChartSize; isSmall: boolean }) {
  const labels = useLabels(chartLabels);
  const words = useFigures();
  const aims = targets.map((target) => ({ x: target.dueOn ? scale.x(target.dueOn) : box.width - box.right, y: scale.y(target.value) - 12, text: [words.senseOf(target.sense), words.amount(target.value, unit)].filter(Boolean).join(' '), isAim: true }));
  const told = [...figures].sort((a, b) => (a.on < b.on ? -1 : 1)).map((figure) => ({ x: scale.x(figure.on), y: scale.y(figure.value) + (isSmall ? 4 : 5), text: [words.qualifier(figure), words.amount(figure.value, unit)].filter(Boolean).join(' '), isAim: false }));
  const start = baseline?.onDate && !isSmall ? [{ x: scale.x(baseline.onDate), y: scale.y(baseline.value) - 16, text: labels.start(words.amount(baseline.value, unit)), isAim: true }] : [];
  const all = isSmall ? [...aims.slice(-1), ...told.slice(-1)] : [...start, ...aims, ...told];
  const written = labelled(all, isSmall ? { across: 60, down: 14 } : { across: 90, down: 18 });
  return all.map((spot, index) =>
    written.has(spot) ? (
      <text key={index} x={spot.isAim ? spot.x : spot.x + 10} y={spot.y} textAnchor={spot.isAim && spot.x > box.width / 2 && !isSmall ? 'middle' : 'start'} className={spot.isAim ? styles['aimed'] : undefined}>
        {spot.text}
      </text>
    ) : null,
  );
}

function useAlternative({ title, unit, targets }: ChartedIndicatorFragment, series: readonly Series[]): string {
  const labels = useLabels(chartLabels);
  const { unit: when } = useLabels(commitmentLabels).drawing;
  const words = useFigures();
  const told = series.flatMap(({ figures }) => figures.map((figure) => labels.figureWords(figure.label, words.words(figure, unit)))).join(' ; ');
  const aimed = targets.map((target) => [words.target(target, unit), target.dueOn ? labels.by(when(target.dueOn, target.duePrecision)) : ''].filter(Boolean).join(' ')).join(' ; ');
  return labels.alternative(title, told || labels.noFigure, aimed);
}
