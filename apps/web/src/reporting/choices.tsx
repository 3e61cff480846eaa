import { useId } from 'react';
import type { CommitmentStatus, Weather } from '../graphql/generated.js';
import { statusLabels, weatherLabels } from '../labels/enums.js';
import { useLabels } from '../labels/language.js';
import { reportingLabels } from '../labels/reporting.js';
import { WeatherSign } from '../ui/marks.js';
import styles from './choices.module.css';

const WEATHERS: readonly Weather[] = ['SUNNY', 'CLOUDY', 'OVERCAST', 'STORM'];
const STATUSES: readonly CommitmentStatus[] = ['NOT_STARTED', 'IN_PROGRESS', 'PERMANENT', 'COMPLETED', 'SUSPENDED', 'ABANDONED'];

interface ChoiceProps<T> {
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  readonly error?: string | undefined;
  readonly description?: string | undefined;
}

/** The four steps of the météo, drawn, each with its word and its meaning. */
export function WeatherChoice(props: ChoiceProps<Weather>) {
  const labels = useLabels(weatherLabels);
  const legend = useLabels(reportingLabels).weather;
  return <Choice {...props} legend={legend} options={WEATHERS.map((value) => ({ value, word: labels.words[value], meaning: labels.meanings[value], sign: <WeatherSign weather={value} /> }))} />;
}

export function StatusChoice(props: ChoiceProps<CommitmentStatus>) {
  const labels = useLabels(statusLabels);
  const legend = useLabels(reportingLabels).status;
  return <Choice {...props} legend={legend} options={STATUSES.map((value) => ({ value, word: labels.words[value], meaning: labels.meanings[value] }))} />;
}

interface Option<T> {
  readonly value: T;
  readonly word: string;
  readonly meaning: string;
  readonly sign?: React.ReactNode;
}

/** Radio buttons of the browser, each a large target: one tap, arrows on the keyboard. */
function Choice<T extends string>({ value, onChange, error, description, legend, options }: ChoiceProps<T> & { legend: string; options: readonly Option<T>[] }) {
  const id = useId();
  const drawn = options.some(({ sign }) => sign !== undefined);
  return (
    <fieldset className={styles['choice']} aria-describedby={description || error ? `${id}-more` : undefined} aria-invalid={error ? true : undefined}>
      <legend>{legend}</legend>
      {(error || description) && (
        <p id={`${id}-more`} className={error ? styles['error'] : styles['description']}>
          {error ?? description}
        </p>
      )}
      <div className={drawn ? styles['signs'] : styles['words']}>
        {options.map((option) => (
          <label key={option.value} className={styles['option']}>
            <input type="radio" name={id} value={option.value} checked={value === option.value} onChange={() => onChange(option.value)} />
            {option.sign && <span className={styles['sign']}>{option.sign}</span>}
            <span className={styles['word']}>{option.word}</span>
            <span className={styles['meaning']}>{option.meaning}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
