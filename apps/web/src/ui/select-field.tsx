import { type ReactNode, useId } from 'react';
import styles from './fields.module.css';

export interface FieldTexts {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  /** Refusal shown under the field and read with it. */
  readonly error?: string | undefined;
}

interface SelectFieldProps extends FieldTexts {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** `language`: that of the words, when it is not the interface's. */
  readonly options: readonly { readonly value: string; readonly label: string; readonly language?: string }[];
  readonly name?: string;
  readonly isDisabled?: boolean;
}

/** The browser's own select: on a phone nothing is easier to use, and it weighs nothing. */
export function SelectField({ label, description, error, value, onChange, options, name, isDisabled }: SelectFieldProps) {
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {label}
      </label>
      <select
        id={id}
        name={name}
        value={value}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.value)}
        aria-describedby={description || error ? `${id}-more` : undefined}
        aria-invalid={error ? true : undefined}
        className={`${styles['input']} ${styles['select']}`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.language}>
            {option.label}
          </option>
        ))}
      </select>
      {(description || error) && (
        <span id={`${id}-more`} className={error ? styles['error'] : styles['description']}>
          {error ?? description}
        </span>
      )}
    </div>
  );
}
