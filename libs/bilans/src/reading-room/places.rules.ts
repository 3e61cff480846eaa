import type { BilanContent, FrozenFigure, FrozenSection } from '../content/bilan-content.graphql.js';

/** A part of a bilan that one can speak of. */
export interface Place {
  /** Stays the same when others come before it, and when what it says changes. */
  readonly key: string;
  readonly about: string;
  /** What it says now; null of a section without words. */
  readonly said: string | null;
}

export const keyOfSection = ({ kind, axis }: Pick<FrozenSection, 'kind' | 'axis'>): string => `partie:${kind}${axis === null ? '' : `:${axis}`}`;
export const keyOfLine = (number: number): string => `engagement:${number}`;
/** By what it counts and over which period: the same figure when its value is corrected. */
export const keyOfFigure = ({ indicator, period }: Pick<FrozenFigure, 'indicator' | 'period'>): string => `chiffre:${indicator}:${period.label}`;

/** As much of a text as is kept beside what is said of it. */
const LONGEST = 400;

/** Every section, figure and line, in the order of the bilan; a figure that is told twice is one place. */
export function placesOf({ sections }: BilanContent): Place[] {
  const places = sections.flatMap((section): Place[] => [
    { key: keyOfSection(section), about: section.title, said: cut(section.words) },
    ...[...section.keyFigures, ...section.figures].map((figure) => ({ key: keyOfFigure(figure), about: `${figure.title}, ${figure.period.label}`, said: valueOf(figure) })),
    ...section.lines.map(({ number, title, report }) => ({ key: keyOfLine(number), about: `${number}. ${title}`, said: cut(report?.achievements ?? null) })),
  ]);
  return [...new Map(places.map((place) => [place.key, place])).values()];
}

function valueOf({ value, unit, lessThan, kept }: FrozenFigure): string | null {
  if (value !== null) return `${value} ${unit}`;
  if (lessThan !== null) return `< ${lessThan} ${unit}`;
  return kept ? '–' : null;
}

function cut(words: string | null): string | null {
  return words && words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words;
}
