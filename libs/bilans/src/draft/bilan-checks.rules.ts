import type { BilanContent, FrozenFigure } from '../content/bilan-content.graphql.js';
import type { Composition, PlacedFigure } from '../content/composition.rules.js';
import type { Matter } from '../content/matter.js';
import { figuresOfAxis, pickChanges } from './pick-changes.rules.js';

export enum BilanCheckKind {
  FIGURE_WITHOUT_SOURCE = 'FIGURE_WITHOUT_SOURCE',
  FIGURES_CONTRADICT = 'FIGURES_CONTRADICT',
  TOTAL_DOES_NOT_SUM = 'TOTAL_DOES_NOT_SUM',
  YEAR_UNMATCHED = 'YEAR_UNMATCHED',
  SEVERAL_YEARS = 'SEVERAL_YEARS',
  NO_INTRODUCTION = 'NO_INTRODUCTION',
  NO_KEY_FIGURE = 'NO_KEY_FIGURE',
  PICK_CHANGED = 'PICK_CHANGED',
  PICK_GONE = 'PICK_GONE',
  EXAMPLE_WITHOUT_REPORT = 'EXAMPLE_WITHOUT_REPORT',
}

export interface BilanCheck {
  readonly kind: BilanCheckKind;
  /** Where on the page the row is. */
  readonly anchor: string;
  /** What it is about, as the bilan calls it. */
  readonly subject: string;
  /** What is odd in it: other values, a period, a number that is missing. */
  readonly detail: string | null;
}

/** What whoever publishes should have looked at. Nothing here stops a bilan: some of it is as it should be, and only people know. */
export function checksOf({ content, figures }: Composition, matter: Matter, timeZone: string): BilanCheck[] {
  return [...withoutSource(figures), ...contradictions(figures), ...unsummed(content, figures), ...unmatched(content, figures), ...severalYears(content, figures), ...unwritten(content, matter), ...picks(content, matter, timeZone)];
}

function withoutSource(figures: readonly PlacedFigure[]): BilanCheck[] {
  const isTraced = ({ provenance: { document, organisation, campaign }, formula }: FrozenFigure): boolean => [document, organisation, campaign, formula].some((each) => each !== null);
  return figures.filter(({ figure }) => !isTraced(figure)).map((placed) => about(BilanCheckKind.FIGURE_WITHOUT_SOURCE, placed, null));
}

/** One indicator, one period, two values: told once, at the second. */
function contradictions(figures: readonly PlacedFigure[]): BilanCheck[] {
  const known = figures.filter(({ figure }) => figure.value !== null);
  return known.flatMap((placed, at) => {
    const other = known.slice(0, at).find(({ figure }) => sameThing(figure, placed.figure) && figure.value !== placed.figure.value);
    return other ? [about(BilanCheckKind.FIGURES_CONTRADICT, placed, `${other.figure.value} / ${placed.figure.value}`)] : [];
  });
}

function sameThing(one: FrozenFigure, other: FrozenFigure): boolean {
  return one.indicator === other.indicator && one.period.kind === other.period.kind && one.period.startsOn === other.period.startsOn && one.period.endsOn === other.period.endsOn;
}

function unsummed(content: BilanContent, figures: readonly PlacedFigure[]): BilanCheck[] {
  const cells = figures.flatMap((placed) => (placed.unsummed === null ? [] : [about(BilanCheckKind.TOTAL_DOES_NOT_SUM, placed, String(placed.unsummed))]));
  const axes = content.sections.flatMap(({ coverage }) => (coverage ? [coverage] : []));
  const counts = (['commitments', 'expected', 'reported', 'accepted'] as const).flatMap((name): BilanCheck[] => {
    const sum = axes.reduce((total, coverage) => total + coverage[name], 0);
    return sum === content.coverage[name] ? [] : [{ kind: BilanCheckKind.TOTAL_DOES_NOT_SUM, anchor: 'couverture', subject: content.pact, detail: `${sum} / ${content.coverage[name]}` }];
  });
  return [...cells, ...counts];
}

