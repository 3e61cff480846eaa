import type { BilanPageQuery } from '../graphql/generated.js';
import { bilanLabels } from '../labels/bilans.js';
import { useLabels } from '../labels/language.js';

type Coverage = BilanPageQuery['bilan']['axes'][number]['coverage'];

/** Why commitments have no accepted report, each reason with its number: an answer being read or not yet due is no silence. */
export function useShortfall(): (coverage: Coverage) => string[] {
  const labels = useLabels(bilanLabels);
  return ({ commitments, expected, reported, accepted, late }) => {
    const parts = [
      [reported - accepted, labels.sent],
      [expected - reported - late, labels.due],
      [late, labels.silent],
      [commitments - expected, labels.notAsked],
    ] as const;
    return parts.filter(([count]) => count > 0).map(([count, words]) => words(count));
  };
}
