import { useState } from 'react';
import type { BreakdownDimension } from '../graphql/generated.js';
import { CATEGORIES, cellsOf } from '../indicators/breakdown-draft.js';
import { breakdownLabels } from '../labels/breakdowns.js';
import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { TextField } from '../ui/text-field.js';
import { readNumber } from '../ui/typed-number.js';
import { type FigureParts, sumOf } from './figure-parts.js';
import styles from './report-form.module.css';

interface PartsFieldProps {
  readonly dimensions: readonly BreakdownDimension[];
  readonly parts: FigureParts | undefined;
  /** The figure as typed: what its parts are held against. */
  readonly total: string;
  readonly onChange: (parts: FigureParts) => void;
}

/** A figure by its parts, each way that its definition chooses; opened when wanted, and when something stands there. */
export function PartsField({ dimensions, parts = {}, total, onChange }: PartsFieldProps) {
  return dimensions.map((dimension) => <Way key={dimension} dimension={dimension} typed={parts[dimension] ?? {}} total={total} onChange={(cells) => onChange({ ...parts, [dimension]: cells })} />);
}

interface WayProps {
  readonly dimension: BreakdownDimension;
  readonly typed: Readonly<Record<string, string>>;
  readonly total: string;
  readonly onChange: (typed: Readonly<Record<string, string>>) => void;
}

function Way({ dimension, typed, total, onChange }: WayProps) {
  const words = useLabels(breakdownLabels);
  const { notANumber } = useLabels(reportingLabels);
  const format = useFormat();
  const [given] = useState(Object.keys(typed).length > 0);
  const { wrong } = cellsOf(typed);
  const sum = sumOf(typed);
  const whole = readNumber(total);
  const name = words.open(words.dimensions[dimension]);
  return (
    <details open={given} className={styles['parts']}>
      <summary>{name}</summary>
      <div role="group" aria-label={name} className={styles['parts-fields']}>
        {CATEGORIES[dimension].map((category) => (
          <TextField
            key={category}
            label={words.category(dimension, category)}
            value={typed[category] ?? ''}
            onChange={(text) => onChange({ ...typed, [category]: text })}
            error={wrong.includes(category) ? notANumber : undefined}
            inputMode="decimal"
            autoComplete="off"
          />
        ))}
      </div>
      <p className={styles['parts-sum']}>{sum !== undefined && words.sum(format.number(sum), typeof whole === 'number' ? format.number(whole) : undefined)}</p>
    </details>
  );
}
