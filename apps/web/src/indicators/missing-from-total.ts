import { breakdownLabels } from '../labels/breakdowns.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';

/** « ne fait pas le total : il manque 12 », or how much there is too many; « fait le total ». */
export function useMissingFromTotal() {
  const labels = useLabels(breakdownLabels);
  const format = useFormat();
  return (missing: number): string => (missing === 0 ? labels.whole : missing > 0 ? labels.missing(format.number(missing)) : labels.tooMany(format.number(-missing)));
}
