import { DayMoveKind, type DayMove } from './day-move.js';
import type { StoodFigure, StoodIndicator } from './day-record.js';
import { pairs } from './pairs.rules.js';

/** What moved of what is counted: a figure counts as recorded when it is new, or is told otherwise than it was. */
export function indicatorMoves(before: readonly StoodIndicator[], after: readonly StoodIndicator[]): DayMove[] {
  return pairs(before, after, ({ code }) => code).flatMap(([earlier, later]) => {
    const { code: key, title: subject, unit, commitments } = (later ?? earlier)!;
    const told = (kind: DayMoveKind, more: Partial<DayMove> = {}): DayMove => ({ kind, commitments, subject, key, unit, ...more });
    if (!later) return [told(DayMoveKind.INDICATOR_RETIRED)];
    return [
      ...(earlier ? [] : [told(DayMoveKind.INDICATOR_ADDED)]),
      ...(earlier && earlier.definition !== later.definition ? [told(DayMoveKind.INDICATOR_REDEFINED)] : []),
      ...(earlier && earlier.targets !== later.targets ? [told(DayMoveKind.TARGETS_CHANGED, { from: earlier.targets || null, to: later.targets || null })] : []),
      ...(later.retiredOn && !earlier?.retiredOn ? [told(DayMoveKind.INDICATOR_RETIRED, { on: later.retiredOn, reason: later.retiredReason })] : []),
      ...figureMoves(earlier?.figures ?? [], later.figures).map(({ kind, ...more }) => told(kind, more)),
    ];
  });
}

function figureMoves(before: readonly StoodFigure[], after: readonly StoodFigure[]): Pick<DayMove, 'kind' | 'count' | 'fromFigure' | 'toFigure'>[] {
  const known = new Set(before.map(wordsOf));
  const recorded = after.filter((figure) => !known.has(wordsOf(figure)));
  const periods = new Set(after.map(periodOf));
  const gone = before.filter((figure) => !periods.has(periodOf(figure)));
  const sides = { fromFigure: before[0] ?? null, toFigure: after[0] ?? null };
  return [
    ...(recorded.length > 0 ? [{ kind: DayMoveKind.FIGURES_RECORDED, count: recorded.length, ...sides }] : []),
    ...(gone.length > 0 ? [{ kind: DayMoveKind.FIGURES_WITHDRAWN, count: gone.length, ...sides }] : []),
  ];
}

const periodOf = ({ period, giver }: StoodFigure): string => JSON.stringify([period, giver]);
const wordsOf = (figure: StoodFigure): string => JSON.stringify(figure);
