/** One arrondissement on a map of equal tiles; rows from the north, columns from the west, from 1. */
export interface Tile {
  readonly place: number;
  readonly row: number;
  readonly column: number;
}

/** The city from the north, as it lies: each row from the west. A tile is as large as any other, whatever the ground it stands for. */
const ROWS: readonly (readonly (number | null)[])[] = [
  [null, 17, 18, 19, null],
  [16, 8, 9, 10, 20],
  [null, 1, 2, 3, 11],
  [7, 6, 5, 4, 12],
  [15, 14, 13, null, null],
];

export const TILES: readonly Tile[] = ROWS.flatMap((places, row) => places.flatMap((place, column) => (place === null ? [] : [{ place, row: row + 1, column: column + 1 }])));
