import type { IndicatorPageQuery } from '../graphql/generated.js';
import { indicatorLabels } from '../labels/indicators.js';
import { useLabels } from '../labels/language.js';

type Missing = NonNullable<IndicatorPageQuery['indicator']['notCompared']>;

/** « 1 semestre sur 2 »; null where nothing is made of parts. */
export function usePartsWords() {
  const { parts } = useLabels(indicatorLabels);
  return (kind: string | null, known: number, expected: number): string | null => {
    const words = kind === 'SEMESTER' || kind === 'QUARTER' || kind === 'MONTH' ? parts.words[kind] : undefined;
    return words ? parts.known(known, expected, words) : null;
  };
}

/** Why the last figure is held against nothing: what is missing, in a sentence or in a word or two. */
export function useMissingWords() {
  const { notCompared } = useLabels(indicatorLabels);
  const partsWords = usePartsWords();
  return ({ reason, period, partKind, known, expected }: Missing, style: 'sentence' | 'short'): string => {
    const parts = known === null || expected === null ? null : partsWords(partKind, known, expected);
    if (reason === 'PART_MISSING') return notCompared[style].PART_MISSING(period ?? '', parts ?? '');
    if (reason === 'PERIOD_RUNS') return notCompared[style].PERIOD_RUNS(period ?? '');
    return notCompared[style][reason];
  };
}
