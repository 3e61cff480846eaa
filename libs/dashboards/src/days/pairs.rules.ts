/** Both sides of each, those of the later first; undefined where one of them has none. */
export function pairs<Row>(before: readonly Row[], after: readonly Row[], key: (row: Row) => unknown): [Row | undefined, Row | undefined][] {
  const earlier = new Map(before.map((row) => [key(row), row]));
  const later = new Set(after.map(key));
  return [...after.map((row): [Row | undefined, Row | undefined] => [earlier.get(key(row)), row]), ...before.filter((row) => !later.has(key(row))).map((row): [Row | undefined, Row | undefined] => [row, undefined])];
}
