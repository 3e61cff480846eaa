/** A figure, as far as who gave it and what it is about are looked at. */
export interface GivenFigure {
  readonly period: { readonly kind: string; readonly startsOn: string | null; readonly endsOn: string | null };
  readonly provenance: { readonly kind: string; readonly organisation: { readonly slug: string } | null };
  readonly commitments: readonly { readonly number: number }[];
}

/** How many figures stand on the page; those before them are the indicator's history, on its own page. */
const SHOWN = 2;

/** The newest figures, and what other porteurs gave beside the last of them: figures that differ are shown together or not at all. */
export function shownFigures<Figure extends GivenFigure>(figures: readonly Figure[]): Figure[] {
  const last = figures[SHOWN - 1];
  return figures.filter((figure, place) => place < SHOWN || isBeside(figure, last!));
}

/** Another porteur's figure for the same time and the same commitments. */
function isBeside(one: GivenFigure, other: GivenFigure): boolean {
  const told = ({ period: { kind, startsOn, endsOn }, commitments }: GivenFigure): string => JSON.stringify([kind, startsOn, endsOn, commitments.map(({ number }) => number)]);
  const reported = [one, other].every(({ provenance }) => provenance.kind === 'REPORT');
  return reported && told(one) === told(other) && one.provenance.organisation?.slug !== other.provenance.organisation?.slug;
}

/** Commitments that a reported figure is about instead of this one: its perimeter is another. */
export function otherPerimeter({ provenance, commitments }: GivenFigure, number: number): number[] {
  const numbers = commitments.map((each) => each.number);
  return provenance.kind === 'REPORT' && !numbers.includes(number) ? numbers : [];
}
