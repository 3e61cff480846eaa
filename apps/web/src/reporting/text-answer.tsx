import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { TextField } from '../ui/text-field.js';
import { TEXT_LIMIT, textLength, type TextName } from './report-answer.js';
import styles from './report-form.module.css';

/** Advised, not imposed: what a committee member reads in one glance. */
const ADVISED: Record<TextName, number> = { achievements: 400, difficulties: 300, nextSteps: 300 };

/** A short text that grows with what is written in it. */
export function TextAnswer({ name, value, onChange, error }: { name: TextName; value: string; onChange: (value: string) => void; error?: string | undefined }) {
  const labels = useLabels(reportingLabels);
  const length = textLength(value);
  // Too long for the service: the error says so, and nothing else.
  const description = length > TEXT_LIMIT ? undefined : length > ADVISED[name] * 1.25 ? labels.longer(length, ADVISED[name]) : [labels.hints[name], length > 0 && labels.counted(length, ADVISED[name])].filter(Boolean).join(' ');
  return (
    <div className={styles['text']}>
      <TextField label={labels.texts[name]} value={value} onChange={onChange} rows={3} description={description} error={error} />
    </div>
  );
}
