import { type CSSProperties, useId } from 'react';
import { commitmentLabels } from '../labels/commitments.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { Quoting } from '../ui/french.js';
import { place, type Segment, segmentsOf, type Span, timeOf, type Years, yearsOf } from './calendar-geometry.js';
import styles from './calendar-drawing.module.css';
import { type Calendar, certaintyWords, type DrawnCalendar, spanWords } from './calendar-words.js';

const BAR = 14;
export const percent = (share: number) => `${(100 * share).toFixed(2)}%`;

export interface CalendarSpan {
  readonly span: Span;
  readonly label: string;
  /** The pact's own words in the label. */
  readonly french: readonly (string | null)[];
  readonly certainty: Calendar['certainty'];
}

/** A commitment's calendar on the pact's years: what is sure is solid, what is not is drawn as not. */
export function CalendarDrawing({ calendar, pact, today }: { calendar: Calendar; pact: { startsOn: string; endsOn: string }; today: string }) {
  const labels = useLabels(commitmentLabels).drawing;
  const rows = useRows(calendar);
  const years = yearsOf(pact, rows.map(({ span }) => span));
  return (
    <div className={styles['drawing']} role="img" aria-label={labels.alternative(rows.map(({ label }) => label).join(labels.then))}>
      <YearLines years={years} />
      {rows.map((row, index) => (
        <CalendarRow key={index} row={row} segments={segmentsOf(row.span, row.certainty, years)} />
      ))}
      <Today share={place(timeOf(today), years)} today={today} />
    </div>
  );
}

/** One row, or one per phase; what the calendar hangs on is said and drawn on the last. */
export function useRows(calendar: DrawnCalendar): CalendarSpan[] {
  const labels = useLabels(commitmentLabels).drawing;
  const reservation = certaintyWords(calendar, labels);
  const phases = calendar.phases.map((phase, index) => ({ span: phase, name: phase.label, last: index === calendar.phases.length - 1 }));
  const rows = phases.length ? phases : [{ span: calendar, name: null, last: true }];
  return rows.map(({ span, name, last }) => ({
    span,
    label: [[name, spanWords(span, labels)].filter(Boolean).join(labels.of), last && reservation].filter(Boolean).join(labels.then) || calendar.verbatim,
    french: [name, calendar.dependsOn, calendar.condition, calendar.verbatim],
    certainty: last ? calendar.certainty : 'FIRM',
  }));
}

function YearLines({ years }: { years: Years }) {
  const list = Array.from({ length: years.last - years.first + 2 }, (_, index) => years.first + index);
  return (
    <svg className={styles['years']} width="100%" height="100%">
      {list.map((year) => (
        <g key={year}>
          <line x1={percent(place(year, years))} x2={percent(place(year, years))} y1="0" y2="100%" />
          <text x={percent(place(year, years))} dx={6} y={14}>
            {year <= years.last ? year : ''}
          </text>
        </g>
      ))}
    </svg>
  );
}

function Today({ share, today }: { share: number; today: string }) {
  const labels = useLabels(commitmentLabels).drawing;
  const format = useFormat();
  if (share < 0 || share > 1) return null;
  return (
    <div className={styles['today']} style={{ '--at': percent(share) } as CSSProperties} data-right={share > 0.5 || undefined}>
      {labels.today(format.day(today))}
    </div>
  );
}

/** One interval with its words above it: from its beginning, or up to its end when it stands at the right. */
export function CalendarRow({ row, segments }: { row: CalendarSpan; segments: Segment[] }) {
  const from = (segments.find(({ kind }) => kind !== 'UNKNOWN') ?? segments[0])?.from ?? 0;
  const to = segments.at(-1)?.to ?? 1;
  return (
    <div className={styles['row']}>
      <p style={{ '--from': percent(from), '--after': percent(1 - to) } as CSSProperties} data-right={from > 0.5 || undefined}>
        <span>
          <Quoting french={row.french}>{row.label}</Quoting>
        </span>
      </p>
      <CalendarSegments segments={segments} />
    </div>
  );
}

/** The bar of one interval. */
export function CalendarSegments({ segments }: { segments: readonly Segment[] }) {
  const id = useId();
  return (
    <svg width="100%" height={BAR} aria-hidden className={styles['bar']}>
      <defs>
        <pattern id={`${id}hatch`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2.6" height="7" className={styles['solid']} />
        </pattern>
        <linearGradient id={`${id}fade`}>
          <stop offset="0" stopColor="currentColor" />
          <stop offset="1" stopColor="currentColor" stopOpacity="0.1" />
        </linearGradient>
      </defs>
      {segments.map((segment) => (
        <SegmentShape key={segment.kind} segment={segment} id={id} />
      ))}
    </svg>
  );
}

function SegmentShape({ segment: { kind, from, to }, id }: { segment: Segment; id: string }) {
  const box = { x: percent(from), width: percent(to - from), y: 0, height: BAR };
  switch (kind) {
    case 'SURE':
      return <rect {...box} className={styles['solid']} />;
    case 'DEPENDENT':
      return <rect {...box} fill={`url(#${id}hatch)`} className={styles['outlined']} />;
    case 'CONDITIONAL':
    case 'UNDETERMINED':
      return <rect {...box} fill="none" className={`${styles['outlined']} ${styles['dashed']}`} />;
    case 'UNKNOWN':
      return <line x1={percent(from)} x2={percent(to)} y1={BAR / 2} y2={BAR / 2} className={styles['dotted']} />;
    case 'OPEN':
      return (
        <>
          <rect {...box} fill={`url(#${id}fade)`} />
          <svg x={percent(to)} overflow="visible">
            <path d={`M-10 -4 L0 ${BAR / 2} L-10 ${BAR + 4}`} className={styles['arrow']} />
          </svg>
        </>
      );
  }
}
