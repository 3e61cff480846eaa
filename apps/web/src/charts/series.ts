import type { ChartedIndicatorFragment } from '../graphql/generated.js';

type Measurement = ChartedIndicatorFragment['measurements'][number];
type Qualifier = Measurement['qualifier'];

/** One figure where it can be drawn: up to the day it is about, from where its period begins when that is said. */
export interface DrawnFigure {
  readonly from: string | null;
  readonly on: string;
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly label: string;
  readonly fictional: boolean;
  /** A total that began on a day that nobody wrote. */
  readonly sinceUnknown: boolean;
}

/** Figures that may be joined by a line: the same giver, the same sort of period, the same perimeter. */
export interface Series {
  readonly key: string;
  readonly kind: Measurement['period']['kind'] | 'WHOLE';
  /** Day from which totals are counted. */
  readonly since: string | null;
  readonly giver: string | null;
  readonly commitments: readonly number[];
  /** Oldest first. */
  readonly figures: readonly DrawnFigure[];
}

export interface Charted {
  readonly series: readonly Series[];
  /** Given, and not drawn: without a number to show, or without a day, or about another time than the whole periods that are drawn. */
  readonly left: { readonly silent: number; readonly undated: number; readonly unlike: readonly Measurement[] };
}

const PARTS: readonly string[] = ['YEAR', 'SEMESTER', 'QUARTER', 'MONTH'];

/** What is drawn of an indicator. Where it counts by period, whole periods are drawn and not their parts: what is aimed at is aimed at for the whole. */
export function seriesOf({ measurements, periods }: Pick<ChartedIndicatorFragment, 'measurements' | 'periods'>): Charted {
  const byPeriod = periods.length > 0;
  const candidates = byPeriod ? measurements.filter(({ period }) => !PARTS.includes(period.kind)) : measurements;
  const dated = candidates.filter(({ value, period }) => value !== null && period.endsOn !== null);
  const whole = periods.filter(({ value }) => value !== null).map((each) => ({ key: `WHOLE ${giverOf(each) ?? ''}`, kind: 'WHOLE' as const, since: null, giver: giverOf(each), commitments: [], figure: { ...drawnOf(each), from: each.startsOn, on: each.endsOn } }));
  const series = grouped(byPeriod ? whole : dated.map(placedIn));
  return {
    series,
    left: {
      silent: candidates.filter(({ value }) => value === null).length + (byPeriod ? periods.filter(({ value }) => value === null).length : 0),
      undated: candidates.filter(({ value, period }) => value !== null && period.endsOn === null).length,
      unlike: byPeriod ? dated : [],
    },
  };
}

type Placed = Omit<Series, 'figures'> & { readonly figure: DrawnFigure };

function placedIn(measurement: Measurement): Placed {
  const { kind, startsOn, endsOn } = measurement.period;
  const since = kind === 'SINCE' || kind === 'BETWEEN' ? startsOn : null;
  const giver = giverOf(measurement.provenance);
  const commitments = measurement.commitments.map(({ number }) => number);
  const isTotal = kind === 'SINCE' || kind === 'BETWEEN';
  return {
    key: [kind, since ?? '', measurement.provenance.kind, measurement.provenance.organisation?.slug ?? '', commitments.join()].join(' '),
    kind,
    since,
    giver,
    commitments,
    figure: { ...drawnOf({ ...measurement, label: measurement.period.label }), from: kind === 'AT_DATE' ? null : startsOn, on: endsOn!, sinceUnknown: isTotal && startsOn === null },
  };
}

function drawnOf({ value, qualifier, label, fictional }: { value: number | null; qualifier: Qualifier; label: string; fictional: boolean }) {
  return { value: value!, qualifier, label, fictional, sinceUnknown: false };
}

function giverOf({ organisation, source }: Pick<Measurement['provenance'], 'organisation' | 'source'>): string | null {
  return organisation?.name ?? (source ? `${source.title}` : null);
}

function grouped(placed: readonly Placed[]): Series[] {
  const groups = new Map<string, Placed[]>();
  for (const each of placed) groups.set(each.key, [...(groups.get(each.key) ?? []), each]);
  return [...groups.values()].map((of) => {
    const { figure: _figure, ...head } = of[0]!;
    return { ...head, figures: of.map(({ figure }) => figure).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) };
  });
}

/** Marks that a drawing would have: one alone says no more than its words. */
export function markCount(indicator: Pick<ChartedIndicatorFragment, 'measurements' | 'periods' | 'baseline' | 'targets'>): number {
  const figures = seriesOf(indicator).series.reduce((sum, { figures: of }) => sum + of.length, 0);
  return figures === 0 ? 0 : figures + (indicator.baseline?.onDate ? 1 : 0) + indicator.targets.length;
}
