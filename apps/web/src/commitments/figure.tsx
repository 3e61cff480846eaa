import type { Qualifier } from '../graphql/generated.js';
import { commitmentLabels } from '../labels/commitments.js';
import { useFigures } from '../labels/figures.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { French } from '../ui/french.js';
import styles from './figure.module.css';

interface FigureProps {
  readonly value: number | null;
  readonly unit: string;
  readonly qualifier?: Qualifier;
  readonly notKnown?: boolean;
  /** A small number of people, kept from who reads: it is under this. */
  readonly lessThan?: number | null;
  /** Worked out from such a number, and kept as well. */
  readonly kept?: boolean;
  /** Word before the value: "au moins". */
  readonly sense?: string;
  readonly size?: 'text' | 'large';
}

/** A value as it was given: "plus de 900 personnes"; "non connu" when that is the answer. */
export function Figure({ value, unit, qualifier = 'EXACT', notKnown = false, lessThan, kept = false, sense, size = 'text' }: FigureProps) {
  const labels = useLabels(commitmentLabels);
  const format = useFormat();
  const figures = useFigures();
  if (lessThan) return <Figure value={lessThan} unit={unit} sense={labels.lessThan} size={size} />;
  if (kept) return <span>{figures.instead({ value: null, kept })}</span>;
  if (notKnown || value === null) return <span className={styles[size]}>{labels.notKnown}</span>;
  const before = labels.qualifiers[qualifier] || sense;
  return (
    <span className={styles[size]}>
      {before && <span className={styles['before']}>{before} </span>}
      <span className={styles['value']}>{format.number(value)}</span>{' '}
      <span className={styles['unit']}>
        <French>{unit}</French>
      </span>
    </span>
  );
}
