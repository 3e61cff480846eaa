import type { DiligenceListQuery } from '../graphql/generated.js';
import { diligenceLabels } from '../labels/diligence.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import styles from './diligence.module.css';

const NAMES = ['asked', 'onTime', 'late', 'missing', 'awaited', 'excused', 'returned'] as const;
export type Counts = Pick<DiligenceListQuery['diligence'][number], (typeof NAMES)[number]>;

export function CountHeads() {
  const labels = useLabels(diligenceLabels).counts;
  return NAMES.map((name) => (
    <th key={name} scope="col" data-figure>
      {labels[name]}
    </th>
  ));
}

/** What is missing is in sight; a zero is no matter, and takes no line on a phone. */
export function CountCells({ counts }: { counts: Counts }) {
  const labels = useLabels(diligenceLabels).counts;
  const format = useFormat();
  return NAMES.map((name) => (
    <td key={name} data-figure data-label={labels[name]} className={counts[name] === 0 ? styles['zero'] : name === 'missing' ? styles['missing'] : undefined}>
      {format.number(counts[name])}
    </td>
  ));
}
