import type { Qualifier } from '../progress.rules.js';
import { qualifierOfDifference, qualifierOfSum } from '../progress/qualifier.rules.js';
import type { Operation } from './formula.rules.js';

/** What time a figure is about, as it is kept. */
export interface FigureTime {
  readonly periodKind: string;
  readonly startsOn: string | null;
  readonly startPrecision: string | null;
  readonly endsOn: string;
  readonly endPrecision: string;
}

/** A standing figure of a part. */
export interface PartFigure extends FigureTime {
  readonly indicatorId: string;
  /** Who gives it: an organisation or a document; figures of one giver follow each other, those of two may contradict. */
  readonly giver: string;
  /** Null: said not to be known. */
  readonly value: number | null;
  readonly qualifier: Qualifier;
  readonly fictional: boolean;
  /** The figures that were given, from which it comes. */
  readonly leaves: readonly string[];
}

export interface ComputedFigure extends FigureTime {
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly fictional: boolean;
  readonly leaves: readonly string[];
}

/**
 * The figures of a formula: one for each time for which every part is known.
 *
 * Periods are those of the parts, to the day. What holds at a date is taken by half-years, since nobody counts on the same
 * day: the latest of each half. Where two givers say two numbers of one part for one time there is none: nobody has
 * settled which is right. None either for a share of nothing, or where how precise it is cannot be said.
 */
export function computedFigures({ operation, parts, unit }: { readonly operation: Operation; readonly parts: readonly string[]; readonly unit: string }, figures: readonly PartFigure[]): ComputedFigure[] {
  const times = [...new Set(figures.map(timeOf))];
  return times.flatMap((time) => {
    const held = parts.map((part) => settled(figures.filter((figure) => figure.indicatorId === part && timeOf(figure) === time)));
    const known = held.filter((figure) => figure !== null);
    return known.length === parts.length ? (computed(operation, unit, known) ?? []) : [];
  });
}

/** Figures of one time can be put together: the same period, or dates of the same half-year (of the same year, where no more is known). */
function timeOf({ periodKind, startsOn, endsOn, endPrecision }: FigureTime): string {
  if (periodKind !== 'AT_DATE') return `${periodKind} ${startsOn ?? '?'} ${endsOn}`;
  return endPrecision === 'YEAR' ? `AT_DATE ${endsOn.slice(0, 4)}` : `AT_DATE ${endsOn.slice(0, 4)}-S${Number(endsOn.slice(5, 7)) > 6 ? 2 : 1}`;
}

/** The one figure of a part for a time: the latest of its giver; null when givers disagree, or it is not known. */
function settled(figures: readonly PartFigure[]): (PartFigure & { readonly value: number }) | null {
  const latest = new Map<string, PartFigure>();
  for (const figure of figures) if (figure.endsOn >= (latest.get(figure.giver)?.endsOn ?? '')) latest.set(figure.giver, figure);
  const [head, ...others] = [...latest.values()].sort((a, b) => (a.giver < b.giver ? -1 : 1));
  if (!head || head.value === null || others.some(({ value, qualifier }) => value !== head.value || qualifier !== head.qualifier)) return null;
  // Whoever may not see one of those that agree may not see what comes of them.
  return { ...head, value: head.value, leaves: [...latest.values()].flatMap(({ leaves }) => leaves), fictional: [...latest.values()].some(({ fictional }) => fictional) };
}

function computed(operation: Operation, unit: string, parts: readonly (PartFigure & { readonly value: number })[]): ComputedFigure | null {
  const value = valueOf(operation, unit, parts.map((part) => part.value));
  const qualifier = operation === 'SUM' ? qualifierOfSum(parts.map((part) => part.qualifier)) : qualifierOfDifference(parts[0]!.qualifier, parts[1]!.qualifier);
  if (value === null || qualifier === null) return null;
  const { periodKind, startsOn, startPrecision, endsOn, endPrecision } = parts.reduce((late, part) => (part.endsOn > late.endsOn ? part : late));
  return { periodKind, startsOn, startPrecision, endsOn, endPrecision, value, qualifier, fictional: parts.some((part) => part.fictional), leaves: [...new Set(parts.flatMap((part) => part.leaves))].sort() };
}

function valueOf(operation: Operation, unit: string, [head = 0, ...others]: readonly number[]): number | null {
  const second = others[0] ?? 0;
  if (operation === 'SUM') return exact(others.reduce((sum, value) => sum + value, head));
  if (operation === 'DIFFERENCE') return exact(head - second);
  return second === 0 ? null : exact(((unit.trim() === '%' ? 100 : 1) * head) / second);
}

/** Without what binary arithmetic leaves at the end: 0.1 + 0.2 is 0.3; a third is 0.333333. */
function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
