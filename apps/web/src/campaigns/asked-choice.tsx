import { useId } from 'react';
import { campaignActLabels } from '../labels/campaign-acts.js';
import { useLabels } from '../labels/language.js';
import styles from '../ui/fields.module.css';

interface AskedChoiceProps {
  readonly organisations: readonly { readonly slug: string; readonly name: string }[];
  readonly value: string;
  readonly onChange: (slug: string) => void;
}

/** One of the organisations that a campaign asks; the browser asks for it when none is chosen. */
export function AskedChoice({ organisations, value, onChange }: AskedChoiceProps) {
  const labels = useLabels(campaignActLabels);
  const id = useId();
  return (
    <div className={styles['field']}>
      <label htmlFor={id} className={styles['label']}>
        {labels.organisation}
      </label>
      <select id={id} required value={value} onChange={({ target }) => onChange(target.value)} className={`${styles['input']} ${styles['select']}`}>
        <option value="">{labels.choose}</option>
        {organisations.map(({ slug, name }) => (
          <option key={slug} value={slug} lang="fr">
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
