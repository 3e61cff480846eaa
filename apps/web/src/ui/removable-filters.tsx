import { Button } from './button.js';
import styles from './removable-filters.module.css';

interface RemovableFiltersProps {
  readonly filters: readonly { readonly name: string; readonly label: string; readonly language?: string | undefined }[];
  readonly removeLabel: (filter: string) => string;
  readonly clearLabel: string;
  readonly onRemove: (name: string) => void;
  readonly onClear: () => void;
}

/** The filters in force, each removed by its own button; nothing when there is none. */
export function RemovableFilters({ filters, removeLabel, clearLabel, onRemove, onClear }: RemovableFiltersProps) {
  if (filters.length === 0) return null;
  return (
    <ul className={styles['filters']}>
      {filters.map(({ name, label, language }) => (
        <li key={name}>
          <button type="button" onClick={() => onRemove(name)} aria-label={removeLabel(label)}>
            <span lang={language}>{label}</span>
            <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
              <path d="m2 2 8 8M10 2 2 10" />
            </svg>
          </button>
        </li>
      ))}
      <li>
        <Button look="quiet" onPress={onClear}>
          {clearLabel}
        </Button>
      </li>
    </ul>
  );
}
