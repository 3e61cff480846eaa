import { useState } from 'react';
import { avenantLabels } from '../labels/avenants.js';
import { useLabels } from '../labels/language.js';
import { SelectField } from '../ui/select-field.js';
import { ChangeEditor } from './change-editor.js';
import styles from './avenants.module.css';

/** Chooses a commitment that the draft leaves as it is, and opens it. */
export function AddChange({ avenant, commitments }: { avenant: string; commitments: readonly { readonly number: number; readonly title: string }[] }) {
  const labels = useLabels(avenantLabels);
  const [chosen, setChosen] = useState('');
  return (
    <>
      <div className={styles['form']}>
        <SelectField
          label={labels.commitment}
          value={chosen}
          onChange={setChosen}
          options={[{ value: '', label: labels.chooseCommitment }, ...commitments.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}`, language: 'fr' }))]}
        />
      </div>
      {chosen && <ChangeEditor key={chosen} avenant={avenant} number={Number(chosen)} change={null} onClose={() => setChosen('')} />}
    </>
  );
}
