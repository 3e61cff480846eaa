import { figureOf } from '../content/composition.rules.js';
import type { FrozenFigure } from '../content/bilan-content.graphql.js';
import type { ReadAxis, ReadFigure, WrittenSection } from '../content/matter.js';
import { figureWords } from '../formats/figure-words.rules.js';

export interface PickChange {
  readonly was: string;
  readonly now: string;
  /** Id of the figure that has the new value. */
  readonly figure: string;
  readonly at: number;
  readonly isGone: boolean;
}

/** All figures that an axis may be told by. */
export const figuresOfAxis = ({ keyFigures, figures, workedOut, lines }: Pick<ReadAxis, 'keyFigures' | 'figures' | 'workedOut' | 'lines'>): ReadFigure[] => [...keyFigures, ...figures, ...workedOut, ...lines.flatMap((line) => line.figures)];

/** What a figure says, in words. */
export const pickWords = (figure: FrozenFigure): string => `${figure.title}, ${figure.period.label} : ${figureWords(figure)}`;

/** What a figure is a value of: the same indicator, period and answer, whatever the value. */
export function thingOf({ indicator, period: { kind, startsOn, endsOn }, provenance }: FrozenFigure): string {
  const { kind: by, commitment, campaign, organisation, document, page } = provenance;
  return JSON.stringify([indicator, kind, startsOn, endsOn, by, commitment, campaign, organisation, document, page]);
}

/**
 * Picked figures that say something else than when they were picked: corrected, or given anew by an answer that was accepted again. One that is
 * gone is found again by what it was a value of, when a single figure is a value of that; else it is only told as it was.
 */
export function pickChanges({ picked, picks }: Pick<WrittenSection, 'picked' | 'picks'>, all: readonly ReadFigure[], timeZone: string): { changed: PickChange[]; gone: string[] } {
  if (!picked) return { changed: [], gone: [] };
  const frozen = all.map((figure) => ({ id: figure.id, figure: figureOf(figure, timeZone) }));
  const changed: PickChange[] = [];
  const gone: string[] = [];
  picks.forEach(({ figure, was, thing }, at) => {
    const isGone = figure === null;
    const same = frozen.filter((each) => (isGone ? thing !== null && thingOf(each.figure) === thing : each.id === figure));
    const found = same.length === 1 && !(isGone && picks.some((pick) => pick.figure === same[0]!.id)) ? same[0] : undefined;
    if (isGone && !found) gone.push(was ?? '');
    // Older picks hold a title, or nothing, of what they said.
    if (!found || was === null || thing === null) return;
    const now = pickWords(found.figure);
    if (isGone || now !== was) changed.push({ was, now, figure: found.id, at, isGone });
  });
  return { changed, gone };
}
