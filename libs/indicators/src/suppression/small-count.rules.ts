import type { Kind } from '../progress.rules.js';

/**
 * Small counts of persons (product I6): a reader who is neither the secretariat nor the organisation that gave a figure
 * is told « moins de 5 » instead of a number from 1 to 4, 5 being the pact's threshold.
 *
 * Zero is told: it is about nobody, and hiding it would make « nobody » look like « somebody ». Only counts of persons
 * are concerned; three restaurants, a share, a yes are nobody's secret.
 */
export function isSmall(value: number | null, threshold: number): boolean {
  return value !== null && value > 0 && value < threshold;
}

/** What is shown of a breakdown, cell by cell: its count, or nothing. */
export type Shown = readonly (number | null)[];

/**
 * A breakdown shown with its total, so that no hidden cell can be worked out from the others, even by who knows this rule.
 *
 * 1. Nothing is small: all is shown.
 * 2. The total is hidden, or small itself: all is hidden.
 * 3. Else the small cells are hidden and, with them, the next ones in the order of the list, until what is hidden adds
 *    up to enough (`conceals`). Zeros stay. The next, not the smallest: which one was chosen must tell nothing of how
 *    much it counts.
 * 4. Where that is not possible, the whole breakdown is hidden and the total stays.
 *
 * A cell that is not known (null) is shown as not known and protects nothing: somebody may know it.
 */
export function shownCells(cells: readonly (number | null)[], threshold: number, total: { readonly hidden: boolean } = { hidden: false }): Shown {
  const none = cells.map(() => null);
  if (total.hidden) return none;
  if (!cells.some((value) => isSmall(value, threshold))) return cells;
  const hidden = hiddenPlaces(cells, threshold);
  return hidden ? cells.map((value, place) => (hidden.has(place) ? null : value)) : none;
}

function hiddenPlaces(cells: readonly (number | null)[], threshold: number): ReadonlySet<number> | null {
  const hidden = new Set(cells.flatMap((value, place) => (isSmall(value, threshold) ? [place] : [])));
  const first = Math.min(...hidden);
  const others = cells.map((_, step) => (first + step) % cells.length).filter((place) => !hidden.has(place) && (cells[place] ?? 0) > 0);
  for (;;) {
    if (conceals([...hidden].map((place) => cells[place]!), threshold)) return hidden;
    const next = others.shift();
    if (next === undefined) return null;
    hidden.add(next);
  }
}

/**
 * At least two cells that make twice the threshold together: one of them may then be any small count and another the
 * rest, which is no small count, without anything shown being otherwise.
 */
function conceals(values: readonly number[], threshold: number): boolean {
  return values.length >= 2 && values.reduce((a, b) => a + b, 0) >= 2 * threshold;
}

const PERSONS = /\b(personnes?|femmes?|hommes?|enfants?|jeunes|mineurs?|adultes?|familles?|ménages?|foyers?|bénéficiaires?|allocataires?|usagers?|usagères?|résidents?|locataires?|stagiaires?|bénévoles?|agents?|salariés?|people|persons?|households?)(?![\p{L}])/iu;

/** A number of something, and neither a share nor a yes/no. */
export function isCount(kind: string): boolean {
  return COUNTS.includes(kind as Kind);
}

/** What a definition says when nobody has said otherwise: a number of persons or households, never a share or a yes. */
export function countsPersons({ unit, kind }: { readonly unit: string; readonly kind: string }): boolean {
  return isCount(kind) && PERSONS.test(unit);
}

const COUNTS: readonly Kind[] = ['LEVEL', 'CUMULATIVE', 'FLOW'];