/** What is over before the year begins, begins after it, or has no date at all. A total since a beginning runs on. */
function unmatched({ year }: BilanContent, figures: readonly PlacedFigure[]): BilanCheck[] {
  return figures
    .filter(({ figure: { period } }) => {
      const { kind, startsOn, endsOn } = period;
      if (endsOn === null) return kind !== 'SINCE';
      return endsOn < `${year}-01-01` || (startsOn !== null && startsOn > `${year}-12-31`);
    })
    .map((placed) => about(BilanCheckKind.YEAR_UNMATCHED, placed, placed.figure.period.label));
}

/** What was counted over more than the year, or since before it: it is no figure of one year, and reads as one. */
function severalYears({ year }: BilanContent, figures: readonly PlacedFigure[]): BilanCheck[] {
  return figures
    .filter(({ figure: { period: { startsOn, endsOn, kind } } }) => startsOn !== null && startsOn <= `${year}-12-31` && (endsOn === null ? kind === 'SINCE' && startsOn < `${year}-01-01` : endsOn >= `${year}-01-01` && startsOn.slice(0, 4) !== endsOn.slice(0, 4)))
    .map((placed) => about(BilanCheckKind.SEVERAL_YEARS, placed, placed.figure.period.label));
}

function unwritten({ sections }: BilanContent, { sections: written }: Matter): BilanCheck[] {
  return sections.flatMap(({ kind, axis, title, words, keyFigures }): BilanCheck[] => {
    const anchor = anchorOf(kind, axis);
    // A caveat is nothing but its words: required, it is awaited.
    const isAwaited = kind === 'INTRODUCTION' || kind === 'AXIS' || (kind === 'CAVEATS' && written.some((each) => each.kind === kind && each.required));
    const empty = words === null && isAwaited ? [{ kind: BilanCheckKind.NO_INTRODUCTION, anchor, subject: title, detail: null }] : [];
    return kind === 'AXIS' && keyFigures.length === 0 ? [...empty, { kind: BilanCheckKind.NO_KEY_FIGURE, anchor, subject: title, detail: null }] : empty;
  });
}

function picks({ sections }: BilanContent, { sections: written, account }: Matter, timeZone: string): BilanCheck[] {
  return written.flatMap((section): BilanCheck[] => {
    const { axis, title, picked, figures, examples } = section;
    const shown = sections.find((each) => each.kind === 'AXIS' && each.axis === axis);
    const read = account.axes.find((each) => each.axis.number === axis);
    if (axis === null || !shown || !read) return [];
    const { gone: lost, changed } = pickChanges(section, figuresOfAxis(read), timeZone);
    const away = picked ? figures.length - shown.keyFigures.length : 0;
    const warning = { kind: BilanCheckKind.PICK_GONE, anchor: anchorOf('AXIS', axis) };
    const gone = [...lost.map((was) => ({ ...warning, subject: title, detail: was })), ...(away > 0 ? [{ ...warning, subject: title, detail: String(away) }] : [])];
    const others = changed.map(({ was, now }) => ({ kind: BilanCheckKind.PICK_CHANGED, anchor: anchorOf('AXIS', axis), subject: title, detail: `${was} → ${now}` }));
    const silent = examples.filter(({ commitment }) => !shown.lines.find(({ number }) => number === commitment)?.report);
    return [...others, ...gone, ...silent.map(({ commitment }) => ({ kind: BilanCheckKind.EXAMPLE_WITHOUT_REPORT, anchor: `engagement-${commitment}`, subject: String(commitment), detail: null }))];
  });
}

/** The id of a section on the page. */
export const anchorOf = (kind: string, axis: number | null): string => (axis === null ? kind.toLowerCase() : `axe-${axis}`);

function about(kind: BilanCheckKind, { anchor, figure }: PlacedFigure, detail: string | null): BilanCheck {
  return { kind, anchor, subject: figure.title, detail };
}
