import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import type { FieldTexts } from './select-field.js';
import { TextLength } from './text-length.js';
import styles from './fields.module.css';

interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children' | 'isInvalid'>, FieldTexts {
  /** Number of lines: more than one gives a text area. */
  readonly rows?: number;
  readonly placeholder?: string;
}

export function TextField({ label, description, error, rows = 1, placeholder, ...props }: TextFieldProps) {
  return (
    // The browser asks for what is missing; but a refusal of the server is about what was sent, and must not hold back what is sent next.
    <AriaTextField validationBehavior={error ? 'aria' : 'native'} {...props} isInvalid={Boolean(error)} className={styles['field'] ?? ''}>
      <Label className={styles['label'] ?? ''}>{label}</Label>
      {rows > 1 ? <TextArea rows={rows} placeholder={placeholder} className={styles['input'] ?? ''} /> : <Input placeholder={placeholder} className={styles['input'] ?? ''} />}
      {props.maxLength !== undefined && props.value !== undefined && <TextLength value={props.value} most={props.maxLength} />}
      {description && (
        <Text slot="description" className={styles['description'] ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles['error'] ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
