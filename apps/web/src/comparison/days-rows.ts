import type { DayMoveFamily, DayMoveKind, DaysPageQuery } from '../graphql/generated.js';

export type Days = DaysPageQuery['daysCompared'];
export type Move = Days['moves'][number];

/** In the order in which they are read. */
export const FAMILIES: readonly DayMoveFamily[] = ['STATE', 'ANSWERS', 'MILESTONES', 'INDICATORS', 'DECISIONS', 'TEXT'];

export interface DaysFilter {
  readonly family: DayMoveFamily | null;
  readonly axis: number | null;
}

/** What the address asks for; what it does not know is nothing. */
export function daysFilterOf(search: URLSearchParams): DaysFilter {
  const axis = Number(search.get('axe') ?? '');
  return { family: FAMILIES.find((each) => each === search.get('sorte')) ?? null, axis: Number.isInteger(axis) && axis > 0 ? axis : null };
}

export function movesWanted(moves: readonly Move[], { family, axis }: DaysFilter): Move[] {
  return moves.filter((move) => (family === null || move.family === family) && (axis === null || move.commitments.some((each) => each.axis === axis)));
}

export interface KindOfMove {
  readonly kind: DayMoveKind;
  readonly moves: readonly Move[];
}

/** Each family with its kinds, in the order in which the service tells them; families that nothing made are there, and empty. */
export function movesByFamily(moves: readonly Move[]): { readonly family: DayMoveFamily; readonly count: number; readonly kinds: readonly KindOfMove[] }[] {
  return FAMILIES.map((family) => {
    const own = moves.filter((move) => move.family === family);
    const kinds = [...new Set(own.map(({ kind }) => kind))].map((kind) => ({ kind, moves: own.filter((move) => move.kind === kind) }));
    return { family, count: own.length, kinds };
  });
}

/** Where the subject of a move is read: its own page, or the part of the commitment's that tells of it. */
export function wayTo({ kind, key, family, commitments }: Pick<Move, 'kind' | 'key' | 'family' | 'commitments'>): string | null {
  const number = commitments[0]?.number;
  if (family === 'INDICATORS') return `/indicateurs/${key}`;
  if (family === 'DECISIONS') return `/decisions/${key}`;
  if (kind.startsWith('AVENANT')) return `/avenants/${key}`;
  if (kind.startsWith('CAMPAIGN')) return `/vue-d-ensemble?semestre=${key}`;
  if (number === undefined || kind === 'COMMITMENT_REMOVED') return null;
  const part = kind === 'STATUS_CHANGED' ? '#etat' : kind === 'REWORDED' ? '#redactions' : family === 'MILESTONES' ? '#jalons' : family === 'ANSWERS' || family === 'STATE' ? '#rapports' : '';
  return `/engagements/${number}${part}`;
}
