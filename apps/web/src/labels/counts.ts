/** « 0 axe », « 1 axe », « 2 axes »: French counts none and one in the singular. */
export function countFr(n: number, one: string, many: string): string {
  return `${n} ${Math.abs(n) < 2 ? one : many}`;
}

/** “0 axes”, “1 axis”: English only one. */
export function countEn(n: number, one: string, many: string): string {
  return `${n} ${n === 1 ? one : many}`;
}
