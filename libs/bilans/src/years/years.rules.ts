import type { BilanContent, FrozenFigure, FrozenLine } from '../content/bilan-content.graphql.js';

/** Why a figure is not compared with that of the other year. */
export enum YearNotCompared {
  /** The year before says nothing of this indicator. */
  ONLY_NOW = 'ONLY_NOW',
  /** This year says nothing of an indicator of the year before. */
  ONLY_BEFORE = 'ONLY_BEFORE',
  DEFINITION = 'DEFINITION',
  UNIT = 'UNIT',
  PERIOD_KIND = 'PERIOD_KIND',
  /** Both bilans tell the same figure of the same period: nothing moved between them. */
  SAME_PERIOD = 'SAME_PERIOD',
  /** « plus de », « environ » on one side alone. */
  QUALIFIER = 'QUALIFIER',
  KEPT = 'KEPT',
  NO_VALUE = 'NO_VALUE',
  /** One of the years tells several figures of the indicator over periods of that kind. */
  SEVERAL = 'SEVERAL',
}

export interface PlacedYearFigure {
  readonly axis: number;
  /** Commitment of the report that gives it; null of what a document published. */
  readonly commitment: number | null;
  readonly figure: FrozenFigure;
}

export interface ComparedFigure {
  readonly axis: number;
  readonly commitment: number | null;
  readonly before: FrozenFigure;
  readonly after: FrozenFigure;
  readonly change: number;
}

export interface LeftOutFigure {
  readonly axis: number;
  readonly commitment: number | null;
  readonly title: string;
  readonly before: FrozenFigure | null;
  readonly after: FrozenFigure | null;
  readonly reason: YearNotCompared;
}

export interface ComparedLine {
  readonly number: number;
  readonly title: string;
  readonly axis: number;
  readonly before: FrozenLine['report'];
  readonly after: FrozenLine['report'];
}

export interface YearsCompared {
  readonly figures: readonly ComparedFigure[];
  readonly leftOut: readonly LeftOutFigure[];
  /** Commitments with an accepted answer in both years. */
  readonly lines: readonly ComparedLine[];
  /** Those with an answer in one year alone, or in none. */
  readonly silent: { readonly onlyBefore: number; readonly onlyAfter: number; readonly neither: number };
}

/** Figures of a bilan by what they count and who gives them; of one told twice, once. */
export function figuresOfYear({ sections }: BilanContent): PlacedYearFigure[] {
  const all = sections.flatMap(({ axis, keyFigures, figures, lines }) =>
    axis === null
      ? []
      : [
          ...[...keyFigures, ...figures].map((figure) => ({ axis, commitment: figure.provenance.commitment, figure })),
          ...lines.flatMap(({ number, report }) => (report?.figures ?? []).map((figure) => ({ axis, commitment: number, figure }))),
        ],
  );
  const named = new Map(all.map((placed) => [`${keyOf(placed)}/${placed.figure.period.kind}/${placed.figure.period.label}/${placed.figure.value ?? ''}`, placed]));
  return [...named.values()];
}

/** What makes two figures those of one thing: the indicator, and the commitment whose report gives it. */
const keyOf = ({ commitment, figure }: PlacedYearFigure): string => `${figure.indicator}/${commitment ?? ''}`;

/**
 * A figure is compared with that of the year before only where nothing but time differs: the same indicator, defined in the same words,
 * in the same unit, given for the same commitment, over a period of the same kind, as sure on both sides, with a value on both.
 * All the others are told, each with the first reason why not.
 */
export function compareYears(before: BilanContent, after: BilanContent): YearsCompared {
  const [old, now] = [byKey(figuresOfYear(before)), byKey(figuresOfYear(after))];
  const figures: ComparedFigure[] = [];
  const leftOut: LeftOutFigure[] = [];
  for (const key of new Set([...old.keys(), ...now.keys()])) compareOne(old.get(key) ?? [], now.get(key) ?? [], figures, leftOut);
  return { figures: figures.sort(inOrder), leftOut: leftOut.sort(inOrder), ...compareLines(before, after) };
}

