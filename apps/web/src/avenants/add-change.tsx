import { useState } from 'react';
import { avenantLabels } from '../labels/avenants.js';
import { useLabels } from '../labels/language.js';
import { SelectField } from '../ui/select-field.js';
import { ChangeEditor } from './change-editor.js';
import styles from './avenants.module.css';

/** Chooses a commitment that the draft leaves as it is, and opens it. What was typed of another is there when it is chosen again. */
export function AddChange({ avenant, commitments }: { avenant: string; commitments: readonly { readonly number: number; readonly title: string }[] }) {
  const labels = useLabels(avenantLabels);
  const [chosen, setChosen] = useState('');
  const [opened, setOpened] = useState<readonly string[]>([]);
  const choose = (number: string) => {
    setChosen(number);
    if (number && !opened.includes(number)) setOpened([...opened, number]);
  };
  const close = (number: string) => {
    setChosen('');
    setOpened(opened.filter((each) => each !== number));
  };
  return (
    <>
      <div className={styles['form']}>
        <SelectField
          label={labels.commitment}
          value={chosen}
          onChange={choose}
          options={[{ value: '', label: labels.chooseCommitment }, ...commitments.map(({ number, title }) => ({ value: String(number), label: `${number}. ${title}`, language: 'fr' }))]}
        />
      </div>
      {opened.map((number) => (
        <div key={number} hidden={number !== chosen}>
          <ChangeEditor avenant={avenant} number={Number(number)} change={null} onClose={() => close(number)} />
        </div>
      ))}
    </>
  );
}
