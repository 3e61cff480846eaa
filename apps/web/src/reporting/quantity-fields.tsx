import type { Qualifier } from '../graphql/generated.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { SelectField } from '../ui/select-field.js';
import { TextField } from '../ui/text-field.js';
import type { ValueAnswer } from './report-answer.js';
import styles from './report-form.module.css';

const QUALIFIERS: readonly Qualifier[] = ['EXACT', 'ABOUT', 'NEARLY', 'MORE_THAN', 'LESS_THAN', 'PROVISIONAL'];

interface Typed {
  readonly value: ValueAnswer;
  readonly onChange: (value: ValueAnswer) => void;
}

interface QuantityFieldsProps extends Typed {
  readonly label: string;
  readonly description: string;
  readonly inputMode: 'decimal' | 'numeric';
  readonly error: string | undefined;
}

/** A number and how precise it is. */
export function QuantityFields({ value, onChange, label, description, inputMode, error }: QuantityFieldsProps) {
  const labels = useLabels(reportingLabels);
  return (
    <div className={styles['value-fields']}>
      <TextField
        label={label}
        value={value.text}
        onChange={(text) => onChange({ ...value, text, notKnown: false })}
        inputMode={inputMode}
        autoComplete="off"
        isDisabled={value.notKnown}
        error={error}
        description={description}
      />
      <SelectField
        label={labels.qualifier}
        value={value.qualifier}
        onChange={(qualifier) => onChange({ ...value, qualifier: qualifier as Qualifier })}
        options={QUALIFIERS.map((each) => ({ value: each, label: labels.qualifiers[each] }))}
        isDisabled={value.notKnown}
      />
    </div>
  );
}

/** "Not known": an answer, which empties the number and is not zero. */
export function NotKnownBox({ value, onChange }: Typed) {
  const labels = useLabels(reportingLabels);
  return (
    <label className={styles['not-known']}>
      <input type="checkbox" checked={value.notKnown} onChange={(event) => onChange({ ...value, notKnown: event.target.checked, text: event.target.checked ? '' : value.text })} />
      {labels.notKnown}
    </label>
  );
}
