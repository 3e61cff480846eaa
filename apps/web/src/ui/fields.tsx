import { type ReactNode, useId } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import styles from './fields.module.css';

interface FieldTexts {
  readonly label: ReactNode;
  readonly description?: ReactNode;
  /** Refusal shown under the field and read with it. */
  readonly error?: string | undefined;
}

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'isInvalid'>, FieldTexts {
  /** Number of lines: more than one gives a text area. */
  readonly rows?: number;
  readonly placeholder?: string;
}

export function TextField({ label, description, error, rows = 1, placeholder, ...props }: TextFieldProps) {
  return (
    <AriaTextField {...props} isInvalid={Boolean(error)} className={styles['field'] ?? ''}>
      <Label className={styles['label'] ?? ''}>{label}</Label>
      {rows > 1 ? <TextArea rows={rows} placeholder={placeholder} className={styles['input'] ?? ''} /> : <Input placeholder={placeholder} className={styles['input'] ?? ''} />}
      {description && (
        <Text slot="description" className={styles['description'] ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}

interface SelectFieldProps extends FieldTexts {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
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
          <option key={option.value} value={option.value}>
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
