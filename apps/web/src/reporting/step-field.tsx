import { useFormat } from '../labels/format.js';
import { useLabels } from '../labels/language.js';
import { stepLabels } from '../labels/steps.js';
import { useToday } from '../shell/use-today.js';
import { French } from '../ui/french.js';
import { TextField } from '../ui/text-field.js';
import styles from './report-form.module.css';

interface StepFieldProps {
  readonly title: string;
  /** The day it was reached, empty until it is given; undefined when it is not ticked. */
  readonly day: string | undefined;
  readonly onChange: (day: string | null) => void;
  readonly error?: string | undefined;
}

/** One step: ticked when it was reached, and then dated. */
export function StepField({ title, day, onChange, error }: StepFieldProps) {
  const labels = useLabels(stepLabels);
  const format = useFormat();
  const today = useToday();
  return (
    <div className={styles['value']}>
      <label className={styles['not-known']}>
        <input type="checkbox" checked={day !== undefined} onChange={(event) => onChange(event.target.checked ? '' : null)} />
        <French>{title}</French>
      </label>
      {day !== undefined && <TextField type="date" label={labels.day(title)} description={labels.until(format.day(today))} value={day} onChange={onChange} error={error} />}
    </div>
  );
}
