/** By which a reader of the file knows how it is laid out. */
export const AVIS_FORMAT = 'pacte-avis/1';

export interface AdoptedRecommendation {
  readonly number: number;
  readonly words: string;
  /** Its name, on the day of the adoption. */
  readonly organisation: string;
  readonly dueOn: string;
}

export interface Votes {
  readonly for: number;
  readonly against: number;
  readonly abstained: number;
}

export interface AvisDifference {
  /** Null: the text of the avis. */
  readonly recommendation: number | null;
  readonly before: string | null;
  readonly after: string;
}

/** What is signed of an avis, once it is adopted. */
export interface AvisContent {
  readonly format: typeof AVIS_FORMAT;
  readonly space: string;
  readonly pact: string;
  readonly year: number;
  readonly edition: number;
  readonly adoptedOn: string;
  readonly votes: Votes | null;
  /** The edition of the bilan that it was given on, by its number and its hash. */
  readonly bilan: { readonly edition: number; readonly sha256: string };
  readonly words: string;
  readonly recommendations: readonly AdoptedRecommendation[];
  readonly fictional: boolean;
  readonly frozenAt: string;
  readonly erratum: { readonly replaces: number; readonly replacesHash: string; readonly reason: string; readonly differences: readonly AvisDifference[] } | null;
}

type Said = Pick<AvisContent, 'words' | 'recommendations'>;

/** What a correction changes of the avis before it; a recommendation keeps its number, and none goes away. */
export function avisDifferences(before: Said, after: Said): AvisDifference[] {
  const whole = before.words === after.words ? [] : [{ recommendation: null, before: before.words, after: after.words }];
  const each = after.recommendations.flatMap((recommendation): AvisDifference[] => {
    const old = before.recommendations.find(({ number }) => number === recommendation.number);
    const [was, is] = [old ? told(old) : null, told(recommendation)];
    return was === is ? [] : [{ recommendation: recommendation.number, before: was, after: is }];
  });
  return [...whole, ...each];
}

const told = ({ words, organisation, dueOn }: AdoptedRecommendation): string => `${words} (${organisation}, ${dueOn})`;

/** What an avis lacks to be adopted, by the field that says it; empty when nothing. */
export function adoptionLacks(draft: { readonly words: string | null; readonly recommendations: readonly { readonly number: number; readonly words: string | null; readonly organisation: string | null; readonly dueOn: string | null; readonly adopted: boolean }[] }, adoptedOn: string): { path: string; code: string; details: { number?: number } }[] {
  const none = draft.words ? [] : [{ path: 'words', code: 'AVIS_WORDS_REQUIRED', details: {} }];
  return [
    ...none,
    ...draft.recommendations.flatMap(({ number, words, organisation, dueOn, adopted }) => [
      ...(words ? [] : [{ path: `recommendations.${number}.words`, code: 'RECOMMENDATION_WORDS_REQUIRED', details: { number } }]),
      ...(organisation ? [] : [{ path: `recommendations.${number}.organisation`, code: 'RECOMMENDATION_OWNER_REQUIRED', details: { number } }]),
      // One that was adopted before keeps its day, which may have passed since.
      ...(dueOn && (adopted || dueOn > adoptedOn) ? [] : [{ path: `recommendations.${number}.dueOn`, code: 'RECOMMENDATION_DAY_REQUIRED', details: { number } }]),
    ]),
  ];
}
