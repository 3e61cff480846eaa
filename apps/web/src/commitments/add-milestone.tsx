import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { AddMilestone as AddMilestoneOperation } from '../graphql/generated.js';
import { lifeLabels } from '../labels/commitment-life.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/text-field.js';
import { ActForm, refusalOf } from './act-form.js';
import styles from './life.module.css';

export default function AddMilestone({ number }: { number: number }) {
  const labels = useLabels(lifeLabels);
  const { pact } = useShell();
  const { run, data, isPending, error } = useAction(AddMilestoneOperation);
  const [open, setOpen] = useState(false);
  const [title, setTitle] = useState('');
  const [due, setDue] = useState('');
  const problems = data?.addMilestone.problems ?? [];
  if (!open) {
    return (
      <div className={styles['acts']}>
        <Button onPress={() => setOpen(true)}>{labels.addMilestone}</Button>
      </div>
    );
  }
  const settle = (refused: boolean) => {
    if (refused) return;
    setOpen(false);
    setTitle('');
    setDue('');
  };
  const save = () => void run({ input: { pact: pact.slug, number, title, due } }).then(({ addMilestone }) => settle(addMilestone.problems.length > 0), () => undefined);
  return (
    <ActForm title={labels.addMilestone} problems={problems} fields={['title', 'due']} refusal={error?.message} isPending={isPending} onSave={save} onCancel={() => setOpen(false)}>
      <TextField label={labels.milestoneTitle} value={title} onChange={setTitle} error={refusalOf(problems, 'title')} />
      <TextField label={labels.milestoneDue} description={labels.milestoneDueHint} value={due} onChange={setDue} error={refusalOf(problems, 'due')} />
    </ActForm>
  );
}
