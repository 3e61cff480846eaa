import { wordDiff, type DiffPiece } from '#platform';

/** The parts of a commitment's text that an avenant may change, in the order in which they are read. */
export const WORDING_PARTS = ['TITLE', 'PURPOSE', 'MEANS', 'AUDIENCE', 'CALENDAR', 'PORTEURS'] as const;
export type WordingPartName = (typeof WORDING_PARTS)[number];

/** A commitment's text; the calendar and the porteurs are their words. */
export interface WordedText {
  readonly title: string;
  readonly purpose: string;
  readonly means: string | null;
  readonly audience: string | null;
  readonly calendar: string;
  readonly porteurs: string | null;
}

const KEYS = { TITLE: 'title', PURPOSE: 'purpose', MEANS: 'means', AUDIENCE: 'audience', CALENDAR: 'calendar', PORTEURS: 'porteurs' } as const;
/** What no commitment goes without. */
const REQUIRED = ['title', 'purpose', 'calendar'] as const;

export interface PartChange {
  readonly part: WordingPartName;
  readonly before: string | null;
  readonly after: string | null;
  readonly words: readonly DiffPiece[];
}

/** The parts that differ between two wordings, word by word; blanks alone are no change. */
export function changedParts(before: WordedText, after: WordedText): PartChange[] {
  return WORDING_PARTS.map((part) => ({ part, before: before[KEYS[part]], after: after[KEYS[part]], words: wordDiff(before[KEYS[part]] ?? '', after[KEYS[part]] ?? '') })).filter(({ words }) =>
    words.some(({ kind }) => kind !== 'KEPT'),
  );
}

/** A text as typed: its lines, without the space around nor what is not printed; null when nothing is left. */
export function tidyText(typed: string | null | undefined): string | null {
  return typed?.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '').replace(/\t/g, ' ').trim() || null;
}

/** The same on one line. */
export function tidyLine(typed: string | null | undefined): string | null {
  return tidyText(typed)?.replace(/\s*\n\s*/g, ' ') ?? null;
}

/** A wording as it was typed, ready to be kept: what was left empty says nothing. */
export function tidyWording(typed: { readonly [Key in keyof WordedText]?: string | null }): WordedText {
  return {
    title: tidyLine(typed.title) ?? '',
    purpose: tidyText(typed.purpose) ?? '',
    means: tidyText(typed.means),
    audience: tidyLine(typed.audience),
    calendar: tidyLine(typed.calendar) ?? '',
    porteurs: tidyLine(typed.porteurs),
  };
}

/** The required parts that a wording leaves empty. */
export function missingParts(text: WordedText): (typeof REQUIRED)[number][] {
  return REQUIRED.filter((key) => text[key] === '');
}