function byKey(placed: readonly PlacedYearFigure[]): Map<string, PlacedYearFigure[]> {
  const found = new Map<string, PlacedYearFigure[]>();
  for (const each of placed) found.set(keyOf(each), [...(found.get(keyOf(each)) ?? []), each]);
  return found;
}

/** All the figures of one thing, in both years. */
function compareOne(old: readonly PlacedYearFigure[], now: readonly PlacedYearFigure[], figures: ComparedFigure[], leftOut: LeftOutFigure[]): void {
  const { axis, commitment, figure } = (now[0] ?? old[0])!;
  const leave = (reason: YearNotCompared, was: FrozenFigure | null, is: FrozenFigure | null): void => void leftOut.push({ axis, commitment, title: (is ?? was ?? figure).title, before: was, after: is, reason });
  if (old.length === 0) return now.forEach((each) => leave(YearNotCompared.ONLY_NOW, null, each.figure));
  if (now.length === 0) return old.forEach((each) => leave(YearNotCompared.ONLY_BEFORE, each.figure, null));
  const kinds = new Set([...old, ...now].map((each) => each.figure.period.kind));
  for (const kind of kinds) {
    const [was, is] = [old, now].map((all) => all.filter((each) => each.figure.period.kind === kind).map((each) => each.figure)) as [FrozenFigure[], FrozenFigure[]];
    if (was.length === 1 && is.length === 1) {
      const reason = notCompared(was[0]!, is[0]!);
      if (reason) leave(reason, was[0]!, is[0]!);
      else figures.push({ axis, commitment, before: was[0]!, after: is[0]!, change: differenceOf(was[0]!.value!, is[0]!.value!) });
      continue;
    }
    const reason = was.length === 0 || is.length === 0 ? YearNotCompared.PERIOD_KIND : YearNotCompared.SEVERAL;
    was.forEach((each) => leave(reason, each, null));
    is.forEach((each) => leave(reason, null, each));
  }
}

/** The first thing by which the perimeters differ; undefined when they match. */
export function notCompared(before: FrozenFigure, after: FrozenFigure): YearNotCompared | undefined {
  if (before.definition !== after.definition || formulaOf(before) !== formulaOf(after)) return YearNotCompared.DEFINITION;
  if (before.unit !== after.unit) return YearNotCompared.UNIT;
  if (before.period.kind !== after.period.kind) return YearNotCompared.PERIOD_KIND;
  if (before.period.startsOn === after.period.startsOn && before.period.endsOn === after.period.endsOn) return YearNotCompared.SAME_PERIOD;
  if (before.kept || after.kept || before.lessThan !== null || after.lessThan !== null) return YearNotCompared.KEPT;
  if (before.value === null || after.value === null) return YearNotCompared.NO_VALUE;
  return before.qualifier === after.qualifier ? undefined : YearNotCompared.QUALIFIER;
}

const formulaOf = ({ formula }: FrozenFigure): string => (formula ? `${formula.operation}/${formula.parts.join('/')}` : '');

/** As many decimals as the two have: 0.3 − 0.1 is 0.2. */
function differenceOf(before: number, after: number): number {
  return Number((after - before).toPrecision(12));
}

function compareLines(before: BilanContent, after: BilanContent): Pick<YearsCompared, 'lines' | 'silent'> {
  const old = new Map(before.sections.flatMap(({ lines }) => lines).map((line) => [line.number, line.report]));
  const all = after.sections.flatMap(({ axis, lines }) => lines.map((line) => ({ number: line.number, title: line.title, axis: axis ?? 0, before: old.get(line.number) ?? null, after: line.report })));
  const lines = all.filter((line) => line.before && line.after);
  const count = (keeps: (line: ComparedLine) => boolean): number => all.filter(keeps).length;
  return {
    lines,
    silent: { onlyBefore: count((line) => line.before !== null && line.after === null), onlyAfter: count((line) => line.before === null && line.after !== null), neither: count((line) => line.before === null && line.after === null) },
  };
}

const inOrder = (a: { axis: number; commitment: number | null }, b: { axis: number; commitment: number | null }): number => a.axis - b.axis || (a.commitment ?? 0) - (b.commitment ?? 0);
