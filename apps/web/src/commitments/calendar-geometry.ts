import type { CalendarCertainty, DatePrecision } from '../graphql/generated.js';

export interface Span {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly startPrecision?: DatePrecision | null;
  readonly endPrecision?: DatePrecision | null;
  readonly openEnded: boolean;
}

/** The years drawn: the pact's, or more when a calendar passes them. A tail after the last shows what goes on. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

/**
 * SURE: the words give it. OPEN: said to go on without an end. UNKNOWN: between a known date and one that is not said.
 * CONDITIONAL: only if something else says so. DEPENDENT: hangs on something else. UNDETERMINED: left to be defined.
 */
export type SegmentKind = 'SURE' | 'OPEN' | 'UNKNOWN' | 'CONDITIONAL' | 'DEPENDENT' | 'UNDETERMINED';

/** from, to: share of the drawing's width, 0 to 1. */
export interface Segment {
  readonly kind: SegmentKind;
  readonly from: number;
  readonly to: number;
}

const TAIL_YEARS = 0.6;
const MONTHS: Record<DatePrecision, number> = { DAY: 0, MONTH: 1, QUARTER: 3, SEMESTER: 6, YEAR: 12 };

export function yearsOf(pact: { startsOn: string; endsOn: string }, spans: readonly Span[] = []): Years {
  const days = spans.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]).filter((day) => day !== null);
  const years = [pact.startsOn, pact.endsOn, ...days].map((day) => Number(day.slice(0, 4)));
  return { first: Math.min(...years), last: Math.max(...years) };
}

/** Where a point in time (in years, 2015.5) stands in the drawing, 0 to 1. */
export function place(time: number, { first, last }: Years): number {
  return (time - first) / (last + 1 + TAIL_YEARS - first);
}

/** "2015-07-01" → 2015.5 */
export function timeOf(day: string): number {
  const year = Number(day.slice(0, 4));
  return year + (Number(day.slice(5, 7)) - 1) / 12 + (Number(day.slice(8, 10)) - 1) / 372;
}

/** The parts of one calendar, in order of time. */
export function segmentsOf(span: Span, certainty: CalendarCertainty, years: Years): Segment[] {
  const end = years.last + 1;
  const beyond = end + TAIL_YEARS;
  const draw = (kind: SegmentKind, from: number, to: number): Segment => ({ kind, from: place(from, years), to: place(to, years) });
  const known = knownOf(span);
  const sure: SegmentKind = certainty === 'DEPENDENT' ? 'DEPENDENT' : 'SURE';
  const tail = span.openEnded ? [draw('OPEN', Math.max(known.to ?? end, end), beyond)] : [];
  if (known.from === null && known.to === null) {
    const kind = span.openEnded ? 'SURE' : certainty === 'DEPENDENT' ? 'DEPENDENT' : 'UNDETERMINED';
    return [draw(kind, years.first, end), ...tail];
  }
  if (known.from === null) return [draw('UNKNOWN', years.first, known.lastUnit), draw(sure, known.lastUnit, known.to!)];
  if (span.openEnded) return [draw(sure, known.from, end), ...tail];
  if (known.to === null) return [draw(sure, known.from, known.firstUnit), draw('UNKNOWN', known.firstUnit, end)];
  const condition = certainty === 'CONDITIONAL' && known.to < end ? [draw('CONDITIONAL', known.to, end)] : [];
  return [draw(sure, known.from, known.to), ...condition];
}

/** The span in years; firstUnit ends the start's own year (or month…), lastUnit begins the end's. */
function knownOf({ startsOn, endsOn, startPrecision, endPrecision }: Span) {
  const from = startsOn === null ? null : timeOf(startsOn);
  const to = endsOn === null ? null : timeOf(endsOn) + 1 / 372;
  const unit = (precision: DatePrecision | null | undefined) => Math.max(MONTHS[precision ?? 'YEAR'], 0.5) / 12;
  return { from, to, firstUnit: (from ?? 0) + unit(startPrecision), lastUnit: (to ?? 0) - unit(endPrecision) };
}
