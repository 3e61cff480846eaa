import type { ComparedMove, ComparisonPageQuery, MoveLeftOut, Weather } from '../graphql/generated.js';

export type Comparison = ComparisonPageQuery['comparison'];
export type Row = Comparison['commitments'][number];

/** In the order in which they are read: what worries first. */
export const MOVES: readonly ComparedMove[] = ['WORSENED', 'IMPROVED', 'STATUS_CHANGED', 'SILENT_NOW', 'ANSWERED_ANEW', 'LEAD_CHANGED'];
const WEATHERS: readonly Weather[] = ['SUNNY', 'CLOUDY', 'OVERCAST', 'STORM'];

/** Each kind of move with its rows, the greatest turns of météo first; kinds that nothing made are there, and empty. */
export function movesByKind({ commitments }: Pick<Comparison, 'commitments'>): { readonly move: ComparedMove; readonly rows: readonly Row[] }[] {
  return MOVES.map((move) => ({ move, rows: commitments.filter(({ moves }) => moves.includes(move)).toSorted((a, b) => turnOf(b) - turnOf(a) || a.commitment.number - b.commitment.number) }));
}

function turnOf({ before, after }: Row): number {
  return before?.weather && after?.weather ? Math.abs(WEATHERS.indexOf(after.weather) - WEATHERS.indexOf(before.weather)) : 0;
}

export function isCompared({ leftOutBefore, leftOutAfter }: Row): boolean {
  return leftOutBefore === null && leftOutAfter === null;
}

export interface LeftOutGroup {
  readonly before: MoveLeftOut | null;
  readonly after: MoveLeftOut | null;
  readonly rows: readonly Row[];
}

/** Those that are not compared, by why, the most frequent first. */
export function leftOut({ commitments }: Pick<Comparison, 'commitments'>): LeftOutGroup[] {
  const groups = new Map<string, Row[]>();
  for (const row of commitments) {
    if (isCompared(row)) continue;
    const key = `${row.leftOutBefore} ${row.leftOutAfter}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((rows) => ({ before: rows[0]!.leftOutBefore, after: rows[0]!.leftOutAfter, rows })).toSorted((a, b) => b.rows.length - a.rows.length);
}
