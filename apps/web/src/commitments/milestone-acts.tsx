import { useState } from 'react';
import { useAction } from '../graphql/api-context.js';
import { ChangeMilestone, ReachMilestone, RemoveMilestone, UndoMilestone } from '../graphql/generated.js';
import { lifeLabels } from '../labels/commitment-life.js';
import { useLabels } from '../labels/language.js';
import { useShell } from '../shell/use-shell.js';
import { Button } from '../ui/button.js';
import { TextField } from '../ui/text-field.js';
import { ActForm, refusalOf } from './act-form.js';
import styles from './life.module.css';
import type { Milestone } from './milestones.js';

type Act = 'change' | 'reach' | 'undo' | 'remove';

interface FormProps {
  readonly milestone: Milestone;
  readonly onClose: () => void;
}

/** What the secretariat can do with a step: a step that was reached is undone before anything else. */
export default function MilestoneActs({ milestone }: { milestone: Milestone }) {
  const labels = useLabels(lifeLabels);
  const [act, setAct] = useState<Act | null>(null);
  const form = { milestone, onClose: () => setAct(null) };
  if (act === 'change') return <ChangeForm {...form} />;
  if (act === 'reach') return <ReachForm {...form} />;
  if (act === 'undo' || act === 'remove') return <ReasonForm {...form} act={act} />;
  const acts: readonly Act[] = milestone.reachedOn ? ['undo', 'change'] : ['reach', 'change', 'remove'];
  return (
    <div className={styles['acts']}>
      {acts.map((each) => (
        <Button key={each} look="quiet" aria-label={labels[each](milestone.title)} onPress={() => setAct(each)}>
          {labels.acts[each]}
        </Button>
      ))}
    </div>
  );
}

function ChangeForm({ milestone, onClose }: FormProps) {
  const labels = useLabels(lifeLabels);
  const { run, data, isPending, error } = useAction(ChangeMilestone);
  const [title, setTitle] = useState(milestone.title);
  const [due, setDue] = useState(milestone.dueVerbatim);
  const problems = data?.changeMilestone.problems ?? [];
  const save = () => void run({ input: { milestone: milestone.id, version: milestone.version, title, due } }).then(({ changeMilestone }) => changeMilestone.problems.length === 0 && onClose(), () => undefined);
  return (
    <ActForm title={labels.change(milestone.title)} problems={problems} fields={['title', 'due']} refusal={error?.message} isPending={isPending} onSave={save} onCancel={onClose}>
      <TextField label={labels.milestoneTitle} value={title} onChange={setTitle} error={refusalOf(problems, 'title')} />
      <TextField label={labels.milestoneDue} description={labels.milestoneDueHint} value={due} onChange={setDue} error={refusalOf(problems, 'due')} />
    </ActForm>
  );
}

function ReachForm({ milestone, onClose }: FormProps) {
  const labels = useLabels(lifeLabels);
  const { today } = useShell();
  const { run, data, isPending, error } = useAction(ReachMilestone);
  const [reachedOn, setReachedOn] = useState(today);
  const [proof, setProof] = useState('');
  const problems = data?.reachMilestone.problems ?? [];
  const save = () => void run({ input: { milestone: milestone.id, version: milestone.version, reachedOn, proof } }).then(({ reachMilestone }) => reachMilestone.problems.length === 0 && onClose(), () => undefined);
  return (
    <ActForm title={labels.reach(milestone.title)} problems={problems} fields={['reachedOn', 'proof']} refusal={error?.message} isPending={isPending} onSave={save} onCancel={onClose}>
      <TextField type="date" label={labels.reachedOn} value={reachedOn} onChange={setReachedOn} error={refusalOf(problems, 'reachedOn')} />
      <TextField label={labels.proof} rows={2} value={proof} onChange={setProof} error={refusalOf(problems, 'proof')} />
    </ActForm>
  );
}

function ReasonForm({ milestone, onClose, act }: FormProps & { act: 'undo' | 'remove' }) {
  const labels = useLabels(lifeLabels);
  const undo = useAction(UndoMilestone);
  const remove = useAction(RemoveMilestone);
  const [reason, setReason] = useState('');
  const problems = undo.data?.undoMilestone.problems ?? remove.data?.removeMilestone.problems ?? [];
  const input = { milestone: milestone.id, version: milestone.version, reason };
  const sending = () => (act === 'undo' ? undo.run({ input }).then(({ undoMilestone }) => undoMilestone.problems) : remove.run({ input }).then(({ removeMilestone }) => removeMilestone.problems));
  const save = () => void sending().then((refused) => refused.length === 0 && onClose(), () => undefined);
  return (
    <ActForm title={labels[act](milestone.title)} problems={problems} fields={['reason']} refusal={(undo.error ?? remove.error)?.message} isPending={undo.isPending || remove.isPending} onSave={save} onCancel={onClose}>
      <TextField label={labels.reason} description={labels.reasonHint} rows={2} value={reason} onChange={setReason} error={refusalOf(problems, 'reason')} />
    </ActForm>
  );
}
