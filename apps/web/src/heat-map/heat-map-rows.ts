import type { CommitmentStatus, HeatMapPageQuery, Weather } from '../graphql/generated.js';

export type HeatMap = HeatMapPageQuery['heatMap'];
export type Row = HeatMap['rows'][number];
export type Cell = Row['cells'][number];
export type Semester = HeatMap['semesters'][number];

export const WEATHERS: readonly Weather[] = ['SUNNY', 'CLOUDY', 'OVERCAST', 'STORM'];
export const STATUSES: readonly CommitmentStatus[] = ['NOT_STARTED', 'IN_PROGRESS', 'PERMANENT', 'COMPLETED', 'SUSPENDED', 'ABANDONED'];
/** Where there is no answer to read. */
export const SILENCES = ['SENT', 'AWAITED', 'OVERDUE', 'EXCUSED', 'NOT_ASKED'] as const;
export const MOVES = ['worse', 'better', 'status', 'silent'] as const;

export type Silence = (typeof SILENCES)[number];
/** What a cell is drawn as. */
export type Reading = Weather | Silence;
export type Sought = Reading | CommitmentStatus | 'LATE';
export type Move = (typeof MOVES)[number];

/** Every value of the filter on cells, in the order in which it is offered. */
export const SOUGHT: readonly Sought[] = [...WEATHERS, ...STATUSES, 'LATE', ...SILENCES];

/** A commitment whose lead was not asked has no cell. */
export function readingOf(cell: Cell | undefined): Reading {
  if (!cell) return 'NOT_ASKED';
  if (cell.weather) return cell.weather;
  return cell.state === 'ACCEPTED' || cell.state === 'SENT' ? 'SENT' : cell.state;
}

export interface MapFilter {
  readonly axis: number | null;
  /** Slug of a lead. */
  readonly lead: string | null;
  readonly sought: Sought | null;
  readonly move: Move | null;
  /** The semester in which the two before are looked for; any when null. */
  readonly semester: string | null;
}

export const FILTER_NAMES = ['axe', 'porteur', 'case', 'mouvement', 'semestre'] as const;
const MOVE_WORDS: Readonly<Record<string, Move>> = { 'moins-bien': 'worse', mieux: 'better', etat: 'status', silence: 'silent' };

/** The move by its word in the address. */
export function wordOfMove(move: Move): string {
  return Object.keys(MOVE_WORDS).find((word) => MOVE_WORDS[word] === move)!;
}

/** Everything. */
export const NO_FILTER: MapFilter = { axis: null, lead: null, sought: null, move: null, semester: null };

export function filterOf(search: URLSearchParams): MapFilter {
  return {
    axis: Number(search.get('axe')) || null,
    lead: search.get('porteur') || null,
    sought: SOUGHT.find((each) => each === search.get('case')) ?? null,
    move: MOVE_WORDS[search.get('mouvement') ?? ''] ?? null,
    semester: search.get('semestre') || null,
  };
}

/** A row with a place for each semester of the map, in order: nothing where its lead was not asked. */
export interface Line {
  readonly commitment: Row['commitment'];
  readonly cells: readonly (Cell | undefined)[];
  /** Those that the filter looks for. */
  readonly found: readonly boolean[];
}

/** The rows that a filter keeps: those that have, in the semester chosen or in any, a cell of what is sought. */
export function linesOf({ rows, campaigns }: Pick<HeatMap, 'rows' | 'campaigns'>, filter: MapFilter): Line[] {
  const seeks = filter.sought !== null || filter.move !== null;
  const lines = rows
    .filter(({ commitment, cells }) => (filter.axis === null || commitment.axis.number === filter.axis) && (filter.lead === null || cells.some(({ organisation }) => organisation === filter.lead)))
    .map(({ commitment, cells: asked }): Line => {
      const cells = campaigns.map(({ code }) => asked.find(({ campaign }) => campaign === code));
      return { commitment, cells, found: campaigns.map(({ code }, at) => seeks && (filter.semester === null || filter.semester === code) && matches(cells, at, filter)) };
    });
  return seeks ? lines.filter(({ found }) => found.includes(true)) : lines;
}

function matches(cells: readonly (Cell | undefined)[], at: number, { sought, move, lead }: MapFilter): boolean {
  const cell = cells[at];
  if (lead !== null && cell?.organisation !== lead) return false;
  return (sought === null || is(cell, sought)) && (move === null || (at > 0 && movesOf(cells[at - 1], cell).includes(move)));
}

function is(cell: Cell | undefined, sought: Sought): boolean {
  if (sought === 'LATE') return cell?.late === true;
  return readingOf(cell) === sought || cell?.status === sought;
}

/** What changed from one semester to the next. Where either is not to be read, nothing is said of météo or status. */
export function movesOf(before: Cell | undefined, now: Cell | undefined): Move[] {
  const moves: Move[] = [];
  if (before?.weather && now?.weather) {
    const turn = WEATHERS.indexOf(now.weather) - WEATHERS.indexOf(before.weather);
    if (turn !== 0) moves.push(turn > 0 ? 'worse' : 'better');
  }
  if (before?.status && now?.status && before.status !== now.status) moves.push('status');
  const answered = before?.state === 'ACCEPTED' || before?.state === 'SENT';
  if (answered && now?.state === 'OVERDUE') moves.push('silent');
  return moves;
}

export interface Reader {
  /** Accepts and returns answers. */
  readonly decides: boolean;
  /** Reports for an organisation. */
  readonly writes: boolean;
}

/** Where a cell leads: the answer for who may read it, else the commitment. */
export function cellPath({ number }: Row['commitment'], cell: Cell | undefined, reader: Reader): string {
  if (cell?.report && cell.state === 'ACCEPTED') return `/engagements/${number}#rapport-${cell.report}`;
  if (cell?.report && reader.decides) return `/campagnes/${cell.campaign}/rapports/${cell.report}`;
  if (cell?.report && reader.writes) return `/rapports/${cell.campaign}/${cell.organisation}`;
  return `/engagements/${number}`;
}

/** How old answers are, in the unit in which it is said. */
export function ageOf(days: number): { readonly count: number; readonly unit: 'days' | 'months' | 'years' } {
  if (days < 60) return { count: days, unit: 'days' };
  const months = Math.round(days / 30.44);
  // By halves: of two neighbouring semesters, one is half a year older.
  return months < 24 ? { count: months, unit: 'months' } : { count: Math.round(days / 182.625) / 2, unit: 'years' };
}
